/** What stands in an editable area after the browser edited it, read back as lines of pieces. */

/**
 * @typedef {import("../shared/types.js").Piece} Piece
 * @typedef {"bullet" | "number"} ListKind
 * @typedef {{bold: boolean, italic: boolean}} Look
 */

const BOLD = new Set(["B", "STRONG"]);
const ITALIC = new Set(["I", "EM"]);
const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6"]);

/**
 * The blocks of an area, in order; what stands outside any is one of its own.
 *
 * @typedef {{source: number | null, kept: boolean, nodes: Node[], kind: ListKind | null}} Found
 * @param {HTMLElement} root
 */
export function blocksIn(root) {
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
export function piecesIn(nodes) {
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
export function textOf(root) {
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
