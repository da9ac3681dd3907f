/** The buttons that format the text which holds the cursor: bold, italic, lists. */

/** Listens to the buttons, and offers them while formatted text is written in. */
export class Toolbar {
  #toolbar;

  /** @param {HTMLElement} toolbar @param {HTMLElement} draft @param {() => import("../draft/text-place.js").TextPlace | undefined} active what is written in */
  constructor(toolbar, draft, active) {
    this.#toolbar = toolbar;
    this.active = active;
    toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the cursor stays
    toolbar.addEventListener("click", (event) => this.#format(event));
    draft.addEventListener("focusin", () => this.#offer());
    draft.addEventListener("focusout", () => this.#offer());
  }

  #offer() {
    const area = this.active();
    for (const button of this.#toolbar.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", String(!area));
    }
  }

  /** @param {Event} event */
  #format(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const command = button?.dataset.command;
    if (command) this.active()?.format(command);
  }
}
