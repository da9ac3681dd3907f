/** What can be done with a row, in one menu at its edge. */

import { h } from "../shared/dom.js";
import { draftWords } from "./strings.js";

/** @typedef {"above" | "below" | "up" | "down" | "remove"} Deed */

/** @type {Deed[]} */
const DEEDS = ["above", "below", "up", "down", "remove"];

/** The button of one row, and the menu that it opens. */
export class RowMenu {
  /** @type {Map<Deed, HTMLButtonElement>} */
  #items = new Map();

  /** @param {HTMLElement[]} elements of the row @param {(what: Deed) => void} act */
  constructor(elements, act) {
    this.act = act;
    this.button = h("button", { type: "button", class: "quiet row-menu", "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => this.#toggle() }, "⋮");
    for (const deed of DEEDS) {
      const item = h("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => this.#choose(deed) }, draftWords.rowDeeds[deed]);
      this.#items.set(deed, item);
    }
    this.menu = h("div", { role: "menu", class: "menu", hidden: true, onkeydown: (/** @type {Event} */ event) => this.#key(/** @type {KeyboardEvent} */ (event)) }, ...this.#items.values());
    this.menu.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.menu.contains(event.relatedTarget))) this.#close();
    });
    const edge = elements.at(-1)?.lastElementChild;
    if (edge) edge.append(h("span", { class: "row-edge" }, this.button, this.menu));
  }

  /** @param {string} table @param {number} at @param {number} count of all rows */
  rename(table, at, count) {
    this.button.setAttribute("aria-label", draftWords.rowMenu(table, at + 1));
    this.menu.setAttribute("aria-label", draftWords.rowMenu(table, at + 1));
    this.#items.get("up")?.setAttribute("aria-disabled", String(at === 0));
    this.#items.get("down")?.setAttribute("aria-disabled", String(at === count - 1));
  }

  #toggle() {
    if (!this.menu.hidden) return this.#close(true);
    this.menu.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.#items.get("above")?.focus();
    this.menu.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} [isBack] the cursor goes back to the button */
  #close(isBack = false) {
    if (this.menu.hidden) return;
    this.menu.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (isBack) this.button.focus();
  }

  /** @param {Deed} deed */
  #choose(deed) {
    if (this.#items.get(deed)?.getAttribute("aria-disabled") === "true") return;
    this.#close(true);
    this.act(deed);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = [...this.#items.values()];
    const at = items.findIndex((one) => one === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") this.#close(true);
    else if (to !== undefined) items[to % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
