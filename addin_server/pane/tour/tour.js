/** A minute's tour: each step points at a part of the page and says what it is for. It can be left at any step. */

import { h, setText } from "../shared/dom.js";
import { dress } from "../shared/looks.js";
import { tourWords } from "./strings.js";

const GAP = 12; // pixels between a part, what is said of it, and the edge of the window

/** What is shown, in this order, by what finds it in the page; a page goes past what it has not. */
const STEPS = /** @type {const} */ ([
  ["form", "#banner:not([hidden])"],
  ["place", "#draft .place"],
  ["progress", ".counts"],
  ["findings", ".top .steps"],
  ["row", ".sections button.item"],
  ["status", ".sections button.item .status"],
  ["save", "#save"],
  ["role", "label.role:not([hidden]) > select"],
]);

/** The tour through the page as it is when it begins. */
export class Tour {
  #at = 0;
  #steps = STEPS.filter(([, selector]) => document.querySelector(selector));
  /** @type {Element | undefined} */
  #part;

  /**
   * @param {object} page
   * @param {(element: Element) => void} page.reveal brings the half of the page into sight in which an element stands
   * @param {(text: string) => void} page.announce
   * @param {() => void} ended
   */
  constructor(page, ended) {
    this.page = page;
    this.ended = ended;
    dress("./tour.css", import.meta.url);
    const button = (/** @type {string} */ label, /** @type {() => void} */ act) =>
      h("button", { type: "button", class: "quiet", onclick: act }, label);
    this.heading = h("h2", { id: "tour-step" });
    this.text = h("p", { id: "tour-text" });
    this.back = button(tourWords.back, () => this.#go(-1));
    this.next = button("", () => this.#go(1));
    this.next.classList.remove("quiet");
    this.card = h(
      "div",
      { class: "tour", role: "dialog", "aria-labelledby": "tour-step", "aria-describedby": "tour-text" },
      this.heading,
      this.text,
      h("div", { class: "buttons" }, this.next, this.back, button(tourWords.leave, () => this.end())),
    );
    this.ring = h("div", { class: "tour-ring" });
    this.card.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.end();
    });
  }

  /** Show the first step. */
  start() {
    document.body.append(this.ring, this.card);
    this.#at = -1;
    this.#go(1);
    this.next.focus({ preventScroll: true });
    this.#follow();
  }

  /** Leave it. */
  end() {
    if (!this.card.isConnected) return;
    this.ring.remove();
    this.card.remove();
    this.ended();
  }

  /** Show the next step, or the one before, whose part is in sight. @param {1 | -1} by */
  #go(by) {
    for (let at = this.#at + by; ; at += by) {
      const step = this.#steps[at];
      if (!step) return by === 1 ? this.end() : undefined;
      this.#part = this.#find(step[1]);
      if (this.#part) return this.#show(at, tourWords[step[0]]);
    }
  }

  /** @param {string} selector */
  #find(selector) {
    const found = [...document.querySelectorAll(selector)];
    if (found[0]) this.page.reveal(found[0]);
    return found.find((one) => one.getClientRects().length > 0);
  }

  /** @param {number} at the step @param {string} text */
  #show(at, text) {
    const isHere = this.card.contains(document.activeElement); // on a button that may be gone afterwards
    this.#at = at;
    setText(this.heading, tourWords.step(at + 1, this.#steps.length));
    setText(this.text, text);
    this.back.hidden = at === 0;
    setText(this.next, at === this.#steps.length - 1 ? tourWords.finish : tourWords.next);
    if (isHere) {
      this.next.focus({ preventScroll: true });
      this.page.announce(`${this.heading.textContent}. ${text}`);
    }
    this.#part?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  /** Stay with the part, whatever moves it. */
  #follow() {
    if (!this.card.isConnected) return;
    this.#place();
    requestAnimationFrame(() => this.#follow());
  }

  /** Put the ring around the part, and what is said of it below, above or at the foot of the window. */
  #place() {
    const part = this.#part?.getBoundingClientRect();
    if (!part) return;
    const { offsetWidth, offsetHeight } = this.card;
    const below = part.bottom + GAP;
    const above = part.top - GAP - offsetHeight;
    const foot = innerHeight - offsetHeight - GAP;
    put(this.ring, { left: part.left, top: part.top, width: part.width, height: part.height });
    put(this.card, {
      left: Math.max(GAP, Math.min(part.left, document.documentElement.clientWidth - offsetWidth - GAP)),
      top: below <= foot ? below : above >= GAP ? above : Math.max(GAP, foot),
    });
  }
}

/** @param {HTMLElement} element @param {Record<string, number>} box in pixels of the window */
function put(element, box) {
  for (const [name, pixels] of Object.entries(box)) element.style.setProperty(name, `${Math.round(pixels)}px`);
}
