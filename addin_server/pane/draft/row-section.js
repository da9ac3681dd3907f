/** The rows of a repeating section: drawn, named, and put in, moved, sorted and taken away. */

import { legal } from "../shared/characters.js";
import { shownDate } from "../shared/dates.js";
import { h, setText } from "../shared/dom.js";
import { nameCard } from "./cards.js";
import { textOf } from "./lines.js";
import { listItems } from "./list-items.js";
import { columnOf, nameOf } from "./names.js";
import { plainNode, rowNode, sectionNode } from "./nodes.js";
import { RowMenu } from "./row-menu.js";
import { draftWords } from "./strings.js";
import { TextPlace } from "./text-place.js";
import { dayOf } from "./typed-date.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 *
 * @typedef {object} DrawnRow
 * @property {number | null} source its number in the file; null: made here
 * @property {ContentControl[]} controls as they were
 * @property {Place[]} places
 * @property {HTMLElement[]} elements
 * @property {RowMenu} menu
 * @property {PlaceNode} node as it was drawn
 */

const DATED = /\bdates?\b|\bwhen\b/i; // the name of a column of dates

/** One repeating section. */
export class RowSection {
  /** Every row that was ever here, by its id. @type {Map<number, DrawnRow>} */
  #drawn = new Map();
  /** @type {DrawnRow[]} those that are here, in their order */
  #shown = [];

  /**
   * @param {ContentControl} control
   * @param {ControlNode[]} items
   * @param {import("./text-place.js").Desk} desk
   * @param {(item: ControlNode, controls: ContentControl[]) => {elements: HTMLElement[], places: Place[]}} draw
   */
  constructor(control, items, desk, draw) {
    this.control = control;
    this.name = nameOf(control);
    this.items = items;
    this.desk = desk;
    this.draw = draw;
    this.model = control.rows[0] ?? []; // of a new row, whatever becomes of the first
    const rows = control.rows.map((controls, source) => this.#make(source, controls).node);
    this.node = sectionNode(rows);
    this.before = this.node;
    this.id = this.node.attrs.id;
    this.said = h("span", { class: "said" });
    const add = h("button", { type: "button", class: "quiet", onclick: () => this.#insert(this.#shown.length) }, draftWords.addRow);
    add.setAttribute("aria-label", `${draftWords.addRow}: ${this.name}`);
    const sort = h("button", { type: "button", class: "quiet", onclick: () => this.#sort() }, draftWords.sortByDate);
    sort.setAttribute("aria-label", `${draftWords.sortByDate}: ${this.name}`);
    const columns = items[0]?.content.map((row) => (typeof row !== "string" && row.type === "row" ? row.content.length : 0)) ?? [];
    const hasDates = this.model.some(({ kind, title }) => kind === "date" || DATED.test(title));
    this.foot = h("tr", { class: "foot" }, h("td", { colspan: Math.max(1, ...columns) }, add, hasDates && sort, this.said));
    this.add = add;
    this.#show();
  }

  /** What it starts with in its table. */
  get elements() {
    return [...this.#shown.flatMap(({ elements }) => elements), this.foot];
  }

  /** Every place that ever was in it. @returns {Place[]} */
  get places() {
    return [...this.#drawn.values()].flatMap(({ places }) => places);
  }

  /** Show the rows that are in it now. @param {PlaceNode} node */
  update(node) {
    if (node === this.node) return;
    const focused = document.activeElement;
    const wasIn = this.foot.parentElement?.contains(focused);
    const before = this.#shown;
    this.node = node;
    this.#show();
    if (before.length === this.#shown.length && before.every((row, at) => row === this.#shown[at])) return;
    for (const row of before) if (!this.#shown.includes(row)) for (const element of row.elements) element.remove();
    let next = /** @type {Element} */ (this.foot);
    for (const element of this.#shown.flatMap(({ elements }) => elements).reverse()) {
      if (element.nextElementSibling !== next) next.before(element);
      next = element;
    }
    if (wasIn && focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
  }

  /** The value of the section; undefined: as it was. @returns {Value | undefined} */
  value() {
    const rows = this.#shown.map((row, at) => ({ source: row.source, cells: cellsOf(row, this.node.child(at)) }));
    const isSame = rows.length === this.control.rows.length && rows.every(({ source, cells }, at) => source === at && !Object.keys(cells).length);
    return isSame ? undefined : rows;
  }

  /** What its control says of itself now. @returns {Partial<ContentControl>} */
  told() {
    return {
      rows: this.#shown.map((row, at) => row.controls.map((control) => {
        const place = row.places.findIndex((one) => one.control === control);
        return place < 0 ? control : { ...control, ...row.places[place]?.told(this.node.child(at).child(place)) };
      })),
    };
  }

  /** The first place of the row with an id, or of the section. @param {number} id @returns {Place | undefined} */
  firstPlace(id) {
    return (this.#drawn.get(id) ?? this.#shown[0])?.places[0];
  }

  /** @param {number | null} source @param {ContentControl[]} controls @returns {DrawnRow} */
  #make(source, controls) {
    const item = this.items[source ?? 0];
    const own = controls.map((one) => ({ ...one }));
    const { elements, places } = item ? this.draw(item, own) : { elements: [], places: [] };
    const node = rowNode(source, places.map(({ view }) => view.node));
    const menu = new RowMenu(elements, (what) => this.#do(what, row));
    const row = { source, controls: own, places, elements, menu, node };
    this.#drawn.set(node.attrs.id, row);
    const first = places[0]?.view;
    if (first instanceof TextPlace && !first.isRich) first.onList = (text) => this.#pasted(row, text);
    for (const element of elements) element.addEventListener("keydown", (event) => this.#key(row, event));
    return row;
  }

  #show() {
    this.#shown = [];
    this.node.forEach((row) => {
      const drawn = this.#drawn.get(row.attrs.id);
      if (drawn) this.#shown.push(drawn);
    });
    this.#shown.forEach((row, at) => this.#rename(row, at));
  }

  /** Say in a row which it is. @param {DrawnRow} row @param {number} at */
  #rename(row, at) {
    for (const { control, view } of row.places) view.rename(draftWords.cellName(this.name, at + 1, columnOf(control, this.name)));
    row.menu.rename(this.name, at, this.#shown.length);
    nameCard(row.elements[0], firstWords(row, this.node.child(at)) || draftWords.rowName(at + 1));
    for (const element of row.elements) delete element.dataset.tag;
    const [first] = row.elements;
    if (first && at === 0) first.dataset.tag = this.control.tag;
  }

  /** @param {import("./row-menu.js").Deed} what @param {DrawnRow} row */
  #do(what, row) {
    const at = this.#shown.indexOf(row);
    if (what === "above") this.#insert(at);
    else if (what === "below") this.#insert(at + 1);
    else if (what === "remove") this.#remove(at);
    else this.#move(at, what === "up" ? at - 1 : at + 1);
  }

  /** @param {DrawnRow} row @param {KeyboardEvent} event */
  #key(row, event) {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    this.#do(event.key === "ArrowUp" ? "up" : "down", row);
  }

  /** @param {number} at */
  #insert(at) {
    const row = this.#blank();
    this.desk.writing.insertRows(this.id, at, [row.node]);
    this.#say(draftWords.rowAdded(at + 1));
    row.places[0]?.view.focus();
  }

  /** @param {number} at */
  #remove(at) {
    this.desk.writing.removeRow(this.id, at, () => this.#blank().node);
    this.#say(draftWords.rowRemoved(at + 1));
    const next = this.#shown[Math.min(at, this.#shown.length - 1)];
    if (next?.places[0]) next.places[0].view.focus();
    else this.add.focus();
  }

  /** @param {number} at @param {number} to */
  #move(at, to) {
    if (to < 0 || to >= this.#shown.length) return;
    const order = this.#shown.map((_, number) => number);
    order.splice(to, 0, ...order.splice(at, 1));
    this.desk.writing.orderRows(this.id, order);
    this.#say(draftWords.rowMoved(at + 1, to + 1));
    this.#shown[to]?.elements[0]?.scrollIntoView({ block: "nearest" });
  }

  /** Put the rows in the order of their dates; those without one stay in theirs, at the end. */
  #sort() {
    const days = this.#shown.map((row, at) => this.#dayOf(row, this.node.child(at)));
    const order = days.map((_, at) => at).sort((one, other) => compared(days[one] ?? "", days[other] ?? ""));
    const without = days.filter((day) => !day).length;
    const isSorted = order.every((one, at) => one === at);
    this.desk.writing.orderRows(this.id, order);
    this.#say(isSorted ? draftWords.rowsInOrder(without) : draftWords.rowsSorted(days.length, without));
  }

  /** @param {DrawnRow} row @param {PlaceNode} node */
  #dayOf(row, node) {
    const days = row.places.map(({ control }, at) => {
      const cell = node.child(at);
      if (control.kind === "date") return String(cell.attrs.value);
      return DATED.test(control.title) ? dayOf(textOf(cell)) : "";
    });
    return days.find(Boolean) ?? "";
  }

  /** A list that is pasted into the first cell of the last row stands in a row for each item. @param {DrawnRow} row @param {string} text */
  #pasted(row, text) {
    const items = listItems(legal(text));
    const at = this.#shown.indexOf(row);
    const [cell] = row.places;
    if (!cell || at !== this.#shown.length - 1 || items.length < 2 || textOf(this.node.child(at).child(0))) return false;
    const holding = (/** @type {PlaceNode} */ node, /** @type {string} */ item) => node.copy(plainNode(item).content);
    const rows = items.slice(1).map((item) => {
      const { node } = this.#blank();
      return node.copy(node.content.replaceChild(0, holding(node.child(0), item)));
    });
    this.desk.writing.insertRows(this.id, at + 1, rows, new Map([[cell.view.id, holding(cell.view.node, items[0] ?? "")]]));
    this.#say(draftWords.rowsPasted(items.length));
    this.#shown.at(-1)?.places[0]?.view.focus();
    return true;
  }

  #blank() {
    const first = this.items[0];
    const texts = new Map(first ? placeholdersIn(first) : []);
    const controls = this.model.map((one) => ({
      ...one,
      text: texts.get(one.path.join(".")) ?? "",
      placeholder: one.kind !== "check-box",
      date: null,
      checked: one.kind === "check-box" ? false : null,
    }));
    return this.#make(null, controls);
  }

  /** Say what was done, to those who see and to those who listen. @param {string} text */
  #say(text) {
    setText(this.said, text);
    this.desk.announce(text);
  }
}

/** What stands in the first cell of a row; "" for nothing. @param {DrawnRow} row @param {PlaceNode} node */
function firstWords({ places: [place] }, node) {
  const { placeholder, date, text = "" } = place?.told(node.child(0)) ?? {};
  if (placeholder) return "";
  return date ? shownDate(date) : text.trim();
}

/** @param {DrawnRow} row @param {PlaceNode} node */
function cellsOf({ places }, node) {
  /** @type {Record<string, any>} */
  const cells = {};
  places.forEach((place, at) => {
    const value = place.value(node.child(at));
    if (value !== undefined) cells[place.control.tag] = value;
  });
  return cells;
}

/** @param {string} one @param {string} other */
function compared(one, other) {
  if (one === other) return 0;
  if (!one || !other) return one ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The words that come back when each place below a node is emptied. @param {import("../shared/types.js").DisplayNode} node @returns {Generator<[string, string]>} */
function* placeholdersIn(node) {
  if (typeof node === "string" || node.type === "text" || node.type === "fixed") return;
  if (node.type === "control") yield [node.path.join("."), node.placeholder ?? ""];
  for (const inner of node.content) yield* placeholdersIn(inner);
}
