/** The two halves of the page, draft and checklist: which of them is in sight, and where the cursor was in each. */

import { setText } from "../shared/dom.js";
import { words } from "../shared/strings.js";

const PLACES = "[contenteditable='true'], [contenteditable='plaintext-only'], select, input";

/** Both halves, and the button that shows the other where there is no room for both. */
export class Halves {
  /** Where the cursor was. @type {Map<HTMLElement, HTMLElement>} */
  #cursors = new Map();
  #parts;

  /** @param {{work: HTMLElement, draft: HTMLElement, pane: HTMLElement, flip: HTMLElement}} parts of the page */
  constructor(parts) {
    this.#parts = parts;
    parts.flip.addEventListener("click", () => this.#flip(!parts.work.classList.contains("flipped")));
  }

  /** A draft is opened: its half is in sight, and no cursor was anywhere yet. */
  begin() {
    this.#cursors.clear();
    this.#flip(false);
  }

  /** Show the draft; whoever was in the checklist comes back to where she was. */
  showDraft() {
    this.#rememberCursor(this.#parts.pane);
    this.#flip(false);
  }

  /** Show the checklist's half. */
  showPane() {
    this.#rememberCursor(this.#parts.draft);
    this.#flip(true);
  }

  /** Put the cursor into the other half, where it was. */
  switch() {
    const { draft, pane } = this.#parts;
    const [from, to] = pane.contains(document.activeElement) ? [pane, draft] : [draft, pane];
    this.#rememberCursor(from);
    this.#flip(to === pane);
    const before = this.#cursors.get(to);
    const first = [...to.querySelectorAll(to === pane ? "button.item" : PLACES)].find(isSeen);
    const target = before && isSeen(before) ? before : first;
    if (target instanceof HTMLElement) target.focus();
  }

  /** @param {boolean} toPane */
  #flip(toPane) {
    this.#parts.work.classList.toggle("flipped", toPane);
    setText(this.#parts.flip, toPane ? words.showDraft : words.showPane);
  }

  /** @param {HTMLElement} half */
  #rememberCursor(half) {
    const now = document.activeElement;
    if (now instanceof HTMLElement && half.contains(now)) this.#cursors.set(half, now);
  }
}

/** @param {Element} element */
function isSeen(element) {
  return element.getClientRects().length > 0;
}
