/** The rows of a repeating section, which can be added and removed. */

import { legal } from "../shared/characters.js";
import { h } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { listItems } from "./list-items.js";
import { nameOf, tagsAround } from "./places.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("./draft-view.js").Write} Write
 *
 * @typedef {object} TableRowModel
 * @property {number | null} source its number in the file; null: made here
 * @property {Record<string, import("../shared/types.js").Value>} cells what was edited in it, by tag
 * @property {ContentControl[]} controls as they are now
 * @property {HTMLElement[]} elements
 * @property {HTMLElement | null} line what stands where it was taken away; null: it is there
 * @property {boolean} isFiller made because no other was left
 */

/** One repeating section. */
export class RowSection {
  /** Those removed too, where they stood. @type {TableRowModel[]} */
  #rows = [];

  /**
   * @param {ContentControl} control
   * @param {ControlNode[]} items
   * @param {object} setting
   * @param {(item: ControlNode, controls: ContentControl[], write: Write) => HTMLElement[]} setting.row
   * @param {(change: Partial<ContentControl>, rows: import("../shared/types.js").TableRow[]) => void} setting.write
   * @param {(text: string) => void} setting.announce
   * @param {(step: import("./undo.js").Step) => void} setting.done told of what can be undone
   */
  constructor(control, items, setting) {
    this.control = control;
    this.items = items;
    this.model = control.rows[0] ?? []; // of a new row, whatever becomes of the first
    this.setting = setting;
    this.add = h("button", { type: "button", class: "quiet", onclick: () => this.#add() }, words.addRow);
    this.add.setAttribute("aria-label", `${words.addRow}: ${nameOf(control)}`);
    const columns = items[0]?.content.map((row) => (typeof row !== "string" && row.type === "row" ? row.content.length : 0)) ?? [];
    this.foot = h("tr", { class: "foot" }, h("td", { colspan: Math.max(1, ...columns) }, this.add));
    this.#rows = control.rows.map((controls, source) => this.#model(source, controls));
    this.#name();
  }

  /** What it starts with in its table. */
  get elements() {
    return [...this.#rows.flatMap(({ elements }) => elements), this.foot];
  }

  get #shown() {
    return this.#rows.filter(({ line }) => !line);
  }

  /** @param {number | null} source @param {ContentControl[]} controls @returns {TableRowModel} */
  #model(source, controls) {
    /** @type {TableRowModel} */
    const row = { source, cells: {}, controls: controls.map((one) => ({ ...one })), elements: [], line: null, isFiller: false };
    const item = this.items[source ?? 0];
    if (item) {
      row.elements = this.setting.row(item, row.controls, (cell, value, change) => {
        row.cells[cell.tag] = value;
        Object.assign(cell, change);
        this.#write();
      });
    }
    const remove = h("button", { type: "button", class: "quiet remove", onclick: () => this.#remove(row) });
    row.elements.at(-1)?.lastElementChild?.append(remove);
    for (const element of row.elements) {
      element.addEventListener("paste", (event) => this.#pasted(row, /** @type {ClipboardEvent} */ (event)), { capture: true });
    }
    return row;
  }

  /** A list that is pasted into the first cell of the last row stands in a row for each item. @param {TableRowModel} row @param {ClipboardEvent} event */
  #pasted(row, event) {
    const [first] = row.controls;
    const items = listItems(legal(event.clipboardData?.getData("text/plain") ?? ""));
    const isFirst = first?.kind === "plain-text" && tagsAround(event.target)[0] === first.tag;
    if (!isFirst || !first.placeholder || row !== this.#shown.at(-1) || items.length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    document.execCommand("insertText", false, items[0]);
    const added = items.slice(1).map((item) => this.#append(item));
    this.#changed();
    focusIn(added.at(-1)?.elements ?? []);
    this.setting.announce(words.rowsPasted(items.length));
    this.setting.done({
      undo: () => added.map((one) => this.#takeAway(one, h("tr", { hidden: true }))).every(Boolean),
      redo: () => added.map((one) => this.#bringBack(one)).every(Boolean),
    });
  }

  /** @param {string} [text] of its first control @returns {TableRowModel} */
  #blank(text = "") {
    const first = this.items[0];
    const texts = new Map(first ? placeholdersIn(first) : []);
    const controls = this.model.map((one) => ({
      ...one,
      text: texts.get(one.path.join(".")) ?? "",
      placeholder: one.kind !== "check-box",
      date: null,
      checked: one.kind === "check-box" ? false : null,
    }));
    const [head] = controls;
    if (!text || !head) return this.#model(null, controls);
    Object.assign(head, { text, placeholder: false });
    const row = this.#model(null, controls);
    row.cells[head.tag] = text;
    return row;
  }

  /** @param {string} [text] */
  #append(text) {
    const row = this.#blank(text);
    this.#rows.push(row);
    for (const element of row.elements) this.foot.before(element);
    return row;
  }

  #add() {
    const row = this.#append();
    this.#changed();
    this.setting.announce(words.rowAdded(this.#shown.length));
    focusIn(row.elements);
    this.setting.done({
      undo: () => this.#takeAway(row, h("tr", { hidden: true })),
      redo: () => this.#bringBack(row),
    });
  }

  /** @param {TableRowModel} row */
  #remove(row) {
    this.#takeAway(row, this.#notice(row));
    this.setting.done({ undo: () => this.#bringBack(row), redo: () => this.#takeAway(row, this.#notice(row)) });
  }

  /** @param {TableRowModel} row */
  #restore(row) {
    this.#bringBack(row);
    this.setting.done({ undo: () => this.#takeAway(row, this.#notice(row)), redo: () => this.#bringBack(row) });
  }

  /** What says that a row was removed, and offers it again. @param {TableRowModel} row */
  #notice(row) {
    const undo = h("button", { type: "button", class: "quiet", onclick: () => this.#restore(row) }, words.undo);
    const columns = row.elements.at(-1)?.childElementCount ?? 1;
    return h("tr", { class: "removed" }, h("td", { colspan: columns }, words.rowRemoved(this.#shown.indexOf(row) + 1), " ", undo));
  }

  /** Take a row away and leave a line where it stood. @param {TableRowModel} row @param {HTMLElement} line */
  #takeAway(row, line) {
    const said = words.rowRemoved(this.#shown.indexOf(row) + 1);
    row.line = line;
    row.elements[0]?.before(line);
    for (const element of row.elements) element.remove();
    if (!this.#shown.length) this.#append().isFiller = true;
    this.#changed();
    (line.querySelector("button") ?? this.add).focus();
    if (!line.hidden) line.scrollIntoView({ block: "nearest", inline: "start" }); // a wide table may stand further on
    this.setting.announce(said);
    return true;
  }

  /** Bring a row back where it stood. @param {TableRowModel} row */
  #bringBack(row) {
    row.line?.replaceWith(...row.elements);
    row.line = null;
    this.#dropFillers();
    this.#changed();
    focusIn(row.elements);
    this.setting.announce(words.rowIsBack(this.#shown.indexOf(row) + 1));
    return true;
  }

  /** A row made because no other was left goes when another comes back, unless something is in it. */
  #dropFillers() {
    const idle = this.#rows.filter(({ isFiller, line, cells }) => isFiller && !line && !Object.values(cells).some(Boolean));
    for (const { elements } of idle) for (const element of elements) element.remove();
    this.#rows = this.#rows.filter((row) => !idle.includes(row));
  }

  /** Say in each row which it is. */
  #name() {
    this.#shown.forEach((row, at) => {
      const button = row.elements.at(-1)?.querySelector(".remove");
      if (!button) return;
      button.textContent = words.removeRow(at + 1);
    });
    const [first] = this.#shown[0]?.elements ?? [];
    for (const { elements } of this.#rows) for (const element of elements) delete element.dataset.tag;
    if (first) first.dataset.tag = this.control.tag;
  }

  #changed() {
    this.#name();
    this.#write();
  }

  #write() {
    const rows = this.#shown.map(({ source, cells }) => ({ source, cells: { ...cells } }));
    this.setting.write({ rows: this.#shown.map((row) => row.controls) }, rows);
  }
}

/** @param {HTMLElement[]} elements */
function focusIn(elements) {
  for (const element of elements) {
    const target = element.querySelector("[contenteditable]:not([contenteditable='false']), select, input");
    if (target instanceof HTMLElement) {
      target.focus();
      return;
    }
  }
}

/** The words that come back when each place below a node is emptied. @param {import("../shared/types.js").DisplayNode} node @returns {Generator<[string, string]>} */
function* placeholdersIn(node) {
  if (typeof node === "string" || node.type === "text" || node.type === "fixed") return;
  if (node.type === "control") yield [node.path.join("."), node.placeholder ?? ""];
  for (const inner of node.content) yield* placeholdersIn(inner);
}
