/** What stands in a place, read as the value that is sent: lines of pieces, a text, a choice. */

/**
 * @typedef {import("../shared/types.js").Line} Line
 * @typedef {import("../shared/types.js").Piece} Piece
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 */

/**
 * The value of a place; undefined where it is as it was.
 *
 * @param {PlaceNode} node
 * @param {PlaceNode} before what stood there in the file
 * @param {boolean} wasEmpty its placeholder showed
 * @returns {Value | undefined}
 */
export function valueOf(node, before, wasEmpty) {
  if (node.eq(before)) return undefined;
  const name = node.type.name;
  if (name === "field") return node.attrs.value;
  if (name !== "rich") return textOf(node);
  return isBlank(node) ? "" : linesOf(node, before, wasEmpty);
}

/** Tell whether a place holds nothing that a file would keep. @param {PlaceNode} node */
export function isBlank(node) {
  if (node.type.name === "field") return node.attrs.value === "";
  let something = textOf(node).trim() !== "";
  node.descendants(({ type }) => {
    if (type.name === "fixed") something = true;
    return !something;
  });
  return !something;
}

/** What a reader sees of a place. @param {PlaceNode} node @returns {string} */
export function textOf(node) {
  if (node.type.name !== "rich") return node.textBetween(0, node.content.size, "", leafText);
  /** @type {string[]} */
  const lines = [];
  node.forEach((child) => lines.push(child.type.name === "kept" ? child.attrs.text : child.textBetween(0, child.content.size, "", leafText)));
  return lines.join("\n").trim();
}

/** @param {PlaceNode} leaf */
function leafText({ type, attrs }) {
  return type.name === "break" ? "\n" : String(attrs.text ?? "");
}

/**
 * The lines of a place, each made from a paragraph of the file; one that is as it was is not sent again.
 *
 * @param {PlaceNode} node
 * @param {PlaceNode} before
 * @param {boolean} wasEmpty
 * @returns {Line[]}
 */
export function linesOf(node, before, wasEmpty) {
  const [used, seen] = [new Set(), new Set()];
  /** @type {Line[]} */
  const lines = [];
  node.forEach((child) => {
    const { source, kind = null } = child.attrs;
    const isFirst = !used.has(source);
    used.add(source);
    if (child.type.name === "kept") {
      if (isFirst) lines.push({ source, content: null, list: null }); // a copy of it cannot be made
      return;
    }
    const was = source === null || wasEmpty ? null : before.maybeChild(source);
    const isSame = isFirst && was !== null && was.content.eq(child.content) && was.attrs.kind === kind;
    lines.push({ source, content: isSame ? null : piecesOf(child, seen), list: kind });
  });
  const [first] = lines;
  const hadParagraph = before.firstChild?.type.name === "paragraph";
  if (first && hadParagraph && lines.every((line) => line.source === null)) first.source = 0; // its looks are those of the place
  return lines;
}

/** @param {PlaceNode} paragraph @param {Set<string>} seen the fixed things that stand before it: each is in the file once @returns {Piece[]} */
function piecesOf(paragraph, seen) {
  /** @type {Piece[]} */
  const pieces = [];
  paragraph.forEach((node) => {
    const { paragraph: number, at } = node.attrs;
    if (node.type.name === "fixed") {
      const key = `${number}.${at}`;
      if (!seen.has(key)) pieces.push({ type: "fixed", paragraph: number, at });
      seen.add(key);
    } else addText(pieces, node.isText ? (node.text ?? "") : "\n", node);
  });
  return pieces;
}

/** Add words; neighbours that look alike are one piece, and so one run. @param {Piece[]} pieces @param {string} text @param {PlaceNode} node */
function addText(pieces, text, node) {
  const last = pieces.at(-1);
  if (!node.isText && last && (typeof last === "string" || last.type === "text")) {
    pieces[pieces.length - 1] = typeof last === "string" ? last + text : { ...last, text: last.text + text }; // a break has no look
    return;
  }
  const [bold, italic] = ["strong", "em"].map((name) => node.marks.some(({ type }) => type.name === name));
  if (!bold && !italic) {
    if (typeof last === "string") pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  } else if (last && typeof last !== "string" && last.type === "text" && last.bold === bold && last.italic === italic) {
    pieces[pieces.length - 1] = { ...last, text: last.text + text };
  } else pieces.push({ type: "text", text, bold: bold === true, italic: italic === true });
}
