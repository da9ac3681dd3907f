/** Choosing an item by words: a field, and under it a list that the arrows walk through. */

import { fill, h, setText } from "../shared/dom.js";
import { adoptWords } from "./strings.js";

/** @typedef {import("./choices.js").Choice} Choice */

let ids = 0;

/** The field and its list (the pattern of a combo box, WAI-ARIA 1.2). */
export class Chooser {
  /** What the list shows, in its order. @type {Choice[]} */
  #shown = [];
  #at = 0; // which of them is marked

  /**
   * @param {object} parts
   * @param {import("./choices.js").Choices} parts.choices
   * @param {import("../shared/types.js").Proposal} parts.proposal
   * @param {string} parts.lang of the checklist
   * @param {(choice: Choice) => void} parts.chosen
   * @param {() => void} parts.cancelled
   */
  constructor(parts) {
    this.parts = parts;
    ids += 1;
    const list = `choices-${ids}`;
    this.field = h("input", {
      type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: adoptWords.searchHint,
      "aria-expanded": "true", "aria-controls": list, "aria-autocomplete": "list",
      oninput: () => this.#list(),
      onkeydown: (event) => this.#key(/** @type {KeyboardEvent} */ (event)),
    });
    this.count = h("p", { class: "small", role: "status" });
    this.list = h("ul", { id: list, role: "listbox", class: "choices", lang: parts.lang, "aria-label": adoptWords.search, tabindex: "-1" });
    this.element = h(
      "div",
      { class: "chooser" },
      h("label", {}, adoptWords.search, this.field),
      this.count,
      this.list,
      h("button", { type: "button", class: "quiet", onclick: parts.cancelled }, adoptWords.cancel),
    );
    this.#list();
  }

  /** Show what has the words; before any is typed, what is likely comes first. */
  #list() {
    const query = this.field.value.trim();
    const found = this.parts.choices.found(query);
    const likely = query ? [] : this.parts.choices.likely(this.parts.proposal);
    this.#shown = [...likely, ...found.filter((one) => !likely.includes(one))];
    setText(this.count, found.length ? adoptWords.found(new Set(found.map(({ answer }) => answer.item)).size) : adoptWords.noneFound);
    fill(this.list, ...this.#shown.map((choice, at) => this.#option(choice, at, at < likely.length)));
    this.#mark(0);
  }

  /** @param {Choice} choice @param {number} at @param {boolean} isLikely */
  #option(choice, at, isLikely) {
    return h(
      "li",
      {
        role: "option", id: `${this.list.id}-${at}`, "aria-selected": "false", class: !isLikely && (choice.answer.item_part || choice.answer.part_column) ? "part" : "",
        onmousedown: (event) => event.preventDefault(), // the cursor stays in the field
        onclick: () => this.parts.chosen(choice),
      },
      choice.name,
      choice.isWhole && h("span", { class: "likely" }, ` ${adoptWords.asWhole}`),
      isLikely && h("span", { class: "likely" }, ` ${adoptWords.likely}`),
    );
  }

  /** @param {number} at */
  #mark(at) {
    this.list.children[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = Math.max(0, Math.min(at, this.#shown.length - 1));
    const marked = this.list.children[this.#at];
    this.field.setAttribute("aria-activedescendant", marked?.id ?? "");
    marked?.setAttribute("aria-selected", "true");
    marked?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const keys = {
      ArrowDown: () => this.#mark(this.#at + 1),
      ArrowUp: () => this.#mark(this.#at - 1),
      Enter: () => this.#choose(),
      Escape: () => this.parts.cancelled(),
    };
    const act = keys[/** @type {keyof typeof keys} */ (event.key)];
    event.stopPropagation(); // what is typed here is no shortcut
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  }

  #choose() {
    const choice = this.#shown[this.#at];
    if (choice) this.parts.chosen(choice);
  }
}
