/** The checklist beside a draft: what is where, and what stands behind it. It works with any host. */

import { fill, h } from "../shared/dom.js";
import { languageLine } from "../shared/language.js";
import { statusWords, words } from "../shared/strings.js";
import { Finder, isFinished } from "./finder.js";
import { FindingList } from "./findings.js";
import { Resume } from "./resume.js";
import { help, Row, Section } from "./row.js";
import { SignOffBox } from "./sign-off.js";
import { Status } from "./status.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {import("../shared/types.js").ItemReport} ItemReport
 * @typedef {import("../shared/types.js").Report} Report
 */

/** Shows a report and keeps it shown as it changes. */
export class Pane {
  /** @type {Map<string, Row>} by item id */
  #rows = new Map();
  /** @type {Map<string, Section>} by section id */
  #sections = new Map();
  #current = ""; // the item whose place holds the cursor, or whose row was opened last
  /** @type {Set<string>} ids of the items that have had a place since the draft was opened */
  #placed = new Set();
  #layout = ""; // which items stand where; drawn anew when that changes

  /**
   * @param {HTMLElement} root
   * @param {object} parts
   * @param {import("../shared/host.js").Host} parts.host
   * @param {import("../shared/types.js").Checklist} parts.checklist
   * @param {import("./checker.js").Checker} parts.checker
   * @param {import("./decisions.js").Decisions} parts.decisions
   * @param {(text: string) => void} parts.announce
   * @param {import("./typed.js").Typed} [parts.typed] keeps what is half typed, where the page can be taken down
   * @param {() => void} [parts.reload] opens the pane anew; not given where that would lose edits
   */
  constructor(root, parts) {
    this.parts = parts;
    this.items = new Map(parts.checklist.items.map((item) => [item.id, item]));
    this.status = new Status(parts.reload);
    this.counts = h("ul", { class: "counts", "aria-label": words.counts });
    this.body = h("div", { class: "sections" });
    this.found = new FindingList(parts); // what was found and belongs to no item
    this.about = h("section", { class: "about" }, h("h3", {}, words.about), this.found.element);
    this.signOff = new SignOffBox(parts);
    this.resume = new Resume(() => localStorage);
    this.stopped = h("p", { class: "stopped", hidden: true });
    this.finder = new Finder({ changed: () => this.#narrow(), step: (by) => this.#step(by) });
    const button = h("button", { type: "button", onclick: () => void parts.checker.checkNow() }, words.checkNow);
    fill(
      root,
      h("div", { class: "top" }, h("div", { class: "line" }, this.status.element, this.status.pending, this.finder.steps, button), this.status.problem),
      this.stopped,
      this.counts,
      this.finder.element,
      this.finder.nothing,
      this.body,
      this.signOff.element,
      this.#support(),
      h("p", { class: "advice", lang: parts.checklist.language }, `${parts.checklist.title}, version ${parts.checklist.version}: ${parts.checklist.status}`),
      languageLine(),
    );
    parts.host.onPending((pending) => this.status.mark(pending));
    parts.host.onCursor((tags) => this.#cursorIn(tags));
    parts.host.onWords((fingerprint) => this.#rows.get(this.#current)?.found.light(fingerprint));
    parts.checker.onUpdate((state) => this.#show(state));
    this.#show(parts.checker.state);
    void this.#offerToGoOn();
  }

  /** @param {import("./checker.js").State} state */
  #show(state) {
    this.status.update(state);
    this.body.classList.toggle("stale", Boolean(state.problem ?? state.trouble));
    if (state.report) this.#report(state.report);
  }

  /** @param {Report} report */
  #report(report) {
    this.#countsOf(report);
    for (const { id, status } of report.items) if (status !== "no-place") this.#placed.add(id);
    const layout = JSON.stringify([
      report.items.map((item) => [item.id, this.#groupOf(item, report)]),
      report.not_checked,
    ]);
    if (layout !== this.#layout) this.#draw(report);
    this.#layout = layout;
    for (const item of report.items) {
      const own = report.findings.filter(({ fingerprint, item: id }) => id === item.id || item.findings.includes(fingerprint));
      this.#rows.get(item.id)?.update(item, own);
    }
    for (const section of this.#sections.values()) section.update();
    const loose = report.findings.filter(({ item }) => !item);
    this.found.update(loose);
    this.about.hidden = !loose.length;
    this.signOff.update(report);
    if (this.finder.narrows) this.#narrow();
    this.#pointOut();
  }

  /** Point at the words of the current item's findings. */
  #pointOut() {
    void this.parts.host.pointOut(this.#rows.get(this.#current)?.pointedOut ?? []);
  }

  /** Hide the rows that are not asked for. */
  #narrow() {
    const { narrows } = this.finder;
    for (const row of this.#rows.values()) row.element.hidden = !this.finder.shows(row.item, row.known) && !row.holdsFocus;
    for (const section of this.#sections.values()) section.narrow(narrows);
    this.finder.nothing.hidden = !narrows || [...this.#rows.values()].some((row) => !row.element.hidden);
    for (const aside of this.body.querySelectorAll("details.aside")) {
      if (!(aside instanceof HTMLDetailsElement)) continue;
      const shows = aside.querySelector("li.row:not([hidden]) > button") !== null;
      aside.hidden = narrows && !shows;
      aside.open ||= narrows && shows;
    }
  }

  /** Go to the next item, or the one before, about which something is left to do. @param {1 | -1} by */
  #step(by) {
    const shown = [...this.#sections.values()].flatMap(({ rows }) => rows).filter(({ element }) => !element.hidden);
    const from = shown.findIndex(({ item }) => item.id === this.#current);
    const order = by === 1 ? shown.slice(from + 1) : shown.slice(0, from === -1 ? shown.length : from).reverse();
    const row = order.find(({ item }) => !isFinished(item));
    if (!row) return this.parts.announce(by === 1 ? words.noNext : words.noPrevious);
    for (const other of shown) if (other !== row) other.close();
    this.#openRow(row);
  }

  /** @param {Row} row */
  #openRow(row) {
    this.#sections.get(row.item.section)?.open();
    row.element.closest("details")?.setAttribute("open", "");
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

  /** Say where somebody stopped in this document, until an item is current again. */
  async #offerToGoOn() {
    const id = await this.resume.open(this.parts.host.key);
    const item = this.items.get(id);
    if (!item || this.#current) return;
    const goOn = () => this.#goOn(id);
    fill(this.stopped, words.stoppedAt(item.title), " ", h("button", { type: "button", class: "quiet", onclick: goOn }, words.goOn));
    this.stopped.hidden = false;
  }

  /** @param {string} id */
  #goOn(id) {
    this.finder.clear();
    const row = this.#rows.get(id);
    if (row) this.#openRow(row);
    else this.parts.announce(words.noPlace);
  }

  /** @param {string} id */
  #makeCurrent(id) {
    this.stopped.hidden = true;
    this.resume.note(id);
    this.#rows.get(this.#current)?.element.removeAttribute("aria-current");
    this.#current = id;
    this.#rows.get(id)?.element.setAttribute("aria-current", "true");
    this.#pointOut();
  }

  /** Help for the author is never further than the foot of the list. */
  #support() {
    const offered = this.parts.checklist.items.flatMap((item) => (item.supports_author ? item.help : []));
    if (!offered.length) return null;
    return h("details", { class: "support" }, h("summary", {}, words.support), h("p", {}, words.supportWhy), ...offered.map((one) => help(one, this.parts.checklist.language)));
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
      this.about,
      ...this.parts.checklist.sections.map((section) => {
        const items = report.items.filter((item) => item.section === section.id && this.#groupOf(item, report) === "open");
        if (!items.length) return null;
        items.forEach(row);
        const rows = items.flatMap(({ id }) => this.#rows.get(id) ?? []);
        const drawn = new Section(section.title, this.parts.checklist.language, rows, this.#sections.get(section.id)?.isOpen ?? true);
        sections.set(section.id, drawn);
        return drawn.element;
      }),
      this.#aside("not-asked", words.notAsked, report, row),
      this.#aside("lead", words.leadItems, report, row, words.leadItemsWhy),
      this.#notChecked(report),
    );
    this.#sections = sections;
    if (focus instanceof HTMLElement && this.body.contains(focus)) focus.focus({ preventScroll: true });
  }

  /** @param {ItemReport} item */
  #newRow(item) {
    const known = this.items.get(item.id);
    return new Row(item, known, this.parts, (isOpen) => (isOpen ? this.#makeCurrent(item.id) : this.#pointOut()));
  }

  /**
   * @param {string} group
   * @param {(count: number) => string} title
   * @param {Report} report
   * @param {(item: ItemReport) => HTMLElement} row
   * @param {string} [why]
   */
  #aside(group, title, report, row, why = "") {
    const items = report.items.filter((item) => this.#groupOf(item, report) === group);
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

  /**
   * Say in which part of the pane an item stands: a template does not ask for all of them, and the
   * lead's never enter a document. One whose place is taken out stays where it was.
   *
   * @param {ItemReport} item
   * @param {Report} report
   * @returns {"open" | "not-asked" | "lead"}
   */
  #groupOf(item, report) {
    if (item.where === "lead") return "lead";
    if (item.status !== "no-place" || item.decision || this.#placed.has(item.id)) return "open";
    return report.findings.some((finding) => finding.item === item.id) ? "open" : "not-asked";
  }
}
