/** Ctrl+Z, Ctrl+Y and the browser's own menu: what they undo is in the draft, or in the field that is written in. */

import { words } from "../shared/strings.js";
import { isField } from "./caret.js";
import { History, PlaceHistory } from "./undo.js";

/** @typedef {"undo" | "redo"} Way */

/** Hands the keys on to a history. The browser's own undo is never used: see undo.js. */
export class UndoKeys {
  /** Of fields outside the draft. @type {WeakMap<Element, History>} */
  #fields = new WeakMap();

  /**
   * @param {HTMLElement} draft
   * @param {() => History | undefined} history of the draft that is open
   * @param {(text: string) => void} announce
   */
  constructor(draft, history, announce) {
    this.draft = draft;
    this.history = history;
    this.announce = announce;
    document.addEventListener("focusin", ({ target }) => this.#entered(target));
    document.addEventListener("keydown", (event) => this.#press(event, keyed(event)), { capture: true });
    document.addEventListener("beforeinput", (event) => this.#press(event, chosen(event)), { capture: true });
  }

  /** @param {EventTarget | null} target */
  #entered(target) {
    if (!(target instanceof HTMLElement) || !isField(target)) return;
    if (this.draft.contains(target) || this.#fields.has(target)) return;
    const history = new History();
    new PlaceHistory(target, history);
    this.#fields.set(target, history);
  }

  /** @param {Event} event @param {Way | null} way */
  #press(event, way) {
    if (!way) return;
    event.preventDefault();
    const history = this.#historyAt(document.activeElement);
    if (history && !history[way]()) this.announce(way === "undo" ? words.nothingToUndo : words.nothingToRedo);
  }

  /** In the checklist nothing of the draft is undone. @param {Element | null} focused @returns {History | undefined} */
  #historyAt(focused) {
    const own = focused ? this.#fields.get(focused) : undefined;
    if (own) return own;
    return focused?.closest("aside") || !this.draft.checkVisibility() ? undefined : this.history();
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
