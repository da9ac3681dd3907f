// The columns of a table are headed by its first rows; a table that has none, or few columns, stays a table.

import assert from "node:assert/strict";
import { test } from "node:test";

import { headsOf } from "../../../addin_server/pane/draft/cards.js";

const cell = (text, columns = 1) => ({ type: "cell", columns, content: [{ type: "paragraph", content: [text] }] });
const row = (...content) => ({ type: "row", content });
const head = (...content) => ({ ...row(...content), heading: true });
const body = row(cell("a"), cell("b"), cell("c"));

test("a column is headed by the words above it", () => {
  const held = { type: "control", path: [1], content: [cell(" Who ")] };
  assert.deepEqual(headsOf([head(cell("Date"), held, cell("What")), body]), { rows: 1, names: ["Date", "Who", "What"] });
});

test("what stands over several columns heads each of them", () => {
  const heads = headsOf([head(cell("Contact", 2), cell("Notes")), head(cell("Date"), cell("How"), cell("")), body]);
  assert.deepEqual(heads, { rows: 2, names: ["Contact, Date", "Contact, How", "Notes"] });
});

test("without a heading row, rows below it or a third column there are no cards", () => {
  const heads = head(cell("Date"), cell("Who"), cell("What"));
  for (const rows of [[body], [heads], [body, heads], [head(cell("Date"), cell("Who")), row(cell("a"), cell("b"))], []]) {
    assert.equal(headsOf(rows), null);
  }
});
