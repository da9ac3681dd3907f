/** The buttons that format the text which holds the cursor: bold, italic, lists. */

import { activeRichText } from "../draft/rich-text.js";

/** Listens to the buttons, and offers them while formatted text is written in. */
export class Toolbar {
  #toolbar;

  /** @param {HTMLElement} toolbar @param {HTMLElement} draft */
  constructor(toolbar, draft) {
    this.#toolbar = toolbar;
    toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the cursor stays
    toolbar.addEventListener("click", (event) => this.#format(event));
    draft.addEventListener("focusin", () => this.#offer());
    draft.addEventListener("focusout", () => this.#offer());
  }

  #offer() {
    const area = activeRichText();
    for (const button of this.#toolbar.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", String(!area));
    }
  }

  /** @param {Event} event */
  #format(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const command = button?.dataset.command;
    if (!command || !activeRichText()) return;
    if (command === "bullet" || command === "number") activeRichText()?.toggleList(command);
    else document.execCommand(command);
  }
}
