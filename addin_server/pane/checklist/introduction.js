/** What somebody who is new here reads once, and the way to the tour, which is never further than the foot of the list. */

import { h, setText } from "../shared/dom.js";
import { recall, remember } from "../shared/memory.js";
import { words } from "../shared/strings.js";

const READ = "imrkit-introduction-read";

/**
 * @typedef {object} Newcomer what a page has for somebody who is new here
 * @property {string} introduction
 * @property {string} [partition] keeps what is remembered in one place from another's
 * @property {(element: Element) => void} [reveal] brings the half of the page into sight in which an element stands
 */

/** The sentences above the list, until they have been read, and the button below it. */
export class Introduction {
  /** @type {import("../tour/tour.js").Tour | null} */
  #tour = null;
  #isOver = false;

  /**
   * @param {Newcomer} newcomer
   * @param {(text: string) => void} announce
   * @param {() => void} rest puts the cursor where it belongs when what had it is gone
   */
  constructor(newcomer, announce, rest) {
    this.page = { announce, reveal: newcomer.reveal ?? (() => {}) };
    this.rest = rest;
    this.key = `${newcomer.partition ?? ""}${READ}`;
    const button = (/** @type {string} */ label, /** @type {() => void} */ act) =>
      h("button", { type: "button", class: "quiet", onclick: act }, label);
    this.problem = h("p", { class: "problem", role: "status" });
    this.element = h(
      "div",
      { class: "introduction", hidden: recall(this.key) !== null },
      h("p", {}, newcomer.introduction),
      h("div", { class: "buttons" }, button(words.showRound, () => void this.#start(rest)), button(words.understood, () => this.#read())),
    );
    const again = button(words.showRound, () => void this.#start(() => again.focus()));
    this.again = h("div", { class: "advice" }, again, this.problem);
  }

  /** The page shows something else. */
  close() {
    this.#isOver = true;
    this.#tour?.end();
  }

  #read() {
    this.#put();
    this.rest();
  }

  #put() {
    remember(this.key, "yes");
    this.element.hidden = true;
  }

  /** @param {() => void} ended puts the cursor back */
  async #start(ended) {
    const module = await import("../tour/tour.js").catch(() => null);
    setText(this.problem, module ? "" : words.unreachable);
    if (!module) return this.problem.scrollIntoView({ block: "nearest" });
    if (this.#isOver) return;
    this.#put();
    this.#tour?.end();
    this.#tour = new module.Tour(this.page, () => this.#isOver || ended());
    this.#tour.start();
  }
}
