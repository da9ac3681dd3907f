/** A file on its way to the page: its bytes, what the server reads in it, and what draws it. */

import { PaneError } from "../shared/errors.js";
import { toBase64 } from "../shared/files.js";
import { sha256 } from "../shared/words-hash.js";
import { frameWords } from "./strings.js";

/**
 * @typedef {object} Read a draft that was read
 * @property {string} draft the file's bytes in base64
 * @property {string} hash SHA-256 of the file; "" on a page that is not secure
 * @property {boolean} hasFile its author has that file
 * @property {import("../shared/types.js").OpenedDraft} opened
 * @property {typeof import("../draft/draft-view.js").DraftView} DraftView
 */

/** @param {import("../shared/api.js").Api} api @param {Blob} file one that was chosen is a File @returns {Promise<Read>} */
export async function readDraft(api, file) {
  const [draft, hash] = await Promise.all([toBase64(file), hashOf(file)]);
  const opened = await api.open(draft);
  const { DraftView } = await import("../draft/draft-view.js").catch(() => {
    throw new PaneError(frameWords.editorMissing);
  });
  return { draft, hash, hasFile: hash !== "" && file instanceof File, opened, DraftView };
}

/** @param {Blob} file */
export async function hashOf(file) {
  return sha256(await file.arrayBuffer().catch(() => new ArrayBuffer(0))); // one that is gone is told of elsewhere
}
