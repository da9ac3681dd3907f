/**
 * Formatted text that is edited where it stands: paragraphs, bold, italic, lists. The browser does
 * the editing; this reads what came of it as lines, each made from a paragraph of the file.
 */

import { legal } from "../shared/characters.js";
import { fill, h } from "../shared/dom.js";
import { NEW_LISTS } from "./numbers.js";

/**
 * @typedef {import("../shared/types.js").BlockNode} BlockNode
 * @typedef {import("../shared/types.js").Line} Line
 * @typedef {import("../shared/types.js").ParagraphNode} ParagraphNode
 * @typedef {import("../shared/types.js").Piece} Piece
 * @typedef {"bullet" | "number"} ListKind
 * @typedef {{bold: boolean, italic: boolean}} Look
 */

const BOLD = new Set(["B", "STRONG"]);
const ITALIC = new Set(["I", "EM"]);
const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6"]);

/**
 * Make a paragraph; `source` is its number in its control.
 *
 * @param {ParagraphNode} node
 * @param {number} source
 * @param {(node: import("../shared/types.js").ControlNode) => HTMLElement} control makes what holds one
 */
export function paragraph(node, source, control) {
  const p = h("p", { "data-source": source });
  const style = (node.style ?? "").toLowerCase();
  if (node.heading_level) {
    p.setAttribute("role", "heading");
    p.setAttribute("aria-level", String(Math.min(node.heading_level + 1, 6)));
    p.className = `heading-${Math.min(node.heading_level, 4)}`;
  } else if (style === "title" || style === "subtitle") p.className = style;
  if (node.list) {
    p.dataset.list = node.list;
    p.dataset.level = String(node.level ?? 0);
  }
  if (node.list_kind) p.dataset.kind = node.list_kind;
  else if (node.list) p.dataset.styleList = `${node.list} ${node.level ?? 0}`;
  const pieces = node.content.map((one) =>
    typeof one !== "string" && one.type === "control" ? control(one) : piece(one),
  );
  fill(p, ...pieces);
  if (!p.hasChildNodes()) p.append(h("br"));
  return p;
}

/** @param {Piece} one */
function piece(one) {
  if (typeof one === "string") return text(one);
  if (one.type === "fixed") return fixed(one);
  const inner = one.italic ? h("em", {}, text(one.text)) : text(one.text);
  return one.bold ? h("strong", {}, inner) : inner;
}

/** @param {string} words */
function text(words) {
  const parts = document.createDocumentFragment();
  words.split("\n").forEach((line, at) => {
    if (at) parts.append(h("br", { "data-own": true }));
    if (line) parts.append(line);
  });
  return parts;
}

/** @param {import("../shared/types.js").FixedPiece} one */
function fixed(one) {
  const label = one.label ?? "";
  return h(
    "span",
    {
      class: one.text ? "fixed" : "fixed mark",
      contenteditable: "false",
      "data-paragraph": one.paragraph,
      "data-at": one.at,
      title: one.note ? `${label}: ${one.note}` : label,
    },
    one.text || `[${label}]`,
  );
}

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

/**
 * @typedef {{source: number | null, kept: boolean, nodes: Node[], kind: ListKind | null}} Found
 * @param {HTMLElement} root
 */
function blocksIn(root) {
  /** @type {Found[]} */
  const found = [];
  /** @type {Found | null} */
  let loose = null; // what the browser left outside any paragraph
  for (const child of root.childNodes) {
    if (child instanceof HTMLElement && BLOCKS.has(child.tagName)) {
      loose = null;
      const inner = [...child.children].some((one) => BLOCKS.has(one.tagName));
      if (child.classList.contains("kept")) {
        found.push({ source: sourceOf(child), kept: true, nodes: [], kind: null });
      } else if (inner) found.push(...blocksIn(child));
      else {
        const kind = /** @type {ListKind | undefined} */ (child.dataset.kind);
        found.push({
          source: sourceOf(child), kept: false, nodes: [...child.childNodes], kind: kind ?? null,
        });
      }
    } else if (loose) loose.nodes.push(child);
    else {
      loose = { source: null, kept: false, nodes: [child], kind: null };
      found.push(loose);
    }
  }
  return found;
}

/** @param {HTMLElement} element */
function sourceOf(element) {
  return element.dataset.source === undefined ? null : Number(element.dataset.source);
}

/** Return what stands in a paragraph, neighbours of one look made one. @param {Node[]} nodes */
function piecesIn(nodes) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const node of nodes) collect(node, { bold: false, italic: false }, pieces);
  const last = nodes.at(-1);
  if (last && isFiller(deepest(last))) dropBreak(pieces);
  return pieces;
}

/** A break that the browser puts at the end of a paragraph to give it height. @param {Node} node */
function isFiller(node) {
  return node instanceof HTMLBRElement && node.dataset.own === undefined;
}

/** @param {Node} node @returns {Node} */
function deepest(node) {
  return node.lastChild ? deepest(node.lastChild) : node;
}

/** @param {Piece[]} pieces */
function dropBreak(pieces) {
  const last = pieces.at(-1);
  if (typeof last === "string") {
    if (last === "\n") pieces.pop();
    else pieces[pieces.length - 1] = last.slice(0, -1);
  } else if (last?.type === "text") {
    if (last.text === "\n") pieces.pop();
    else pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  }
}

/** @param {Node} node @param {Look} look @param {Piece[]} pieces */
function collect(node, look, pieces) {
  if (node instanceof Text) add(pieces, node.data, look);
  else if (node instanceof HTMLBRElement) add(pieces, "\n", look);
  else if (node instanceof HTMLElement && node.dataset.at !== undefined) {
    const { paragraph: number, at } = node.dataset;
    pieces.push({ type: "fixed", paragraph: Number(number), at: Number(at) });
  } else if (node instanceof HTMLElement) {
    const inner = lookOf(node, look);
    for (const child of node.childNodes) collect(child, inner, pieces);
  }
}

/** @param {HTMLElement} element @param {Look} look @returns {Look} */
function lookOf(element, look) {
  const { fontWeight, fontStyle } = element.style;
  return {
    bold: fontWeight ? fontWeight === "bold" || Number(fontWeight) >= 600 : look.bold || BOLD.has(element.tagName),
    italic: fontStyle ? fontStyle === "italic" : look.italic || ITALIC.has(element.tagName),
  };
}

/** @param {Piece[]} pieces @param {string} words @param {Look} look */
function add(pieces, words, look) {
  if (!words) return;
  const last = pieces.at(-1);
  const plain = !look.bold && !look.italic;
  if (typeof last === "string" && plain) pieces[pieces.length - 1] = last + words;
  else if (last && typeof last !== "string" && last.type === "text" && isLook(last, look)) {
    pieces[pieces.length - 1] = { ...last, text: last.text + words };
  } else pieces.push(plain ? words : { type: "text", text: words, ...look });
}

/** @param {import("../shared/types.js").TextPiece} one @param {Look} look */
function isLook(one, look) {
  return Boolean(one.bold) === look.bold && Boolean(one.italic) === look.italic;
}

/** What a reader sees of an area: its paragraphs by line. @param {HTMLElement} root */
function textOf(root) {
  const lines = blocksIn(root).map(({ kept, nodes, source }) => {
    if (!kept) return nodes.map(visible).join("");
    return visible(/** @type {Node} */ (root.querySelector(`.kept[data-source="${source}"]`)));
  });
  return lines.join("\n").trim();
}

/** @param {Node} node @returns {string} */
function visible(node) {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return "\n";
  if (node instanceof HTMLElement && node.classList.contains("mark")) return "";
  const inner = [...node.childNodes].map(visible).join("");
  if (node instanceof HTMLTableCellElement) return `${inner.trim()}\t`;
  return node instanceof HTMLParagraphElement || node instanceof HTMLTableRowElement ? `${inner}\n` : inner;
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
