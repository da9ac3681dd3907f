// A form that asks for words, and for a choice whose options have to be looked for.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Actions } from "../../../addin_server/pane/checklist/actions.js";
import { FakeElement, makePage } from "../elements.mjs";

const CHOOSE = ["", "Choose…"];
let recorded;

/** A list of options, of which none is chosen until one is. */
class FakeSelect extends FakeElement {
  get options() {
    return this.all("option").map((one) => ({ value: one.getAttribute("value") ?? one.textContent }));
  }

  append(...children) {
    this.children = [...this.children, ...children];
  }
}

beforeEach(() => {
  makePage();
  document.createElement = (tag) => new (tag === "select" ? FakeSelect : FakeElement)(tag);
  recorded = [];
});

/** Press the button that asks, and give the form's parts, once the options have come. */
async function asked(more, typed) {
  const actions = new Actions(typed, () => {});
  const choice = { label: "Which?", options: [CHOOSE], more };
  const button = actions.asking("Elsewhere…", { text: "Where?", form: "f", choice }, async (said, chosen) => void recorded.push([said, chosen]));
  button.click();
  const [begun] = [document.activeElement.tag];
  await new Promise(setImmediate);
  const [select] = actions.body.all("select");
  const [label] = actions.body.all("label");
  const [text] = actions.body.all("textarea");
  return { begun, select, label, text };
}

test("what is looked for comes behind what there is, and the focus stays", async () => {
  const { begun, select, label } = await asked(async () => ["1 First", "2 Second"]);
  assert.equal(begun, "select");
  assert.deepEqual(select.options.map(({ value }) => value), ["", "1 First", "2 Second"]);
  assert.equal(label.hidden ?? false, false);
  assert.equal(document.activeElement, select);
});

test("where there is nothing to choose, words alone are asked for, and the focus goes there", async () => {
  const { label, text } = await asked(async () => []);
  assert.equal(label.hidden, true);
  assert.equal(document.activeElement, text);
});

test("what was chosen before the pane went away is chosen again, if it is still there", async () => {
  const kept = (choice) => ({ get: () => ({ typed: "half", choice }), set: () => {} });
  const { select, text } = await asked(async () => ["1 First"], kept("1 First"));
  assert.deepEqual([select.value, text.textContent], ["1 First", "half"]);
  const other = await asked(async () => ["1 First"], kept("9 Gone"));
  assert.equal(other.select.value, "");
});
