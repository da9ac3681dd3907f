/**
 * The rows and sections of the list are one stop for the Tab key: the arrow keys, Home and End go from one to the
 * next, and Tab into what is open under it.
 */

import { stepTo } from "../shared/arrow-steps.js";

const STOPS = "button.fold, button.item, details.aside > summary";

/** Keeps one of them in the order of the Tab key, and the focus in the list. */
export class Roving {
  /** @type {HTMLElement | undefined} */
  #stop;

  /** @param {HTMLElement} list @param {HTMLElement} otherwise where the focus goes when nothing is left in it */
  constructor(list, otherwise) {
    this.list = list;
    this.otherwise = otherwise;
    list.addEventListener("keydown", (event) => void stepTo(event, this.#stops));
    for (const what of ["focusin", "click"]) list.addEventListener(what, ({ target }) => this.#enter(target)); // a click does not focus a button everywhere
  }

  /** Change the list; who was in it stays in it, at the same place where theirs is gone. @param {() => void} change */
  keep(change) {
    const focus = document.activeElement;
    const isInside = focus instanceof HTMLElement && this.list.contains(focus);
    const at = this.#stops.findIndex((one) => one === this.#stop);
    change();
    const stops = this.#stops;
    const stays = this.#stop && stops.includes(this.#stop) ? this.#stop : stops[Math.min(Math.max(at, 0), stops.length - 1)];
    this.#choose(stays);
    if (!isInside) return;
    (focus.isConnected && focus.checkVisibility() ? focus : (stays ?? this.otherwise)).focus({ preventScroll: true });
  }

  /** Those that can be seen. */
  get #stops() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll(STOPS))].filter((one) => one.checkVisibility());
  }

  /** @param {EventTarget | null} target */
  #enter(target) {
    const around = target instanceof Element && target.closest(".row, section, details.aside");
    const stop = around && around.querySelector(STOPS);
    if (stop instanceof HTMLElement) this.#choose(stop); // what was found on the whole draft has none
  }

  /** @param {HTMLElement | undefined} stop */
  #choose(stop) {
    this.#stop = stop;
    for (const one of this.list.querySelectorAll(STOPS)) one.setAttribute("tabindex", one === stop ? "0" : "-1");
  }
}
