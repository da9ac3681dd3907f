/**
 * Where somebody stopped in a document: the item that was current last. Kept in this browser only, as
 * the item's id under a digest of what the document is known by; nothing of the text, and no name.
 */

const NAME = "imrkit-stopped";
const KEPT = 30; // documents; the one worked on longest ago is forgotten first

/** The place in one document. */
export class Resume {
  #digest = "";

  /** @param {() => Pick<Storage, "getItem" | "setItem">} storage gives the browser's, or throws where it is forbidden */
  constructor(storage) {
    this.storage = storage;
  }

  /**
   * Choose the document.
   *
   * @param {string} key by what it is told from others; "" for one that cannot be
   * @returns {Promise<string>} the id of the item at which somebody stopped, "" for none
   */
  async open(key) {
    this.#digest = key && (await digestOf(key));
    return this.#read()[this.#digest] ?? "";
  }

  /** @param {string} item the id of the one that is current now */
  note(item) {
    if (!this.#digest) return;
    const { [this.#digest]: _, ...others } = this.#read();
    const entries = [...Object.entries(others), [this.#digest, item]].slice(-KEPT);
    try {
      this.storage().setItem(NAME, JSON.stringify(Object.fromEntries(entries)));
    } catch {
      // Storage is full or forbidden: the place is not kept.
    }
  }

  /** @returns {Record<string, string>} item ids by digest */
  #read() {
    try {
      return JSON.parse(this.storage().getItem(NAME) ?? "{}");
    } catch {
      return {};
    }
  }
}

/** A digest of a text; "" where the browser makes none, which is outside https. @param {string} text */
export async function digestOf(text) {
  if (!globalThis.crypto?.subtle) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
