/** The draft as its reader sees it, with its places edited where they stand. */

import { fill, h } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { Drawing } from "./drawing.js";
import { Counter, NEW_LISTS } from "./numbers.js";
import { History, PlaceHistory } from "./undo.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {(control: ContentControl, value: Value, change: Partial<ContentControl>) => void} Write
 */

/** Shows one draft. */
export class DraftView {
  /** @type {Set<import("./rich-text.js").RichText>} */
  #areas = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renumbering;
  /** @type {PlaceHistory | null} */
  #watched = null;
  history = new History();

  /**
   * Draw a draft; nothing is on the page before `show`.
   *
   * @param {HTMLElement} root
   * @param {import("../shared/types.js").OpenedDraft} opened
   * @param {{write: Write, restless: () => void, announce: (text: string) => void}} setting
   */
  constructor(root, opened, { write, restless, announce }) {
    this.root = root;
    this.display = opened.display;
    this.margins = h("div", { class: "margins" });
    const body = (opened.snapshot.controls ?? []).filter(({ story }) => story === "body");
    const keep = (/** @type {import("./rich-text.js").RichText} */ area) => this.#areas.add(area);
    const drawing = new Drawing(this.display.refusal, body, {
      write, restless, announce, keep, done: (step) => this.history.add(step),
    });
    this.made = drawing.made;
    this.sheet = h("div", { class: "sheet" }, this.margins, ...drawing.blocks(this.display.content));
    this.showMargins(opened.snapshot.sections ?? []);
    this.#renumber();
  }

  /** Put the draft onto the page. */
  show() {
    fill(this.root, this.sheet);
    this.root.scrollTop = 0; // not where the reader was in another draft
    this.root.addEventListener("input", this.#edited);
    this.#watched = new PlaceHistory(this.root, this.history);
  }

  /** Take the draft off the page. */
  close() {
    clearTimeout(this.#renumbering);
    this.#watched?.close();
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
          .map(({ kind, text }) => `${kind === "header" ? words.header : words.footer}: ${text.trim()}`),
      ),
    );
    fill(this.margins, ...[...texts].map((text) => h("p", {}, text)));
  }

  #edited = () => {
    clearTimeout(this.#renumbering);
    this.#renumbering = setTimeout(() => this.#renumber(), 300);
  };

  /** Put the right number before each paragraph of a list. */
  #renumber() {
    const counter = new Counter(this.display.lists);
    for (const p of this.sheet.querySelectorAll("p")) {
      const { list, level } = p.dataset;
      if (list !== NEW_LISTS.number) counter.interrupt();
      const number = list ? counter.next(list, Number(level ?? 0)) : "";
      if ((p.dataset.number ?? "") !== number) {
        if (number) p.dataset.number = number;
        else delete p.dataset.number;
      }
    }
  }
}
