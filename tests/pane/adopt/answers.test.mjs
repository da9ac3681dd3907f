// What each place was taken for, and what comes of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { Answers, NOTHING, recognised } from "../../../addin_server/pane/adopt/answers.js";
import { CHECKLIST, place, PROPOSALS } from "./form.mjs";

const as = (item) => ({ item, item_part: "", part_column: "" });
const idsOf = (items) => items.map(({ id }) => id);

test("a place is recognised when it is sure which item it asks for; a sure “none” is no place", () => {
  assert.deepEqual(recognised(PROPOSALS), { all: 4, known: 1 });
});

test("what is sure is taken, what is not is left to decide", () => {
  const answers = new Answers(PROPOSALS);
  assert.deepEqual(answers.left, [2, 3, 4]);
  assert.deepEqual(answers.nothing, [0]);
  assert.deepEqual(answers.approved, [{ slot: { kind: "label", anchor: "Author:", occurrence: 1 }, ...as("author") }]);
});

test("a person’s word goes before what is sure", () => {
  const answers = new Answers(PROPOSALS);
  answers.give(1, NOTHING);
  answers.give(2, { item: "events", item_part: "", part_column: "when" });
  assert.deepEqual(answers.approved, [
    { slot: { kind: "label", anchor: "Period:", occurrence: 1 }, item: "events", item_part: "", part_column: "when" },
  ]);
});

test("items without a place are those that nothing is taken for, in the checklist’s order", () => {
  const answers = new Answers(PROPOSALS);
  assert.deepEqual(idsOf(answers.leftOut(CHECKLIST.items)), ["scope", "dates", "analysis", "lessons"]);
  answers.give(2, as("dates"));
  answers.give(3, as("analysis"));
  assert.deepEqual(idsOf(answers.leftOut(CHECKLIST.items)), ["scope", "lessons"]);
});

test("what was said is taken up again in the same form, and what no longer stands there is not", () => {
  const before = new Answers({ ...PROPOSALS, proposals: [place("Gone:", "scope"), ...PROPOSALS.proposals] });
  before.give(0, NOTHING);
  before.give(3, as("dates"));
  const again = new Answers(PROPOSALS, JSON.parse(JSON.stringify(before.given)));
  assert.deepEqual(again.of(2), as("dates"));
  assert.deepEqual(again.given.map(({ slot }) => slot.anchor), ["Period:"]);
});

test("whatever is decided, as many undos bring back what was there at first", () => {
  const decision = fc.tuple(fc.nat(4), fc.constantFrom(null, "author", "dates"));
  fc.assert(
    fc.property(fc.array(decision), (decisions) => {
      const answers = new Answers(PROPOSALS);
      const first = PROPOSALS.proposals.map((_, at) => answers.of(at));
      for (const [at, item] of decisions) answers.give(at, as(item));
      const undone = decisions.map(() => answers.undo());
      assert.deepEqual(undone, decisions.map(([at]) => at).reverse());
      assert.deepEqual(PROPOSALS.proposals.map((_, at) => answers.of(at)), first);
      assert.equal(answers.undo(), null);
    }),
  );
});
