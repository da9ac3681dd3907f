/**
 * What the draft's places hold while it is edited: one document of all of them, so that one history undoes
 * what is done in any. A place, a row and a repeating section have an id of their own, which they keep.
 */

import { Schema } from "../vendor/prosemirror.js";

/** @typedef {import("../vendor/prosemirror.js").Node} PlaceNode */

const HELD = "rich | plain | combo | field";

/** @param {PlaceNode} node @returns {import("prosemirror-model").DOMOutputSpec} */
function paragraph({ attrs: { source, style, heading, list, level, kind } }) {
  /** @type {Record<string, string>} */
  const attributes = {};
  if (source !== null) attributes["data-source"] = String(source);
  if (heading) {
    attributes.role = "heading";
    attributes["aria-level"] = String(Math.min(heading + 1, 6));
    attributes.class = `heading-${Math.min(heading, 4)}`;
  } else if (style === "title" || style === "subtitle") attributes.class = style;
  if (list) {
    attributes["data-list"] = list;
    attributes["data-level"] = String(level);
  }
  if (kind) attributes["data-kind"] = kind;
  return ["p", attributes, 0];
}

/** @param {PlaceNode} node @returns {import("prosemirror-model").DOMOutputSpec} */
function fixed({ attrs: { label, text, note } }) {
  const title = note ? `${label}: ${note}` : label;
  return ["span", { class: text ? "fixed" : "fixed mark", contenteditable: "false", title }, text || `[${label}]`];
}

export const schema = new Schema({
  topNode: "draft",
  nodes: {
    draft: { content: `(${HELD} | section)*` },
    rich: { content: "(paragraph | kept)+", attrs: { id: {} } },
    plain: { content: "(text | break)*", marks: "", attrs: { id: {} } },
    combo: { content: "text*", marks: "", attrs: { id: {} } },
    field: { attrs: { id: {}, value: {} } }, // a choice, a date, a tick
    section: { content: "row*", attrs: { id: {} } },
    row: { content: `(${HELD})*`, attrs: { id: {}, source: { default: null } } },
    paragraph: {
      content: "inline*",
      attrs: {
        source: { default: null }, // its number in the file
        style: { default: "" },
        heading: { default: 0 },
        list: { default: "" }, // that it counts in, by what the file or the author says
        level: { default: 0 },
        kind: { default: null }, // of a list set on the paragraph itself
        styleList: { default: "" }, // what its style brings when no other is set
        styleLevel: { default: 0 },
      },
      toDOM: paragraph,
    },
    // A table, or a control, that stands in a place and is not edited there.
    kept: { atom: true, attrs: { source: {}, text: { default: "" } }, toDOM: () => ["div", { class: "kept" }] },
    text: { group: "inline" },
    break: { inline: true, group: "inline", selectable: false, leafText: () => "\n", toDOM: () => ["br"] },
    // A footnote, a picture, a field: kept, moved or deleted as a whole. The cursor passes it: who writes on behind it never types over it.
    fixed: {
      inline: true,
      group: "inline",
      atom: true,
      selectable: false,
      attrs: { paragraph: {}, at: {}, label: { default: "" }, text: { default: "" }, note: { default: "" } },
      leafText: ({ attrs }) => attrs.text,
      toDOM: fixed,
    },
  },
  marks: { strong: { toDOM: () => ["strong", 0] }, em: { toDOM: () => ["em", 0] } },
});
