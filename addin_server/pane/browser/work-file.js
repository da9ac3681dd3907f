/** Work that is not saved as a file of its author's: the edits and decisions, and the draft where no file holds it. */

import { h } from "../shared/dom.js";
import { PaneError } from "../shared/errors.js";
import { lightlyWritten, read } from "./kept-work.js";
import { keptWords } from "./kept-strings.js";

/** @typedef {import("./kept-work.js").Work} Work */

/** The name of the file. @param {string} name of the draft */
export function workFileName(name) {
  return `${name.replace(/\.\w+$/, "")}.unsaved.json`;
}

/** Read the file that an author kept work in. @param {Blob} file @returns {Promise<Work>} */
export async function readWorkFile(file) {
  try {
    return read(await file.text());
  } catch {
    throw new PaneError(keptWords.notWork);
  }
}

/** Work as a file. @param {Work} work */
export function workFile(work) {
  return new Blob([lightlyWritten(work)], { type: "application/json" });
}

/** The words of an edit's value, for a person. @param {unknown} value @returns {string} */
export function wordsOf(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join("\n");
  if (value === null || typeof value !== "object") return "";
  const { text, content, cells } = /** @type {{text?: string, content?: unknown[], cells?: object}} */ (value);
  return text ?? (content ?? Object.values(cells ?? {})).map(wordsOf).join(content ? "" : "\t");
}

/**
 * Add the words of kept work that its file did not take up.
 *
 * @param {HTMLElement} element
 * @param {import("../shared/types.js").EditRemark[]} refused
 * @param {Work["edits"]} edits
 */
export function addNotTakenUp(element, refused, edits) {
  for (const { path, message } of refused) {
    const edit = edits.find((one) => one.path.join() === path?.join());
    element.append(h("p", {}, message, " ", keptWords.notTakenUp, " ", h("q", {}, wordsOf(edit?.value))));
  }
}
