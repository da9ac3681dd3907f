/// <reference types="office-js" />
/** The parts of an open document that are ours: the record and the identity, as custom XML. */

import { ApiError } from "../shared/api.js";
import { h } from "../shared/dom.js";
import { late, PaneError } from "../shared/errors.js";
import { emptyRecord } from "../shared/record.js";
import { act, itemsOf, WordError } from "./ask.js";
import { supports } from "./requirement-sets.js";
import { wordWords } from "./strings.js";

/** @typedef {import("../shared/types.js").DecisionRecord} DecisionRecord */

/** The namespaces of the parts; see imrkit/documents/own_parts.py. */
const NAMESPACES = { record: "urn:imrkit:record:1", identity: "urn:imrkit:identity:1" };

/** The document refused to keep the record; a link saves it as a file. */
export class RecordRefused extends PaneError {
  /** @param {string} message @param {DecisionRecord} record that was to be kept */
  constructor(message, record) {
    super(message);
    this.name = "RecordRefused";
    this.record = record;
  }

  /** @override */
  get offer() {
    const file = new Blob([JSON.stringify(this.record, null, 2)], { type: "application/json" });
    return h("a", { download: "record.json", href: URL.createObjectURL(file) }, wordWords.recordAsFile);
  }
}

/** Reads the parts, and writes the record so that nobody's entry is lost; one thing at a time. */
export class WordParts {
  /** @type {DecisionRecord} as this pane has it */
  record = emptyRecord();
  /** @type {import("../shared/types.js").Identity | null} */
  identity = null;
  /** @type {DecisionRecord} what the document was last seen to hold */
  #base = emptyRecord();
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {Pick<import("./word-api.js").WordApi, "readParts" | "recordXml">} api */
  constructor(api) {
    this.api = api;
  }

  /** Read both parts; before WordApi 1.4 there are none. */
  read() {
    return this.#inTurn(async () => {
      if (!supports("1.4")) return;
      const read = await this.#held();
      this.record = this.#base = read.record;
      this.identity = read.identity;
    });
  }

  /** Keep a record in the document, and read it back to be sure. @param {DecisionRecord} record */
  async write(record) {
    const base = this.#base; // what the record was made from, whatever is read before its turn comes
    const merging = await late(import("./record-merge.js")); // nobody waits for it but who decides
    return this.#inTurn(() => this.#write(base, record, merging));
  }

  /** @param {() => Promise<void>} work @returns {Promise<void>} */
  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {DecisionRecord} base @param {DecisionRecord} record @param {typeof import("./record-merge.js")} merging */
  async #write(base, record, merging) {
    if (!supports("1.4")) throw new RecordRefused(wordWords.recordNotKept, record);
    const before = this.record;
    this.record = record;
    try {
      await this.#put(base, record, merging);
    } catch (error) {
      this.record = before;
      if (error instanceof ApiError) throw error;
      const unsure = error instanceof WordError && error.isSilent;
      throw new RecordRefused(unsure ? wordWords.recordUnsure : wordWords.recordNotKept, record);
    }
  }

  /** @param {DecisionRecord} base @param {DecisionRecord} ours @param {typeof import("./record-merge.js")} merging */
  async #put(base, ours, { merged, same }) {
    const wanted = merged(base, ours, (await this.#held()).record);
    const xml = await this.api.recordXml(wanted);
    await act((context, sync) => putPart(context, sync, xml));
    if (!same((await this.#held()).record, wanted)) throw new RecordRefused(wordWords.recordNotKept, wanted);
    this.record = this.#base = wanted;
  }

  /** What the document holds now; two people's first decisions may have made two parts. */
  async #held() {
    const [records, [identity = ""]] = await act(readParts);
    return this.api.readParts(records, identity);
  }
}

/** @param {Word.RequestContext} context @param {string} namespace */
function partsIn(context, namespace) {
  const parts = context.document.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

/**
 * Return the XML of every part of the record and of every one of the identity.
 *
 * @param {Word.RequestContext} context
 * @param {import("./ask.js").Sync} sync
 * @returns {Promise<[records: string[], identities: string[]]>}
 */
async function readParts(context, sync) {
  const [records, identities] = [partsIn(context, NAMESPACES.record), partsIn(context, NAMESPACES.identity)];
  await sync();
  const [first, second] = [records, identities].map((parts) => itemsOf(parts).map((part) => part.getXml()));
  await sync();
  const texts = (/** @type {OfficeExtension.ClientResult<string>[]} */ all = []) => all.map(({ value }) => value);
  return [texts(first), texts(second)];
}

/**
 * Keep the record in one part; parts beside it, of which it now holds all, are taken out.
 *
 * @param {Word.RequestContext} context
 * @param {import("./ask.js").Sync} sync
 * @param {string} xml of the record
 */
async function putPart(context, sync, xml) {
  const parts = partsIn(context, NAMESPACES.record);
  await sync();
  const [part, ...others] = itemsOf(parts);
  if (part) part.setXml(xml);
  else context.document.customXmlParts.add(xml);
  await sync();
  for (const other of others) other.delete();
  await sync();
}
