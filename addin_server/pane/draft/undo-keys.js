/** Ctrl+Z, Ctrl+Y and the browser's own menu: what they undo is in the draft, or in the field that is written in. */

import { draftWords } from "./strings.js";

/**
 * @typedef {"undo" | "redo"} Way
 * @typedef {{undo: () => boolean, redo: () => boolean}} Undoable
 */

const REST = 2_000; // milliseconds between keys of what is undone in one go

/** What was typed in one field outside the draft. @implements {Undoable} */
class FieldHistory {
  /** @type {string[]} */
  #done = [];
  /** @type {string[]} */
  #undone = [];
  #last = -Infinity; // when something was typed
  #isPut = false; // an undo is under way
  #before;

  /** @param {HTMLInputElement | HTMLTextAreaElement} field */
  constructor(field) {
    this.field = field;
    this.#before = field.value;
    field.addEventListener("input", ({ timeStamp }) => {
      if (!this.#isPut) {
        if (timeStamp - this.#last >= REST) this.#done.push(this.#before);
        this.#undone = [];
        this.#last = timeStamp;
      }
      this.#before = field.value;
    });
  }

  undo() {
    return this.#step(this.#done, this.#undone);
  }

  redo() {
    return this.#step(this.#undone, this.#done);
  }

  /** @param {string[]} from @param {string[]} to */
  #step(from, to) {
    const value = from.pop();
    if (value === undefined) return false;
    to.push(this.field.value);
    this.#last = -Infinity;
    this.#isPut = true;
    this.field.value = value;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#isPut = false;
    return true;
  }
}

/** Hands the keys on. The browser's own undo is never used: it knows nothing of rows and lists, and reaches what is out of sight. */
export class UndoKeys {
  /** Of fields outside the draft. @type {WeakMap<Element, FieldHistory>} */
  #fields = new WeakMap();

  /**
   * @param {HTMLElement} draft
   * @param {() => Undoable | undefined} view of the draft that is open
   * @param {(text: string) => void} announce
   */
  constructor(draft, view, announce) {
    this.draft = draft;
    this.view = view;
    this.announce = announce;
    document.addEventListener("focusin", ({ target }) => this.#entered(target));
    document.addEventListener("keydown", (event) => this.#press(event, keyed(event)), { capture: true });
    document.addEventListener("beforeinput", (event) => this.#press(event, chosen(event)), { capture: true });
  }

  /** @param {EventTarget | null} target */
  #entered(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (!this.draft.contains(target) && !this.#fields.has(target)) this.#fields.set(target, new FieldHistory(target));
  }

  /** @param {Event} event @param {Way | null} way */
  #press(event, way) {
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const undoable = this.#at(document.activeElement);
    if (undoable && !undoable[way]()) this.announce(way === "undo" ? draftWords.nothingToUndo : draftWords.nothingToRedo);
  }

  /** In the checklist nothing of the draft is undone. @param {Element | null} focused @returns {Undoable | undefined} */
  #at(focused) {
    const own = focused ? this.#fields.get(focused) : undefined;
    if (own) return own;
    return focused?.closest("aside") || !this.draft.checkVisibility() ? undefined : this.view();
  }
}

/** @param {KeyboardEvent} event @returns {Way | null} */
function keyed({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }) {
  if (!(ctrlKey || metaKey) || altKey || isComposing) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" ? "redo" : null;
}

/** @param {Event} event @returns {Way | null} */
function chosen(event) {
  const type = event instanceof InputEvent ? event.inputType : "";
  if (type === "historyUndo") return "undo";
  return type === "historyRedo" ? "redo" : null;
}
