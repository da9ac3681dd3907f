/// <reference types="office-js" />
/** The parts of an open document that are ours: the record and the identity, as custom XML. */

import { ApiError } from "./api.js";
import { words } from "./strings.js";
import { emptyRecord } from "./record.js";
import { merged, NAMESPACES, same } from "./word-record.js";
import { supports } from "./word-sets.js";

/** @typedef {import("./types.js").DecisionRecord} DecisionRecord */

/** The document refused to keep the record. */
export class RecordRefused extends Error {
  /** @param {string} message @param {DecisionRecord} record that was to be kept */
  constructor(message, record) {
    super(message);
    this.name = "RecordRefused";
    this.record = record;
  }
}

/** Reads the parts, and writes the record so that nobody's entry is lost; one thing at a time. */
export class WordParts {
  /** @type {DecisionRecord} as this pane has it */
  record = emptyRecord();
  /** @type {object | null} */
  identity = null;
  /** @type {DecisionRecord} what the document was last seen to hold */
  #base = emptyRecord();
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {Pick<import("./api.js").Api, "readParts" | "recordXml">} api */
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
  write(record) {
    const base = this.#base; // what the record was made from, whatever is read before its turn comes
    return this.#inTurn(() => this.#write(base, record));
  }

  /** @param {() => Promise<void>} work @returns {Promise<void>} */
  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {DecisionRecord} base @param {DecisionRecord} record */
  async #write(base, record) {
    if (!supports("1.4")) throw new RecordRefused(words.recordNotKept, record);
    const before = this.record;
    this.record = record;
    try {
      await this.#put(base, record);
    } catch (error) {
      this.record = before;
      if (error instanceof ApiError) throw error;
      throw new RecordRefused(words.recordNotKept, record);
    }
  }

  /** @param {DecisionRecord} base @param {DecisionRecord} ours */
  async #put(base, ours) {
    const wanted = merged(base, ours, (await this.#held()).record);
    const xml = await this.api.recordXml(wanted);
    await Word.run((context) => putPart(context, xml));
    if (!same((await this.#held()).record, wanted)) throw new RecordRefused(words.recordNotKept, wanted);
    this.record = this.#base = wanted;
  }

  /** What the document holds now. */
  async #held() {
    const [record, identity] = await Word.run(readParts);
    return this.api.readParts(record ?? "", identity ?? "");
  }
}

/** @param {Word.RequestContext} context @param {string} namespace */
function partIn(context, namespace) {
  const part = context.document.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load("isNullObject");
  return part;
}

/** Return the XML of the record and of the identity; "" for one that is not there. @param {Word.RequestContext} context */
async function readParts(context) {
  const parts = [NAMESPACES.record, NAMESPACES.identity].map((namespace) => partIn(context, namespace));
  await context.sync();
  const xml = parts.map((part) => (part.isNullObject ? null : part.getXml()));
  await context.sync();
  return xml.map((one) => one?.value ?? "");
}

/** @param {Word.RequestContext} context @param {string} xml of the record */
async function putPart(context, xml) {
  const part = partIn(context, NAMESPACES.record);
  await context.sync();
  if (part.isNullObject) context.document.customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
}
