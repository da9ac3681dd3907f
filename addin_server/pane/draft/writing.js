/**
 * What is written in one draft: a document of all its places, and one history of it. Texts, lists, choices,
 * dates, ticks and rows are undone in the order in which they were done. Nothing of a page is needed for it.
 */

import { closeHistory, EditorState, history, NodeSelection, redo, Selection, TextSelection, undo } from "../vendor/prosemirror.js";
import { schema } from "./schema.js";

/**
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {import("../vendor/prosemirror.js").Transaction} Transaction
 * @typedef {{node: PlaceNode, pos: number}} Spot
 * @typedef {{origin: number | null, cursor: {id: number, from: number, to: number} | null}} Change
 *   the place that shows the change already; where the cursor is to go, in the positions of that place
 */

const REST = 2_000; // milliseconds between keys of what is undone in one go
const LONGEST = 40; // characters of what is undone in one go, to the end of a word
const MOST = 1_000; // steps

/** The positions of one place as those of the whole document. */
class Shift {
  /** @param {number} by */
  constructor(by) {
    this.by = by;
  }

  /** @param {number} pos */
  map(pos) {
    return pos + this.by;
  }

  /** @param {number} pos */
  mapResult(pos) {
    return /** @type {import("prosemirror-transform").MapResult} */ (
      /** @type {unknown} */ ({ pos: pos + this.by, deleted: false, deletedBefore: false, deletedAfter: false, deletedAcross: false })
    );
  }
}

/** The places of one draft, and what was done in them. */
export class Writing {
  #state;
  /** @type {Map<number, Spot>} */
  #spots = new Map();
  /** @type {((change: Change) => void)[]} */
  #listeners = [];
  #run = 0; // characters of what is undone in one go
  #kind = "";
  /** @type {string | undefined} */
  #composition; // the word that an input method composes
  #isClosed = false; // what comes next is undone by itself

  /** @param {PlaceNode[]} places and repeating sections, in their order */
  constructor(places) {
    const plugins = [history({ depth: MOST, newGroupDelay: REST })];
    this.#state = EditorState.create({ doc: schema.node("draft", null, places), plugins });
    this.#index();
  }

  get doc() {
    return this.#state.doc;
  }

  /** @param {(change: Change) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Where a place, row or section stands; undefined while it is removed. @param {number} id */
  spot(id) {
    return this.#spots.get(id);
  }

  /**
   * Take over what was done in a place that shows it already.
   *
   * @param {number} id
   * @param {Transaction} inner
   * @param {number} time when the key was pressed
   */
  follow(id, inner, time) {
    const spot = this.spot(id);
    if (!spot) return;
    const tr = this.#state.tr;
    const shift = new Shift(spot.pos + 1);
    for (const step of inner.steps) {
      const moved = step.map(shift);
      if (moved) tr.step(moved);
    }
    const { anchor, head } = inner.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(shift.map(anchor)), tr.doc.resolve(shift.map(head))));
    const composition = inner.getMeta("composition");
    if (composition !== undefined) tr.setMeta("composition", `${id} ${composition}`); // each place counts its own
    tr.setTime(time + 1); // to the history 0 means that it begins
    if (inner.getMeta("alone")) return this.#alone(tr, id);
    if (inner.docChanged) this.#limit(inner, tr);
    this.#apply(tr, id);
  }

  /** Give a choice, date or tick another value. @param {number} id @param {string | boolean} value */
  setField(id, value) {
    const spot = this.spot(id);
    if (!spot || spot.node.attrs.value === value) return;
    this.#alone(this.#at(spot).setNodeAttribute(spot.pos, "value", value), id);
  }

  /** Give a field for words another text. @param {number} id @param {string} text @param {number} time */
  setText(id, text, time) {
    const spot = this.spot(id);
    if (!spot || spot.node.textContent === text) return;
    const tr = this.#state.tr.replaceWith(spot.pos + 1, spot.pos + spot.node.nodeSize - 1, text ? [schema.text(text)] : []);
    this.#apply(tr.setTime(time + 1), id);
  }

  /** Put rows into a section; `texts` is what stands in places from then on. @param {number} section @param {number} at @param {PlaceNode[]} rows @param {Map<number, PlaceNode>} [replaced] */
  insertRows(section, at, rows, replaced = new Map()) {
    const spot = this.spot(section);
    if (!spot) return;
    const tr = this.#at(this.#rowSpot(spot, Math.max(0, at - 1)));
    tr.insert(this.#rowPos(spot, at), rows);
    for (const [id, node] of replaced) {
      const { pos = 0, node: before = node } = this.spot(id) ?? {};
      tr.replaceWith(pos, pos + before.nodeSize, node);
    }
    this.#alone(tr);
  }

  /** Take a row away; `instead` stands there when no other is left. @param {number} section @param {number} at @param {() => PlaceNode} instead */
  removeRow(section, at, instead) {
    const spot = this.spot(section);
    if (!spot) return;
    const pos = this.#rowPos(spot, at);
    const end = pos + spot.node.child(at).nodeSize;
    const tr = this.#at(this.#rowSpot(spot, at));
    this.#alone(spot.node.childCount > 1 ? tr.delete(pos, end) : tr.replaceWith(pos, end, instead()));
  }

  /** Put the rows of a section into another order. @param {number} section @param {number[]} order the numbers that they have now */
  orderRows(section, order) {
    const spot = this.spot(section);
    if (!spot || order.every((one, at) => one === at)) return;
    const rows = order.map((at) => spot.node.child(at));
    const first = order.findIndex((one, at) => one !== at);
    const tr = this.#at(this.#rowSpot(spot, order[first] ?? 0));
    this.#alone(tr.replaceWith(spot.pos + 1, spot.pos + spot.node.nodeSize - 1, rows));
  }

  /** Undo what was done last. @returns {boolean} whether there was anything */
  undo() {
    return undo(this.#state, (tr) => this.#back(tr));
  }

  /** Do again what was undone last. @returns {boolean} whether there was anything */
  redo() {
    return redo(this.#state, (tr) => this.#back(tr));
  }

  /** @param {Transaction} tr */
  #back(tr) {
    this.#isClosed = true;
    this.#apply(tr, null, true);
  }

  /** Begin a change after which, when it is undone, the cursor is at a place. @param {Spot} spot */
  #at({ pos }) {
    this.#state = this.#state.apply(this.#state.tr.setSelection(NodeSelection.create(this.doc, pos)));
    return this.#state.tr;
  }

  /** Apply a change that is undone by itself. @param {Transaction} tr @param {number | null} [origin] */
  #alone(tr, origin = null) {
    this.#isClosed = true;
    this.#apply(tr, origin);
    this.#isClosed = true;
  }

  /** What is typed is undone some words at a time, and by itself what is deleted. @param {Transaction} inner @param {Transaction} tr */
  #limit(inner, tr) {
    const { slice } = /** @type {{slice?: import("../vendor/prosemirror.js").Slice}} */ (inner.steps[0]);
    const isText = inner.steps.length === 1 && slice !== undefined && slice.openStart === 0;
    const typed = isText ? slice.content.textBetween(0, slice.content.size) : "";
    const composition = tr.getMeta("composition");
    const kind = composition !== undefined ? "typing" : !isText ? "other" : typed ? "typing" : "deleting";
    const isWhole = composition !== undefined && composition === this.#composition; // one word is undone whole
    const isLong = this.#run >= LONGEST && (composition !== undefined || typed.startsWith(" "));
    if (!isWhole && (kind === "other" || kind !== this.#kind || isLong)) {
      closeHistory(tr);
      this.#run = 0;
    }
    this.#kind = kind;
    this.#composition = composition;
    this.#run += typed.length;
  }

  /** @param {Transaction} tr @param {number | null} origin @param {boolean} [isBack] */
  #apply(tr, origin, isBack = false) {
    if (this.#isClosed && tr.docChanged) {
      if (!isBack) {
        closeHistory(tr);
        this.#isClosed = false;
      }
    }
    this.#state = this.#state.apply(tr);
    if (!tr.docChanged) return;
    this.#index();
    const cursor = isBack ? this.#cursor() : null;
    for (const listener of this.#listeners) listener({ origin, cursor });
  }

  /** Where the cursor is, as a place knows it. */
  #cursor() {
    const { selection } = this.#state;
    for (let depth = selection.$from.depth; depth > 0; depth -= 1) {
      const { id } = selection.$from.node(depth).attrs;
      const start = selection.$from.start(depth);
      if (id !== undefined && selection instanceof TextSelection) return { id, from: selection.anchor - start, to: selection.head - start };
    }
    const node = selection instanceof NodeSelection ? selection.node : Selection.near(selection.$from).$from.parent;
    return node.attrs.id === undefined ? null : { id: node.attrs.id, from: 0, to: 0 };
  }

  #index() {
    this.#spots.clear();
    this.doc.descendants((node, pos) => {
      if (node.attrs.id === undefined) return false;
      this.#spots.set(node.attrs.id, { node, pos });
      return ["section", "row"].includes(node.type.name);
    });
  }

  /** @param {Spot} section @param {number} at */
  #rowPos({ node, pos }, at) {
    let found = pos + 1;
    for (let number = 0; number < at; number += 1) found += node.child(number).nodeSize;
    return found;
  }

  /** @param {Spot} section @param {number} at @returns {Spot} */
  #rowSpot(section, at) {
    return { node: section.node.child(at), pos: this.#rowPos(section, at) };
  }
}
