// The headings of a document, by number and words, to choose from.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readHeadings } from "../../../addin_server/pane/word/headings.js";
import { startWord } from "./word.mjs";

const heading = (text, more = {}) => ({ text, style: "Heading 1", outlineLevel: 1, ...more });

test("headings come with the number that Word counts, in one exchange, and nothing else does", async () => {
  const word = startWord({
    paragraphs: [
      heading("Contents"),
      { text: "A paragraph in a list.", number: "1." },
      heading("  Barriers to\vengagement "),
      heading("What made it hard", { number: "9.4", outlineLevel: 2 }),
      heading(" ", { number: "10" }),
    ],
  });
  assert.deepEqual(await readHeadings(), ["Contents", "Barriers to engagement", "9.4 What made it hard"]);
  assert.deepEqual([word.syncs, word.tracked, word.writes], [1, 0, 0]);
});

test("a document without paragraphs has none, also where Word gives no list", async () => {
  startWord({ paragraphs: [], emptyItems: false });
  assert.deepEqual(await readHeadings(), []);
});

test("what Word refuses is told in our words", async () => {
  startWord({ fails: "GeneralException", paragraphs: [heading("One")] });
  await assert.rejects(readHeadings(), (error) => error.name === "WordError" && !error.message.includes("GeneralException"));
});
