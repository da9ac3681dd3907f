/** The entries of the draft's contents lead to their headings. */

import { h } from "../shared/dom.js";

/**
 * @typedef {import("../shared/types.js").DisplayNode} DisplayNode
 * @typedef {import("../shared/types.js").ParagraphNode} ParagraphNode
 */

const CONTENTS = /^toc \d$/i; // the styles of a table of contents (ISO 29500-1 17.16.5.68)

/**
 * @param {import("../draft/draft-view.js").DraftView} view
 * @param {(words: string) => HTMLElement | null} find the heading with some words
 * @param {(heading: HTMLElement) => void} goTo
 */
export function linkContents(view, find, goTo) {
  for (const node of paragraphsIn(view.display.content)) {
    const element = CONTENTS.test(node.style ?? "") && view.made.get((node.path ?? []).join("."));
    if (!element || element.closest("[contenteditable='true']")) continue;
    const words = (element.textContent ?? "").split("\t").map((one) => one.trim()).find((one) => one && find(one));
    if (!words) continue;
    const follow = (/** @type {Event} */ event) => {
      event.preventDefault();
      const heading = find(words);
      if (heading) goTo(heading);
    };
    element.replaceChildren(h("a", { href: "#draft", onclick: follow }, ...element.childNodes));
  }
}

/** @param {DisplayNode[]} nodes @returns {ParagraphNode[]} */
function paragraphsIn(nodes) {
  return nodes.flatMap((node) => {
    if (typeof node === "string" || !("content" in node)) return [];
    return node.type === "paragraph" ? [node] : paragraphsIn(/** @type {DisplayNode[]} */ (node.content));
  });
}
