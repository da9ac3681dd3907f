/** The places of a draft that are edited where they stand, one kind of control at a time. */

import { oneLine } from "../shared/characters.js";
import { shownDate } from "../shared/dates.js";
import { ChoicePlace, ComboPlace, DatePlace, TickPlace } from "./field-places.js";
import { isBlank, textOf, valueOf } from "./lines.js";
import { nameOf } from "./names.js";
import { comboNode, fieldNode, plainNode, richNode } from "./nodes.js";
import { TextPlace } from "./text-place.js";

/**
 * @typedef {import("../shared/types.js").BlockNode} BlockNode
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {import("./text-place.js").Desk} Desk
 * @typedef {TextPlace | ChoicePlace | ComboPlace | DatePlace | TickPlace} View
 *
 * @typedef {object} Place
 * @property {ContentControl} control
 * @property {View} view
 * @property {PlaceNode} before what stood in it in the file
 * @property {(node: PlaceNode) => Value | undefined} value undefined: as it was
 * @property {(node: PlaceNode) => Partial<ContentControl>} told what its control says of itself then
 *
 * @typedef {object} Setting what a place stands in
 * @property {Desk} desk
 * @property {(node: BlockNode) => HTMLElement} still makes a block as it is
 */

/** Tell whether a control of its kind is edited here. @param {ContentControl} control */
export function isPlace({ kind }) {
  return kind in MAKERS;
}

/**
 * Make the place of a control; see isPlace.
 *
 * @param {ControlNode} node
 * @param {ContentControl} control
 * @param {Setting} setting
 * @returns {Place}
 */
export function makePlace(node, control, setting) {
  const view = /** @type {Maker} */ (MAKERS[control.kind])(node, control, setting);
  view.element.dataset.tag = control.tag;
  const before = view.node;
  const wasEmpty = control.placeholder === true;
  return {
    control,
    view,
    before,
    value: (now) => valueOf(now, before, wasEmpty),
    told: (now) => (now.eq(before) ? toldOf(control) : told(node, control.kind, now)),
  };
}

/** @typedef {(node: ControlNode, control: ContentControl, setting: Setting) => View} Maker */

/** @type {Record<string, Maker>} */
const MAKERS = {
  "plain-text": plain,
  "rich-text": (node, control, setting) => (isInline(node) ? plain : rich)(node, control, setting),
  "drop-down": (node, control, { desk }) => {
    const offered = control.choices.filter((choice) => choice && choice !== node.placeholder);
    return new ChoicePlace(fieldNode(textOfControl(control)), desk, nameOf(control), offered, node.placeholder ?? "");
  },
  "combo-box": (node, control, { desk }) =>
    new ComboPlace(comboNode(oneLine(textOfControl(control))), desk, nameOf(control), control.choices, placeholderOf(node, control)),
  date: (_, control, { desk }) => {
    const odd = control.date ? "" : textOfControl(control).trim();
    return new DatePlace(fieldNode(control.date ?? ""), desk, nameOf(control), odd);
  },
  "check-box": (_, control, { desk }) => new TickPlace(fieldNode(control.checked === true), desk, nameOf(control)),
};

/** A control in a line of text holds pieces, one of whole paragraphs holds blocks. @param {ControlNode} node */
function isInline(node) {
  return !node.content.some((one) => typeof one !== "string" && ["paragraph", "table", "cell"].includes(one.type));
}

/** @param {ContentControl} control */
function textOfControl(control) {
  return control.placeholder === true ? "" : control.text;
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function rich(node, control, { desk, still }) {
  const [cell] = node.content;
  const inCell = cell && typeof cell !== "string" && cell.type === "cell";
  const blocks = /** @type {BlockNode[]} */ (inCell ? cell.content : node.content);
  return new TextPlace(richNode(blocks, control.placeholder === true), {
    desk,
    label: nameOf(control),
    placeholder: placeholderOf(node, control),
    isOneLine: false,
    still: (source) => (blocks[source] ? still(blocks[source]) : null),
  });
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function plain(node, control, { desk }) {
  return new TextPlace(plainNode(textOfControl(control)), {
    desk,
    label: nameOf(control),
    placeholder: placeholderOf(node, control),
    isOneLine: node.one_line === true,
    still: () => null,
  });
}

/** @param {ControlNode} node @param {ContentControl} control */
function placeholderOf(node, control) {
  return node.placeholder || (control.placeholder === true ? control.text : "");
}

/** What a control said of itself in the file. @param {ContentControl} control @returns {Partial<ContentControl>} */
function toldOf({ text, placeholder, date, checked }) {
  return { text, placeholder, date, checked };
}

/** What a control says of itself once something else stands in it. @param {ControlNode} node @param {string} kind @param {PlaceNode} now @returns {Partial<ContentControl>} */
function told(node, kind, now) {
  const { value } = now.attrs;
  if (kind === "check-box") return { checked: value === true, text: value === true ? "☒" : "☐", placeholder: false };
  const text = kind === "date" ? (value ? shownDate(value, node.date_format) : "") : now.type.name === "field" ? value : textOf(now);
  const isEmpty = isBlank(now);
  const shown = { text: isEmpty ? (node.placeholder ?? "") : text, placeholder: isEmpty };
  return kind === "date" ? { date: value || null, ...shown } : shown;
}
