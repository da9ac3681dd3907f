/** What Word's answer to a scan says, as the content controls of a snapshot. */

import { KINDS } from "./requirement-sets.js";

/** @typedef {import("../shared/types.js").ContentControl} ContentControl */

/**
 * @typedef {object} Found a control as Word tells of it
 * @property {number} id good while the document is open; another one after that
 * @property {string} tag
 * @property {string} title
 * @property {string} text
 * @property {string} type
 * @property {boolean | null} checked null: not a check box, or not known
 *
 * @typedef {{tag: string, kind: import("../shared/types.js").ControlKind, section: string}} Place a control that the checklist knows
 */

/**
 * Return the controls, those in rows with their repeating section. Word lists them in the order of
 * the document, and says of none in which row it is.
 *
 * @param {Found[]} found
 * @param {Map<string, Place>} places by tag
 * @returns {ContentControl[]}
 */
export function controlsOf(found, places) {
  /** @type {ContentControl[]} */
  const controls = [];
  /** @type {Map<string, ContentControl>} */
  const sections = new Map();
  /** @type {Map<ContentControl, ContentControl[]>} by section */
  const cells = new Map();
  for (const one of found) {
    const place = places.get(one.tag);
    const control = controlOf(one, place);
    if (place?.section) {
      const holder = section(place.section, sections, controls);
      if (!cells.has(holder)) cells.set(holder, []);
      cells.get(holder)?.push(control);
    } else if (control.kind === "repeating-section") {
      section(control.tag, sections, controls).title = control.title;
    } else controls.push(control);
  }
  for (const [holder, all] of cells) holder.rows = rowsOf(all, [...places.keys()]);
  return controls;
}

/** @param {Found} one @param {Place | undefined} place @returns {ContentControl} */
function controlOf(one, place) {
  const kind = KINDS[one.type] ?? place?.kind ?? "rich-text";
  return {
    tag: one.tag,
    title: one.title,
    kind,
    path: [],
    text: withLineEnds(one.text).replaceAll("\u0007", "\t").trim(),
    placeholder: null,
    date: null,
    checked: kind === "check-box" ? one.checked : null,
    choices: [],
    rows: [],
  };
}

/** Word's signs for the ends of paragraphs and lines, as the server has them. @param {string} text */
export function withLineEnds(text) {
  return text.replaceAll(/\r\n?|\v/g, "\n");
}

/** @param {string} tag @param {Map<string, ContentControl>} sections @param {ContentControl[]} controls */
function section(tag, sections, controls) {
  const known = sections.get(tag);
  if (known) return known;
  const made = controlOf({ tag, title: "", text: "", type: "RepeatingSection", checked: null, id: 0 }, undefined);
  sections.set(tag, made);
  controls.push(made);
  return made;
}

/**
 * Put cells into rows. The columns stand in the checklist's order, or, if that makes fewer rows, in
 * the order in which they first come.
 *
 * @param {ContentControl[]} cells
 * @param {string[]} tags in the checklist's order
 */
function rowsOf(cells, tags) {
  const known = inRows(cells, tags);
  const seen = inRows(cells, [...new Set(cells.map(({ tag }) => tag))]);
  return seen.length < known.length ? seen : known;
}

/**
 * Begin a row with each cell that does not stand after the one before it.
 *
 * @param {ContentControl[]} cells
 * @param {string[]} order of the columns' tags
 */
function inRows(cells, order) {
  const rank = new Map(order.map((tag, index) => [tag, index]));
  /** @type {ContentControl[][]} */
  const rows = [];
  let last = Infinity;
  for (const cell of cells) {
    const now = rank.get(cell.tag) ?? 0;
    if (now > last) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    last = now;
  }
  return rows;
}

/**
 * Return the tags of which the controls differ between two scans.
 *
 * @param {ContentControl[]} before
 * @param {ContentControl[]} now
 */
export function changedTags(before, now) {
  const [old, current] = [byTag(before), byTag(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((tag) => old.get(tag) !== current.get(tag));
}

/** @param {ContentControl[]} controls */
function byTag(controls) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const control of controls) {
    if (control.tag) found.set(control.tag, `${found.get(control.tag) ?? ""}${JSON.stringify(control)}`);
  }
  return found;
}

/** Word numbers the levels of an outline from 1 to 9; 10 is text. @param {number} outlineLevel */
export function headingLevelOf(outlineLevel) {
  return outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : null;
}
