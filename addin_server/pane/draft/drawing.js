/** Makes elements of what a draft displays: paragraphs, tables, and its places, edited or as they stand. */

import { h } from "../shared/dom.js";
import { asCards, headsOf, makeCard } from "./cards.js";
import { textIn } from "./nodes.js";
import { isPlace, makePlace } from "./places.js";
import { RowSection } from "./row-section.js";
import { paragraph } from "./still-paragraph.js";
import { draftWords } from "./strings.js";
import { joinTick } from "./tick-words.js";

/**
 * @typedef {import("../shared/types.js").BlockNode} BlockNode
 * @typedef {import("../shared/types.js").CellNode} CellNode
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("../shared/types.js").DisplayNode} DisplayNode
 * @typedef {import("../shared/types.js").RowNode} RowNode
 * @typedef {import("./places.js").Place} Place
 *
 * @typedef {object} Scope what surrounds a node: the whole draft, or one row that can be removed
 * @property {(node: ControlNode) => ContentControl | undefined} find
 * @property {((place: Place | RowSection) => void) | null} take told of what is edited here; null: nothing is
 * @property {boolean} inRow
 * @property {import("./cards.js").Heads | null} heads of the table, where its rows can be cards
 */

const NARROWEST = 7.25; // rem, of a table's column

/** Draws the nodes of one draft. A fault in one of them never keeps the others from being drawn. */
export class Drawing {
  #refusal;
  #desk;
  /** @type {Scope} */
  #whole;
  /** What was made of the paragraphs and controls at places of the file. @type {Map<string, HTMLElement>} */
  made = new Map();

  /**
   * @param {string} refusal why nothing in the draft can be edited; "" when it can be
   * @param {ContentControl[]} controls of its body
   * @param {import("./text-place.js").Desk} desk
   * @param {(place: Place | RowSection) => void} take told of each place and repeating section, in their order
   */
  constructor(refusal, controls, desk, take) {
    this.#refusal = refusal;
    this.#desk = desk;
    this.#whole = { find: finder(controls), take, inRow: false, heads: null };
  }

  /** @param {BlockNode[]} nodes @param {Scope} [scope] @returns {HTMLElement[]} */
  blocks(nodes, scope = this.#whole) {
    return nodes.map((node, at) => this.#block(node, at, scope));
  }

  /** @param {BlockNode} node @param {number} at its number in its container @param {Scope} scope */
  #block(node, at, scope) {
    const draw = () => {
      if (node.type === "table") return this.#table(node, scope);
      if (node.type === "control") return this.#control(node, scope, () => h("div", {}, ...this.blocks(blocksOf(node), scope)));
      return this.#noted(node, paragraph(node, at, (inner) => this.#inline(inner, scope)));
    };
    return safely(draw, () => h("div", {}, textIn(node)));
  }

  /** A control in a line of text. @param {ControlNode} node @param {Scope} scope @returns {HTMLElement} */
  #inline(node, scope) {
    const content = /** @type {import("../shared/types.js").ParagraphNode["content"]} */ (node.content);
    const inner = (/** @type {ControlNode} */ one) => this.#inline(one, scope);
    return this.#control(node, scope, () => {
      const made = content.length ? paragraph({ type: "paragraph", content }, 0, inner).childNodes : [];
      return h("span", {}, ...made);
    });
  }

  /**
   * The place of a control, or what stands in it where it is not edited here.
   *
   * @param {ControlNode} node
   * @param {Scope} scope
   * @param {() => HTMLElement} still draws what stands in it
   */
  #control(node, scope, still) {
    const control = scope.find(node);
    const draw = () => this.#place(node, control, scope) ?? asItStands(still(), node, control);
    return this.#noted(node, safely(draw, () => asItStands(h("span", {}, textIn(node)), node, control)));
  }

  /** @param {{path?: number[]}} node @param {HTMLElement} element */
  #noted({ path }, element) {
    if (path?.length) this.made.set(path.join("."), element);
    return element;
  }

  /** @param {ControlNode} node @param {ContentControl | undefined} control @param {Scope} scope @returns {HTMLElement | null} null: not edited here */
  #place(node, control, scope) {
    if (!control || !scope.take || node.refusal || this.#refusal || !isPlace(control)) return null;
    const still = (/** @type {BlockNode} */ block) => this.#block(block, 0, { ...scope, take: null });
    const place = makePlace(node, control, { desk: this.#desk, still });
    scope.take(place);
    return place.view.element;
  }

  /** @param {import("../shared/types.js").TableNode} node @param {Scope} scope */
  #table(node, scope) {
    const total = (node.widths ?? []).reduce((sum, width) => sum + width, 0);
    const columns = (node.widths ?? []).map((width) => {
      const column = h("col");
      if (total) column.style.setProperty("width", `${(100 * width) / total}%`);
      return column;
    });
    const heads = headsOf(node.content);
    const rows = this.#rows(node.content, { ...scope, heads });
    if (heads) asCards(rows, heads);
    const table = h("table", {}, h("colgroup", {}, ...columns), h("tbody", {}, ...rows));
    // Wide ones scroll sideways, where the keyboard can get at what they hold.
    const wide = table.querySelector("button, input, select, .rich");
    if (wide) table.style.setProperty("min-width", `${NARROWEST * columns.length}rem`);
    return h("div", { class: ["table", wide && "wide", heads && "cards"].filter(Boolean).join(" ") }, table);
  }

  /** @param {DisplayNode[]} nodes rows, and controls around rows @param {Scope} scope @returns {HTMLElement[]} */
  #rows(nodes, scope) {
    return nodes.flatMap((node) => {
      if (typeof node === "string") return [];
      if (node.type === "row") return [this.#row(node, scope)];
      return node.type === "control" ? this.#heldRows(node, scope) : [];
    });
  }

  /** @param {RowNode} node @param {Scope} scope */
  #row(node, scope) {
    const row = h("tr", { class: node.heading ? "head" : null }, ...this.#cells(node.content, node.heading ? "th" : "td", scope));
    if (scope.take && !scope.inRow) joinTick(row);
    if (scope.heads && !node.heading) makeCard(row, scope.heads);
    return row;
  }

  /** The rows that a control holds: with those of a repeating section, what adds and removes them. @param {ControlNode} node @param {Scope} scope */
  #heldRows(node, scope) {
    const control = scope.find(node);
    const repeats = control?.kind === "repeating-section";
    if (!repeats) return this.#rows(node.content, scope);
    const still = () => this.#rows(node.content.flatMap(inner), { ...scope, take: null });
    if (!scope.take || scope.inRow || node.refusal || this.#refusal || !control.rows.length) return still();
    try {
      const section = this.#section(node, control, scope.heads);
      scope.take(section);
      return section.elements;
    } catch {
      return [...still(), h("tr", { class: "fault" }, h("td", { colspan: 99 }, draftWords.notDrawn))];
    }
  }

  /** @param {ControlNode} node @param {ContentControl} control @param {Scope["heads"]} heads */
  #section(node, control, heads) {
    const items = /** @type {ControlNode[]} */ (node.content);
    return new RowSection(control, items, this.#desk, (item, controls) => {
      /** @type {Place[]} */
      const places = [];
      const take = (/** @type {Place | RowSection} */ one) => places.push(/** @type {Place} */ (one));
      const elements = this.#rows(item.content, { find: finder(withOwnTags(controls)), take, inRow: true, heads });
      return { elements, places };
    });
  }

  /** @param {DisplayNode[]} nodes cells, and controls around cells @param {"td" | "th"} tag @param {Scope} scope @returns {HTMLElement[]} */
  #cells(nodes, tag, scope) {
    return nodes.flatMap((node) => {
      if (typeof node === "string") return [];
      if (node.type === "cell") return [cell(tag, node, ...this.blocks(node.content, scope))];
      return node.type === "control" ? this.#heldCells(node, tag, scope) : [];
    });
  }

  /** The cells that a control holds; one cell that is edited is its place. @param {ControlNode} node @param {"td" | "th"} tag @param {Scope} scope */
  #heldCells(node, tag, scope) {
    const control = scope.find(node);
    const [first, ...more] = node.content;
    const single = first !== undefined && typeof first !== "string" && first.type === "cell" && !more.length ? first : null;
    try {
      const made = single && this.#place(node, control, scope);
      if (single && made) return [cell(tag, single, made)];
    } catch {
      return [h(tag, { class: "still fault" }, textIn(node), " ", fault())];
    }
    const cells = this.#cells(node.content, tag, scope);
    if (cells[0]) asItStands(cells[0], node, control);
    return cells;
  }
}

/** @param {ContentControl[]} controls @returns {Scope["find"]} */
function finder(controls) {
  const byPath = new Map(controls.map((control) => [control.path.join("."), control]));
  return (node) => byPath.get(node.path.join("."));
}

/** The controls of a row that its edits can name: an edit goes by the tag. @param {ContentControl[]} controls */
function withOwnTags(controls) {
  return controls.filter(({ tag }) => tag && controls.filter((other) => other.tag === tag).length === 1);
}

/** @param {"td" | "th"} tag @param {CellNode} node @param {HTMLElement[]} inner */
function cell(tag, node, ...inner) {
  const span = (node.columns ?? 1) > 1 ? node.columns : null;
  return h(tag, { colspan: span, class: node.continues ? "continues" : null }, ...inner);
}

/** Mark an element as a control that is not edited here. @param {HTMLElement} element @param {ControlNode} node @param {ContentControl | undefined} control */
function asItStands(element, node, control) {
  element.classList.add("still");
  if (node.refusal && control) element.title = `${draftWords.placeCannotBeEdited}: ${node.refusal}`;
  if (control?.tag) element.dataset.tag = control.tag;
  return element;
}

/** Draw; where that fails, say so beside the words. @param {() => HTMLElement} draw @param {() => HTMLElement} plain */
function safely(draw, plain) {
  try {
    return draw();
  } catch {
    const element = plain();
    element.classList.add("fault");
    element.append(" ", fault());
    return element;
  }
}

function fault() {
  return h("em", {}, draftWords.notDrawn);
}

/** @param {ControlNode} node */
function blocksOf(node) {
  return /** @type {BlockNode[]} */ (node.content);
}

/** What stands in a node one level down. @param {DisplayNode} node @returns {DisplayNode[]} */
function inner(node) {
  return typeof node !== "string" && node.type === "control" ? node.content : [node];
}
