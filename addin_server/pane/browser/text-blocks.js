/** The words of the draft as they stand on the page, block by block. */

const BLOCKS = "p, td, th, .place";
const NO_WORDS = "button, option, .margins, .unseen, .label";

/** One block: its words, and the nodes that they stand in. @typedef {{text: string, nodes: Text[]}} TextBlock */

/** @param {HTMLElement} sheet @returns {TextBlock[]} */
export function textBlocks(sheet) {
  /** @type {Map<Element, TextBlock>} */
  const blocks = new Map();
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(NO_WORDS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const element = node.parentElement?.closest(BLOCKS) ?? sheet;
    const block = blocks.get(element) ?? { text: "", nodes: [] };
    block.text += node.data;
    block.nodes.push(node);
    blocks.set(element, block);
  }
  return [...blocks.values()];
}

/** How many words they are. @param {TextBlock[]} blocks */
export function countWords(blocks) {
  return blocks.reduce((sum, { text }) => sum + text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length, 0);
}

/** Where some words stand in a block, however their letters and apostrophes are written. @param {TextBlock} block @param {string} sought @returns {Range[]} */
export function rangesOf({ text, nodes }, sought) {
  const [where, what] = [plain(text), plain(sought.trim())];
  /** @type {Range[]} */
  const found = [];
  if (!what) return found;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, at, false));
    range.setEnd(...pointAt(nodes, at + what.length, true));
    found.push(range);
  }
  return found;
}

/** @param {Text[]} nodes @param {number} at @param {boolean} isEnd @returns {[Text, number]} */
function pointAt(nodes, at, isEnd) {
  let left = at;
  for (const node of nodes) {
    if (left < node.length || (isEnd && left === node.length)) return [node, left];
    left -= node.length;
  }
  const last = /** @type {Text} */ (nodes.at(-1));
  return [last, last.length];
}

/** As long as it was, so that a place in one is a place in the other. @param {string} text */
function plain(text) {
  const signs = text.replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s/g, " ");
  const small = signs.toLowerCase();
  return small.length === text.length ? small : signs;
}
