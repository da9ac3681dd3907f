/** The key to the names on its way: chosen from the disk, held by this step alone, and gone with it. */

import { h } from "../shared/dom.js";
import { PaneError } from "../shared/errors.js";
import { words } from "../shared/strings.js";
import { leaveWords } from "./strings.js";

const LONGEST = 1024 * 1024; // bytes; a key has a line for each name

/** The field, and what is to be done with the names of the key. */
export class KeyField {
  /** Its TOML. @type {string | null} null: none was chosen */
  key = null;

  /** @param {{changed: () => void, failed: (why: unknown) => void}} listener told when another look is due, or why a key could not be read */
  constructor(listener) {
    this.listener = listener;
    this.file = h("input", { type: "file", accept: ".toml", onchange: () => void this.#read() });
    this.verify = h("input", { type: "radio", name: "names", checked: true, onchange: () => listener.changed() });
    this.replace = h("input", { type: "radio", name: "names", onchange: () => listener.changed() });
    this.ways = h(
      "div",
      { class: "ways-of-names", hidden: true },
      h("label", { class: "choice" }, this.verify, " ", leaveWords.keyVerify),
      h("label", { class: "choice" }, this.replace, " ", leaveWords.keyReplace),
      h("button", { type: "button", class: "quiet", onclick: () => this.#forget() }, leaveWords.keyForget),
    );
    this.element = h(
      "fieldset",
      {},
      h("legend", {}, leaveWords.realNames),
      h("label", {}, leaveWords.keyLabel, this.file),
      h("p", { class: "small" }, leaveWords.keyWhat),
      this.ways,
    );
  }

  /** What is asked of the server. */
  get wanted() {
    return { key: this.key, pseudonyms: this.key !== null && this.replace.checked };
  }

  /** Forget it: nothing of it stays on the page. */
  clear() {
    this.key = null;
    this.file.value = "";
    this.ways.hidden = true;
  }

  #forget() {
    this.clear();
    this.file.focus();
    this.listener.changed();
  }

  async #read() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    try {
      if (file.size > LONGEST) throw new PaneError(leaveWords.keyTooLarge);
      this.key = await file.text().catch(() => {
        throw new PaneError(words.unreadable);
      });
    } catch (error) {
      this.clear();
      return this.listener.failed(error);
    }
    this.ways.hidden = false;
    this.listener.changed();
  }
}
