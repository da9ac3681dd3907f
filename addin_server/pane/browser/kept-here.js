/** Unsaved work in the browser’s own database, encrypted and for a day, where a browser has no files to choose. */

import { PaneError } from "../shared/errors.js";
import { read } from "./kept-work.js";
import { keptWords } from "./kept-strings.js";
import { entries, put, remove } from "./shelf.js";

const AES = "AES-GCM";
const DAY = 24 * 60 * 60 * 1000;

/** The work on one draft. Each time that it was saved it gets another key: what was there before is then beyond reading. */
export class KeptHere {
  /** @type {CryptoKey | null} */
  #key = null;
  lasts = DAY; // milliseconds

  /** @param {Pick<import("./shelf.js").Entry, "id" | "name">} entry @param {number} [at] when it was written */
  constructor({ id, name }, at = 0) {
    this.id = id;
    this.draft = name;
    this.at = at;
  }

  get where() {
    return keptWords.onComputer;
  }

  get keeping() {
    return keptWords.keepingHere;
  }

  get failure() {
    return keptWords.notHere;
  }

  /** Have the browser hold a text. @param {string} text */
  async hold(text) {
    const key = (this.#key ??= await crypto.subtle.generateKey({ name: AES, length: 256 }, false, ["encrypt", "decrypt"]));
    const iv = crypto.getRandomValues(new Uint8Array(12)); // another one each time: a second use would tell of the first
    const data = await crypto.subtle.encrypt({ name: AES, iv }, key, new TextEncoder().encode(text));
    await put({ id: this.id, name: this.draft, at: Date.now(), sealed: { key, iv, data } });
  }

  /** All is saved. */
  async wipe() {
    this.#key = null;
    await remove(this.id);
  }

  /** The author wants it no more. */
  discard() {
    return this.wipe();
  }

  /** The browser asks nobody. */
  async allow() {
    return true;
  }

  async read() {
    try {
      const { sealed } = /** @type {import("./shelf.js").Entry} */ ((await entries()).find(({ id }) => id === this.id));
      const { key, iv, data } = /** @type {import("./shelf.js").Sealed} */ (sealed);
      return read(new TextDecoder().decode(await crypto.subtle.decrypt({ name: AES, iv }, key, data)));
    } catch {
      throw new PaneError(keptWords.noneHere);
    }
  }
}

/** Ask whether work may be kept here. @param {string} name of the draft @returns {KeptHere | null} null: no */
export function chooseHere(name) {
  return confirm(keptWords.asksHere) ? new KeptHere({ id: crypto.randomUUID(), name }) : null;
}
