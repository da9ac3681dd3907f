/** Work that no saved file holds, as it is kept: over a reload in the tab’s own storage, elsewhere as a text. See docs/adr/0073. */

const FORM = "imrkit-work-1"; // of what is kept
const KEY = "imrkit-work"; // in the tab's storage

/**
 * @typedef {object} Work
 * @property {string} name of the draft's file
 * @property {string} key see shared/host.js
 * @property {string} draft the file as it was opened, in base64; "": it is not kept
 * @property {string} draft_sha256 by which that file is known; "" on a page that is not secure
 * @property {{path: number[], value: import("../shared/types.js").Value}[]} edits see POST /api/drafts/save
 * @property {import("../shared/types.js").DecisionRecord} record
 * @property {import("../adopt/answers.js").Given[]} [given] what was said of the places of its form, which nothing came of yet
 * @property {boolean} [hasFile] its author has that file
 * @property {number} [at] when it was kept
 * @property {string} [keptIn] see Entry in shelf.js
 */

/**
 * Put work into the tab's storage; null takes out what is there. Where there is no room for the file,
 * the rest is kept. Where there is no storage nothing is: the browser has asked before the page was left.
 *
 * @param {Storage} storage @param {Work | null} work
 */
export function keepInTab(storage, work) {
  if (!put(storage, work) && work?.draft) put(storage, { ...work, draft: "" });
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

/** Tell whether a file is the one that work was done in. @param {Work} work @param {string} hash its SHA-256 */
export function isOf(work, hash) {
  return hash !== "" && work.draft_sha256 === hash;
}

/** Work as a text, with the draft. @param {Work} work */
function written(work) {
  return JSON.stringify({ form: FORM, ...work });
}

/** Work as a text, without a draft that its author has. @param {Work} work */
export function lightlyWritten({ hasFile, draft, ...work }) {
  return written({ ...work, draft: hasFile ? "" : draft });
}

/** Read it again; throws when it is no work. @param {string} text @returns {Work} */
export function read(text) {
  const { form, ...work } = JSON.parse(text);
  const { name, draft, draft_sha256: hash, edits, record } = work;
  if (form !== FORM || [name, draft, hash].some((one) => typeof one !== "string") || !Array.isArray(edits) || record === null || typeof record !== "object") throw new TypeError(FORM);
  return work;
}
