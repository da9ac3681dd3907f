/** The host of the browser panel: a Word file whose bytes the page keeps. */

import { nameOf } from "../draft/names.js";
import { legalData } from "../shared/characters.js";
import { fromBase64 } from "../shared/files.js";
import { headingsIn, titleOf } from "./outline.js";
import { frameWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").Value} Value
 * @typedef {import("../shared/host.js").Host} Host
 * @typedef {import("../shared/types.js").Location} Location
 */

const INTO_VIEW = /** @type {const} */ ({ block: "center", inline: "nearest", behavior: "instant" });

/** A draft in a file; see shared/host.js. @implements {Host} */
export class FileHost {
  /** @type {Map<string, {path: number[], value: Value}>} by path, in the order of first edits */
  #edits = new Map();
  /** @type {((tags: string[]) => void)[]} */
  #listeners = [];
  /** @type {import("../draft/draft-view.js").DraftView | null} */
  view = null;
  #unsaved = false;
  /** @type {HTMLElement | null} */
  #marked = null;
  /** @type {Promise<import("./word-marks.js").WordMarks> | null} */
  #marks = null;
  /** @type {(fingerprint: string) => void} */
  #onWords = () => {};
  seesAll = true;
  edited = false;
  /** @type {(unsaved: boolean) => void} */
  onUnsaved = () => {};
  /** Told what became of the edits that were sent last. @type {(remarks: import("../shared/types.js").Remarks) => void} */
  onRemarks = () => {};
  /** Told before the cursor goes into the draft. */
  onGoTo = () => {};

  /**
   * @param {import("../shared/api.js").Api} api
   * @param {import("./reading.js").Read} read
   * @param {string} key see shared/host.js
   */
  constructor(api, { draft, hash, hasFile, opened }, key) {
    this.key = key;
    this.api = api;
    this.draft = draft;
    this.hash = hash;
    this.hasFile = hasFile; // as it was opened, and no later one
    this.snapshot = opened.snapshot;
    /** @type {import("../shared/types.js").DecisionRecord} */
    this.record = opened.record;
  }

  /** Edits or decisions that no saved file holds. */
  get unsaved() {
    this.view?.flush();
    return this.#unsaved;
  }

  /** The file as it was opened, and what was done since. */
  get work() {
    this.view?.flush();
    return { key: this.key, hasFile: this.hasFile, draft: this.draft, draft_sha256: this.hash, edits: [...this.#edits.values()], record: this.record };
  }

  async report() {
    this.view?.flush();
    const looked = await this.api.reportOnDraft(this.draft, [...this.#edits.values()], this.record);
    this.onRemarks(looked);
    this.view?.showMargins(looked.sections);
    return looked.report;
  }

  /** @param {string[]} tags @returns {Promise<import("../shared/types.js").Snapshot>} */
  async readControls(tags) {
    this.view?.flush();
    const controls = (this.snapshot.controls ?? []).filter(({ tag }) => tags.includes(tag));
    return /** @type {any} */ ({ controls, identity: this.snapshot.identity });
  }

  async catchUp() {
    this.view?.flush();
  }

  readRecord() {
    return this.record;
  }

  /** @param {import("../shared/types.js").DecisionRecord} record */
  async writeRecord(record) {
    this.record = record;
    this.restless();
  }

  /** @param {string[]} tags @param {string[]} _ @param {Location | null} [location] @returns {Promise<"place" | null>} */
  async goTo(tags, _, location = null) {
    const tag = tags.find((one) => this.view?.find(one)) ?? "";
    const place = this.#placeOf(tag, location);
    if (!place) return null;
    this.onGoTo();
    this.#bringIntoView(place);
    const target = place.matches("[contenteditable], select, input")
      ? place
      : place.querySelector("[contenteditable]:not([contenteditable='false']), select, input");
    if (!target) place.tabIndex = -1; // words that are not edited here
    (target instanceof HTMLElement ? target : place).focus({ preventScroll: true });
    if (location?.quote) await this.#markWords(place, location);
    return "place";
  }

  /** @param {string} tag @param {Location | null} [location] */
  show(tag, location = null) {
    const place = this.#placeOf(tag, location);
    if (!place) return;
    this.#bringIntoView(place);
    if (location?.quote) void this.#markWords(place, location);
  }

  /** Mark the words of a location, or the place where they stood. @param {HTMLElement} place @param {Location} location */
  async #markWords(place, location) {
    const range = await (await this.#wordMarks())?.mark(place, location);
    this.#mark(range ? null : place);
    if (!range) return;
    range.startContainer.parentElement?.scrollIntoView(INTO_VIEW);
    if (place.contains(document.activeElement)) getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  /** As the outline has them. */
  async headings() {
    return headingsIn(this.view?.sheet ?? null).map(titleOf);
  }

  /** Point at the words of findings; see shared/host.js. @param {import("../shared/types.js").Finding[]} findings */
  async pointOut(findings) {
    if (!findings.length && !this.#marks) return;
    const found = findings.flatMap((finding) => {
      const place = finding.location.quote && this.#placeOf(finding.location.tag, finding.location);
      return place ? [{ finding, place }] : [];
    });
    await (await this.#wordMarks())?.point(found);
  }

  /** @param {(fingerprint: string) => void} listener */
  onWords(listener) {
    this.#onWords = listener;
  }

  /** What marks words, had once words are to be marked. */
  #wordMarks() {
    this.#marks ??= import("./word-marks.js").then(({ WordMarks }) => {
      const { view } = this;
      const marks = new WordMarks(/** @type {HTMLElement} */ (view?.sheet));
      const tell = () => {
        if (!marks.sheet.isConnected) return document.removeEventListener("selectionchange", tell); // another draft is open: nothing holds this one
        const { anchorNode: node, anchorOffset: offset } = getSelection() ?? {};
        if (node && marks.sheet.contains(node)) this.#onWords(marks.at(node, offset ?? 0));
      };
      document.addEventListener("selectionchange", tell);
      marks.sheet.addEventListener("click", tell);
      return marks;
    });
    return this.#marks;
  }

  /** Mark what stands at a location, until something else is marked; tell whether it is on the page. @param {Pick<Location, "part" | "path"> | null} location null: nothing is marked any more */
  mark(location) {
    const place = location && this.view?.at(location.part, location.path);
    this.#mark(place ?? null);
    if (place) this.#bringIntoView(place);
    return Boolean(place);
  }

  /** @param {HTMLElement | null} place */
  #mark(place) {
    this.#marked?.classList.remove("marked");
    this.#marked = place;
    place?.classList.add("marked");
  }

  /** @param {string} tag @param {Location | null} location */
  #placeOf(tag, location) {
    const row = location?.row && this.view?.at(location.part, location.path);
    return row || this.view?.find(tag) || (location && this.view?.at(location.part, location.path)) || null;
  }

  /** @param {HTMLElement} place */
  #bringIntoView(place) {
    place.scrollIntoView(INTO_VIEW);
    place.classList.remove("shown");
    requestAnimationFrame(() => {
      place.scrollIntoView(INTO_VIEW); // what comes into view first has another height than was guessed
      place.classList.add("shown");
    });
  }

  /** Take an edit; `value` undefined: the control is as it is in the file again. @param {ContentControl} control @param {Value | undefined} value @param {Partial<ContentControl>} change */
  write(control, value, change) {
    this.edited = true;
    Object.assign(control, legalData(change));
    const key = control.path.join(".");
    if (value === undefined) this.#edits.delete(key);
    else this.#edits.set(key, { path: control.path, value: legalData(value) });
    this.restless();
    for (const listener of this.#listeners) listener([control.tag]);
  }

  /** @param {(tags: string[]) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** The panel changes what stands in places, never which there are. */
  inserter() {
    return null;
  }

  /** The panel does not write comments. */
  asker() {
    return null;
  }

  /** The page tells the checklist itself where the cursor is, which may be in no control: see lighting.js. */
  onCursor() {}

  /** The page hears of every edit when it is made. */
  onPending() {}

  /** Note that something is not saved. */
  restless() {
    this.#unsaved = true;
    this.onUnsaved(true);
  }

  /**
   * Have the file made with the edits and the record in it, all the rest as it was. What is given is saved, but for
   * the edits that were refused, which stay.
   *
   * @param {(file: Blob, refused: import("../shared/types.js").EditRemark[]) => Promise<void>} give to its author; nothing is saved when it rejects
   */
  async save(give) {
    this.view?.flush();
    const edits = [...this.#edits.values()];
    const before = JSON.stringify([edits, this.record]);
    const saved = await this.api.save(this.draft, edits, this.record);
    this.onRemarks(saved);
    await give(new Blob([fromBase64(saved.draft)]), saved.refused);
    this.hasFile = false;
    this.#unsaved = saved.refused.length > 0 || before !== JSON.stringify([[...this.#edits.values()], this.record]);
    this.onUnsaved(this.#unsaved);
    return saved.refused;
  }

  /** What a person calls the control of an edit. @param {import("../shared/types.js").EditRemark} remark */
  nameOf({ path }) {
    const wanted = path?.join(".");
    const control = (this.snapshot.controls ?? []).find((one) => one.story === "body" && one.path.join(".") === wanted);
    return control ? nameOf(control) : frameWords.yourDecisions;
  }
}
