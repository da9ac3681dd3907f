/** What is pasted or dropped, as nodes of a place: its words, bold, italic and lists, and nothing else. */

import { Fragment, Slice } from "../vendor/prosemirror.js";
import { legal, oneLine } from "../shared/characters.js";
import { marksIn } from "./clipboard-html.js";
import { marksOf, textNodes } from "./nodes.js";
import { schema } from "./schema.js";
import { listed } from "./text-keys.js";

/**
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {import("./text-keys.js").ListKind} ListKind
 * @typedef {{nodes: PlaceNode[], kind: ListKind | null}} Pasted a paragraph
 * @typedef {{bold: boolean, italic: boolean, silent: boolean, pre: boolean, list: ListKind | null}} Look
 */

const BLOCKS = new Set(["p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "pre", "section", "article", "header", "footer", "body", "html"]);
const EMPTY = new Set(["br", "img", "hr", "meta", "link", "input", "col", "wbr", "source", "area", "base", "embed", "track", "param"]);
const BOLD = new Set(["b", "strong", "th"]);
const ITALIC = new Set(["i", "em", "cite"]);
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i;

/**
 * @param {{html: string, text: string, files: number}} data of the clipboard
 * @param {{isRich: boolean, isOneLine: boolean, model: PlaceNode | null}} place the paragraph that it comes into
 */
export function pasted({ html, text, files }, { isRich, isOneLine, model }) {
  const hasPicture = files > 0 || /<img\b/i.test(html);
  const paragraphs = isRich && html ? paragraphsOf(html) : [];
  const found = paragraphs.length ? paragraphs : plainParagraphs(text);
  if (!isRich) {
    const words = found.map(({ nodes }) => nodes.map(({ text: inner }) => inner ?? "\n").join("")).join("\n");
    return { slice: new Slice(Fragment.from(textNodes(isOneLine ? oneLine(words).trim() : words)), 0, 0), hasPicture };
  }
  if (!found.length) return { slice: Slice.empty, hasPicture };
  const own = model?.type === schema.nodes.paragraph ? model.attrs : {};
  const [only] = found;
  if (only && found.length === 1 && !only.kind) return { slice: new Slice(Fragment.from(only.nodes), 0, 0), hasPicture };
  const nodes = found.map(({ nodes: inner, kind }) => schema.node("paragraph", kind ? listed(own, kind) : own, inner));
  const isInto = !found[0]?.kind && model?.type === schema.nodes.paragraph; // its first words go on in the paragraph
  return { slice: new Slice(Fragment.from(nodes), isInto ? 1 : 0, isInto ? 1 : 0), hasPicture };
}

/** @param {string} text @returns {Pasted[]} */
function plainParagraphs(text) {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  while (lines.length > 1 && !lines.at(-1)) lines.pop();
  if (lines.length === 1 && !lines[0]) return [];
  return lines.map((line) => ({ nodes: textNodes(line), kind: null }));
}

/** @param {string} html @returns {Pasted[]} */
export function paragraphsOf(html) {
  const reader = new Reader();
  for (const mark of marksIn(html)) reader.take(mark);
  reader.end();
  return reader.paragraphs;
}

/** Reads the marks of a clipboard's HTML one after another. */
class Reader {
  /** @type {Pasted[]} */
  paragraphs = [];
  /** @type {{tag: string, look: Look}[]} */
  #open = [];
  /** @type {PlaceNode[]} */
  #nodes = [];
  /** @type {ListKind | null} */
  #kind = null;
  #sign = ""; // what Word writes before an item of its lists

  get #look() {
    return this.#open.at(-1)?.look ?? { bold: false, italic: false, silent: false, pre: false, list: null };
  }

  /** @param {import("./clipboard-html.js").Mark} mark */
  take(mark) {
    if (mark.kind === "text") this.#text(mark.text);
    else if (mark.kind === "start") this.#start(mark.tag, mark.attributes);
    else this.#close(mark.tag);
  }

  end() {
    this.#finish();
  }

  /** @param {string} tag @param {Record<string, string>} attributes */
  #start(tag, attributes) {
    if (tag === "br") return void this.#nodes.push(schema.node("break"));
    if (EMPTY.has(tag)) return;
    const style = attributes.style ?? "";
    if (BLOCKS.has(tag)) this.#finish();
    const look = lookOf(tag, style, attributes, this.#look);
    this.#open.push({ tag, look });
    if (tag === "li") this.#kind = look.list ?? "bullet";
    if (isWordList(style)) this.#kind = "bullet"; // until its sign is read
    if ((tag === "td" || tag === "th") && this.#nodes.length) this.#nodes.push(schema.text(" "));
  }

  /** @param {string} tag */
  #close(tag) {
    const at = this.#open.map((one) => one.tag).lastIndexOf(tag);
    if (at === -1) return;
    if (BLOCKS.has(tag)) this.#finish();
    this.#open.length = at;
  }

  /** @param {string} text */
  #text(text) {
    const look = this.#look;
    if (look.silent) {
      this.#sign += text.trim();
      return;
    }
    const words = legal(look.pre ? text : text.replaceAll(/[ \t\r\n]+/g, " "));
    const isStart = !this.#nodes.length || this.#nodes.at(-1)?.type.name === "break" || this.#nodes.at(-1)?.text?.endsWith(" ");
    const shown = isStart && !look.pre && words.startsWith(" ") ? words.slice(1) : words;
    this.#nodes.push(...textNodes(shown, marksOf(look)));
  }

  /** End a paragraph; an empty one is none. */
  #finish() {
    const nodes = trimmed(this.#nodes);
    const kind = this.#kind && this.#sign ? (NUMBER.test(this.#sign) ? "number" : "bullet") : this.#kind;
    if (nodes.length) this.paragraphs.push({ nodes, kind });
    if (nodes.length || !this.#open.some(({ tag }) => tag === "li")) this.#kind = null;
    this.#nodes = [];
    this.#sign = "";
  }
}

/** @param {string} style */
function isWordList(style) {
  return /mso-list:\s?l\d/i.test(style);
}

/** @param {string} tag @param {string} style @param {Record<string, string>} attributes @param {Look} around @returns {Look} */
function lookOf(tag, style, attributes, around) {
  const look = { ...around };
  if (BOLD.has(tag)) look.bold = true;
  if (ITALIC.has(tag)) look.italic = true;
  if (/\bdocs-internal-guid/.test(attributes.id ?? "")) look.bold = around.bold; // a wrapper that is a “b”
  const weight = /(?:^|[;\s])font-weight:\s?(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight) look.bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  const slant = /(?:^|[;\s])font-style:\s?(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (slant) look.italic = slant === "italic" || slant === "oblique";
  if (/mso-list:\s?ignore/i.test(style) || /display:\s?none/i.test(style)) look.silent = true;
  if (tag === "pre" || /white-space:\s?(?:pre|break-spaces)/i.test(style)) look.pre = true;
  if (tag === "ul") look.list = "bullet";
  if (tag === "ol") look.list = "number";
  return look;
}

/** Nodes without space and breaks at their end. @param {PlaceNode[]} nodes */
function trimmed(nodes) {
  const kept = [...nodes];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const words = last.isText ? (last.text ?? "").replace(/[ \t\n]$/, "") : "";
    if (last.isText && words === last.text) break;
    kept.pop();
    if (words) kept.push(schema.text(words, last.marks));
  }
  return kept;
}
