// Whatever is chosen, a key of the editor leaves a draft that is sound, and a new paragraph is where it was asked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { richNode } from "../../../addin_server/pane/draft/nodes.js";
import { keysOf } from "../../../addin_server/pane/draft/text-keys.js";
import { EditorState, TextSelection } from "../../../addin_server/pane/vendor/prosemirror.js";

const paragraph = (...content) => ({ type: "paragraph", content });
const footnote = { type: "fixed", paragraph: 1, at: 0, label: "footnote" };
const table = { type: "table", content: [] };
const DRAFTS = {
  "two paragraphs": [paragraph("One"), paragraph("Two")],
  "a table between paragraphs": [paragraph("One ", { type: "text", text: "bold", bold: true }), paragraph(footnote, "Two"), table, paragraph("Three")],
  "a table between empty ones": [paragraph(""), table, paragraph("")],
};
const KEYS = ["Enter", "Shift-Enter", "Backspace", "Delete"];

/** Press a key where a draft is chosen from one place to another; null: the editor leaves it to the browser. */
function pressed(node, key, from, to) {
  const selection = TextSelection.between(node.resolve(from), node.resolve(to));
  let after = null;
  keysOf(true, false).some((keys) => keys[key]?.(EditorState.create({ doc: node, selection }), (tr) => (after = tr.doc)));
  return after;
}

for (const [name, content] of Object.entries(DRAFTS)) {
  test(`each key, from each place to each of ${name}`, () => {
    const node = richNode(content, false);
    for (const key of KEYS) {
      for (let from = 0; from <= node.content.size; from += 1) {
        for (let to = from; to <= node.content.size; to += 1) pressed(node, key, from, to)?.check();
      }
    }
  });
}

test("Enter where all is chosen leaves two empty paragraphs", () => {
  const node = richNode(DRAFTS["two paragraphs"], false);
  const after = pressed(node, "Enter", 0, node.content.size);
  assert.equal(after.childCount, 2);
  assert.equal(after.textContent, "");
});
