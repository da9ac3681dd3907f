/// <reference types="office-js" />
/** The host of the task pane: the document that is open in Word, through Office.js. */

import { ApiError } from "./api.js";
import { words } from "./strings.js";
import { Watch } from "./watch.js";
import { changedTags, controlsOf, neighbour, typesOf, unseenKinds } from "./word-read.js";
import { emptyRecord, merged, NAMESPACES, same } from "./word-record.js";

/**
 * @typedef {import("./types.js").ContentControl} ContentControl
 * @typedef {import("./types.js").DecisionRecord} DecisionRecord
 * @typedef {import("./types.js").Snapshot} Snapshot
 * @typedef {import("./host.js").Host} Host
 */

/** The document refused to keep the record. */
export class RecordRefused extends Error {
  /** @param {string} message @param {DecisionRecord} record that was to be kept */
  constructor(message, record) {
    super(message);
    this.name = "RecordRefused";
    this.record = record;
  }
}

/** @param {string} version @param {string} [set] */
export function supports(version, set = "WordApi") {
  return Office.context.requirements.isSetSupported(set, version);
}

/** A document open in Word; see host.js. @implements {Host} */
export class WordHost {
  /** @type {ContentControl[]} as the last scan found them */
  #controls = [];
  /** @type {DecisionRecord} */
  #record = emptyRecord();
  /** @type {DecisionRecord} what the document was last seen to hold */
  #base = emptyRecord();
  /** @type {object | null} */
  #identity = null;
  /** @type {((tags: string[]) => void)[]} */
  #listeners = [];
  /** @type {((tags: string[]) => void)[]} */
  #cursorListeners = [];
  #cursor = "";
  /** @type {(() => void)[]} */
  #undo = [];
  /** Word does not tell all: headers and footers, for one. */
  seesAll = false;
  edited = false;
  /** Word's tracked changes are on. */
  tracked = false;
  onState = () => {};

  /**
   * @param {Pick<import("./api.js").Api, "readParts" | "recordXml">} api
   * @param {import("./types.js").ChecklistItem[]} items
   */
  constructor(api, items) {
    this.api = api;
    this.items = items;
    this.places = new Map(items.flatMap((item) => item.places.map((place) => [place.tag, place])));
    this.types = typesOf((set, version) => supports(version, set));
    this.unseen = unseenKinds(this.types);
    this.watch = new Watch(() => this.#scan());
  }

  /** True when a scan shows live what is typed; before WordApi 1.5 it shows rich text on demand. */
  get live() {
    return supports("1.5");
  }

  /** True when the document has an identity of ours or a place that the checklist knows. */
  get knowsDocument() {
    return this.#identity !== null || this.#controls.some(({ tag }) => this.places.has(tag));
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
    await this.#readParts();
    await this.watch.start();
    this.edited = false;
    if (!this.live) this.watch.stop();
    else await this.#listen();
  }

  /** Stop following the document. */
  close() {
    this.watch.stop();
    for (const undo of this.#undo.splice(0)) undo();
  }

  /** @param {"controls" | "all"} depth @returns {Promise<Snapshot>} */
  async readSnapshot(depth) {
    await this.watch.lookNow();
    const blocks = depth === "all" ? await this.#readBlocks() : null;
    return { controls: this.#controls, identity: this.#identity, sections: null, unseen: this.unseen, blocks };
  }

  /** @param {string[]} tags @returns {Promise<Snapshot>} */
  async readControls(tags) {
    const controls = this.#controls.filter(({ tag }) => tags.includes(tag));
    return { controls, identity: this.#identity, sections: null, unseen: this.unseen, blocks: null };
  }

  readRecord() {
    return this.#record;
  }

  /** @param {DecisionRecord} record */
  async writeRecord(record) {
    if (this.readOnly) throw new RecordRefused(words.readOnlyDocument, record);
    if (!supports("1.4")) throw new RecordRefused(words.recordNotKept, record);
    const before = this.#record;
    this.#record = record;
    try {
      await this.#putRecord(record);
    } catch (error) {
      this.#record = before;
      if (error instanceof ApiError) throw error;
      throw new RecordRefused(words.recordNotKept, record);
    }
  }

  /** @param {string} tag */
  async goTo(tag) {
    return Word.run(async (context) => {
      const control = context.document.contentControls.getByTag(tag).getFirstOrNullObject();
      control.load("isNullObject");
      await context.sync();
      if (control.isNullObject) return false;
      control.select("Select");
      await context.sync();
      return true;
    });
  }

  /** @param {string} tag */
  show(tag) {
    void this.goTo(tag).catch(() => false);
  }

  /** Word itself is where the document is written. */
  write() {
    throw new Error("the document is edited in Word");
  }

  /** @param {(tags: string[]) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** @param {import("./types.js").ChecklistItem} item */
  inserter(item) {
    const [place] = item.places;
    if (this.readOnly || item.where === "lead" || place?.kind !== "rich-text") return null;
    return () => this.#insert(item, place);
  }

  /** @param {import("./types.js").ChecklistItem} item */
  asker(item) {
    if (this.readOnly || !supports("1.4") || !item.places.length) return null;
    return (/** @type {string} */ text) => this.#comment(item.places.map(({ tag }) => tag), text);
  }

  /** @param {string[]} tags @param {string} text */
  async #comment(tags, text) {
    const known = new Set(this.#controls.flatMap((one) => [one, ...one.rows.flat()]).map(({ tag }) => tag));
    const tag = tags.find((one) => known.has(one));
    if (tag === undefined) return false;
    await Word.run(async (context) => {
      context.document.contentControls.getByTag(tag).getFirst().getRange("Whole").insertComment(text);
      await context.sync();
    });
    return true;
  }

  /** @param {import("./types.js").ChecklistItem} item @param {import("./types.js").ChecklistItem["places"][number]} place */
  async #insert(item, place) {
    const beside = neighbour(item, this.items, this.#controls);
    if (!beside) return false;
    await Word.run(async (context) => {
      const anchor = context.document.contentControls.getByTag(beside.tag).getFirst();
      const control = anchor.insertParagraph("", beside.at).insertContentControl();
      control.tag = place.tag;
      control.title = item.title;
      control.placeholderText = place.placeholder;
      await context.sync();
    });
    await this.watch.lookNow();
    return this.goTo(place.tag);
  }

  /** @param {(tags: string[]) => void} listener */
  onCursor(listener) {
    this.#cursorListeners.push(listener);
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
    const types = /** @type {Word.ContentControlType[]} */ (this.types);
    const all = this.live ? context.document.getContentControls({ types }) : context.document.contentControls;
    all.load("items/id,items/tag,items/title,items/text,items/type");
    const boxes = this.types.includes("CheckBox")
      ? context.document.getContentControls({ types: [Word.ContentControlType.checkBox] })
      : null;
    boxes?.load("items/id,items/checkboxContentControl/isChecked");
    const { document } = context;
    if (supports("1.4")) document.load("changeTrackingMode");
    const around = document.getSelection().parentContentControlOrNullObject;
    const beyond = around.parentContentControlOrNullObject;
    for (const one of [around, beyond]) one.load("isNullObject,tag");
    await context.sync();
    const ticks = new Map(boxes?.items.map((box) => [box.id, box.checkboxContentControl.isChecked]));
    return {
      found: all.items.map(({ id, tag, title, text, type }) => ({
        tag: tag ?? "",
        title: title ?? "",
        text: text ?? "",
        type,
        checked: ticks.get(id) ?? null,
      })),
      cursor: [around, beyond].flatMap((one) => (one.isNullObject || !one.tag ? [] : [one.tag])),
      tracked: supports("1.4") && document.changeTrackingMode !== Word.ChangeTrackingMode.off,
    };
  }

  /** Read every paragraph: costly, so only on demand. */
  async #readBlocks() {
    return Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/text,items/style,items/tableNestingLevel,items/outlineLevel");
      await context.sync();
      return paragraphs.items.map(({ text, style, tableNestingLevel, outlineLevel }) =>
        tableNestingLevel
          ? { rows: [[text]], spans: [[1]] }
          : { text, style, heading_level: outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : null },
      );
    });
  }

  async #readParts() {
    if (!supports("1.4")) return;
    const [record, identity] = await Word.run(async (context) => {
      const parts = [NAMESPACES.record, NAMESPACES.identity].map((namespace) =>
        context.document.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject(),
      );
      for (const part of parts) part.load("isNullObject");
      await context.sync();
      const xml = parts.map((part) => (part.isNullObject ? null : part.getXml()));
      await context.sync();
      return xml.map((one) => one?.value ?? "");
    });
    const read = await this.api.readParts(record ?? "", identity ?? "");
    this.#record = this.#base = read.record;
    this.#identity = read.identity;
  }

  /** @param {DecisionRecord} ours */
  async #putRecord(ours) {
    const theirs = await this.#heldRecord();
    const wanted = merged(this.#base, ours, theirs);
    const xml = await this.api.recordXml(wanted);
    await Word.run(async (context) => {
      const parts = context.document.customXmlParts;
      const part = parts.getByNamespace(NAMESPACES.record).getOnlyItemOrNullObject();
      part.load("isNullObject");
      await context.sync();
      if (part.isNullObject) parts.add(xml);
      else part.setXml(xml);
      await context.sync();
    });
    if (!same(await this.#heldRecord(), wanted)) throw new RecordRefused(words.recordNotKept, wanted);
    this.#record = this.#base = wanted;
  }

  /** Return the record that the document holds now. @returns {Promise<DecisionRecord>} */
  async #heldRecord() {
    const xml = await Word.run(async (context) => {
      const part = context.document.customXmlParts.getByNamespace(NAMESPACES.record).getOnlyItemOrNullObject();
      part.load("isNullObject");
      await context.sync();
      if (part.isNullObject) return "";
      const text = part.getXml();
      await context.sync();
      return text.value;
    });
    return (await this.api.readParts(xml, "")).record;
  }

  /** Take whatever may be an edit as a hint. Handlers end with the page; none touches the document. */
  async #listen() {
    const hint = async () => this.watch.hint();
    const plain = () => this.watch.hint();
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, plain);
    this.#undo.push(() =>
      Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: plain }),
    );
    const visible = () => !document.hidden && this.watch.hint();
    document.addEventListener("visibilitychange", visible);
    addEventListener("focus", visible);
    this.#undo.push(() => {
      document.removeEventListener("visibilitychange", visible);
      removeEventListener("focus", visible);
    });
    try {
      await Word.run(async (context) => {
        context.document.onContentControlAdded.add(hint);
        if (supports("1.6")) {
          context.document.onParagraphChanged.add(hint);
          context.document.onParagraphAdded.add(hint);
          context.document.onParagraphDeleted.add(hint);
        }
        await context.sync();
      });
    } catch {
      // The looks without a hint go on.
    }
  }
}
