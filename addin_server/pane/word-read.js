/** What Word's answer to a scan says, as the content controls of a snapshot. */

import { KINDS } from "./word-sets.js";

/** @typedef {import("./types.js").ContentControl} ContentControl */

/**
 * @typedef {object} Found a control as Word tells of it
 * @property {string} tag
 * @property {string} title
 * @property {string} text
 * @property {string} type
 * @property {boolean | null} checked null: not a check box, or not known
 *
 * @typedef {{tag: string, kind: string, section: string}} Place a control that the checklist knows
 */

/**
 * Return the controls, those in rows with their repeating section. Word lists them in the order of
 * the document; a tag that comes again begins the next row.
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
  for (const one of found) {
    const place = places.get(one.tag);
    const control = controlOf(one, place);
    if (place?.section) {
      addToRow(section(place.section, sections, controls), control);
    } else if (control.kind === "repeating-section") {
      const known = sections.get(control.tag);
      if (known) known.title = control.title;
      else {
        sections.set(control.tag, control);
        controls.push(control);
      }
    } else controls.push(control);
  }
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
    text: one.text.replaceAll(/\r\n?|\v/g, "\n").replaceAll("\u0007", "\t").trim(),
    placeholder: null,
    date: null,
    checked: kind === "check-box" ? one.checked : null,
    choices: [],
    rows: [],
  };
}

/** @param {string} tag @param {Map<string, ContentControl>} sections @param {ContentControl[]} controls */
function section(tag, sections, controls) {
  const known = sections.get(tag);
  if (known) return known;
  const made = controlOf({ tag, title: "", text: "", type: "RepeatingSection", checked: null }, undefined);
  sections.set(tag, made);
  controls.push(made);
  return made;
}

/** @param {ContentControl} control @param {ContentControl} cell */
function addToRow(control, cell) {
  const last = control.rows.at(-1);
  if (last && !last.some(({ tag }) => tag === cell.tag)) last.push(cell);
  else control.rows.push([cell]);
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
