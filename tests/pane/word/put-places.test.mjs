// Places are put in one by one: what Word refuses is told, and leaves the document as it was.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import fc from "fast-check";

import { PATIENCE } from "../../../addin_server/pane/word/ask.js";
import { plain } from "../../../addin_server/pane/word/body.js";
import { putPlaces, takePlacesAway } from "../../../addin_server/pane/word/put-places.js";
import { wordWords as words } from "../../../addin_server/pane/word/strings-en.js";
import { startWord } from "./word.mjs";

const TYPES = ["RichText", "PlainText"];
const CELL = { tableNestingLevel: 1, row: 0, cell: 1 };
const PARAGRAPHS = [
  { text: "1. What happened", style: "Heading 1" },
  { text: "It began." },
  { text: "It went on." },
  { text: "Name:", ...CELL, cell: 0 },
  { text: "", ...CELL },
  { text: "Role: officer" },
];
const place = (tag, first, last = first, more = {}) => ({ tag, title: `Title of ${tag}`, placeholder: "Write.", first, last, behind: "", text: "", ...more });
const PLACES = [place("imr:a", 1, 2, { text: "It began.\nIt went on." }), place("imr:b", 4), place("imr:c", 5, 5, { behind: "Role: ", text: "officer" })];
const textsOf = (word) => word.paragraphs.map(({ text }) => plain(text));
const put = (word, places = PLACES, texts = textsOf(word)) => putPlaces(places, texts, TYPES, () => {});
const start = (settings = {}) => startWord({ controls: [], paragraphs: PARAGRAPHS, ...settings });

test("each place gets a control with tag, title, looks and placeholder, and holds what stood there", async () => {
  const word = start();
  assert.deepEqual(await put(word), { done: PLACES, refused: [] });
  assert.deepEqual(
    word.controls.map(({ tag, title, appearance, placeholder, holds }) => [tag, title, appearance, placeholder, word.textIn(holds)]),
    [
      ["imr:a", "Title of imr:a", "BoundingBox", "Write.", "It began.\rIt went on."],
      ["imr:b", "Title of imr:b", "BoundingBox", "Write.", ""],
      ["imr:c", "Title of imr:c", "BoundingBox", "Write.", "officer"],
    ],
  );
});

test("taking them away leaves text and looks as they were, and other controls where they are", async () => {
  const lines = fc.array(fc.constantFrom("", "x", "Some words."), { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(lines, async (texts) => {
      const paragraphs = PARAGRAPHS.map((one, at) => ({ ...one, text: texts[at] }));
      const other = { tag: "other", title: "", type: "RichText", text: "x", showing: false };
      const word = start({ paragraphs, controls: [other] });
      const before = JSON.stringify(word.paragraphs);
      await put(word, [place("imr:a", 1, 2), place("imr:b", 4)]);
      assert.equal(await takePlacesAway(["imr:a", "imr:b"], TYPES), 2);
      assert.equal(JSON.stringify(word.paragraphs), before);
      assert.deepEqual(word.controls.map(({ tag }) => tag), ["other"]);
    }),
    { numRuns: 50 },
  );
});

const refusals = {
  "cells, as on the web": [{ refusesCells: true }, ["imr:a", "imr:c"], words.placeRefused],
  "text that is locked": [{ paragraphs: PARAGRAPHS.map((one, at) => ({ ...one, locked: at === 2 })) }, ["imr:b", "imr:c"], words.placeLocked],
  "a document that is protected": [{ protected: true }, [], words.placeLocked],
  "tags": [{ refusesTag: true }, [], words.placeLocked],
};
for (const [what, [settings, done, why]] of Object.entries(refusals)) {
  test(`where Word refuses ${what}, the others are put in, and nothing else has come`, async () => {
    const word = start(settings);
    const found = await put(word);
    assert.deepEqual(found.done.map(({ tag }) => tag), done);
    assert.deepEqual(found.refused.map((one) => one.why), PLACES.slice(done.length).map(() => why));
    assert.deepEqual(word.controls.map(({ tag }) => tag), done);
  });
}

test("where a placeholder cannot be set, the place stands without", async () => {
  const word = start({ refusesPlaceholder: true });
  assert.deepEqual((await put(word)).refused, []);
  assert.equal(word.controls.length, 3);
});

test("a document that has changed since the plan was made gets nothing", async () => {
  const word = start();
  assert.equal(await put(word, PLACES, [...textsOf(word).slice(1), "other"]), null);
  assert.equal(word.controls.length, 0);
});

test("one place in the other is refused by Word, and told", async () => {
  const word = start();
  const found = await put(word, [place("imr:a", 1, 2), place("imr:b", 2)]);
  assert.deepEqual([found.done.length, found.refused.map((one) => one.why)], [1, [words.placeRefused]]);
});

test("what Word keeps otherwise than it was put in is told", async () => {
  const word = start();
  word.set = (control, name, value) => (control[name] = name === "title" ? "Another" : value);
  const found = await put(word, [place("imr:b", 4)]);
  assert.deepEqual(found.refused.map((one) => one.why), [words.placeOther]);
});

test("a Word that falls silent is told, for nobody knows what has come", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const word = start();
  const asked = putPlaces(PLACES, textsOf(word), TYPES, () => (word.hanging = true)).catch((error) => error);
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  mock.timers.tick(PATIENCE);
  assert.equal((await asked).isSilent, true);
  mock.timers.reset();
});
