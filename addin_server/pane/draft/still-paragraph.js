/** A paragraph of the file that is not edited, as an element: its words with their look, its fixed pieces, its list. */

import { fill, h } from "../shared/dom.js";

/**
 * @typedef {import("../shared/types.js").ParagraphNode} ParagraphNode
 * @typedef {import("../shared/types.js").Piece} Piece
 */

/**
 * Make a paragraph; `source` is its number in its control.
 *
 * @param {ParagraphNode} node
 * @param {number} source
 * @param {(node: import("../shared/types.js").ControlNode) => HTMLElement} control makes what holds one
 */
export function paragraph(node, source, control) {
  const p = h("p", { "data-source": source });
  const style = (node.style ?? "").toLowerCase();
  if (node.heading_level) {
    p.setAttribute("role", "heading");
    p.setAttribute("aria-level", String(Math.min(node.heading_level + 1, 6)));
    p.className = `heading-${Math.min(node.heading_level, 4)}`;
  } else if (style === "title" || style === "subtitle") p.className = style;
  if (node.list) {
    p.dataset.list = node.list;
    p.dataset.level = String(node.level ?? 0);
  }
  if (node.list_kind) p.dataset.kind = node.list_kind;
  const pieces = node.content.map((one) =>
    typeof one !== "string" && one.type === "control" ? control(one) : piece(one),
  );
  fill(p, ...pieces);
  if (!p.hasChildNodes()) p.append(h("br"));
  return p;
}

/** @param {Piece} one */
function piece(one) {
  if (typeof one === "string") return text(one);
  if (one.type === "fixed") return fixed(one);
  const inner = one.italic ? h("em", {}, text(one.text)) : text(one.text);
  return one.bold ? h("strong", {}, inner) : inner;
}

/** @param {string} words */
function text(words) {
  const parts = document.createDocumentFragment();
  words.split("\n").forEach((line, at) => {
    if (at) parts.append(h("br"));
    if (line) parts.append(line);
  });
  return parts;
}

/** @param {import("../shared/types.js").FixedPiece} one */
function fixed(one) {
  const label = one.label ?? "";
  return h(
    "span",
    {
      class: one.text ? "fixed" : "fixed mark",
      title: one.note ? `${label}: ${one.note}` : label,
    },
    one.text || `[${label}]`,
  );
}
