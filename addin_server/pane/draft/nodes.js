/** Makes nodes of the document that is edited of what a draft displays, and of text. */

import { legal } from "../shared/characters.js";
import { schema } from "./schema.js";

/**
 * @typedef {import("../shared/types.js").BlockNode} BlockNode
 * @typedef {import("../shared/types.js").DisplayNode} DisplayNode
 * @typedef {import("../shared/types.js").ParagraphNode} ParagraphNode
 * @typedef {import("../shared/types.js").Piece} Piece
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 */

let ids = 0;

/** An id that nothing else has. */
export function newId() {
  ids += 1;
  return ids;
}

/**
 * A place of formatted text. An empty one keeps the first of its paragraphs, without the placeholder in it.
 *
 * @param {BlockNode[]} blocks
 * @param {boolean} isEmpty
 */
export function richNode(blocks, isEmpty) {
  const shown = isEmpty ? blocks.slice(0, 1) : blocks;
  const children = shown.map((block, source) => {
    if (block.type !== "paragraph") return schema.node("kept", { source, text: textIn(block) });
    return paragraphNode(block, source, isEmpty ? [] : block.content.flatMap(inlineNodes));
  });
  return schema.node("rich", { id: newId() }, children.length ? children : [schema.node("paragraph", { source: 0 })]);
}

/** @param {ParagraphNode} block @param {number} source @param {PlaceNode[]} content */
function paragraphNode(block, source, content) {
  const own = { list: block.list ?? "", level: block.level ?? 0 };
  const byStyle = block.list_kind ? {} : { styleList: own.list, styleLevel: own.level };
  const style = (block.style ?? "").toLowerCase();
  const attrs = { source, style, heading: block.heading_level ?? 0, kind: block.list_kind ?? null, ...own, ...byStyle };
  return schema.node("paragraph", attrs, content);
}

/** @param {Piece | import("../shared/types.js").ControlNode} piece @returns {PlaceNode[]} */
function inlineNodes(piece) {
  if (typeof piece === "string") return textNodes(piece);
  if (piece.type === "text") return textNodes(piece.text, marksOf(piece));
  if (piece.type === "control") return piece.content.flatMap((one) => inlineNodes(/** @type {Piece} */ (one)));
  const { paragraph, at, label = "", text = "", note = "" } = piece;
  return [schema.node("fixed", { paragraph, at, label, text, note })];
}

/** @param {{bold?: boolean, italic?: boolean}} look */
export function marksOf({ bold, italic }) {
  return [...(bold ? [schema.mark("strong")] : []), ...(italic ? [schema.mark("em")] : [])];
}

/** A text as nodes, a break at each line end. @param {string} text @param {import("../vendor/prosemirror.js").Mark[]} [marks] @returns {PlaceNode[]} */
export function textNodes(text, marks = []) {
  return legal(text).split("\n").flatMap((line, at) => [
    ...(at ? [schema.node("break")] : []),
    ...(line ? [schema.text(line, marks)] : []),
  ]);
}

/** @param {string} text */
export function plainNode(text) {
  return schema.node("plain", { id: newId() }, textNodes(text));
}

/** @param {string} text */
export function comboNode(text) {
  return schema.node("combo", { id: newId() }, text ? [schema.text(text)] : []);
}

/** @param {string | boolean} value */
export function fieldNode(value) {
  return schema.node("field", { id: newId(), value });
}

/** @param {number | null} source @param {PlaceNode[]} places */
export function rowNode(source, places) {
  return schema.node("row", { id: newId(), source }, places);
}

/** @param {PlaceNode[]} rows */
export function sectionNode(rows) {
  return schema.node("section", { id: newId() }, rows);
}

/** The words of a node that is shown, whatever else is in it. @param {DisplayNode | undefined} node @returns {string} */
export function textIn(node) {
  if (typeof node === "string") return node;
  if (!node) return "";
  if (node.type === "text" || node.type === "fixed") return node.text ?? "";
  return (node.content ?? []).map((one) => textIn(/** @type {DisplayNode} */ (one))).join(node.type === "table" || node.type === "row" ? " " : "");
}
