/**
 * Formatted text that is edited where it stands: paragraphs, bold, italic, lists. The browser does
 * the editing; this reads what came of it as lines, each made from a paragraph of the file.
 */

import { legal } from "../shared/characters.js";
import { fill, h } from "../shared/dom.js";
import { blocksIn, piecesIn, textOf } from "./lines.js";
import { NEW_LISTS } from "./numbers.js";
import { paragraph } from "./paragraph.js";

/**
 * @typedef {import("../shared/types.js").BlockNode} BlockNode
 * @typedef {import("../shared/types.js").Line} Line
 * @typedef {import("./lines.js").ListKind} ListKind
 */

/** An editable area for the blocks of a control. */
export class RichText {
  /** @type {{content: string, list: ListKind | null}[]} what each block of the file says */
  #original = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /**
   * @param {object} options
   * @param {BlockNode[]} options.blocks
   * @param {boolean} options.empty the placeholder shows
   * @param {string} options.label
   * @param {string} options.placeholder
   * @param {(block: BlockNode) => HTMLElement} options.still makes a block that is not edited here
   * @param {(lines: Line[], text: string) => void} options.onEdit
   */
  constructor({ blocks, empty, label, placeholder, still, onEdit }) {
    this.onEdit = onEdit;
    this.element = h("div", {
      class: "place rich",
      contenteditable: "true",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      "data-placeholder": placeholder,
      oninput: () => this.#later(),
      onkeydown: (/** @type {Event} */ event) => this.#key(/** @type {KeyboardEvent} */ (event)),
      onpaste: (/** @type {Event} */ event) => paste(/** @type {ClipboardEvent} */ (event)),
      onblur: () => this.flush(),
    });
    const shown = empty ? blocks.slice(0, 1).map(emptied) : blocks;
    fill(
      this.element,
      ...shown.map((block, source) => {
        if (block.type === "paragraph") return paragraph(block, source, still);
        return h("div", { class: "kept", contenteditable: "false", "data-source": source }, still(block));
      }),
    );
    if (!this.element.hasChildNodes()) this.element.append(h("p", {}, h("br")));
    this.#original = this.#read().map(({ content, list }) => ({ content: JSON.stringify(content), list }));
    this.#markEmpty();
    richTexts.set(this.element, this);
  }

  /** Hand on an edit that waits. */
  flush() {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const lines = this.lines();
    this.onEdit(lines, textOf(this.element));
  }

  /** Put the paragraphs of the selection into a list, or out of it. @param {ListKind} kind */
  toggleList(kind) {
    const chosen = this.#selected();
    const on = chosen.some((p) => p.dataset.kind !== kind);
    for (const p of chosen) setList(p, on ? kind : null);
    this.#changed();
  }

  /** Return what stands here, as lines made from the paragraphs of the file. @returns {Line[]} */
  lines() {
    const used = new Set();
    return this.#read().map((line) => {
      const before = line.source === null ? undefined : this.#original[line.source];
      const same =
        before !== undefined &&
        !used.has(line.source) &&
        before.content === JSON.stringify(line.content) &&
        before.list === line.list;
      used.add(line.source);
      return same ? { ...line, content: null } : line;
    });
  }

  /** @returns {Line[]} */
  #read() {
    return blocksIn(this.element).map(({ source, kept, nodes, kind }) => ({
      source,
      content: kept ? null : piecesIn(nodes),
      list: kind,
    }));
  }

  /** Tell of a change that the browser did not make. */
  #changed() {
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #later() {
    this.#markEmpty();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.flush(), 150);
  }

  #markEmpty() {
    if (!this.element.hasChildNodes()) this.element.append(h("p", { "data-source": 0 }, h("br")));
    const bare = this.element.textContent === "" && this.element.childElementCount <= 1;
    this.element.classList.toggle("empty", bare && !this.element.querySelector("[data-kind], .kept"));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.shiftKey && (event.code === "Digit7" || event.code === "Digit8")) {
      event.preventDefault();
      this.toggleList(event.code === "Digit8" ? "bullet" : "number");
    } else if (event.key === "Enter" && !event.shiftKey) {
      const [p] = this.#selected();
      if (p?.dataset.kind && p.textContent === "") {
        event.preventDefault(); // an empty line ends a list
        setList(p, null);
        this.#changed();
      }
    } else if (command && event.key.toLowerCase() === "u") {
      event.preventDefault(); // underlining is not kept here
    }
  }

  /** @returns {HTMLElement[]} the paragraphs that the selection touches */
  #selected() {
    const selection = getSelection();
    return [...this.element.querySelectorAll("p, div:not(.kept)")].filter(
      /** @returns {p is HTMLElement} */
      (p) => p instanceof HTMLElement && selection !== null && selection.containsNode(p, true),
    );
  }
}

/** @type {WeakMap<Element, RichText>} */
const richTexts = new WeakMap();

/** Return the area that holds the cursor, if one does. */
export function activeRichText() {
  const place = document.activeElement?.closest(".rich");
  return place ? richTexts.get(place) : undefined;
}

/** @param {HTMLElement} p @param {ListKind | null} kind */
function setList(p, kind) {
  const [styleList = "", styleLevel = "0"] = (p.dataset.styleList ?? "").split(" ");
  delete p.dataset.kind;
  if (kind) p.dataset.kind = kind;
  p.dataset.list = kind ? NEW_LISTS[kind] : styleList;
  p.dataset.level = kind ? "0" : styleLevel;
  if (!p.dataset.list) {
    delete p.dataset.list;
    delete p.dataset.number;
  }
}

/** @param {BlockNode} block @returns {BlockNode} */
function emptied(block) {
  return block.type === "paragraph" ? { ...block, content: [] } : block;
}

/** Paste words, without the look that they had elsewhere. @param {ClipboardEvent} event */
function paste(event) {
  event.preventDefault();
  const words = event.clipboardData?.getData("text/plain") ?? "";
  const paragraphs = words.replaceAll(/\r\n?/g, "\n").split("\n");
  while (paragraphs.length > 1 && !paragraphs.at(-1)) paragraphs.pop();
  paragraphs.forEach((paragraph, at) => {
    if (at) document.execCommand("insertParagraph");
    legal(paragraph).split("\n").forEach((line, number) => {
      if (number) document.execCommand("insertLineBreak");
      if (line) document.execCommand("insertText", false, line);
    });
  });
}
