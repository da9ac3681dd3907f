/** Comments, footnotes and reasons for a lock, as a list that a key and a finger reach. */

import { fill, h } from "../shared/dom.js";
import { frameWords } from "./strings.js";

const NOTED = "[title]:not(button):not(a)"; // what says more in the draft when the pointer rests on it

/** The notes of a draft, in its order. */
export class Notes {
  #drawn = "";
  /** @type {HTMLElement[]} */
  #places = [];

  /** @param {(place: HTMLElement) => void} goTo */
  constructor(goTo) {
    this.goTo = goTo;
    this.list = h("ul");
    this.summary = h("summary");
    this.element = h("details", { class: "notes", hidden: true }, this.summary, this.list);
  }

  /** Draw them anew when one changed. @param {HTMLElement} sheet */
  refresh(sheet) {
    const noted = [.../** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll(NOTED))].filter(({ title }) => title.includes(": "));
    const drawn = noted.map(({ title }) => title).join("\n");
    if (drawn === this.#drawn && noted.every((one, at) => one === this.#places[at])) return;
    this.#drawn = drawn;
    this.#places = noted;
    this.element.hidden = !noted.length;
    fill(this.summary, frameWords.notes(noted.length));
    fill(this.list, ...noted.map((place) => h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => this.goTo(place) }, place.title))));
  }
}
