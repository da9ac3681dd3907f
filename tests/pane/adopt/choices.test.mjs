// What may be chosen for a place, and by which words it is found.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Choices } from "../../../addin_server/pane/adopt/choices.js";
import { CHECKLIST, place } from "./form.mjs";

const choices = new Choices(CHECKLIST);
const names = (found) => found.map(({ name }) => name);

test("an item can be chosen as a whole, by a part, or by a column of its table; the lead’s cannot", () => {
  assert.deepEqual(names(choices.found("")), [
    "The author", "The author: Name", "The author: Role", "Period under review", "Version and dates",
    "Chronology", "Chronology: Date", "Chronology: Event", "Analysis", "Lessons",
  ]);
});

test("titles, prompts and labels are searched, all words must be there, and what is called so comes first", () => {
  assert.deepEqual(names(choices.found("PERIOD")), ["Period under review", "Lessons"]);
  assert.deepEqual(names(choices.found("which day")), ["Period under review"]);
  assert.deepEqual(names(choices.found("circulated")), ["Version and dates"]);
  assert.deepEqual(names(choices.found("author role")), ["The author: Role"]);
  assert.deepEqual(names(choices.found("zebra")), []);
});

test("what is proposed and the alternatives are likely; “none” is no choice", () => {
  assert.deepEqual(names(choices.likely(place("x", "scope", { alternatives: ["dates", "scope", "unknown"] }))), ["Period under review", "Version and dates"]);
  assert.deepEqual(names(choices.likely(place("x", null, { alternatives: ["dates"] }))), ["Version and dates"]);
});

test("an answer is called by its item, part and column, and by the item where the checklist has no such part", () => {
  assert.equal(choices.nameOf({ item: "author", item_part: "role", part_column: "" }), "The author: Role");
  assert.equal(choices.nameOf({ item: "events", item_part: "", part_column: "gone" }), "Chronology");
});
