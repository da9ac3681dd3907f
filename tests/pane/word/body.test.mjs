// The paragraphs of a document come in one exchange, with the cells that they stand in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plain, readBody, selectParagraph } from "../../../addin_server/pane/word/body.js";
import { startWord } from "./word.mjs";

const CELL = { tableNestingLevel: 1, row: 2, cell: 1 };
const PARAGRAPHS = [{ text: "One\vline", style: "Heading 1", outlineLevel: 1 }, { text: "In a cell\u0007", ...CELL }, { text: "End" }];

test("each paragraph comes with its cell, in one exchange that tracks nothing", async () => {
  const word = startWord({ paragraphs: PARAGRAPHS });
  const looks = { style: "Normal", heading_level: null };
  assert.deepEqual(await readBody(), [
    { text: "One\nline", style: "Heading 1", heading_level: 1 },
    { text: "In a cell", ...looks, level: 1, row: 2, cell: 1 },
    { text: "End", ...looks },
  ]);
  assert.deepEqual([word.syncs, word.bodyReads, word.tracked, word.writes], [1, 1, 0, 0]);
});

test("a document without a paragraph has none, also where Word gives no list", async () => {
  startWord({ paragraphs: [], emptyItems: false });
  assert.deepEqual(await readBody(), []);
});

test("line ends are one sign", () => {
  assert.equal(plain("a\rb\r\nc\vd\u0007"), "a\nb\nc\nd");
});

test("a paragraph is gone to by its number, and one that is not there is told", async () => {
  const word = startWord({ paragraphs: PARAGRAPHS });
  assert.equal(await selectParagraph(2), true);
  assert.equal(word.selectedParagraph, 2);
  assert.equal(await selectParagraph(3), false);
});
