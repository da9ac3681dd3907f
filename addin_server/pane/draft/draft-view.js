/** The draft as its reader sees it, with its places edited where they stand. */

import { fill, h } from "../shared/dom.js";
import { Drawing } from "./drawing.js";
import { Counter, NEW_LISTS } from "./numbers.js";
import { RowSection } from "./row-section.js";
import { draftWords } from "./strings.js";
import { TextPlace, readyToPaste } from "./text-place.js";
import { Writing } from "./writing.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {(control: ContentControl, value: Value | undefined, change: Partial<ContentControl>) => void} Write
 */

const PAUSE = 150; // milliseconds after a key before what is written in a place is handed on

/** Shows one draft. */
export class DraftView {
  /** @type {(Place | RowSection)[]} */
  #parts = [];
  /** Those that were edited and not handed on. @type {Set<Place | RowSection>} */
  #waiting = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #write;

  /**
   * Draw a draft; nothing is on the page before `show`.
   *
   * @param {HTMLElement} root
   * @param {import("../shared/types.js").OpenedDraft} opened
   * @param {{write: Write, restless: () => void, announce: (text: string) => void, tell: (text: string) => void}} setting `value` undefined: as in the file
   */
  constructor(root, opened, { write, restless, announce, tell }) {
    this.root = root;
    this.#write = write;
    this.restless = restless;
    this.display = opened.display;
    this.margins = h("div", { class: "margins" });
    const body = (opened.snapshot.controls ?? []).filter(({ story }) => story === "body");
    const desk = /** @type {import("./text-place.js").Desk} */ ({
      restless,
      announce,
      tell: (text) => (this.flush(), tell(text)), // an edit that is handed on ends what is told
    });
    const drawing = new Drawing(this.display.refusal, body, desk, (part) => this.#parts.push(part));
    this.made = drawing.made;
    this.sheet = h("div", { class: "sheet" }, this.margins, ...drawing.blocks(this.display.content));
    desk.writing = new Writing(this.#parts.map((part) => (part instanceof RowSection ? part.node : part.view.node)));
    this.writing = desk.writing;
    this.writing.onChange((change) => this.#changed(change));
    this.showMargins(opened.snapshot.sections ?? []);
    this.#renumber();
  }

  /** Put the draft onto the page. */
  show() {
    fill(this.root, this.sheet);
    this.root.scrollTop = 0; // not where the reader was in another draft
    void readyToPaste().catch(() => {}); // told when somebody pastes
  }

  /** Take the draft off the page. */
  close() {
    clearTimeout(this.#timer);
    for (const { view } of this.#places) view.close();
    fill(this.root);
  }

  /** Hand on every edit that waits. */
  flush() {
    this.#focused?.view.flush();
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const part of waiting) this.#hand(part);
  }

  /** The place for formatted text that holds the cursor. @returns {TextPlace | undefined} */
  get activeText() {
    const view = this.#focused?.view;
    return view instanceof TextPlace && view.isRich ? view : undefined;
  }

  /** Undo what was done last, in sight. @returns {boolean} whether there was anything */
  undo() {
    return this.#focused?.view.revert() || this.writing.undo();
  }

  /** @returns {boolean} whether there was anything to do again */
  redo() {
    return this.writing.redo();
  }

  /** @param {string} tag @returns {HTMLElement | null} */
  find(tag) {
    if (!tag) return null;
    return this.sheet.querySelector(`[data-tag="${CSS.escape(tag)}"]`);
  }

  /**
   * The paragraph or control at a place of the file, or the nearest one around it, or else the first one in it.
   *
   * @param {string} part of the file, which the body alone is shown of
   * @param {number[]} path see ContentControl.path
   * @returns {HTMLElement | null}
   */
  at(part, path) {
    if (part !== this.display.part) return null;
    const isShown = (/** @type {HTMLElement | undefined} */ one) => one?.isConnected === true;
    for (let size = path.length; size > 0; size -= 1) {
      const around = this.made.get(path.slice(0, size).join("."));
      if (around && isShown(around)) return around;
    }
    const within = [...this.made].find(([key, element]) => key.startsWith(`${path.join(".")}.`) && isShown(element));
    return within?.[1] ?? null;
  }

  /** Show what stands at the top and bottom of the pages. @param {import("../shared/types.js").PageSection[]} sections */
  showMargins(sections) {
    const texts = new Set(
      sections.flatMap(({ margins }) =>
        margins
          .filter(({ text }) => text.trim())
          .map(({ kind, text }) => `${kind === "header" ? draftWords.header : draftWords.footer}: ${text.trim()}`),
      ),
    );
    fill(this.margins, ...[...texts].map((text) => h("p", {}, text)));
  }

  /** @returns {Place[]} */
  get #places() {
    return this.#parts.flatMap((part) => (part instanceof RowSection ? part.places : [part]));
  }

  /** @returns {Place | undefined} */
  get #focused() {
    const focused = document.activeElement;
    if (!focused || !this.root.contains(focused)) return undefined;
    return this.#places.find(({ view }) => view.element.contains(focused));
  }

  /** @param {import("./writing.js").Change} change */
  #changed({ origin, cursor }) {
    let isRenumbered = false;
    for (const part of this.#parts) {
      const { id, node: before } = part instanceof RowSection ? part : part.view;
      const node = this.writing.spot(id)?.node;
      if (!node || node === before) continue;
      this.#waiting.add(part);
      if (part instanceof RowSection) part.update(node);
      for (const { view } of part instanceof RowSection ? part.places : [part]) {
        const now = this.writing.spot(view.id)?.node;
        if (!now || now === view.node) continue;
        isRenumbered ||= signature(now) !== signature(view.node);
        view.update(now, view.id === origin);
      }
    }
    if (isRenumbered) this.#renumber();
    if (cursor) this.#show(cursor);
    this.restless();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Show where something was undone, and put the cursor there. @param {{id: number, from: number, to: number}} cursor */
  #show({ id, from, to }) {
    const rows = this.#parts.find((part) => part instanceof RowSection && (part.id === id || this.#isIn(part, id)));
    const place = this.#places.find(({ view }) => view.id === id) ?? (rows instanceof RowSection ? rows.firstPlace(id) : undefined);
    if (!place) return;
    if (place.view instanceof TextPlace && place.view.id === id) place.view.focus({ from, to });
    else place.view.focus();
    place.view.element.scrollIntoView({ block: "nearest" });
    getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  }

  /** @param {RowSection} section @param {number} id of a row */
  #isIn(section, id) {
    let found = false;
    section.node.forEach((row) => {
      found ||= row.attrs.id === id;
    });
    return found;
  }

  /** @param {Place | RowSection} part */
  #hand(part) {
    if (part instanceof RowSection) return this.#write(part.control, part.value(), part.told());
    const node = this.writing.spot(part.view.id)?.node;
    if (node) this.#write(part.control, part.value(node), part.told(node));
  }

  /** Put the right number before each paragraph of a list. */
  #renumber() {
    const counter = new Counter(this.display.lists);
    /** @type {Map<TextPlace, string[]>} */
    const edited = new Map();
    const views = new Map(this.#places.map(({ view }) => [/** @type {Element} */ (view.element), view]));
    for (const p of this.sheet.querySelectorAll("p")) {
      const { list, level } = p.dataset;
      if (list !== NEW_LISTS.number) counter.interrupt();
      const number = list ? counter.next(list, Number(level ?? 0)) : "";
      const view = p.parentElement && views.get(p.parentElement);
      if (view instanceof TextPlace) edited.set(view, [...(edited.get(view) ?? []), number]);
      else if ((p.dataset.number ?? "") !== number) {
        if (number) p.dataset.number = number;
        else delete p.dataset.number;
      }
    }
    for (const [view, numbers] of edited) view.number(numbers);
  }
}

/** By what the paragraphs of a place count. @param {PlaceNode} node */
function signature(node) {
  let found = "";
  if (node.type.name === "rich") node.forEach(({ attrs }) => (found += `${attrs.list ?? ""} ${attrs.level ?? ""}/`));
  return found;
}
