/** The draft as its reader sees it, with its places edited where they stand. */

import { fill, h } from "./dom.js";
import { Counter, NEW_LISTS } from "./numbers.js";
import { nameOf, place } from "./places.js";
import { paragraph } from "./rich-text.js";
import { words } from "./strings.js";

/**
 * @typedef {import("./types.js").ContentControl} ContentControl
 * @typedef {import("./types.js").ControlNode} ControlNode
 * @typedef {import("./types.js").BlockNode} BlockNode
 * @typedef {import("./types.js").Value} Value
 * @typedef {(control: ContentControl, value: Value, change: Partial<ContentControl>) => void} Write
 *
 * @typedef {object} TableRowModel
 * @property {number | null} source its number in the file; null: made here
 * @property {Record<string, Value>} cells what was edited in it, by tag
 * @property {ContentControl[]} controls as they are now
 * @property {HTMLElement[]} elements
 */

const NARROWEST = 7; // rem, of a table's column

/** Shows one draft. */
export class DraftView {
  /** @type {Map<string, ContentControl>} by path */
  #controls = new Map();
  /** @type {Set<import("./rich-text.js").RichText>} */
  #areas = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renumbering;

  /**
   * @param {HTMLElement} root
   * @param {import("./types.js").OpenedDraft} opened
   * @param {{write: Write, restless: () => void, announce: (text: string) => void}} setting
   */
  constructor(root, opened, setting) {
    this.root = root;
    this.display = opened.display;
    this.setting = setting;
    this.#remember(opened.snapshot.controls ?? []);
    const sheet = h("div", { class: "sheet" });
    this.margins = h("div", { class: "margins" });
    fill(sheet, this.margins, ...this.display.content.map((block, at) => this.#block(block, at)));
    fill(root, sheet);
    this.showMargins(opened.snapshot);
    this.#renumber();
    root.addEventListener("input", this.#edited);
  }

  /** Take the view off the page. */
  close() {
    clearTimeout(this.#renumbering);
    this.root.removeEventListener("input", this.#edited);
    fill(this.root);
  }

  /** Hand on every edit that waits. */
  flush() {
    for (const area of this.#areas) area.flush();
  }

  /** @param {string} tag @returns {HTMLElement | null} */
  find(tag) {
    if (!tag) return null;
    return this.root.querySelector(`[data-tag="${CSS.escape(tag)}"]`);
  }

  /** Show what stands at the top and bottom of the pages. @param {import("./types.js").Snapshot} snapshot */
  showMargins(snapshot) {
    const texts = new Set(
      (snapshot.sections ?? []).flatMap(({ margins }) =>
        margins
          .filter(({ text }) => text.trim())
          .map(({ kind, text }) => `${kind === "header" ? words.header : words.footer}: ${text.trim()}`),
      ),
    );
    fill(this.margins, ...[...texts].map((text) => h("p", {}, text)));
  }

  /** @param {ContentControl[]} controls */
  #remember(controls) {
    for (const control of controls) {
      if (control.story === "body") this.#controls.set(control.path.join("."), control);
    }
  }

  #edited = () => {
    clearTimeout(this.#renumbering);
    this.#renumbering = setTimeout(() => this.#renumber(), 300);
  };

  /** Put the right number before each paragraph of a list. */
  #renumber() {
    const counter = new Counter(this.display.lists);
    for (const p of this.root.querySelectorAll("p")) {
      const { list, level } = p.dataset;
      if (list !== NEW_LISTS.number) counter.interrupt();
      const number = list ? counter.next(list, Number(level ?? 0)) : "";
      if ((p.dataset.number ?? "") !== number) {
        if (number) p.dataset.number = number;
        else delete p.dataset.number;
      }
    }
  }

  /** @param {BlockNode} node @param {number} [at] @returns {HTMLElement} */
  #block(node, at = 0) {
    if (node.type === "table") return this.#table(node);
    if (node.type === "control") return this.#control(node, this.#controls.get(node.path.join(".")));
    const control = (/** @type {ControlNode} */ inner) =>
      this.#control(inner, this.#controls.get(inner.path.join(".")));
    return paragraph(node, at, control);
  }

  /**
   * @param {ControlNode} node
   * @param {ContentControl | undefined} control
   * @param {Write} [write]
   * @returns {HTMLElement}
   */
  #control(node, control, write = this.setting.write) {
    const refusal = node.refusal || this.display.refusal;
    if (!control || refusal) return this.#still(node, control, node.refusal ?? "");
    return place(node, control, {
      write,
      still: (block) => this.#block(block),
      keep: (area) => this.#areas.add(area),
      restless: this.setting.restless,
    });
  }

  /** A control that is not edited here, with what stands in it. @param {ControlNode} node @param {ContentControl | undefined} control @param {string} refusal */
  #still(node, control, refusal) {
    const blocks = node.content.some((one) => typeof one !== "string" && one.type !== "text" && one.type !== "fixed");
    const inner = blocks
      ? /** @type {BlockNode[]} */ (node.content).map((one, at) => this.#block(one, at))
      : [...paragraph({ type: "paragraph", content: /** @type {any} */ (node.content) }, 0, (one) => this.#block(one)).childNodes];
    const why = refusal && control ? `${words.placeCannotBeEdited}: ${refusal}` : null;
    return h(blocks ? "div" : "span", { class: "still", title: why, "data-tag": control?.tag ?? null }, ...inner);
  }

  /** @param {import("./types.js").TableNode} node */
  #table(node) {
    const total = (node.widths ?? []).reduce((sum, width) => sum + width, 0);
    const columns = (node.widths ?? []).map((width) => {
      const column = h("col");
      if (total) column.style.setProperty("width", `${(100 * width) / total}%`);
      return column;
    });
    const body = h("tbody");
    for (const row of node.content) {
      if (row.type === "row") body.append(this.#row(row, (inner) => this.#block(inner)));
      else this.#section(row, body);
    }
    const table = h("table", {}, h("colgroup", {}, ...columns), body);
    // Wide ones scroll sideways, where the keyboard can get at what they hold.
    const wide = table.querySelector("button, input, select, [contenteditable='true']");
    if (wide) table.style.setProperty("min-width", `${NARROWEST * columns.length}rem`);
    return h("div", { class: wide ? "table wide" : "table" }, table);
  }

  /** @param {import("./types.js").RowNode} node @param {(node: ControlNode) => HTMLElement} control */
  #row(node, control) {
    const tr = h("tr", { class: node.heading ? "head" : null });
    for (const cell of node.content) {
      if (cell.type === "control") tr.append(h("td", {}, control(cell)));
      else {
        const blocks = cell.content.map((block, at) => {
          if (block.type === "paragraph") return paragraph(block, at, control);
          return block.type === "control" ? control(block) : this.#block(block);
        });
        const span = (cell.columns ?? 1) > 1 ? cell.columns : null;
        tr.append(h(node.heading ? "th" : "td", { colspan: span, class: cell.continues ? "continues" : null }, ...blocks));
      }
    }
    return tr;
  }

  /** Rows that can be added and removed. @param {ControlNode} node @param {HTMLElement} body */
  #section(node, body) {
    const control = this.#controls.get(node.path.join("."));
    const items = /** @type {ControlNode[]} */ (node.content);
    if (!control || node.refusal || this.display.refusal || !control.rows.length) {
      this.#stillRows(node, body);
      return;
    }
    new Section(node, control, items, body, {
      row: (rowNode, controls, write) => this.#rowOf(rowNode, controls, write),
      write: (change, rows) => this.setting.write(control, rows, change),
      announce: this.setting.announce,
    });
  }

  /** @param {ControlNode} node @param {HTMLElement} body */
  #stillRows(node, body) {
    for (const inner of node.content) {
      if (typeof inner === "string") continue;
      if (inner.type === "row") body.append(this.#row(inner, (one) => this.#still(one, this.#controls.get(one.path.join(".")), "")));
      if (inner.type === "control") this.#stillRows(inner, body);
    }
  }

  /**
   * @param {ControlNode} item
   * @param {ContentControl[]} controls
   * @param {Write} write
   */
  #rowOf(item, controls, write) {
    const byPath = new Map(controls.map((one) => [one.path.join("."), one]));
    const cell = (/** @type {ControlNode} */ inner) => this.#control(inner, byPath.get(inner.path.join(".")), write);
    return item.content.flatMap((row) =>
      typeof row !== "string" && row.type === "row" ? [this.#row(row, cell)] : [],
    );
  }
}

/** The rows of one repeating section. */
class Section {
  /** @type {TableRowModel[]} */
  #rows = [];

  /**
   * @param {ControlNode} node
   * @param {ContentControl} control
   * @param {ControlNode[]} items
   * @param {HTMLElement} body
   * @param {object} setting
   * @param {(item: ControlNode, controls: ContentControl[], write: Write) => HTMLElement[]} setting.row
   * @param {(change: Partial<ContentControl>, rows: import("./types.js").TableRow[]) => void} setting.write
   * @param {(text: string) => void} setting.announce
   */
  constructor(node, control, items, body, setting) {
    this.control = control;
    this.items = items;
    this.body = body;
    this.setting = setting;
    this.add = h("button", { type: "button", class: "quiet", onclick: () => this.#add() }, words.addRow);
    this.add.setAttribute("aria-label", `${words.addRow}: ${nameOf(control)}`);
    const columns = items[0]?.content.map((row) => (typeof row !== "string" && row.type === "row" ? row.content.length : 0)) ?? [];
    this.foot = h("tr", { class: "foot" }, h("td", { colspan: Math.max(1, ...columns) }, this.add));
    body.append(this.foot);
    control.rows.forEach((controls, source) => this.#insert(this.#model(source, controls), this.#rows.length));
    this.#name();
  }

  /** @param {number | null} source @param {ContentControl[]} controls @returns {TableRowModel} */
  #model(source, controls) {
    /** @type {TableRowModel} */
    const row = { source, cells: {}, controls: controls.map((one) => ({ ...one })), elements: [] };
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
    return row;
  }

  /** @param {TableRowModel} row @param {number} at */
  #insert(row, at) {
    const next = this.#rows[at]?.elements[0] ?? this.foot;
    for (const element of row.elements) next.before(element);
    this.#rows.splice(at, 0, row);
  }

  /** @returns {TableRowModel} */
  #blank() {
    const first = this.items[0];
    const texts = new Map(first ? placeholdersIn(first) : []);
    const controls = (this.control.rows[0] ?? []).map((one) => ({
      ...one,
      text: texts.get(one.path.join(".")) ?? "",
      placeholder: one.kind !== "check-box",
      date: null,
      checked: one.kind === "check-box" ? false : null,
    }));
    return this.#model(null, controls);
  }

  #add() {
    const row = this.#blank();
    this.#insert(row, this.#rows.length);
    this.#name();
    this.#write();
    this.setting.announce(words.rowAdded(this.#rows.length));
    focusIn(row.elements);
  }

  /** @param {TableRowModel} row */
  #remove(row) {
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    if (!this.#rows.length) this.#insert(this.#blank(), 0);
    const undo = h("button", { type: "button", class: "quiet" }, words.undo);
    const line = h("tr", { class: "removed" }, h("td", { colspan: row.elements.at(-1)?.childElementCount ?? 1 }, words.rowRemoved(at + 1), " ", undo));
    undo.addEventListener("click", () => {
      line.remove();
      this.#insert(row, Math.min(at, this.#rows.length));
      this.#name();
      this.#write();
      focusIn(row.elements);
    });
    row.elements[0]?.before(line);
    for (const element of row.elements) element.remove();
    this.#name();
    this.#write();
    undo.focus();
    this.setting.announce(words.rowRemoved(at + 1));
  }

  /** Say in each row which it is. */
  #name() {
    this.#rows.forEach((row, at) => {
      const button = row.elements.at(-1)?.querySelector(".remove");
      if (!button) return;
      button.textContent = words.removeRow(at + 1);
    });
    const first = this.#rows[0]?.elements[0];
    for (const { elements } of this.#rows) for (const element of elements) delete element.dataset.tag;
    if (first) first.dataset.tag = this.control.tag;
  }

  #write() {
    const rows = this.#rows.map(({ source, cells }) => ({ source, cells: { ...cells } }));
    this.setting.write({ rows: this.#rows.map((row) => row.controls) }, rows);
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

/** The words that come back when each place below a node is emptied. @param {import("./types.js").DisplayNode} node @returns {Generator<[string, string]>} */
function* placeholdersIn(node) {
  if (typeof node === "string" || node.type === "text" || node.type === "fixed") return;
  if (node.type === "control") yield [node.path.join("."), node.placeholder ?? ""];
  for (const inner of node.content) yield* placeholdersIn(inner);
}
