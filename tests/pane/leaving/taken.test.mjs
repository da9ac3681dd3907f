// What is taken out of a draft, put together for its author: nothing is left out, and whose it is is said.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";

import * as welsh from "../../../addin_server/pane/leaving/strings-cy.js";
import * as english from "../../../addin_server/pane/leaving/strings-en.js";
import { families, takenList } from "../../../addin_server/pane/leaving/taken.js";
import { makePage } from "../elements.mjs";

const TYPES = readFileSync(new URL("../../../addin_server/api/types.d.ts", import.meta.url), "utf8");
const KINDS = [...TYPES.split("export interface Removed {")[1].split(";")[0].matchAll(/"([^"]+)"/g)].map((one) => one[1]);

const removed = (kind, count = 1, where = "", part = "word/document.xml") => ({ kind, part, where, count });
const ALL = [removed("prompt", 2, "Voice"), removed("comment", 3), removed("prompt", 1, "Method"), removed("prompt", 1, "Voice"), removed("property", 5, "", "")];

beforeEach(makePage);

test("things of one kind are counted together, with each place once", () => {
  assert.deepEqual(families(ALL), [
    { family: "template", taken: [{ kind: "prompt", count: 4, places: ["Voice", "Method"] }] },
    { family: "work", taken: [{ kind: "comment", count: 3, places: [] }] },
    { family: "file", taken: [{ kind: "property", count: 5, places: [] }] },
  ]);
});

test("the list says how many there are of each, and where", () => {
  const said = takenList(ALL).map((one) => one.textContent);
  assert.deepEqual(said, [
    "Of the template, for its author (4)4 prompts of empty places: Voice; Method",
    "Of the work on the draft (3)3 comments",
    "Of the file, the program and the machine (5)5 properties, such as author and company",
  ]);
});

test("where nothing is taken out the list says so", () => {
  assert.deepEqual(takenList([]).map((one) => one.textContent), [english.leaveWords.nothingTakenOut]);
});

test("every kind of thing has its words in both languages, and no other has", () => {
  assert.ok(KINDS.length > 30);
  for (const { removedWords } of [english, welsh]) assert.deepEqual(Object.keys(removedWords).sort(), [...KINDS].sort());
});

test("both languages have the same words", () => {
  assert.deepEqual(Object.keys(welsh.leaveWords).sort(), Object.keys(english.leaveWords).sort());
});
