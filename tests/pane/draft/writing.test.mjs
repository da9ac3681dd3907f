// What is written in a draft, without a browser: texts, lists, choices and rows of all kinds are undone to
// what stood in the file and done again to what was written, in whatever order they were done.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { linesOf, valueOf } from "../../../addin_server/pane/draft/lines.js";
import { comboNode, fieldNode, plainNode, richNode, rowNode, sectionNode } from "../../../addin_server/pane/draft/nodes.js";
import { pasted } from "../../../addin_server/pane/draft/paste.js";
import { bold, italic, keysOf, toggleList } from "../../../addin_server/pane/draft/text-keys.js";
import { Writing } from "../../../addin_server/pane/draft/writing.js";
import { EditorState, TextSelection } from "../../../addin_server/pane/vendor/prosemirror.js";

const HTML = "<p>From <b>Word</b></p><ul><li>one<li>two</ul><p onclick='x()'>end\u000bline</p>";

const paragraph = (...content) => ({ type: "paragraph", content });

/** A draft with places of every kind, and three rows. */
function draft() {
  const rich = richNode([paragraph("One ", { type: "text", text: "bold", bold: true }), paragraph({ type: "fixed", paragraph: 1, at: 0, label: "footnote" }, "Two"), { type: "table", content: [] }, paragraph("Three")], false);
  const row = (source) => rowNode(source, [richNode([paragraph(`a${source}`)], false), plainNode(`b${source}`), fieldNode(`2024-01-0${source + 1}`)]);
  return { rich, section: sectionNode([0, 1, 2].map(row)), places: [plainNode("plain\nline"), comboNode("combo"), fieldNode("One"), fieldNode(false), richNode([], true)] };
}

/** Someone who writes: each place of words has an editor's state of its own, as on the page. */
class Author {
  constructor() {
    const { rich, section, places } = draft();
    this.section = section.attrs.id;
    this.writing = new Writing([rich, ...places, section]);
    this.start = this.writing.doc;
  }

  places(...kinds) {
    const found = [];
    this.writing.doc.descendants((node) => {
      if (kinds.includes(node.type.name)) found.push(node);
      return ["draft", "section", "row"].includes(node.type.name);
    });
    return found;
  }

  get rows() {
    return this.writing.spot(this.section).node;
  }

  /** Do something in a place of words. */
  edit(node, from, to, command, time) {
    const { size } = node.content;
    const [start, end] = [Math.min(from, to), Math.max(from, to)].map((part) => node.resolve(Math.round(part * size)));
    const state = EditorState.create({ doc: node, selection: TextSelection.between(start, end) });
    command(state, (tr) => {
      assert.ok(tr.docChanged || tr.selectionSet || tr.storedMarksSet);
      this.writing.follow(node.attrs.id, tr, time);
    });
  }
}

const insert = (text) => (state, dispatch) => dispatch(state.tr.insertText(text));
const paste = (html) => (state, dispatch) => {
  const isRich = state.doc.type.name === "rich";
  const model = isRich && state.selection.$from.depth ? state.selection.$from.parent : null;
  const { slice } = pasted({ html, text: "one\r\ntwo", files: 0 }, { isRich, isOneLine: false, model });
  dispatch(state.tr.replaceSelection(slice).setMeta("alone", true));
};
const key = (name) => (state, dispatch) => keysOf(state.doc.type.name === "rich", false).some((keys) => keys[name]?.(state, dispatch));
const WORDS = [insert("x"), insert(" some words"), paste(""), paste(HTML), key("Enter"), key("Shift-Enter"), key("Backspace"), key("Delete")];
const LOOKS = [bold, italic, toggleList("bullet"), toggleList("number")];

const part = fc.double({ min: 0, max: 1, noNaN: true });
const deed = fc.oneof(
  fc.record({ do: fc.constant("words"), place: fc.nat(), from: part, to: part, how: fc.nat(WORDS.length - 1), isLong: fc.boolean() }),
  fc.record({ do: fc.constant("look"), place: fc.nat(), from: part, to: part, how: fc.nat(LOOKS.length - 1) }),
  fc.record({ do: fc.constant("field"), place: fc.nat(), value: fc.constantFrom("", "One", "Two", "2025-03-14", true, false) }),
  fc.record({ do: fc.constant("combo"), value: fc.string({ maxLength: 9 }) }),
  fc.record({ do: fc.constantFrom("insert", "remove"), at: fc.nat() }),
  fc.record({ do: fc.constant("order"), seed: fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }) }),
  fc.record({ do: fc.constantFrom("undo", "redo") }),
);

const newRow = () => rowNode(null, [richNode([], true), plainNode(""), fieldNode("")]);

function act(author, one, time) {
  const { writing, section, rows } = author;
  const some = (...kinds) => {
    const found = author.places(...kinds);
    return found[one.place % found.length];
  };
  if (one.do === "words") author.edit(some("rich", "plain"), one.from, one.isLong ? one.to : one.from, WORDS[one.how], time);
  else if (one.do === "look") author.edit(some("rich"), one.from, one.to, LOOKS[one.how], time);
  else if (one.do === "field") writing.setField(some("field").attrs.id, one.value);
  else if (one.do === "combo") writing.setText(author.places("combo")[0].attrs.id, one.value, time);
  else if (one.do === "insert") writing.insertRows(section, one.at % (rows.childCount + 1), [newRow()]);
  else if (one.do === "remove") writing.removeRow(section, one.at % rows.childCount, newRow);
  else if (one.do === "order") {
    const order = Array.from({ length: rows.childCount }, (_, at) => at);
    writing.orderRows(section, order.sort((a, b) => (one.seed[a] ?? a) - (one.seed[b] ?? b)));
  } else writing[one.do]();
}

test("500 sequences of edits are undone to the start and done again to the end", () => {
  const sequences = fc.array(fc.tuple(deed, fc.nat(4_000)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sequences, (deeds) => {
      const author = new Author();
      let time = 0;
      for (const [one, rest] of deeds) act(author, one, (time += rest));
      author.writing.doc.check();
      while (author.writing.redo());
      const end = author.writing.doc;
      for (let round = 0; round < 2; round += 1) {
        while (author.writing.undo());
        assert.ok(author.writing.doc.eq(author.start), `${author.writing.doc}`);
        while (author.writing.redo());
        assert.ok(author.writing.doc.eq(end), `${author.writing.doc}`);
      }
    }),
    { numRuns: 500 },
  );
});

test("what is undone puts the cursor where it was done", () => {
  const author = new Author();
  const cursors = [];
  author.writing.onChange(({ cursor }) => cursors.push(cursor));
  const [rich] = author.places("rich");
  author.edit(rich, 0, 0, insert("Now "), 1);
  author.writing.removeRow(author.section, 1, newRow);
  const [, removed] = author.start.lastChild.content.content;
  author.writing.undo();
  assert.equal(cursors.at(-1).id, removed.attrs.id);
  author.writing.undo();
  assert.deepEqual(cursors.at(-1), { id: rich.attrs.id, from: 1, to: 1 });
  assert.equal(author.writing.undo(), false);
});

test("typing is undone some words at a time, and by itself after a rest", () => {
  const author = new Author();
  const place = () => author.places("plain")[0];
  const type = (text, time) => author.edit(place(), 1, 1, insert(text), time);
  for (const letter of " one") type(letter, 10);
  type("!", 2_011);
  const shown = () => place().textContent;
  author.writing.undo();
  assert.equal(shown().endsWith(" one"), true);
  for (const letter of " and forty more letters in one go without a rest") type(letter, 10);
  author.writing.undo();
  assert.match(shown(), / one and forty more letters in one go without$/);
});

test("what is composed is undone whole, and some words at a time", () => {
  const author = new Author();
  const place = (at = 0) => author.places("plain")[at];
  const shown = () => place().textContent;
  const before = shown();
  const compose = (steps, composition, number = 0) => {
    const end = place(number).content.size;
    steps.forEach((step, at) => author.edit(place(number), 1, 1, (state, dispatch) => dispatch(state.tr.insertText(step, end, end + (at ? steps[at - 1].length : 0)).setMeta("composition", composition)), 10));
  };
  compose(["n", "ni", "に"], 1);
  author.writing.undo();
  assert.equal(shown(), before);
  compose(["n", "ni", "に"], 1);
  compose(["n", "ni", "に"], 1, 1); // each place counts for itself
  author.writing.undo();
  assert.equal(place(1).textContent, "b0");
  assert.equal(shown(), `${before}に`);
  for (let id = 2; id < 12; id += 1) compose(["kan", "kanji", "漢字"], id);
  author.writing.undo();
  assert.match(shown(), /に(漢字){2,9}$/);
});

test("a place that is as it was is not sent, and a paragraph that is as it was keeps its own", () => {
  const { rich } = draft();
  assert.equal(valueOf(rich, rich, false), undefined);
  const changed = rich.copy(rich.content.replaceChild(3, rich.child(3).copy(plainNode("Three, new.").content)));
  assert.deepEqual(linesOf(changed, rich, false), [
    { source: 0, content: null, list: null },
    { source: 1, content: null, list: null },
    { source: 2, content: null, list: null },
    { source: 3, content: ["Three, new."], list: null },
  ]);
});

test("words that look alike are one piece, whatever keys they came by", () => {
  const author = new Author();
  const [rich] = author.places("rich");
  const empty = author.places("rich")[1];
  author.edit(rich, 0, 0, insert("many "), 1);
  for (const word of ["some", " words", " of", " one"]) author.edit(author.places("rich")[1], 1, 1, insert(word), 2);
  assert.deepEqual(valueOf(author.places("rich")[1], empty, true), [{ source: 0, content: ["some words of one"], list: null }]);
  author.edit(author.places("rich")[1], 1, 1, keysOf(true, false)[0]["Shift-Enter"], 2);
  author.edit(author.places("rich")[1], 1, 1, insert("line"), 2);
  assert.deepEqual(valueOf(author.places("rich")[1], empty, true), [{ source: 0, content: ["some words of one\nline"], list: null }]);
});
