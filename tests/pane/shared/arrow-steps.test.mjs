// Where a key leads in a list.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { stepTo } from "../../../addin_server/pane/shared/arrow-steps.js";
import { makePage } from "../elements.mjs";

let entries;

beforeEach(() => {
  makePage();
  entries = ["a", "b", "c"].map((tag) => document.createElement(tag));
});

/** Press a key at an entry; give where the focus is then, and whether the page did not scroll. */
function press(key, target, more = {}) {
  const event = { key, target, isHeldUp: false, preventDefault: () => (event.isHeldUp = true), ...more };
  const next = stepTo(event, entries);
  return [next?.tag ?? null, document.activeElement?.tag ?? null, event.isHeldUp];
}

test("arrows go to the next and the one before and stay at the ends, Home and End go there", () => {
  const [a, b, c] = entries;
  assert.deepEqual(press("ArrowDown", a), ["b", "b", true]);
  assert.deepEqual(press("ArrowDown", c), ["c", "c", true]);
  assert.deepEqual(press("ArrowUp", b), ["a", "a", true]);
  assert.deepEqual(press("ArrowUp", a), ["a", "a", true]);
  assert.deepEqual(press("End", a), ["c", "c", true]);
  assert.deepEqual(press("Home", c), ["a", "a", true]);
});

test("other keys, other places and keys held with them are left alone", () => {
  const elsewhere = document.createElement("textarea");
  assert.deepEqual(press("Tab", entries[0]), [null, null, false]);
  assert.deepEqual(press("ArrowDown", elsewhere), [null, null, false]);
  for (const held of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) {
    assert.deepEqual(press("ArrowDown", entries[0], { [held]: true }), [null, null, false]);
  }
});
