/** The checklist beside a draft: what is where, and what stands behind it. It works with any host. */

import { fill, h } from "../shared/dom.js";
import { languageLine } from "../shared/language.js";
import { words } from "../shared/strings.js";
import { Finder, isFinished } from "./finder.js";
import { FindingList } from "./findings.js";
import { support } from "./guidance.js";
import { Introduction } from "./introduction.js";
import { Progress } from "./progress.js";
import { Resume } from "./resume.js";
import { Roving } from "./roving.js";
import { aside, notChecked, Row, Section } from "./row.js";
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
  #finding = ""; // the fingerprint of the one that was gone to last
  #layout = ""; // which items stand where; drawn anew when that changes
  /** @type {import("./sign-off.js").SignOffBox | null} */
  #signOff = null;

  /**
   * @param {HTMLElement} root
   * @param {object} parts
   * @param {import("../shared/host.js").Host} parts.host
   * @param {import("../shared/types.js").Checklist} parts.checklist
   * @param {import("./checker.js").Checker} parts.checker
   * @param {import("./decisions.js").Decisions} parts.decisions
   * @param {(text: string) => void} parts.announce
   * @param {import("./introduction.js").Newcomer} parts.newcomer what somebody who is new here needs
   * @param {import("./typed.js").Typed} [parts.typed] keeps what is half typed, where the page can be taken down
   * @param {Node} [parts.below] what the page offers below the checklist
   * @param {() => void} [parts.reload] opens the pane anew; not given where that would lose edits
   */
  constructor(root, parts) {
    this.parts = parts;
    this.items = new Map(parts.checklist.items.map((item) => [item.id, item]));
    this.status = new Status(parts.reload);
    this.body = h("div", { class: "sections" });
    this.found = new FindingList(parts); // what was found and belongs to no item
    this.about = h("section", { class: "about", role: "group", "aria-label": words.about }, h("h3", {}, words.about), this.found.element);
    this.signOff = h("div"); // loaded when somebody needs it
    this.resume = new Resume(() => localStorage);
    this.stopped = h("p", { class: "stopped", hidden: true });
    this.finder = new Finder({ changed: () => this.#narrow(), step: (by) => this.#step(by), leap: (by) => this.leap(by) });
    this.roving = new Roving(this.body, this.finder.search);
    this.progress = new Progress(this.finder);
    const button = h("button", { type: "button", class: "quiet", onclick: () => void parts.checker.checkNow() }, words.checkNow);
    this.introduction = new Introduction(parts.newcomer, parts.announce, () => button.focus());
    const list = h(
      "div",
      { onkeydown: (/** @type {Event} */ event) => this.#key(/** @type {KeyboardEvent} */ (event)) },
      h("div", { class: "top" }, h("div", { class: "line" }, this.status.element, this.status.pending, button), this.finder.steps, this.status.problem),
      this.introduction.element,
      this.stopped,
      this.progress.element,
      this.finder.element,
      this.finder.nothing,
      this.body,
      this.signOff,
      parts.below,
      support(parts.checklist),
      h("p", { class: "advice", lang: parts.checklist.language }, `${parts.checklist.title}, version ${parts.checklist.version}: ${parts.checklist.status}`),
      this.introduction.again,
      languageLine(),
    );
    fill(root, list);
    parts.host.onPending((pending) => this.status.mark(pending));
    parts.host.onCursor((tags) => this.follow(this.rowOf(tags)));
    parts.host.onWords((fingerprint) => this.#rows.get(this.#current)?.found.light(fingerprint));
    parts.checker.onUpdate((state) => this.#show(state));
    parts.decisions.onRole(() => void this.#showSignOff(parts.checker.state.report));
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
    this.progress.update(report.items.filter((item) => this.#groupOf(item, report) === "open"));
    for (const { id, status } of report.items) if (status !== "no-place") this.#placed.add(id);
    const layout = JSON.stringify([report.items.map((item) => [item.id, this.#groupOf(item, report)]), report.not_checked]);
    if (layout !== this.#layout) this.roving.keep(() => this.#draw(report));
    this.#layout = layout;
    for (const item of report.items) {
      const own = report.findings.filter(({ fingerprint, item: id }) => id === item.id || item.findings.includes(fingerprint));
      this.#rows.get(item.id)?.update(item, own);
    }
    for (const section of this.#sections.values()) section.update();
    const loose = report.findings.filter(({ item }) => !item);
    this.found.update(loose);
    this.about.hidden = !loose.length;
    void this.#showSignOff(report);
    if (this.finder.narrows) this.#narrow();
    this.#pointOut();
  }

  /** Show the sign-off to the lead, and to everybody once there is one. @param {Report | null} report */
  async #showSignOff(report) {
    const { decisions } = this.parts;
    if (!report || (!this.#signOff && decisions.role !== "lead" && !decisions.signOff)) return;
    try {
      const { SignOffBox } = await import("./sign-off.js");
      this.#signOff ??= new SignOffBox(this.parts);
      fill(this.signOff, this.#signOff.element);
      this.#signOff.update(this.parts.checker.state.report ?? report);
    } catch {
      fill(this.signOff, h("p", { class: "problem" }, words.unreachable)); // tried again with the next report
    }
  }

  get rows() {
    return [...this.#rows.values()];
  }

  /** @param {EventTarget | null} target in the row that is asked for */
  rowAt(target) {
    return this.rows.find(({ element }) => target instanceof Node && element.contains(target));
  }

  /** The row of the item that has one of these tags, the first of them that there is. @param {string[]} tags */
  rowOf(tags) {
    return tags.flatMap((tag) => this.rows.find(({ item }) => item.tags.includes(tag)) ?? [])[0];
  }

  /** Point at the words of the current item's findings. */
  #pointOut() {
    void this.parts.host.pointOut(this.#rows.get(this.#current)?.pointedOut ?? []);
  }

  /** Hide the rows that are not asked for. */
  #narrow() {
    this.progress.press();
    this.roving.keep(() => this.#hideOthers(this.finder.narrows));
  }

  /** @param {boolean} narrows only some are asked for */
  #hideOthers(narrows) {
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
    if (!row) return this.finder.say(by === 1 ? words.noNext : words.noPrevious);
    for (const other of shown) if (other !== row) other.close();
    this.#openRow(row);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "F8") return;
    event.preventDefault();
    this.leap(event.shiftKey ? -1 : 1);
  }

  /** Go to the next finding that nobody accepted, or the one before, and light its words. @param {1 | -1} by */
  leap(by) {
    const shown = [...this.#rows.values()].filter(({ element }) => !element.hidden);
    const all = shown.flatMap((row) => row.openFindings.map((finding) => ({ row, finding })));
    const at = all.findIndex(({ row, finding }) => row.item.id === this.#current && finding.fingerprint === this.#finding);
    const here = shown.findIndex(({ item }) => item.id === this.#current); // none of its findings was gone to yet
    const before = all.filter(({ row }) => shown.indexOf(row) < (by === 1 ? here : here + 1)).length;
    const next = all[at !== -1 ? at + by : by === 1 ? before : before - 1];
    if (!next) return this.finder.say(by === 1 ? words.noNextFinding : words.noPreviousFinding);
    for (const other of shown) if (other !== next.row) other.close();
    this.#openRow(next.row);
    this.#finding = next.finding.fingerprint;
    next.row.found.enter(this.#finding);
    const { location } = next.finding;
    if (location.tag || location.path.length) this.parts.host.show(location.tag, location);
  }

  /** @param {Row} row */
  #openRow(row) {
    this.finder.say("");
    this.#sections.get(row.item.section)?.open();
    row.element.closest("details")?.setAttribute("open", "");
    this.#makeCurrent(row.item.id);
    row.open();
  }

  /** Make the row the current one in whose text the cursor is. @param {Row | undefined} row */
  follow(row) {
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
    const itemsOf = (/** @type {string} */ group) => report.items.filter((item) => this.#groupOf(item, report) === group);
    fill(
      this.body,
      this.about,
      ...this.parts.checklist.sections.map((section) => {
        const items = itemsOf("open").filter((item) => item.section === section.id);
        if (!items.length) return null;
        items.forEach(row);
        const rows = items.flatMap(({ id }) => this.#rows.get(id) ?? []);
        const drawn = new Section(section.title, this.parts.checklist.language, rows, this.#sections.get(section.id)?.isOpen ?? !items.every(isFinished));
        sections.set(section.id, drawn);
        return drawn.element;
      }),
      aside(words.notAsked, itemsOf("not-asked").map(row)),
      aside(words.leadItems, itemsOf("lead").map(row), words.leadItemsWhy),
      notChecked(report),
    );
    this.#sections = sections;
  }

  /** @param {ItemReport} item */
  #newRow(item) {
    const known = this.items.get(item.id);
    return new Row(item, known, this.parts, (isOpen) => (isOpen ? this.#makeCurrent(item.id) : this.#pointOut()));
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
