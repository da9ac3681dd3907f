/** A file beside the draft into which unsaved work is written by itself, once its author has chosen it. */

import { PaneError } from "../shared/errors.js";
import { mayWrite, replace } from "./file-handles.js";
import { readWorkFile, workFileName } from "./work-file.js";
import { keptWords } from "./kept-strings.js";
import { put, remove } from "./shelf.js";

/** One file. The browser remembers which it is, and when it was written, for as long as something is in it. */
export class KeptFile {
  #handle;
  lasts = Infinity; // it is its author's

  /** @param {Omit<import("./shelf.js").Entry, "at">} entry @param {number} [at] when it was written */
  constructor({ id, name, file }, at = 0) {
    this.id = id;
    this.draft = name;
    this.at = at;
    this.#handle = file;
  }

  get where() {
    return keptWords.inFile(this.#handle.name);
  }

  get keeping() {
    return keptWords.keepingInFile(this.#handle.name);
  }

  get failure() {
    return keptWords.notInFile(this.#handle.name);
  }

  /** Have the file hold a text. @param {string} text */
  async hold(text) {
    await replace(this.#handle, text);
    await put({ id: this.id, name: this.draft, at: Date.now(), file: this.#handle });
  }

  /** Have it hold nothing: all is saved. */
  async wipe() {
    await replace(this.#handle, "");
    await remove(this.id);
  }

  /** Ask the browser, which asks the author, again after each reload. @returns {Promise<boolean>} */
  async allow() {
    return mayWrite(this.#handle);
  }

  async read() {
    let file;
    try {
      if (await this.allow()) file = await this.#handle.getFile();
    } catch {} // it was moved or deleted
    if (!file) throw new PaneError(keptWords.noFile(this.#handle.name));
    return readWorkFile(file);
  }

  /** The author wants it no more. Rejects with a PaneError when the browser does not let the page delete it. */
  async discard() {
    await remove(this.id);
    const isDeleted = await this.#delete().catch((error) => error.name === "NotFoundError"); // it was gone already
    if (!isDeleted) throw new PaneError(keptWords.fileStays(this.#handle.name));
  }

  async #delete() {
    const mayDelete = await this.allow();
    if (mayDelete) await (this.#handle.remove?.() ?? replace(this.#handle, ""));
    return mayDelete;
  }
}

/**
 * Ask for a file to keep work in.
 *
 * @param {string} name of the draft
 * @returns {Promise<KeptFile | null>} null: none was chosen
 */
export async function chooseKeptFile(name) {
  const types = [{ accept: { "application/json": [".json"] } }];
  try {
    const file = await /** @type {any} */ (window).showSaveFilePicker({ id: "imrkit", suggestedName: workFileName(name), types, excludeAcceptAllOption: true });
    return new KeptFile({ id: crypto.randomUUID(), name, file });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Whether this browser writes into files that are chosen. */
export function choosesFiles() {
  return "showSaveFilePicker" in globalThis;
}
