/// <reference types="office-js" />
/** The host of the task pane: the document that is open in Word, through Office.js. */

import { words } from "./strings.js";
import { Watch } from "./watch.js";
import { Follower } from "./word-follow.js";
import { Hints } from "./word-hints.js";
import { RecordRefused, WordParts } from "./word-parts.js";
import { comment, insert, lightUp, neighbour, select, selectWords } from "./word-places.js";
import { changedTags, controlsOf } from "./word-read.js";
import { readBlocks, scan } from "./word-scan.js";
import { supports, typesOf, unseenKinds } from "./word-sets.js";

/**
 * @typedef {import("./types.js").ChecklistItem} ChecklistItem
 * @typedef {import("./types.js").ContentControl} ContentControl
 * @typedef {import("./types.js").DecisionRecord} DecisionRecord
 * @typedef {import("./types.js").Snapshot} Snapshot
 * @typedef {import("./host.js").Host} Host
 */

/** A document open in Word; see host.js. @implements {Host} */
export class WordHost {
  /** @type {ContentControl[]} as the last scan found them */
  #controls = [];
  /** @type {((tags: string[]) => void)[]} */
  #listeners = [];
  /** @type {((tags: string[]) => void)[]} */
  #cursorListeners = [];
  #cursor = "";
  /** Word does not tell all: headers and footers, for one. */
  seesAll = false;
  edited = false;
  /** Word's tracked changes are on. */
  tracked = false;
  /** Somebody else has written in the document while it was open here. */
  shared = false;
  onState = () => {};

  /**
   * @param {Pick<import("./api.js").Api, "readParts" | "recordXml">} api
   * @param {ChecklistItem[]} items
   */
  constructor(api, items) {
    this.items = items;
    this.places = new Map(items.flatMap((item) => item.places.map((place) => [place.tag, place])));
    this.types = typesOf((set, version) => supports(version, set));
    this.unseen = unseenKinds(this.types);
    this.parts = new WordParts(api);
    this.watch = new Watch(() => this.#scan());
    const hint = () => this.watch.hint();
    this.hints = new Hints(hint, () => this.#isShared());
    this.follower = this.live && !supports("1.6") ? new Follower(hint) : null;
  }

  /** True when a scan shows live what is typed; before WordApi 1.5 it shows rich text on demand. */
  get live() {
    return supports("1.5");
  }

  /** True when the document has an identity of ours or a place that the checklist knows. */
  get knowsDocument() {
    return this.parts.identity !== null || this.#controls.some(({ tag }) => this.places.has(tag));
  }

  get key() {
    return Office.context.document.url ?? "";
  }

  /** True when nothing can be written into the document. */
  get readOnly() {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  }

  /** Read the parts and the controls, and follow the document from now on. */
  async open() {
    await this.parts.read();
    await this.watch.start();
    this.edited = false;
    if (!this.live) this.watch.stop();
    else await this.hints.listen();
  }

  /** Stop following the document. */
  close() {
    this.watch.stop();
    this.hints.close();
    void this.follower?.close();
  }

  /** @param {"controls" | "all"} depth @returns {Promise<Snapshot>} */
  async readSnapshot(depth) {
    await this.watch.lookNow();
    if (depth === "all") await this.parts.read(); // a colleague may have decided meanwhile
    return this.#snapshot(this.#controls, depth === "all" ? await Word.run(readBlocks) : null);
  }

  /** @param {string[]} tags @returns {Promise<Snapshot>} */
  async readControls(tags) {
    return this.#snapshot(this.#controls.filter(({ tag }) => tags.includes(tag)), null);
  }

  async catchUp() {
    if (this.live) await this.watch.lookNow();
  }

  readRecord() {
    return this.parts.record;
  }

  /** @param {DecisionRecord} record */
  async writeRecord(record) {
    if (this.readOnly) throw new RecordRefused(words.readOnlyDocument, record);
    await this.parts.write(record);
  }

  /** @param {string[]} tags @param {string[]} words @returns {Promise<"place" | "words" | null>} */
  async goTo(tags, words) {
    if (await this.#select(tags)) {
      lightUp(this.types, tags).catch(() => {}); // the cursor is there, lit or not
      return "place";
    }
    const held = this.#everyControl().filter(({ tag }) => tags.includes(tag));
    const known = [...held.map(({ text }) => text), ...words];
    return (await Word.run((context) => selectWords(context, known)).catch(() => false)) ? "words" : null;
  }

  /** @param {string} tag */
  show(tag) {
    void this.#select([tag]);
  }

  /** Word itself is where the document is written. */
  write() {
    throw new Error("the document is edited in Word");
  }

  /** @param {(tags: string[]) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** @param {(tags: string[]) => void} listener */
  onCursor(listener) {
    this.#cursorListeners.push(listener);
  }

  /** @param {(pending: boolean) => void} listener */
  onPending(listener) {
    this.watch.onPending(listener);
  }

  /** @param {ChecklistItem} item */
  inserter(item) {
    const [place] = item.places;
    if (this.readOnly || item.where === "lead" || place?.kind !== "rich-text") return null;
    return () => this.#insert(item, place);
  }

  /** @param {ChecklistItem} item */
  asker(item) {
    if (this.readOnly || !supports("1.4") || !item.places.length) return null;
    const tags = item.places.flatMap(({ tag, section }) => (section ? [tag, section] : [tag]));
    return (/** @type {string} */ text) => Word.run((context) => comment(context, this.types, tags, text));
  }

  #isShared() {
    if (this.shared) return;
    this.shared = true;
    this.onState();
  }

  /** @param {string[]} tags */
  #select(tags) {
    return Word.run((context) => select(context, this.types, tags)).catch(() => false);
  }

  /** The controls, those in rows too. */
  #everyControl() {
    return this.#controls.flatMap((one) => [one, ...one.rows.flat()]);
  }

  /** @param {ChecklistItem} item @param {ChecklistItem["places"][number]} place */
  async #insert(item, place) {
    const beside = neighbour(item, this.items, this.#controls);
    if (!beside) return false;
    await Word.run((context) => insert(context, item, place, beside));
    await this.watch.lookNow();
    await this.#select([place.tag]); // it was added, entered or not
    return true;
  }

  /** Look at every control once; true when something had changed. */
  async #scan() {
    const { found, tracked, cursor } = await Word.run((context) => this.#read(context));
    const controls = controlsOf(found, this.places);
    const tags = changedTags(this.#controls, controls);
    this.edited ||= tags.length > 0;
    this.#controls = controls;
    if (tracked !== this.tracked) {
      this.tracked = tracked;
      this.onState();
    }
    if (tags.length) for (const listener of this.#listeners) listener(tags);
    if (cursor.join() !== this.#cursor) for (const listener of this.#cursorListeners) listener(cursor);
    this.#cursor = cursor.join();
    return tags.length > 0;
  }

  /** @param {Word.RequestContext} context */
  async #read(context) {
    const read = await scan(context, this.types);
    await this.follower?.update(context, read.controls);
    return read;
  }

  /** @param {ContentControl[]} controls @param {object[] | null} blocks @returns {Snapshot} */
  #snapshot(controls, blocks) {
    return { controls, identity: this.parts.identity, sections: null, unseen: this.unseen, blocks };
  }
}
