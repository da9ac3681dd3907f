/** The two halves of the page, draft and checklist: which of them is in sight, and where the cursor was in each. */

import { h, setText } from "../shared/dom.js";
import { frameWords } from "./strings.js";

const PLACES = "[contenteditable='true'], [contenteditable='plaintext-only'], select, input";

/** Both halves, and the buttons: one shows the other where there is no room for both, one hides the checklist where there is. */
export class Halves {
  /** Where the cursor was. @type {Map<HTMLElement, HTMLElement>} */
  #cursors = new Map();
  #parts;

  /** @param {{work: HTMLElement, draft: HTMLElement, pane: HTMLElement, flip: HTMLElement}} parts of the page */
  constructor(parts) {
    this.#parts = parts;
    this.hide = h("button", { type: "button", class: "quiet hide", hidden: true, onclick: () => this.#leaveAlone(!parts.work.classList.contains("alone")) }, frameWords.hideChecklist);
    parts.flip.before(this.hide);
    this.#leaveAlone(false);
    parts.flip.addEventListener("click", () => this.#flip(!parts.work.classList.contains("flipped")));
  }

  /** A draft is opened: its half is in sight, and no cursor was anywhere yet. */
  begin() {
    this.#cursors.clear();
    this.hide.hidden = false;
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

  /** Show the half in which an element stands, if it stands in one. @param {Element} element */
  reveal(element) {
    if (this.#parts.pane.contains(element)) this.showPane();
    else if (this.#parts.draft.contains(element)) this.showDraft();
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

  /** @param {boolean} alone the draft has the whole width */
  #leaveAlone(alone) {
    this.#parts.work.classList.toggle("alone", alone);
    this.hide.setAttribute("aria-pressed", String(alone));
  }

  /** @param {boolean} toPane */
  #flip(toPane) {
    if (toPane) this.#leaveAlone(false);
    this.#parts.work.classList.toggle("flipped", toPane);
    setText(this.#parts.flip, toPane ? frameWords.showDraft : frameWords.showPane);
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
