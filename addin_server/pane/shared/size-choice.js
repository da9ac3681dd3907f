/** How much of a form a blank template is to hold, as a choice; the whole form stands there at first, unless
 * the page names another size. */

import { fill, h } from "./dom.js";

/** @typedef {import("./types.js").Checklist["sizes"]} Sizes */

/** Offers the sizes of a checklist; a checklist without any offers nothing. */
export class SizeChoice {
  /** @param {HTMLSelectElement} choice @param {Sizes} sizes @param {(description: string) => void} tell */
  constructor(choice, sizes, tell) {
    fill(choice, ...sizes.map(({ id, title }) => h("option", { value: id }, title)));
    const first = choice.dataset["first"];
    choice.value = sizes.some(({ id }) => id === first) ? String(first) : whole(sizes);
    if (choice.parentElement) choice.parentElement.hidden = !sizes.length;
    const told = () => tell(sizes.find(({ id }) => id === choice.value)?.description ?? "");
    choice.addEventListener("change", told);
    told();
  }
}

/** The size that holds all that a form asks; "" when none is said to. @param {Sizes} sizes */
export function whole(sizes) {
  return sizes.find(({ places, leaves_out }) => places === null && !leaves_out.length)?.id ?? "";
}
