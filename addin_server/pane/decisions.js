/** What people decide goes into the draft's record, bound to the words that it was decided on. */

import { timestamp } from "./dates.js";
import { words } from "./strings.js";

/**
 * @typedef {import("./types.js").Acceptance} Acceptance
 * @typedef {import("./types.js").Decision} Decision
 * @typedef {import("./types.js").DecisionRecord} DecisionRecord
 * @typedef {import("./types.js").Finding} Finding
 * @typedef {import("./types.js").LeadResponse} LeadResponse
 * @typedef {import("./actions.js").Undo} Undo
 * @typedef {Decision | Acceptance | LeadResponse} Entry
 */

/** The lists of a record, and what an entry of each is known by. */
const KEYS = /** @type {const} */ ({ decisions: "item", accepted: "fingerprint", responses: "item" });

/** Each method that records something resolves to what undoes it. */
export class Decisions {
  /** @type {(() => void)[]} */
  #listeners = [];
  #role = "officer";

  /** @param {import("./host.js").Host} host @param {import("./checker.js").Checker} checker */
  constructor(host, checker) {
    this.host = host;
    this.checker = checker;
  }

  /** As whom the person at the pane decides: "officer" or "lead". */
  get role() {
    return this.#role;
  }

  set role(role) {
    this.#role = role;
    for (const listener of this.#listeners) listener();
  }

  /** Be told when the role changes. @param {() => void} listener */
  onRole(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string} item */
  on(item) {
    return this.host.readRecord().decisions.find((one) => one.item === item);
  }

  /** @param {string} item */
  responseTo(item) {
    return this.host.readRecord().responses.find((one) => one.item === item);
  }

  get signOff() {
    return this.host.readRecord().sign_off;
  }

  /**
   * Record a decision; rejects with a sentence when the words it would be bound to are not known.
   *
   * @param {string} id
   * @param {import("./types.js").DecisionState} state
   * @param {string} [reason]
   * @param {string | null} [gap]
   */
  async decide(id, state, reason = "", gap = null) {
    const { hash } = await this.checker.settled(id);
    return this.#decision(id, { item: id, state, ...this.#who(), hash, reason, gap });
  }

  /** @param {string} id */
  takeBack(id) {
    return this.#decision(id, undefined);
  }

  /** Let a finding stand. @param {Finding} finding @param {string} reason */
  accept({ fingerprint, item, code }, reason) {
    return this.#acceptance(fingerprint, item, { fingerprint, item, code, ...this.#who(), reason });
  }

  /** @param {Finding} finding */
  reopen({ fingerprint, item }) {
    return this.#acceptance(fingerprint, item, undefined);
  }

  /**
   * Record the lead's response to an item.
   *
   * @param {string} id
   * @param {import("./types.js").ResponseState} state
   * @param {string} [reason]
   */
  async respond(id, state, reason = "") {
    const { hash } = await this.checker.settled(id);
    return this.#response(id, { item: id, state, ...this.#who(), hash, reason });
  }

  /** @param {string} id */
  withdraw(id) {
    return this.#response(id, undefined);
  }

  /** Sign the whole draft off as it is now. */
  async sign() {
    return this.#sign({ ...this.#who(), hash: await this.checker.wholeHash() });
  }

  unsign() {
    return this.#sign(null);
  }

  #who() {
    return { role: this.role, at: timestamp() };
  }

  /** @param {string} id @param {Decision | undefined} decision */
  #decision(id, decision) {
    return this.#change("decisions", id, decision, id);
  }

  /** @param {string} fingerprint @param {string} item @param {Acceptance | undefined} accepted */
  #acceptance(fingerprint, item, accepted) {
    return this.#change("accepted", fingerprint, accepted, item);
  }

  /** @param {string} id @param {LeadResponse | undefined} response */
  #response(id, response) {
    return this.#change("responses", id, response, id);
  }

  /**
   * Put an entry in the place of the one with its key, or take that one out.
   *
   * @param {keyof typeof KEYS} list
   * @param {string} key
   * @param {Entry | undefined} entry
   * @param {string} item whose report it changes
   * @returns {Promise<Undo>}
   */
  async #change(list, key, entry, item) {
    const record = this.host.readRecord();
    const before = entryIn(record, list, key);
    await this.host.writeRecord({ ...record, [list]: put(record[list], list, key, entry) });
    await this.checker.decided(item);
    return () => {
      if (text(entryIn(this.host.readRecord(), list, key)) !== text(entry)) throw new Error(words.decidedSince);
      return this.#change(list, key, before, item);
    };
  }

  /** @param {DecisionRecord["sign_off"]} signOff @returns {Promise<Undo>} */
  async #sign(signOff) {
    const record = this.host.readRecord();
    const before = record.sign_off;
    await this.host.writeRecord({ ...record, sign_off: signOff });
    await this.checker.checkNow();
    return () => {
      if (text(this.signOff) !== text(signOff)) throw new Error(words.decidedSince);
      return this.#sign(before);
    };
  }
}

/** @param {DecisionRecord} record @param {keyof typeof KEYS} list @param {string} key @returns {Entry | undefined} */
function entryIn(record, list, key) {
  return record[list].find((one) => keyOf(one, list) === key);
}

/**
 * Return a list with an entry in the place of the one with its key, or without that one, in the
 * order of keys.
 *
 * @param {Entry[]} entries
 * @param {keyof typeof KEYS} list
 * @param {string} key
 * @param {Entry | undefined} entry
 */
function put(entries, list, key, entry) {
  const others = entries.filter((one) => keyOf(one, list) !== key);
  return [...others, ...(entry ? [entry] : [])].sort((a, b) => (keyOf(a, list) < keyOf(b, list) ? -1 : 1));
}

/** @param {any} entry @param {keyof typeof KEYS} list @returns {string} */
function keyOf(entry, list) {
  return entry[KEYS[list]];
}

/** An entry as text, whatever the order of its keys. @param {object | null | undefined} entry */
function text(entry) {
  return JSON.stringify(entry && Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
