/** The checklist beside a draft: what is where, and what stands behind it. It works with any host. */

import { clock } from "./dates.js";
import { DecisionForm } from "./decision.js";
import { fill, h, setText } from "./dom.js";
import { Finder, isFinished } from "./finder.js";
import { severityWords, statusWords, words } from "./strings.js";

/**
 * @typedef {import("./types.js").ChecklistItem} ChecklistItem
 * @typedef {import("./types.js").Finding} Finding
 * @typedef {import("./types.js").ItemReport} ItemReport
 * @typedef {import("./types.js").Report} Report
 */

const SUPPORT = "gov-author-wellbeing"; // the item whose help is for the author
let ids = 0;

/** Shows a report and keeps it shown as it changes. */
export class Pane {
  /** @type {Map<string, Row>} by item id */
  #rows = new Map();
  /** @type {Map<string, Section>} by section id */
  #sections = new Map();
  #current = ""; // the item whose place holds the cursor, or whose row was opened last
  #layout = ""; // which items stand where; drawn anew when that changes

  /**
   * @param {HTMLElement} root
   * @param {object} parts
   * @param {import("./host.js").Host} parts.host
   * @param {import("./types.js").Checklist} parts.checklist
   * @param {import("./checker.js").Checker} parts.checker
   * @param {import("./decision.js").Decisions} parts.decisions
   * @param {(text: string) => void} parts.announce
   */
  constructor(root, parts) {
    this.parts = parts;
    this.items = new Map(parts.checklist.items.map((item) => [item.id, item]));
    this.status = h("p", { class: "checked" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.counts = h("ul", { class: "counts", "aria-label": words.counts });
    this.body = h("div", { class: "sections" });
    this.finder = new Finder({ changed: () => this.#narrow(), step: (by) => this.#step(by) });
    const button = h("button", { type: "button", onclick: () => void parts.checker.checkNow() }, words.checkNow);
    fill(
      root,
      h("div", { class: "top" }, h("div", { class: "line" }, this.status, this.finder.steps, button), this.problem),
      this.counts,
      this.finder.element,
      this.finder.nothing,
      this.body,
      this.#support(),
      h("p", { class: "advice" }, `${parts.checklist.title}, version ${parts.checklist.version}: ${parts.checklist.status}.`),
    );
    parts.host.onCursor((tags) => this.#cursorIn(tags));
    parts.checker.onUpdate((state) => this.#show(state));
    this.#show(parts.checker.state);
  }

  /** @param {import("./checker.js").State} state */
  #show({ report, checkedAt, phase, problem }) {
    const time = checkedAt ? clock(checkedAt) : "";
    const phases = { checking: words.checking, edited: words.edited, idle: time ? words.checked(time) : words.neverChecked };
    setText(this.status, phases[phase]);
    setText(this.problem, problem && (time ? `${problem} ${words.stale(time)}` : problem));
    this.problem.hidden = !problem;
    this.body.classList.toggle("stale", Boolean(problem));
    if (report) this.#report(report);
  }

  /** @param {Report} report */
  #report(report) {
    this.#countsOf(report);
    const layout = JSON.stringify([
      report.items.map((item) => [item.id, groupOf(item, report)]),
      report.findings.filter(({ item }) => !item),
      report.not_checked,
    ]);
    if (layout !== this.#layout) this.#draw(report);
    this.#layout = layout;
    for (const item of report.items) {
      this.#rows.get(item.id)?.update(item, report.findings.filter((finding) => finding.item === item.id));
    }
    for (const section of this.#sections.values()) section.update();
    if (this.finder.narrows) this.#narrow();
  }

  /** Hide the rows that are not asked for. */
  #narrow() {
    const { narrows } = this.finder;
    for (const row of this.#rows.values()) row.element.hidden = !this.finder.shows(row.item, row.known) && !row.holdsFocus;
    for (const section of this.#sections.values()) section.narrow(narrows);
    this.finder.nothing.hidden = !narrows || [...this.#rows.values()].some((row) => !row.element.hidden);
    for (const aside of this.body.querySelectorAll("details.aside")) {
      if (aside instanceof HTMLElement) aside.hidden = narrows && !aside.querySelector("li.row:not([hidden])");
      if (narrows && aside instanceof HTMLDetailsElement && aside.querySelector("li.row:not([hidden]) button")) aside.open = true;
    }
  }

  /** Go to the next item, or the one before, about which something is left to do. @param {1 | -1} by */
  #step(by) {
    const shown = [...this.#sections.values()].flatMap(({ rows }) => rows).filter(({ element }) => !element.hidden);
    const from = shown.findIndex(({ item }) => item.id === this.#current);
    const order = by === 1 ? shown.slice(from + 1) : shown.slice(0, from === -1 ? shown.length : from).reverse();
    const row = order.find(({ item }) => !isFinished(item));
    if (!row) return this.parts.announce(by === 1 ? words.noNext : words.noPrevious);
    this.#sections.get(row.item.section)?.open();
    for (const other of shown) if (other !== row) other.close();
    this.#makeCurrent(row.item.id);
    row.open();
  }

  /** @param {string[]} tags of the controls that hold the cursor, the innermost first */
  #cursorIn(tags) {
    const rows = [...this.#rows.values()];
    const [row] = tags.flatMap((tag) => rows.find(({ item }) => item.tags.includes(tag)) ?? []);
    if (!row || row.item.id === this.#current) return;
    this.#makeCurrent(row.item.id);
    if (!this.body.contains(document.activeElement)) row.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} id */
  #makeCurrent(id) {
    this.#rows.get(this.#current)?.element.removeAttribute("aria-current");
    this.#current = id;
    this.#rows.get(id)?.element.setAttribute("aria-current", "true");
  }

  /** Help for the author is never further than the foot of the list. */
  #support() {
    const known = this.items.get(SUPPORT);
    if (!known) return null;
    return h("details", { class: "support" }, h("summary", {}, words.support), h("p", {}, words.supportWhy), ...known.help.map(help));
  }

  /** @param {Report} report */
  #countsOf(report) {
    const mine = report.items.filter((item) => item.where !== "lead");
    const lines = Object.keys(statusWords).flatMap((status) => {
      const count = mine.filter((item) => item.status === status).length;
      return count ? [`${count} ${statusWords[status]?.toLowerCase()}`] : [];
    });
    if (lines.join() === [...this.counts.children].map((one) => one.textContent).join()) return;
    fill(this.counts, ...lines.map((line) => h("li", {}, line)));
  }

  /** @param {Report} report */
  #draw(report) {
    const old = this.#rows;
    this.#rows = new Map();
    const sections = new Map();
    const row = (/** @type {ItemReport} */ item) => {
      const kept = old.get(item.id) ?? this.#newRow(item);
      this.#rows.set(item.id, kept);
      return kept.element;
    };
    const focus = document.activeElement;
    fill(
      this.body,
      this.#about(report),
      ...this.parts.checklist.sections.map((section) => {
        const items = report.items.filter((item) => item.section === section.id && groupOf(item, report) === "open");
        if (!items.length) return null;
        items.forEach(row);
        const rows = items.flatMap(({ id }) => this.#rows.get(id) ?? []);
        const drawn = new Section(section.title, rows, this.#sections.get(section.id)?.isOpen ?? true);
        sections.set(section.id, drawn);
        return drawn.element;
      }),
      this.#aside("not-asked", words.notAsked, report, row),
      this.#aside("lead", words.leadItems, report, (item) => h("li", { class: "row" }, item.title), words.leadItemsWhy),
      this.#notChecked(report),
    );
    this.#sections = sections;
    if (focus instanceof HTMLElement && this.body.contains(focus)) focus.focus({ preventScroll: true });
  }

  /** @param {ItemReport} item */
  #newRow(item) {
    const known = this.items.get(item.id);
    return new Row(item, known, this.parts, () => this.#makeCurrent(item.id));
  }

  /** What was found and belongs to no item. @param {Report} report */
  #about(report) {
    const found = report.findings.filter(({ item }) => !item);
    if (!found.length) return null;
    return h("section", {}, h("h3", {}, words.about), h("ul", { class: "findings" }, ...found.map(findingLine)));
  }

  /**
   * @param {string} group
   * @param {(count: number) => string} title
   * @param {Report} report
   * @param {(item: ItemReport) => HTMLElement} row
   * @param {string} [why]
   */
  #aside(group, title, report, row, why = "") {
    const items = report.items.filter((item) => groupOf(item, report) === group);
    if (!items.length) return null;
    const list = h("ul", { class: "rows" }, ...items.map(row));
    return h("details", { class: "aside" }, h("summary", {}, title(items.length)), why && h("p", {}, why), list);
  }

  /** @param {Report} report */
  #notChecked({ not_checked: missed }) {
    if (!missed.length) return null;
    const lines = missed.map(({ code, name, reason }) => h("li", {}, `${code} ${name}: ${reason}`));
    return h("details", { class: "aside" }, h("summary", {}, words.notChecked(missed.length)), h("ul", {}, ...lines));
  }
}

/** A section of the checklist with its rows, which can be folded away. */
class Section {
  /** @param {string} title @param {Row[]} rows @param {boolean} isOpen */
  constructor(title, rows, isOpen) {
    this.rows = rows;
    this.isOpen = isOpen;
    this.left = h("span", { class: "left" });
    this.button = h("button", { type: "button", class: "fold", onclick: () => this.#set(!this.isOpen) }, h("span", {}, title), " ", this.left);
    this.list = h("ul", { class: "rows" }, ...rows.map(({ element }) => element));
    this.element = h("section", {}, h("h3", {}, this.button), this.list);
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
class Row {
  #open = false;
  /** @type {DecisionForm | null} */
  #form = null;
  #findings = "";

  /**
   * @param {ItemReport} item
   * @param {ChecklistItem | undefined} known
   * @param {Pane["parts"]} parts
   * @param {() => void} opened
   */
  constructor(item, known, parts, opened) {
    this.opened = opened;
    this.item = item;
    this.known = known;
    this.parts = parts;
    ids += 1;
    this.word = h("span", { class: "status" });
    this.details = h("div", { class: "details", id: `details-${ids}`, hidden: true });
    this.button = h(
      "button",
      { type: "button", class: "item", "aria-expanded": "false", "aria-controls": `details-${ids}`, onclick: () => this.#toggle() },
      h("span", { class: "title" }, item.title),
      " ",
      this.word,
    );
    this.found = h("ul", { class: "findings" });
    this.reason = h("p", { class: "because" });
    this.goTo = h("button", { type: "button", class: "quiet", onclick: () => void this.#goTo() }, words.goTo);
    this.said = h("p", { class: "said" });
    this.insert = h("button", { type: "button", class: "quiet", onclick: () => void this.#insert() }, words.insert);
    this.element = h("li", { class: "row" }, this.button, this.details);
  }

  /** @param {ItemReport} item @param {Finding[]} findings */
  update(item, findings) {
    const before = this.item;
    this.item = item;
    if (this.element.dataset.status !== item.status) {
      this.element.dataset.status = item.status;
      setText(this.word, statusWords[item.status] ?? item.status);
      if (before.status !== item.status) {
        this.parts.announce(words.statusOf(item.title, statusWords[item.status] ?? item.status));
      }
    }
    setText(this.reason, item.reason);
    const shown = JSON.stringify(findings);
    if (shown !== this.#findings) {
      this.#findings = shown;
      fill(this.found, ...findings.map(findingLine));
      this.found.hidden = !findings.length;
    }
    this.goTo.hidden = !item.tags.length;
    this.insert.hidden = item.status !== "no-place" || !this.known || !this.parts.host.canInsert(this.known);
    this.#form?.update(item);
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
    if (!this.#open) return;
    this.opened();
    const [tag] = this.item.tags;
    if (tag) this.parts.host.show(tag);
  }

  async #goTo() {
    for (const tag of this.item.tags) if (await this.parts.host.goTo(tag)) return;
    this.parts.announce(words.noPlace);
  }

  async #insert() {
    if (!this.known) return;
    try {
      const added = await this.parts.host.insert(this.known);
      this.parts.announce(added ? words.inserted : words.insertNowhere);
      setText(this.said, added ? words.inserted : words.insertNowhere);
    } catch (error) {
      setText(this.said, error instanceof Error ? error.message : String(error));
    }
  }

  #fill() {
    const { known } = this;
    this.#form = new DecisionForm(this.item.id, this.parts.decisions, this.parts.checklist.sections.map(({ title }) => title), this.parts.announce);
    this.#form.update(this.item);
    fill(
      this.details,
      this.reason,
      this.goTo,
      this.insert,
      this.said,
      known && h("p", { class: "requirement" }, known.requirement),
      known && known.prompts.length > 0 && h("h4", {}, words.prompts),
      known && known.prompts.length > 0 && h("ul", { class: "prompts" }, ...known.prompts.map((prompt) => h("li", {}, prompt))),
      known && when(words.addressedWhen, known.addressed_when),
      known && when(words.attentionWhen, known.attention_when),
      this.found,
      ...(known?.help ?? []).map(help),
      this.#form.element,
    );
  }
}

/** @param {string} label @param {string} text */
function when(label, text) {
  return text && h("p", {}, h("strong", {}, `${label}: `), text);
}

/** @param {{title: string, text: string, url: string}} one */
function help({ title, text, url }) {
  const paragraphs = text.split(/\n\s*\n/).map((part) => h("p", {}, part.trim()));
  const link = url && h("p", {}, h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url));
  return h("details", { class: "help" }, h("summary", {}, title || words.help), ...paragraphs, link);
}

/** @param {Finding} finding */
function findingLine(finding) {
  return h(
    "li",
    { "data-severity": finding.severity },
    h("p", {}, h("strong", {}, `${severityWords[finding.severity]}: `), finding.message, " ", h("span", { class: "where" }, `(${finding.location.where}; ${finding.code})`)),
    h("details", {}, h("summary", {}, words.why), h("p", {}, finding.why), h("p", {}, finding.remedy)),
  );
}

/**
 * Say in which part of the pane an item stands: a template does not ask for all of them, and the
 * lead's never enter a document.
 *
 * @param {ItemReport} item
 * @param {Report} report
 * @returns {"open" | "not-asked" | "lead"}
 */
function groupOf(item, report) {
  if (item.where === "lead") return "lead";
  if (item.status !== "no-place" || item.decision) return "open";
  return report.findings.some((finding) => finding.item === item.id) ? "open" : "not-asked";
}
