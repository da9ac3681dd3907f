// The numbers before paragraphs are those that Word shows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Counter, NEW_LISTS } from "../../../addin_server/pane/draft/numbers.js";

const level = (format, text, start = 1) => ({ format, text, start });

/** @param {object[]} levels @param {number[]} sequence */
const counted = (levels, sequence) => {
  const counter = new Counter({ a: levels });
  return sequence.map((one) => counter.next("a", one));
};

test("levels count on, and begin again below a higher one", () => {
  const levels = [level("decimal", "%1"), level("decimal", "%1.%2"), level("lowerLetter", "(%3)")];
  assert.deepEqual(counted(levels, [0, 1, 1, 2, 2, 1, 0, 1]), [
    "1", "1.1", "1.2", "(a)", "(b)", "1.3", "2", "2.1",
  ]);
});

test("a level counts from its start, also when none of the level above came first", () => {
  assert.deepEqual(counted([level("decimal", "%1.", 3), level("decimal", "%1.%2", 5)], [1, 1, 0]), [
    "3.5", "3.6", "4.",
  ]);
});

for (const [format, expected] of Object.entries({
  decimal: ["1", "2", "27"],
  decimalZero: ["01", "02", "27"],
  lowerLetter: ["a", "b", "aa"],
  upperLetter: ["A", "B", "AA"],
  lowerRoman: ["i", "ii", "xxvii"],
  upperRoman: ["I", "II", "XXVII"],
  none: ["", "", ""],
})) {
  test(`numbers of the format ${format}`, () => {
    const all = counted([level(format, "%1")], Array(27).fill(0));
    assert.deepEqual([all[0], all[1], all[26]], expected);
  });
}

test("a bullet of a symbol font is drawn as a bullet", () => {
  assert.deepEqual(counted([level("bullet", "\uf0b7")], [0]), ["•"]);
  assert.deepEqual(counted([level("bullet", "–")], [0]), ["–"]);
});

test("a list that is not known has no number", () => {
  assert.equal(new Counter({}).next("nowhere", 0), "");
  assert.equal(new Counter({ a: [] }).next("a", 3), "");
});

test("a list made here begins anew after other text", () => {
  const counter = new Counter({});
  assert.equal(counter.next(NEW_LISTS.number, 0), "1.");
  assert.equal(counter.next(NEW_LISTS.number, 0), "2.");
  counter.interrupt();
  assert.equal(counter.next(NEW_LISTS.number, 0), "1.");
});
