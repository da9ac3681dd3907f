/** The keys of a place for words, and what its buttons do: bold, italic, lists, paragraphs and breaks. */

import { baseKeymap, chainCommands, Selection, TextSelection, toggleMark } from "../vendor/prosemirror.js";
import { NEW_LISTS } from "./numbers.js";
import { schema } from "./schema.js";

/** @typedef {import("../vendor/prosemirror.js").Command} Command @typedef {"bullet" | "number"} ListKind */

/** @type {Command} */
const nothing = () => true;

export const bold = toggleMark(schema.marks.strong);
export const italic = toggleMark(schema.marks.em);

/** Put the paragraphs of the selection into a list, or out of it. @param {ListKind} kind @returns {Command} */
export function toggleList(kind) {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr.setMeta("alone", true);
    /** @type {[import("./schema.js").PlaceNode, number][]} */
    const chosen = [];
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === "paragraph") chosen.push([node, pos]);
      return false;
    });
    const isOn = chosen.some(([node]) => node.attrs.kind !== kind);
    for (const [node, pos] of chosen) tr.setNodeMarkup(pos, null, listed(node.attrs, isOn ? kind : null));
    if (chosen.length) dispatch?.(tr);
    return chosen.length > 0;
  };
}

/** The attributes of a paragraph in a list of a kind, or in none. @param {import("../vendor/prosemirror.js").Attrs} attrs @param {ListKind | null} kind */
export function listed(attrs, kind) {
  const byStyle = { list: attrs.styleList, level: attrs.styleLevel };
  return { ...attrs, kind, ...(kind ? { list: NEW_LISTS[kind], level: 0 } : byStyle) };
}

/** An empty line ends a list. @type {Command} */
const endList = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.attrs.kind || $from.parent.content.size) return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, listed($from.parent.attrs, null)));
  return true;
};

/** At its start, a paragraph leaves its list before it joins the one above. @type {Command} */
const leaveList = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.attrs.kind || $from.parentOffset > 0) return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, listed($from.parent.attrs, null)));
  return true;
};

/** A new paragraph is like the one that it comes from. @type {Command} */
const newParagraph = (state, dispatch) => {
  const { $from, from: at, to } = state.selection;
  if ($from.parent.type !== schema.nodes.paragraph) return false;
  const tr = state.tr.delete(at, to); // which leaves the paragraph, also where all of it was chosen
  tr.split(at, 1, [{ type: schema.nodes.paragraph, attrs: tr.doc.resolve(at).parent.attrs }]);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 2))).scrollIntoView());
  return true;
};

/** @type {Command} */
const newLine = (state, dispatch) => {
  const tr = state.tr.replaceSelectionWith(schema.node("break"));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** All of a place of one line of paragraphs is chosen from its first words to its last. @type {Command} */
const chooseAll = (state, dispatch) => {
  const [start, end] = [0, state.doc.content.size].map((pos) => state.doc.resolve(pos));
  if (start && end) dispatch?.(state.tr.setSelection(TextSelection.between(start, end)));
  return true;
};

const { "Mod-a": _, ...BASE } = baseKeymap;

/** @param {boolean} isRich @param {boolean} isOneLine @returns {Record<string, Command>[]} */
export function keysOf(isRich, isOneLine) {
  const always = { "Mod-u": nothing, "Mod-a": chooseAll };
  if (!isRich) {
    const enter = isOneLine ? nothing : newLine;
    return [{ ...always, Enter: enter, "Shift-Enter": enter, "Mod-Enter": enter, "Mod-b": nothing, "Mod-i": nothing }, BASE];
  }
  return [
    {
      ...always,
      Enter: chainCommands(endList, newParagraph),
      "Shift-Enter": newLine,
      "Mod-Enter": newLine,
      Backspace: chainCommands(leaveList, BASE.Backspace ?? nothing),
      "Mod-b": bold,
      "Mod-i": italic,
      "Mod-Shift-8": toggleList("bullet"),
      "Mod-Shift-7": toggleList("number"),
    },
    BASE,
  ];
}
