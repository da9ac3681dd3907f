/** Finding a row: by a word, by its state, or the next one that is left. */

import { h, setText } from "../shared/dom.js";
import { statusWords, words } from "../shared/strings.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").ItemReport} ItemReport
 */

const FINISHED = new Set(["done", "not-applicable", "not-known"]);
const PERSON = "person";
const NOT_AGREED = "not-agreed";
export const SETTLED = "settled";
export const NEED_YOU = "need-you";
export const UNTOUCHED = "not-started";
export const FOR_LEAD = "for-lead";

/** Nobody has anything to do about it any more. @param {ItemReport} item */
export function isFinished(item) {
  return FINISHED.has(item.status);
}

/**
 * Say whether a person has to judge the item before it is finished: software has seen that something
 * stands there, and can see no more.
 *
 * @param {ItemReport} item
 */
export function needsPerson(item) {
  return item.check_mode !== "auto" && (item.status === "in-progress" || item.status === "needs-attention");
}

/** The controls above the rows, and what they ask for. */
export class Finder {
  #listener;

  /** @param {{changed: () => void, step: (by: 1 | -1) => void, leap: (by: 1 | -1) => void}} listener */
  constructor(listener) {
    this.#listener = listener;
    this.search = h("input", { type: "search", "aria-label": words.search, placeholder: words.searchShort, oninput: listener.changed });
    this.filter = h(
      "select",
      { "aria-label": words.show, onchange: listener.changed },
      option("", words.allItems),
      option("left", words.allLeft),
      option(SETTLED, words.allSettled),
      option(NEED_YOU, words.needsYou),
      option(FOR_LEAD, words.waitsForLead),
      option(PERSON, words.needsPerson),
      option(NOT_AGREED, words.notAgreed),
      ...Object.entries(statusWords).map(([value, label]) => option(value, label)),
    );
    const step = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {1 | -1} */ by) =>
      h("button", { type: "button", class: "quiet", "aria-label": label, title: label, onclick: () => listener.step(by) }, sign);
    const leap = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {string} */ keys, /** @type {1 | -1} */ by) =>
      h("button", { type: "button", class: "quiet", "aria-label": label, title: `${label} (${keys})`, "aria-keyshortcuts": keys, onclick: () => listener.leap(by) }, sign);
    this.beyond = h("p", { class: "beyond", role: "status" });
    this.steps = h(
      "div",
      { class: "steps" },
      h("span", { "aria-hidden": "true" }, words.findings),
      leap("⇤", words.previousFinding, "Shift+F8", -1),
      leap("⇥", words.nextFinding, "F8", 1),
      h("span", { "aria-hidden": "true" }, words.unfinished),
      step("↑", words.previous, -1),
      step("↓", words.next, 1),
      this.beyond,
    );
    this.element = h("div", { class: "finder" }, this.search, this.filter);
    this.nothing = h(
      "p",
      { class: "nothing", hidden: true },
      words.nothingFound,
      " ",
      h("button", { type: "button", class: "quiet", onclick: () => this.clear() }, words.showAll),
    );
  }

  /** Say beside the steps that there is nothing more that way; "" once there is. @param {string} text */
  say(text) {
    setText(this.beyond, text);
  }

  /** True while some rows may be hidden. */
  get narrows() {
    return this.#query !== "" || this.filter.value !== "";
  }

  get #query() {
    return this.search.value.trim().toLocaleLowerCase("en-GB");
  }

  /** Show the items of a state, or all again. @param {string} state */
  toggle(state) {
    this.filter.value = this.filter.value === state ? "" : state;
    this.#listener.changed();
  }

  /** Show every row again. */
  clear() {
    this.search.value = "";
    this.filter.value = "";
    this.#listener.changed();
    this.search.focus();
  }

  /** Its headings and labels in other agencies’ templates find a row too. @param {ItemReport} item @param {ChecklistItem | undefined} known */
  shows(item, known) {
    const more = known ? [known.requirement, ...known.prompts, ...known.headings, ...known.labels] : [];
    const text = [item.title, item.id, ...more].join("\n").toLocaleLowerCase("en-GB");
    return hasState(item, this.filter.value) && this.#query.split(/\s+/).every((word) => text.includes(word));
  }
}

/** @param {ItemReport} item @param {string} state of the filter; "" is any */
export function hasState(item, state) {
  if (state === "") return true;
  if (item.where === "lead") return false; // what the lead keeps has no state here
  if (state === NOT_AGREED) return item.response !== "agreed";
  if (state === "left") return !isFinished(item);
  if (state === SETTLED) return isFinished(item);
  if (state === NEED_YOU) return !isFinished(item) && item.status !== UNTOUCHED;
  if (state === FOR_LEAD) return item.decision === "confirmed" && item.response !== "agreed";
  return state === PERSON ? needsPerson(item) : item.status === state;
}

/** @param {string} value @param {string} label */
function option(value, label) {
  return h("option", { value }, label);
}
