/** The type of a review as a choice: each type under every name in use, and what must be known of it. */

import { fill, h } from "./dom.js";

/** @typedef {import("./types.js").Checklist["review_types"]} ReviewTypes */

/** Offers the types of a checklist, and tells what must be known of the one that is chosen. */
export class TypeChoice {
  /** @param {HTMLSelectElement} choice @param {ReviewTypes} types @param {(note: string) => void} tell */
  constructor(choice, types, tell) {
    fill(choice, ...typeOptions(types));
    const told = () => tell(typeNote(types, choice.value));
    choice.addEventListener("change", told);
    told();
  }
}

/** An option for each name of each type. @param {ReviewTypes} types */
export function typeOptions(types) {
  return types.flatMap(namesOf).map(({ id, label, short }) => h("option", { value: id }, short ? `${label} (${short})` : label));
}

/** What must be known of the type that goes by a name, "" for nothing. @param {ReviewTypes} types @param {string} name */
export function typeNote(types, name) {
  return types.find((one) => namesOf(one).some(({ id }) => id === name))?.note ?? "";
}

/** Its own name and the others in use. @param {ReviewTypes[number]} type */
function namesOf(type) {
  return [type, ...type.names];
}
