/**
 * Work that no saved file holds, kept while its page is away: over a reload in the tab’s own storage,
 * or in a file that the author asks for. See docs/adr/0019.
 */

import { PaneError } from "../shared/errors.js";
import { words } from "../shared/strings.js";

const FORM = "imrkit-work-1"; // of what is kept
const KEY = "imrkit-work"; // in the tab's storage

/**
 * @typedef {object} Work
 * @property {string} name of the draft's file
 * @property {string} key see shared/host.js
 * @property {string} draft the file as it was opened, in base64; "": the tab had no room for it
 * @property {string} [mark] by which that file is known, where it could not be kept
 * @property {{path: number[], value: import("../shared/types.js").Value}[]} edits see POST /api/drafts/save
 * @property {import("../shared/types.js").DecisionRecord} record
 * @property {import("../adopt/answers.js").Given[]} [given] what was said of the places of its form, which nothing came of yet
 */

/**
 * Put work into the tab's storage; null takes out what is there. Where there is no room for the file,
 * the rest is kept. Where there is no storage nothing is: the browser has asked before the page was left.
 *
 * @param {Storage} storage @param {Work | null} work
 */
export function keepInTab(storage, work) {
  if (!put(storage, work) && work?.draft) put(storage, { ...work, draft: "", mark: markOf(work.draft) });
}

/** @param {Storage} storage @param {Work | null} work @returns {boolean} whether it is kept */
function put(storage, work) {
  try {
    storage.removeItem(KEY);
    if (work) storage.setItem(KEY, written(work));
    return true;
  } catch {
    return false;
  }
}

/** Tell whether a file is the one that work was done in. @param {Work} work @param {string} draft its bytes in base64 */
export function isOf(work, draft) {
  return work.mark === markOf(draft);
}

/** Its length and its FNV-1a hash: enough to tell one draft from another. @param {string} draft */
function markOf(draft) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < draft.length; at += 1) hash = Math.imul(hash ^ draft.charCodeAt(at), 0x01000193);
  return `${draft.length}-${hash >>> 0}`;
}

/** Take what the tab's storage holds out of it. @param {Storage} storage @returns {Work | null} */
export function takeFromTab(storage) {
  try {
    const text = storage.getItem(KEY);
    storage.removeItem(KEY);
    return text ? read(text) : null;
  } catch {
    return null;
  }
}

/** Work as a file. @param {Work} work */
export function workFile(work) {
  return {
    name: `${work.name.replace(/\.\w+$/, "")}.unsaved.json`,
    file: new Blob([written(work)], { type: "application/json" }),
  };
}

/** Read the file that an author kept work in. @param {Blob} file @returns {Promise<Work>} */
export async function readWorkFile(file) {
  try {
    return read(await file.text());
  } catch {
    throw new PaneError(words.notWork);
  }
}

/** The words of an edit's value, for a person. @param {unknown} value @returns {string} */
export function wordsOf(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join("\n");
  if (value === null || typeof value !== "object") return "";
  const { text, content, cells } = /** @type {{text?: string, content?: unknown[], cells?: object}} */ (value);
  return text ?? (content ?? Object.values(cells ?? {})).map(wordsOf).join(content ? "" : "\t");
}

/** @param {Work} work */
function written(work) {
  return JSON.stringify({ form: FORM, ...work });
}

/** @param {string} text @returns {Work} */
function read(text) {
  const { form, ...work } = JSON.parse(text);
  if (form !== FORM || typeof work.name !== "string" || typeof work.draft !== "string") throw new PaneError(words.notWork);
  return work;
}
