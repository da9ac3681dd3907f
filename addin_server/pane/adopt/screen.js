/**
 * The screen on which a person goes through the places of a form, in a browser and in Word: what
 * each is taken for, the unsure ones first; then what is to become of it.
 */

import { fill, h, setText } from "../shared/dom.js";
import { Answers } from "./answers.js";
import { Choices } from "./choices.js";
import { End } from "./end.js";
import { groupsOf } from "./groups.js";
import { PlaceRow } from "./place.js";
import { FormSection } from "./section.js";
import { adoptWords } from "./strings.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./answers.js").Given} Given
 *
 * @typedef {object} Parts
 * @property {import("../shared/types.js").Proposals} proposals
 * @property {import("../shared/types.js").Checklist} checklist
 * @property {(slot: import("../shared/types.js").Slot, asked: boolean) => Promise<boolean> | boolean | void} goTo
 *   Show a place in the document; `asked`: the person pressed the button for it, and wants to go there. false: it cannot be shown.
 * @property {(text: string) => void} announce
 * @property {() => void} cancel leaves the screen; what was decided is in `given`
 * @property {Given[]} [given] what a person said of the same form before
 * @property {(given: Given[]) => void} [changed] told after each decision what a person has said so far
 */

/** The screen; see also end.js for what it is given to end with. */
export class AdoptScreen {
  #current = -1; // the place that is open
  /** @type {PlaceRow[]} by number */
  #rows;

  /** @param {HTMLElement} root @param {Parts & import("./end.js").Ending} parts */
  constructor(root, parts) {
    this.root = root;
    this.parts = parts;
    this.answers = new Answers(parts.proposals, parts.given);
    const choices = new Choices(parts.checklist);
    const listener = {
      entered: (/** @type {number} */ at) => this.#enter(at, true),
      given: (/** @type {number} */ at, /** @type {Answer} */ answer) => this.#give(at, answer),
      show: (/** @type {number} */ at) => void this.#show(at, true),
    };
    this.#rows = this.answers.proposals.map((_, at) => new PlaceRow(at, this.answers, choices, parts.checklist.language, listener));
    const rowsOf = (/** @type {number[]} */ places) => places.flatMap((at) => this.#rows[at] ?? []);
    this.sections = groupsOf(this.answers.proposals).map((group) => new FormSection(group, this.answers, rowsOf(group.places)));
    this.end = new End(this.answers, parts.checklist, parts);
    this.progress = h("p", { class: "progress" });
    this.bar = h("progress", { max: this.#rows.length || 1, "aria-hidden": "true" });
    this.element = h("div", { class: "adopt" }, this.#top(), ...this.#intro(), ...this.sections.map(({ element }) => element), this.end.element);
    this.element.addEventListener("keydown", (event) => this.#key(event));
    fill(root, this.element);
    this.#update();
  }

  /** Put the cursor where there is something to decide, else to the end. */
  start() {
    this.#next(-1);
  }

  #top() {
    const step = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {() => void} */ act) =>
      h("button", { type: "button", class: "quiet", "aria-label": label, title: label, onclick: act }, sign);
    const steps = h(
      "div",
      { class: "steps" },
      h("button", { type: "button", class: "quiet", onclick: () => this.#undo() }, adoptWords.undo),
      step("↑", adoptWords.previous, () => this.#previous()),
      step("↓", adoptWords.next, () => this.#next(this.#current)),
    );
    return h("div", { class: "top" }, h("div", { class: "line" }, this.progress, steps), this.bar);
  }

  /** What the screen is for, and how to leave it. */
  #intro() {
    return [
      h("h3", {}, adoptWords.heading),
      h("p", { class: "small" }, adoptWords.intro),
      h("details", { class: "shortcuts" }, h("summary", {}, adoptWords.keysTitle), h("dl", {}, ...adoptWords.keys.flatMap(([key, what]) => [h("dt", {}, key), h("dd", {}, what)]))),
      h("button", { type: "button", class: "quiet", onclick: this.parts.cancel }, adoptWords.leave),
    ];
  }

  /** @param {number} at @param {boolean} focus */
  #enter(at, focus) {
    const row = this.#rows[at];
    if (!row) return;
    if (at !== this.#current) this.#rows[this.#current]?.close();
    this.#current = at;
    for (const section of this.sections) section.reveal(row);
    row.open(focus);
    void this.#show(at, false);
  }

  /** @param {number} at @param {boolean} asked */
  async #show(at, asked) {
    const slot = this.answers.proposals[at]?.slot;
    if (slot && (await this.parts.goTo(slot, asked)) === false && asked) this.parts.announce(adoptWords.notShown);
  }

  /** @param {number} at @param {Answer} answer */
  #give(at, answer) {
    this.answers.give(at, answer);
    this.#rows[at]?.close();
    this.#update();
    this.#next(at);
  }

  #undo() {
    const at = this.answers.undo();
    if (at === null) return this.parts.announce(adoptWords.nothingToUndo);
    this.#update();
    this.#enter(at, true);
    this.parts.announce(adoptWords.undone(this.answers.proposals[at]?.slot.anchor ?? ""));
  }

  /** Go to the next place on the page that is to be decided, from the top after the last; to the end when there is none. @param {number} from */
  #next(from) {
    const order = this.#order;
    const at = order.findIndex((row) => row.at === from);
    const row = [...order.slice(at + 1), ...order.slice(0, at + 1)].find((one) => this.#isOpen(one));
    if (row) return this.#enter(row.at, true);
    this.#rows[this.#current]?.close();
    this.#current = -1;
    this.end.heading.focus({ preventScroll: true });
    this.end.element.scrollIntoView({ block: "start" });
  }

  #previous() {
    const order = this.#order;
    const at = order.findIndex((row) => row.at === this.#current);
    const row = [...order.slice(0, Math.max(at, 0)).reverse(), ...order.slice(Math.max(at, 0)).reverse()].find((one) => this.#isOpen(one));
    if (row) this.#enter(row.at, true);
  }

  /** Go to the place before or after on the page, whatever is known of it. @param {1 | -1} by */
  #step(by) {
    const order = this.#order;
    const row = order[order.findIndex((one) => one.at === this.#current) + by];
    if (row) this.#enter(row.at, true);
  }

  /** @param {PlaceRow} row */
  #isOpen({ at }) {
    return this.answers.of(at) === null;
  }

  /** The rows as they stand on the page. */
  get #order() {
    return this.sections.flatMap(({ order }) => order);
  }

  #update() {
    const all = this.#rows.length;
    const left = this.answers.left.length;
    setText(this.progress, adoptWords.progress(left, all));
    this.bar.value = all - left;
    for (const section of this.sections) section.update();
    this.end.update();
    this.parts.announce(adoptWords.progress(left, all));
    this.parts.changed?.(this.answers.given);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const row = this.#rows[this.#current];
    const isAtPlace = row && event.target instanceof Node && row.element.contains(event.target);
    /** @type {Record<string, () => void>} */
    const keys = { ArrowDown: () => this.#step(1), ArrowUp: () => this.#step(-1), u: () => this.#undo() };
    if (isAtPlace) Object.assign(keys, { c: () => row.choose(), n: () => row.takeNothing(), s: () => void this.#show(row.at, true) });
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
