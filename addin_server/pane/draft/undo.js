/**
 * Undo and redo, one stack for a draft: its texts, lists, fields and rows, in the order in which they
 * were done. The browser's own knows nothing of rows and lists, and reaches what is out of sight: it
 * is never used.
 */

import { isField, isSame, putBack, stateOf } from "./caret.js";

/**
 * @typedef {import("./caret.js").State} State
 *
 * @typedef {object} Step
 * @property {() => boolean} undo false: there is nothing to undo any more
 * @property {() => boolean} redo
 */

const RUN = 2_000; // milliseconds between keys of what is undone in one go
const LONGEST = 40; // characters of what is undone in one go, to the end of a word
const MOST = 500; // steps
const RUNS = new Map([
  ["insertText", "typing"],
  ["insertCompositionText", "typing"],
  ["deleteContentBackward", "deleting"],
  ["deleteContentForward", "deleting"],
]);

/** What was done in some places, and what can be done again. */
export class History {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];

  /** @param {Step} step that has just been done */
  add(step) {
    this.#done.push(step);
    if (this.#done.length > MOST) this.#done.shift();
    this.#undone = [];
  }

  /** True when a step was the last thing done. @param {Step | null} step */
  endsWith(step) {
    return step !== null && this.#done.at(-1) === step;
  }

  /** Undo one step. @returns {boolean} whether there was one */
  undo() {
    return move(this.#done, this.#undone, "undo");
  }

  /** Do the last step that was undone again. @returns {boolean} */
  redo() {
    return move(this.#undone, this.#done, "redo");
  }
}

/** @param {Step[]} from @param {Step[]} to @param {"undo" | "redo"} way */
function move(from, to, way) {
  for (let step = from.pop(); step; step = from.pop()) {
    if (!step[way]()) continue;
    to.push(step);
    return true;
  }
  return false;
}

/** A run of edits in one place. @implements {Step} */
class PlaceStep {
  /** @param {HTMLElement} place @param {State} before @param {State} after @param {(place: HTMLElement, state: State) => void} put */
  constructor(place, before, after, put) {
    this.place = place;
    this.before = before;
    this.after = after;
    this.put = put;
  }

  undo() {
    return this.#put(this.before);
  }

  redo() {
    return this.#put(this.after);
  }

  /** @param {State} state */
  #put(state) {
    if (!this.place.isConnected || isSame(this.before, this.after)) return false;
    this.put(this.place, state);
    return true;
  }
}

/** Watches the fields and areas below an element, and writes down what is done in them. */
export class PlaceHistory {
  /** @type {WeakMap<HTMLElement, State>} what stands in each place now */
  #now = new WeakMap();
  /** @type {PlaceStep | null} the run that may go on */
  #run = null;
  #kind = "";
  #last = 0; // when the last edit was made
  #length = 0; // characters of the run
  #moved = false; // the cursor is not where the last edit left it
  #together = false; // what comes now is one edit: a paste
  #puts = false; // an undo is under way
  /** @type {[Node | null, number]} where the last edit left the cursor */
  #caret = [null, 0];

  /** @param {HTMLElement} root @param {History} history */
  constructor(root, history) {
    this.root = root;
    this.history = history;
    if (isField(root)) this.#now.set(root, stateOf(root));
    root.addEventListener("focusin", this.#entered);
    root.addEventListener("beforeinput", this.#before);
    root.addEventListener("paste", this.#pasting, { capture: true });
    root.addEventListener("input", this.#edited);
    root.addEventListener("change", this.#edited);
  }

  /** Watch no longer. */
  close() {
    this.root.removeEventListener("focusin", this.#entered);
    this.root.removeEventListener("beforeinput", this.#before);
    this.root.removeEventListener("paste", this.#pasting, { capture: true });
    this.root.removeEventListener("input", this.#edited);
    this.root.removeEventListener("change", this.#edited);
  }

  /** @param {Event} event */
  #entered = ({ target }) => {
    const place = placeOf(target);
    if (place && !this.#puts) this.#now.set(place, stateOf(place));
  };

  #before = () => {
    const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
    this.#moved = focusNode !== this.#caret[0] || focusOffset !== this.#caret[1];
  };

  #pasting = () => {
    this.#run = null;
    this.#together = true;
    setTimeout(() => {
      this.#together = false;
      this.#run = null;
    });
  };

  /** @param {Event} event */
  #edited = (event) => {
    const place = placeOf(event.target);
    if (!place || this.#puts) return;
    const before = this.#now.get(place);
    const after = stateOf(place);
    this.#now.set(place, after);
    if (!before || isSame(before, after)) return;
    if (this.#goesOn(place, event) && this.#run) this.#run.after = after;
    else this.#begin(new PlaceStep(place, before, after, (...state) => this.#put(...state)));
    const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
    this.#caret = [focusNode, focusOffset];
  };

  /** @param {PlaceStep} step */
  #begin(step) {
    this.#run = step;
    this.#length = 0;
    this.history.add(step);
  }

  /** Tell whether an edit belongs to the run before it. @param {HTMLElement} place @param {Event} event */
  #goesOn(place, event) {
    const { inputType = "", data = "", isComposing = false } = event instanceof InputEvent ? event : {};
    const kind = RUNS.get(inputType) ?? "";
    const [same, soon] = [kind !== "" && kind === this.#kind, event.timeStamp - this.#last < RUN];
    const long = this.#length >= LONGEST && /^\s/.test(data ?? "");
    this.#kind = kind;
    this.#last = event.timeStamp;
    this.#length += (data ?? "").length;
    if (this.#run?.place !== place || !this.history.endsWith(this.#run)) return false;
    return this.#together || isComposing || (same && soon && !long && !this.#moved);
  }

  /** @param {HTMLElement} place @param {State} state */
  #put(place, state) {
    this.#puts = true;
    putBack(place, state);
    this.#puts = false;
    this.#run = null;
    this.#now.set(place, stateOf(place));
    place.scrollIntoView({ block: "nearest" });
    getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  }
}

/** The field or area that an event happens in. @param {EventTarget | null} target @returns {HTMLElement | null} */
function placeOf(target) {
  if (!(target instanceof HTMLElement)) return null;
  if (isField(target)) return target;
  const area = target.closest("[contenteditable]:not([contenteditable='false'])");
  return area instanceof HTMLElement ? area : null;
}
