// The type of a review: each under every name in use, and what must be known of it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { TypeChoice, typeNote, typeOptions } from "../../../addin_server/pane/shared/type-choice.js";
import { makePage } from "../elements.mjs";

const TYPES = [
  { id: "new", label: "New Name Review", short: "NNR", names: [{ id: "old", label: "Old Name Review", short: "ONR" }], note: "Both are in use." },
  { id: "plain", label: "Plain Review", short: "", names: [], note: "" },
];

beforeEach(() => makePage());

test("each name in use is offered, the type’s own before the others", () => {
  const options = typeOptions(TYPES);

  assert.deepEqual(options.map((one) => one.getAttribute("value")), ["new", "old", "plain"]);
  assert.deepEqual(options.map((one) => one.textContent), ["New Name Review (NNR)", "Old Name Review (ONR)", "Plain Review"]);
});

test("what must be known of a type is told under each of its names", () => {
  assert.equal(typeNote(TYPES, "new"), "Both are in use.");
  assert.equal(typeNote(TYPES, "old"), "Both are in use.");
  assert.equal(typeNote(TYPES, "plain"), "");
  assert.equal(typeNote(TYPES, "none"), "");
});

test("it is told anew when another type is chosen", () => {
  const choice = document.createElement("select");
  const told = [];
  choice.value = "new";
  new TypeChoice(choice, TYPES, (text) => told.push(text));

  choice.value = "plain";
  choice.dispatchEvent(new Event("change"));

  assert.equal(told.at(0), "Both are in use.");
  assert.equal(told.at(-1), "");
});
