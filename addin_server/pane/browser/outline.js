/** The outline of the draft: its headings with their numbers, and which of them is being read. */

import { stepTo } from "../shared/arrow-steps.js";
import { fill, h } from "../shared/dom.js";
import { frameWords } from "./strings.js";

/** One heading on the page, and the button that leads there. @typedef {{heading: HTMLElement, button: HTMLButtonElement}} Entry */

/** The list beside the draft. */
export class Outline {
  /** @type {Entry[]} */
  #entries = [];
  /** @type {HTMLElement | null} */
  #sheet = null;
  #drawn = "";

  /** @param {HTMLElement} draft what scrolls @param {(heading: HTMLElement) => void} goTo */
  constructor(draft, goTo) {
    this.draft = draft;
    this.goTo = goTo;
    this.list = h("ol");
    this.element = h("nav", { class: "outline", "aria-label": frameWords.outline }, this.list);
    this.list.addEventListener("keydown", (event) => this.#key(event));
    let waits = false;
    draft.addEventListener("scroll", () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => ((waits = false), this.#markCurrent()));
    });
  }

  /** @param {HTMLElement} sheet */
  use(sheet) {
    this.#sheet = sheet;
    this.#drawn = "";
    this.refresh();
  }

  /** Draw it anew when a heading changed. */
  refresh() {
    const headings = headingsIn(this.#sheet);
    const drawn = headings.map((one) => `${one.ariaLevel} ${numberOf(one)} ${wordsOf(one)}`).join("\n");
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const first = Math.min(...headings.map(levelOf));
    this.#entries = headings.map((heading) => {
      const button = h("button", { type: "button", tabindex: "-1", "data-depth": Math.min(levelOf(heading) - first, 3), onclick: () => this.goTo(heading) }, h("span", {}, numberOf(heading)), wordsOf(heading));
      return { heading, button };
    });
    fill(this.list, ...this.#entries.map(({ button }) => h("li", {}, button)));
    if (!headings.length) fill(this.list, h("li", { class: "small" }, frameWords.noHeadings));
    this.#markCurrent();
  }

  /** The heading with these words, whatever its number. @param {string} words */
  find(words) {
    return this.#entries.find(({ heading }) => wordsOf(heading) === words || titleOf(heading) === words)?.heading ?? null;
  }

  #markCurrent() {
    const top = this.draft.getBoundingClientRect().top + 80;
    const above = this.#entries.filter(({ heading }) => heading.getBoundingClientRect().top <= top);
    const current = above.at(-1) ?? this.#entries[0];
    const focused = this.#entries.some(({ button }) => button === document.activeElement);
    for (const entry of this.#entries) {
      entry.button.toggleAttribute("aria-current", entry === current);
      if (entry === current) entry.button.setAttribute("aria-current", "true");
      if (!focused) entry.button.tabIndex = entry === current ? 0 : -1;
    }
    if (!focused && current) {
      const { offsetTop, offsetHeight } = current.button;
      const { scrollTop, clientHeight } = this.element;
      if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) this.element.scrollTop = offsetTop - clientHeight / 2;
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const buttons = this.#entries.map(({ button }) => button);
    const next = stepTo(event, buttons);
    if (next) for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
  }
}

/** @param {HTMLElement | null} sheet the draft as it is drawn */
export function headingsIn(sheet) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (sheet?.querySelectorAll("[role='heading']") ?? [])].filter(wordsOf);
}

/** A heading with its number. @param {HTMLElement} heading */
export function titleOf(heading) {
  return `${numberOf(heading)} ${wordsOf(heading)}`.trim();
}

/** @param {HTMLElement} heading */
function levelOf(heading) {
  return Number(heading.getAttribute("aria-level"));
}

/** @param {HTMLElement} heading */
function numberOf(heading) {
  return heading.dataset["number"] ?? "";
}

/** @param {HTMLElement} heading */
function wordsOf(heading) {
  return (heading.textContent ?? "").trim().replaceAll(/\s+/g, " ");
}
