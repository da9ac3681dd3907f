/** The rows of the pane: a section that folds, an item, and what opens under it. */

import { fill, h, setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { CHECKS_LANGUAGE, statusWords, words } from "../shared/strings.js";
import { DecisionForm } from "./decision.js";
import { isFinished } from "./finder.js";
import { FindingList } from "./findings.js";
import { guidance } from "./guidance.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {import("../shared/types.js").ItemReport} ItemReport
 */

let ids = 0;

/** A section of the checklist with its rows, which can be folded away. */
export class Section {
  /** @param {string} title @param {string} lang of the title @param {Row[]} rows @param {boolean} isOpen */
  constructor(title, lang, rows, isOpen) {
    this.rows = rows;
    this.isOpen = isOpen;
    this.left = h("span", { class: "left" });
    ids += 1;
    const name = `section-${ids}`;
    this.button = h("button", { type: "button", class: "fold", onclick: () => this.#set(!this.isOpen) }, h("span", { lang, id: name }, title), " ", this.left);
    this.list = h("ul", { class: "rows" }, ...rows.map(({ element }) => element));
    this.element = h("section", { role: "group", "aria-labelledby": name }, h("h3", {}, this.button), this.list);
    this.#set(isOpen);
  }

  open() {
    this.#set(true);
  }

  /** @param {boolean} isOpen */
  #set(isOpen) {
    this.isOpen = isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.list.hidden = !isOpen;
  }

  /** Show only what is asked for: a folded section must not hide it. @param {boolean} narrows */
  narrow(narrows) {
    const shown = this.rows.some(({ element }) => !element.hidden);
    this.element.hidden = !shown;
    if (narrows && shown) this.open();
  }

  /** Say how many are left. */
  update() {
    const left = this.rows.filter(({ item }) => !isFinished(item)).length;
    setText(this.left, left ? words.left(left) : (statusWords.done ?? ""));
  }
}

/** One item: its line, and what opens under it. */
export class Row {
  #open = false;
  /** @type {DecisionForm | null} */
  #form = null;

  /**
   * @param {ItemReport} item
   * @param {ChecklistItem | undefined} known
   * @param {import("./pane.js").Pane["parts"]} parts
   * @param {(isOpen: boolean) => void} toggled
   */
  constructor(item, known, parts, toggled) {
    this.toggled = toggled;
    this.item = item;
    this.known = known;
    this.parts = parts;
    /** @type {Finding[]} */
    this.findings = [];
    ids += 1;
    this.word = h("span", { class: "status" });
    this.details = h("div", { class: "details", id: `details-${ids}`, hidden: true });
    this.button = h(
      "button",
      { type: "button", class: "item", "aria-expanded": "false", "aria-controls": `details-${ids}`, onclick: () => this.#toggle() },
      h("span", { class: "title", lang: parts.checklist.language }, item.title),
      " ",
      item.where !== "lead" && this.word,
    );
    this.found = new FindingList(parts, item.id);
    this.reason = h("p", { class: "because", lang: CHECKS_LANGUAGE });
    this.goTo = h("button", { type: "button", class: "quiet", onclick: () => void this.#goTo() }, words.goTo);
    this.said = h("p", { class: "said" });
    this.insert = h("button", { type: "button", class: "quiet", onclick: () => void this.#insert() }, words.insert);
    this.element = h("li", { class: "row" }, this.button, this.details);
  }

  /** @param {ItemReport} item @param {Finding[]} findings */
  update(item, findings) {
    const before = this.item;
    this.item = item;
    this.findings = findings;
    if (this.element.dataset.status !== item.status) {
      this.element.dataset.status = item.status;
      setText(this.word, statusWords[item.status] ?? item.status);
      if (before.status !== item.status && item.where !== "lead") {
        this.parts.announce(words.statusOf(item.title, statusWords[item.status] ?? item.status));
      }
    }
    setText(this.reason, item.reason);
    this.reason.hidden = this.#isTold;
    this.found.update(findings);
    this.goTo.hidden = !item.tags.length && !item.location;
    this.insert.hidden = item.status !== "no-place" || !this.#inserter();
    this.#form?.update(item, findings);
  }

  /** A decision, or a finding, says already in its own place what the reason says. */
  get #isTold() {
    const { id, reason, status, where } = this.item;
    const decision = where !== "lead" && this.parts.decisions.on(id);
    return (decision && ["done", decision.state].includes(status)) || this.findings.some(({ message }) => reason.startsWith(message));
  }

  /** The findings that nobody accepted. */
  get openFindings() {
    return this.findings.filter(({ accepted }) => !accepted);
  }

  /** The findings whose words are pointed out: of an open row, those that nobody accepted. */
  get pointedOut() {
    return this.#open ? this.openFindings : [];
  }

  get holdsFocus() {
    return this.element.contains(document.activeElement);
  }

  /** Open the row and put the focus on it. */
  open() {
    if (!this.#open) this.#toggle();
    this.button.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }

  close() {
    if (this.#open) this.#toggle();
  }

  #toggle() {
    this.#open = !this.#open;
    if (this.#open && !this.#form) this.#fill();
    this.button.setAttribute("aria-expanded", String(this.#open));
    this.details.hidden = !this.#open;
    this.toggled(this.#open);
    if (!this.#open) return this.#form?.settle();
    const [tag = ""] = this.item.tags;
    if (tag || this.item.location) this.parts.host.show(tag, this.item.location);
    this.element.scrollIntoView({ block: "nearest" }); // a row low in the list opens below what is seen
  }

  async #goTo() {
    const went = await this.parts.host.goTo(this.item.tags, [this.item.title], this.item.location).catch(told);
    this.#say(went instanceof Error ? went.message : went === "place" ? "" : went ? words.foundByWords : words.noPlace);
  }

  /** @param {string} text */
  #say(text) {
    setText(this.said, text);
    if (text) this.parts.announce(text);
  }

  #inserter() {
    return this.known ? this.parts.host.inserter(this.known) : null;
  }

  async #insert() {
    const insert = this.#inserter();
    if (!insert) return;
    this.insert.disabled = true; // a second press would add a second place
    const said = await insert().catch((error) => told(error).message);
    this.insert.disabled = false;
    this.#say(said);
  }

  #fill() {
    const { item, known } = this;
    if (item.where !== "lead") {
      this.#form = new DecisionForm(item, known, this.parts);
      this.#form.update(item, this.findings);
    }
    fill(
      this.details,
      this.found.element,
      this.reason,
      h("div", { class: "buttons" }, this.goTo, this.insert),
      this.said,
      known && h("p", { class: "requirement", lang: this.parts.checklist.language }, known.requirement),
      this.#form?.element,
      known && guidance(known, this.parts.checklist.language, item.where === "lead") // it has nothing else,
    );
  }
}

/** Rows that are one line at the end of the list until it is opened. @param {(count: number) => string} title @param {HTMLElement[]} rows @param {string} [why] */
export function aside(title, rows, why = "") {
  if (!rows.length) return null;
  return h("details", { class: "aside" }, h("summary", {}, title(rows.length)), why && h("p", {}, why), h("ul", { class: "rows" }, ...rows));
}

/** What was not looked at, and why. @param {import("../shared/types.js").Report} report */
export function notChecked({ not_checked: missed }) {
  if (!missed.length) return null;
  const reasons = [...new Set(missed.map(({ reason }) => reason))];
  const names = missed.map(({ code, name }) => h("li", {}, `${code} ${name}`));
  return h(
    "details",
    { class: "aside" },
    h("summary", {}, words.notChecked(missed.length)),
    h("ul", { lang: CHECKS_LANGUAGE }, ...reasons.map((reason) => h("li", {}, reason))),
    h("details", {}, h("summary", {}, words.codes), h("ul", {}, ...names)),
  );
}
