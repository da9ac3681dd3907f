/** The line between draft and checklist, which moves; only a width is remembered, and nothing of a draft. */

import { h } from "../shared/dom.js";
import { recall, remember } from "../shared/memory.js";
import { frameWords } from "./strings.js";

const KEY = "imrkit-checklist-width"; // in the browser's storage
const NARROWEST = 320;
const DRAFT = 400; // pixels that the draft keeps
const STEP = 32;

/** A window splitter (WAI-ARIA) with the width of the checklist as its value, in pixels. */
export class Splitter {
  /** @param {HTMLElement} work @param {HTMLElement} side */
  constructor(work, side) {
    this.work = work;
    this.side = side;
    this.element = h("div", { class: "splitter", role: "separator", tabindex: "0", "aria-orientation": "vertical", "aria-label": frameWords.splitter, "aria-controls": side.id });
    side.before(this.element);
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.element.focus();
      this.element.setPointerCapture(event.pointerId);
    });
    this.element.addEventListener("pointermove", (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) this.#set(work.getBoundingClientRect().right - event.clientX);
    });
    new ResizeObserver(() => this.#tell()).observe(side);
    const kept = Number(recall(KEY));
    if (kept >= NARROWEST) this.#show(kept);
  }

  get #most() {
    return Math.max(NARROWEST, this.work.clientWidth - DRAFT);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const now = this.side.offsetWidth;
    const wanted = { ArrowLeft: now + STEP, ArrowRight: now - STEP, Home: NARROWEST, End: this.#most }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.#set(wanted);
  }

  /** @param {number} wanted */
  #set(wanted) {
    const width = Math.round(Math.min(Math.max(wanted, NARROWEST), this.#most));
    this.#show(width);
    remember(KEY, String(width));
  }

  /** @param {number} width */
  #show(width) {
    this.work.style.setProperty("--side", `${width}px`);
    this.#tell();
  }

  #tell() {
    const values = { now: this.side.offsetWidth, min: NARROWEST, max: this.#most };
    for (const [name, value] of Object.entries(values)) this.element.setAttribute(`aria-value${name}`, String(Math.round(value)));
  }
}
