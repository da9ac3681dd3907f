/**
 * Words that somebody is typing into a form and has not recorded: Word takes the pane down when a
 * colleague joins, and they must not go with it. Kept for the session of this pane only, under a
 * digest of what the document is known by; recorded or cancelled, they are forgotten.
 */

import { digestOf } from "./resume.js";

const NAME = "imrkit-typed";

/** @typedef {{typed: string, choice: string}} Words what stands in a form: its text, and what is chosen */

/** The forms of one document. */
export class Typed {
  #digest = "";

  /** @param {() => Pick<Storage, "getItem" | "setItem">} storage gives the session's, or throws where it is forbidden */
  constructor(storage) {
    this.storage = storage;
  }

  /** Choose the document. @param {string} key "" for one that cannot be told from others: nothing is kept */
  async open(key) {
    this.#digest = key && (await digestOf(key));
  }

  /** @param {string} form the name of a form @returns {Words | null} */
  get(form) {
    return this.#read()[this.#name(form)] ?? null;
  }

  /** @param {string} form @param {Words | null} words null: forget them */
  set(form, words) {
    if (!this.#digest) return;
    const { [this.#name(form)]: _, ...others } = this.#read();
    const all = words ? { ...others, [this.#name(form)]: words } : others;
    try {
      this.storage().setItem(NAME, JSON.stringify(all));
    } catch {
      // Storage is full or forbidden: the words are not kept.
    }
  }

  /** @param {string} form */
  #name(form) {
    return `${this.#digest} ${form}`;
  }

  /** @returns {Record<string, Words>} by document and form */
  #read() {
    try {
      return JSON.parse(this.storage().getItem(NAME) ?? "{}");
    } catch {
      return {};
    }
  }
}
