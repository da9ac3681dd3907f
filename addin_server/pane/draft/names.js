/** What the places of a draft are called, and where on the page they are. */

import { words } from "../shared/strings.js";

/** @param {import("../shared/types.js").ContentControl} control */
export function nameOf(control) {
  return control.title || control.tag || words.choose;
}

/** What a cell is called in its row: its column alone, where its title says the table's name too. @param {import("../shared/types.js").ContentControl} cell @param {string} table */
export function columnOf(cell, table) {
  const name = nameOf(cell);
  return name.startsWith(`${table}: `) ? name.slice(table.length + 2) : name;
}

/** The tags of the places that an element stands in, the innermost first. @param {EventTarget | null} target */
export function tagsAround(target) {
  const tags = [];
  for (let at = target instanceof HTMLElement ? target : null; at; at = at.parentElement) {
    if (at.dataset.tag) tags.push(at.dataset.tag);
  }
  return tags;
}
