/// <reference types="office-js" />
/** The host of the task pane: the document that is open in Word, through Office.js. */

import { late } from "../shared/errors.js";
import { act, ask } from "./ask.js";
import { changedTags, controlsOf } from "./controls.js";
import { tagsAroundCursor } from "./cursor.js";
import { goTo, goToParagraph } from "./going.js";
import { Hints } from "./hints.js";
import { RecordRefused, WordParts } from "./own-parts.js";
import { select } from "./places.js";
import { isScriptOlder, supports, typesOf, unseenKinds } from "./requirement-sets.js";
import { looker, readBlocks } from "./scan.js";
import { wordWords } from "./strings.js";
import { Watch } from "./watch.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").DecisionRecord} DecisionRecord
 * @typedef {import("../shared/types.js").Location} Location
 * @typedef {import("../shared/types.js").Snapshot} Snapshot
 * @typedef {import("../shared/host.js").Host} Host
 */

const MANY = 3_000; // controls; with 9,754 a look kept the browser for 0.35 to 1.3 seconds

/** What puts something in is loaded when somebody asks for it. */
const adding = () => late(import("./adding.js"));

/** A document open in Word; see shared/host.js. @implements {Host} */
export class WordHost {
  /** @type {ContentControl[]} as the last scan found them */
  #controls = [];
  /** @type {((tags: string[]) => void)[]} */
  #listeners = [];
  /** @type {((tags: string[]) => void)[]} */
  #cursorListeners = [];
  #cursor = "";
  #readsCursor = false;
  /** Word does not tell all: headers and footers, for one. */
  seesAll = false;
  edited = false;
  /** Word's tracked changes are on. */
  tracked = false;
  /** The document has so many controls that the pane is slow in it. */
  crowded = false;
  /** Somebody else has written in the document while it was open here. */
  shared = false;
  /** Word tells of edits, late or soon; where it does not, only looks without a hint find them. */
  tells = true;
  /** @type {import("./following.js").Following | null} a form without places of ours, which each look reads */
  #following = null;
  onState = () => {};

  /**
   * @param {Pick<import("./word-api.js").WordApi, "readParts" | "recordXml" | "report">} api
   * @param {ChecklistItem[]} items
   */
  constructor(api, items) {
    this.api = api;
    this.items = items;
    this.places = new Map(items.flatMap((item) => item.places.map((place) => [place.tag, place])));
    this.types = typesOf((set, version) => supports(version, set));
    this.unseen = unseenKinds(this.types);
    this.parts = new WordParts(api);
    this.look = looker(this.types);
    this.watch = new Watch(() => this.#scan());
    const hint = () => this.watch.hint();
    this.hints = new Hints(hint, () => this.#isShared());
    /** @type {import("./follow.js").Follower | null} in a Word that tells of no paragraphs */
    this.follower = null;
  }

  /** True when Word lists only rich text, which is so before WordApi 1.5. */
  get richTextOnly() {
    return !supports("1.5");
  }

  /** True when Word's script is older than Word, and keeps the pane from what Word can do. */
  get oldScript() {
    return isScriptOlder();
  }

  /** True when the document has an identity of ours or a place that the checklist knows, or its form is followed. */
  get knowsDocument() {
    return this.parts.identity !== null || this.#following !== null || this.#controls.some(({ tag }) => this.places.has(tag));
  }

  get isFollowed() {
    return this.#following !== null;
  }

  /** Follow a form from now on; null: none. @param {import("./following.js").Following | null} following */
  async follow(following) {
    this.#following = following;
    await this.watch.lookNow();
    this.#tell([""]); // the whole draft is another
    this.onState();
  }

  get key() {
    return Office.context.document.url ?? "";
  }

  get readOnly() {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  }

  /** Read the parts and the controls, and follow the document from now on. */
  async open() {
    if (supports("1.5") && !supports("1.6")) {
      const { Follower } = await import("./follow.js");
      this.follower = new Follower(() => this.watch.hint(), this.types);
    }
    await this.parts.read();
    await this.watch.start();
    this.edited = false;
    void this.hints.listen().then((tells) => this.#canTell(tells));
  }

  /** Stop following the document. */
  close() {
    this.watch.stop();
    this.hints.close();
    void this.follower?.close();
  }

  /** @param {"controls" | "all"} depth @param {import("../shared/types.js").Finding[]} earlier */
  async report(depth, earlier) {
    const snapshot = await this.readSnapshot(depth);
    return this.api.report({ snapshot, record: this.readRecord(), earlier, ...this.#following?.sent });
  }

  /** @param {"controls" | "all"} depth @returns {Promise<Snapshot>} */
  async readSnapshot(depth) {
    const controls = this.#controls;
    if (depth === "all") await this.parts.read(); // a colleague may have decided meanwhile
    const reads = depth === "all" && !this.#following; // a form that is followed brings its own
    return this.#snapshot(controls, reads ? await ask(readBlocks) : null);
  }

  /** @param {string[]} tags */
  async readControls(tags) {
    return this.#snapshot(this.#controls.filter(({ tag }) => tags.includes(tag)), null);
  }

  async catchUp() {
    await this.watch.lookNow();
  }

  readRecord() {
    return this.parts.record;
  }

  /** @param {DecisionRecord} record */
  async writeRecord(record) {
    if (this.readOnly) throw new RecordRefused(wordWords.readOnlyDocument, record);
    await this.parts.write(record);
  }

  /**
   * @param {string[]} tags
   * @param {string[]} words
   * @param {Location | null} [location]
   * @returns {Promise<"place" | "words" | null>}
   */
  async goTo(tags, words, location) {
    const { types, isFollowed } = this;
    return goTo({ types, controls: this.#everyControl, isFollowed }, tags, words, location);
  }

  /** @param {string} tag @param {Location | null} [location] */
  show(tag, location) {
    const shown = location?.quote ? this.goTo([tag], [], location) : tag ? this.#select([tag]) : this.isFollowed && goToParagraph(location);
    if (!shown) return;
    shown.catch(() => {}); // the row opens, whether its place can be shown or not
  }

  async headings() {
    return (await import("./headings.js")).readHeadings();
  }

  /** The text is Word's, and so is how it looks. */
  async pointOut() {}

  /** The cursor is told of by control. */
  onWords() {}

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

  /** @param {(pending: boolean, trouble: import("../shared/errors.js").PaneError | null) => void} listener */
  onPending(listener) {
    this.watch.onPending(listener);
  }

  /** @param {ChecklistItem} item */
  inserter(item) {
    const [place] = item.places;
    if (this.readOnly || item.where === "lead" || place?.kind !== "rich-text") return null;
    return async () => {
      const { addPlace } = await adding();
      const look = async () => {
        await this.watch.lookNow();
        return { controls: this.#controls, inRows: this.#everyControl };
      };
      const { said, stands } = await addPlace(item, place, this.items, look);
      if (stands) this.show(place.tag); // it was added, entered or not
      return said;
    };
  }

  /** @param {ChecklistItem} item */
  asker(item) {
    if (this.readOnly || !supports("1.4") || !item.places.length) return null;
    const tags = item.places.flatMap(({ tag, section }) => (section ? [tag, section] : [tag]));
    return async (/** @type {string} */ text) => (await adding()).query(this.types, tags, text);
  }

  #isShared() {
    if (this.shared) return;
    this.shared = true;
    this.onState();
  }

  /** @param {boolean} tells */
  #canTell(tells) {
    if (tells || !this.tells) return;
    this.tells = false;
    this.onState();
  }

  /** @param {string[]} tags */
  #select(tags) {
    return act((context, sync) => select(context, sync, this.types, tags));
  }

  /** The controls, those in rows too. */
  get #everyControl() {
    return this.#controls.flatMap((one) => [one, ...one.rows.flat()]);
  }

  /** Look at every control once; true when something had changed. */
  async #scan() {
    const { found, tracked, innermost } = await this.look();
    const now = await this.#following?.read(); // a look that fails has seen nothing
    const controls = controlsOf(found, this.places);
    const tags = changedTags(this.#controls, controls);
    this.#controls = controls;
    const crowded = found.length >= MANY;
    if (tracked !== this.tracked || crowded !== this.crowded) {
      Object.assign(this, { tracked, crowded });
      this.onState();
    }
    if (now && this.#following?.take(now)) tags.push(""); // no control of an item: the whole draft
    this.edited ||= tags.length > 0;
    if (tags.length) this.#tell(tags);
    void this.#readCursor(innermost);
    void this.follower?.update(found.map(({ id }) => id)).then(() => this.#canTell(!this.follower?.refused));
    return tags.length > 0;
  }

  /** @param {string[]} tags */
  #tell(tags) {
    for (const listener of this.#listeners) listener(tags);
  }

  /** Tell where the cursor is, when Word says it; a look does not wait for it. @param {string | null} [innermost] as the look saw it */
  async #readCursor(innermost) {
    if (this.#readsCursor) return;
    this.#readsCursor = true;
    const tags = await tagsAroundCursor((tag) => this.places.get(tag)?.section === "", innermost).catch(() => []);
    this.#readsCursor = false;
    if (tags.join() !== this.#cursor) for (const listener of this.#cursorListeners) listener(tags);
    this.#cursor = tags.join();
  }

  /** @param {ContentControl[]} controls @param {import("../shared/types.js").Blocks} blocks @returns {Snapshot} */
  #snapshot(controls, blocks) {
    return { controls, identity: this.parts.identity, sections: null, unseen: this.unseen, blocks };
  }
}
