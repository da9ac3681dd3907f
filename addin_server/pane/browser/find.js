/** Words are looked for in the draft: a field, how many there are, and the way from one to the next. */

import { h, setText } from "../shared/dom.js";
import { highlight } from "./highlight.js";
import { frameWords } from "./strings.js";
import { rangesOf, textBlocks } from "./text-blocks.js";

export class Find {
  /** @type {Range[]} */
  #found = [];
  #at = -1;
  /** @type {HTMLElement | null} */
  #sheet = null;
  #every = highlight("sought");
  #current = highlight("sought-now");

  /** @param {HTMLElement} button shows and hides the field */
  constructor(button) {
    this.field = h("input", { type: "search", "aria-label": frameWords.find, oninput: () => this.#look() });
    this.count = h("span", { role: "status" });
    const step = (/** @type {1 | -1} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
      h("button", { type: "button", class: "quiet", "aria-label": label, onclick: () => this.#go(by) }, sign);
    this.element = h(
      "search",
      { class: "find", hidden: true },
      this.field,
      step(-1, frameWords.findPrevious, "↑"),
      step(1, frameWords.findNext, "↓"),
      this.count,
      h("button", { type: "button", class: "quiet", onclick: () => this.close() }, frameWords.closeFind),
    );
    if (this.#current) this.#current.priority = 1;
    this.button = button;
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Look in another draft from now on. @param {HTMLElement} sheet */
  use(sheet) {
    this.#sheet = sheet;
    this.field.value = "";
    this.close(false);
  }

  /** The draft was edited. */
  refresh() {
    if (!this.element.hidden && this.field.value) this.#look(this.#at);
  }

  /** Show the field, or hide it. */
  toggle() {
    if (this.element.hidden) this.#open();
    else this.close();
  }

  #open() {
    this.element.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.field.focus();
    this.field.select();
    this.#look(this.#at);
  }

  close(focus = true) {
    this.element.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    this.#found = [];
    this.#light();
    if (focus) this.button.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.field) this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  #look(at = -1) {
    const blocks = this.#sheet ? textBlocks(this.#sheet) : [];
    const found = blocks.flatMap((block) => rangesOf(block, this.field.value));
    this.#found = found.filter(({ startContainer }) => startContainer.parentElement?.checkVisibility());
    this.#at = Math.min(at, this.#found.length - 1);
    this.#light();
    this.#tell();
  }

  /** @param {1 | -1} by */
  #go(by) {
    const count = this.#found.length;
    if (!count) return;
    this.#at = this.#at < 0 ? (by === 1 ? 0 : count - 1) : (this.#at + by + count) % count;
    this.#light();
    this.#tell();
    const element = this.#found[this.#at]?.startContainer.parentElement;
    element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }

  #tell() {
    const count = this.#found.length;
    setText(this.count, this.field.value.trim() ? frameWords.foundCount(count, this.#at + 1) : "");
  }

  #light() {
    const now = this.#found[this.#at];
    this.#every?.clear();
    for (const range of this.#found) this.#every?.add(range);
    this.#current?.clear();
    if (now) this.#current?.add(now);
  }
}
