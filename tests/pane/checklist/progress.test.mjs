// One line of how far the draft is, whose parts are filters.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Finder } from "../../../addin_server/pane/checklist/finder.js";
import { Progress } from "../../../addin_server/pane/checklist/progress.js";
import { makePage } from "../elements.mjs";

const item = (status, more = {}) => ({ status, where: "document", decision: null, response: null, ...more });
let finder;
let progress;

beforeEach(() => {
  makePage();
  finder = new Finder({ changed: () => progress.press(), step: () => {}, leap: () => {} });
  progress = new Progress(finder);
});

const said = () => progress.buttons.filter((one) => !one.hidden).map((one) => one.textContent);

test("each part says how many there are, and those without any are left out", () => {
  progress.update([item("done", { decision: "confirmed" }), item("needs-attention"), item("not-started"), item("not-started")]);
  assert.deepEqual(said(), ["1 of 4 settled", "1 needs you", "2 not started", "1 for the lead"]);
  progress.update([item("done", { decision: "confirmed", response: "agreed" })]);
  assert.deepEqual(said(), ["1 of 1 settled"]);
});

test("a part is a filter that is set and taken off again, and says which", () => {
  progress.update([item("done"), item("not-started")]);
  const pressed = () => progress.buttons.map((one) => one.attributes.get("aria-pressed"));
  progress.buttons[2].click();
  assert.equal(finder.filter.value, "not-started");
  assert.deepEqual(pressed(), ["false", "false", "true", "false"]);
  progress.buttons[2].click();
  assert.deepEqual([finder.filter.value, pressed().includes("true")], ["", false]);
});

test("before a draft is judged there is no button without a name", () => {
  assert.deepEqual(
    progress.buttons.filter((one) => !one.hidden),
    [],
  );
});
