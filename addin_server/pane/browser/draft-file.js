/** The file that a draft was opened from, into which it is saved again. See docs/adr/0076. */

import { PaneError } from "../shared/errors.js";
import { mayWrite, replace } from "./file-handles.js";
import { hashOf } from "./reading.js";
import { saveWords } from "./save-strings.js";

export class DraftFile {
  #handle;
  #hash;

  /** @param {any} handle @param {string} hash SHA-256 of what it held when it was opened */
  constructor(handle, hash) {
    this.#handle = handle;
    this.#hash = hash;
  }

  get saved() {
    return saveWords.savedIn(this.#handle.name);
  }

  /** Said beside a download. */
  get untouched() {
    return saveWords.untouched(this.#handle.name);
  }

  /** @param {string} name of the download instead */
  denied(name) {
    return saveWords.denied(name, this.#handle.name);
  }

  /** Whether the page may write here. @returns {Promise<boolean>} */
  async allow() {
    return mayWrite(this.#handle).catch(() => false);
  }

  /** Have it hold a draft. Rejects with a PaneError, and stays as it is, when it is not as this page knows it. @param {Blob} draft */
  async write(draft) {
    try {
      const hash = await hashOf(draft);
      await replace(this.#handle, draft, () => this.#look());
      this.#hash = hash;
    } catch (error) {
      throw error instanceof PaneError ? error : this.#failed(error);
    }
  }

  async #look() {
    if ((await hashOf(await this.#handle.getFile())) !== this.#hash) throw new PaneError(saveWords.changed(this.#handle.name));
  }

  /** @param {unknown} error */
  #failed(error) {
    const isGone = error instanceof DOMException && error.name === "NotFoundError";
    return new PaneError((isGone ? saveWords.gone : saveWords.notWritten)(this.#handle.name));
  }
}
