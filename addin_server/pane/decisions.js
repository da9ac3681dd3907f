/** What people decide goes into the draft's record, bound to the words that it was decided on. */

import { timestamp } from "./dates.js";

/**
 * @typedef {import("./types.js").Acceptance} Acceptance
 * @typedef {import("./types.js").Decision} Decision
 * @typedef {import("./types.js").DecisionRecord} DecisionRecord
 * @typedef {import("./types.js").Finding} Finding
 * @typedef {import("./types.js").LeadResponse} LeadResponse
 * @typedef {import("./actions.js").Undo} Undo
 */

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

  /** @param {string} id @param {Decision | undefined} decision @returns {Promise<Undo>} */
  async #decision(id, decision) {
    const record = this.host.readRecord();
    const before = this.on(id);
    await this.host.writeRecord({ ...record, decisions: put(record.decisions, id, decision, itemOf) });
    await this.checker.decided(id);
    return () => this.#decision(id, before);
  }

  /** @param {string} fingerprint @param {string} item @param {Acceptance | undefined} accepted @returns {Promise<Undo>} */
  async #acceptance(fingerprint, item, accepted) {
    const record = this.host.readRecord();
    const before = record.accepted.find((one) => one.fingerprint === fingerprint);
    await this.host.writeRecord({ ...record, accepted: put(record.accepted, fingerprint, accepted, fingerprintOf) });
    await this.checker.decided(item);
    return () => this.#acceptance(fingerprint, item, before);
  }

  /** @param {string} id @param {LeadResponse | undefined} response @returns {Promise<Undo>} */
  async #response(id, response) {
    const record = this.host.readRecord();
    const before = this.responseTo(id);
    await this.host.writeRecord({ ...record, responses: put(record.responses, id, response, itemOf) });
    await this.checker.decided(id);
    return () => this.#response(id, before);
  }

  /** @param {DecisionRecord["sign_off"]} signOff @returns {Promise<Undo>} */
  async #sign(signOff) {
    const record = this.host.readRecord();
    const before = record.sign_off;
    await this.host.writeRecord({ ...record, sign_off: signOff });
    await this.checker.checkNow();
    return () => this.#sign(before);
  }
}

/** @param {{item: string}} entry */
function itemOf({ item }) {
  return item;
}

/** @param {{fingerprint: string}} entry */
function fingerprintOf({ fingerprint }) {
  return fingerprint;
}

/**
 * Put an entry in the place of the one with its key, or take that one out; the list stays in the
 * order of its keys.
 *
 * @template T
 * @param {T[]} list
 * @param {string} key
 * @param {T | undefined} entry
 * @param {(entry: T) => string} keyOf
 */
function put(list, key, entry, keyOf) {
  const others = list.filter((one) => keyOf(one) !== key);
  return [...others, ...(entry ? [entry] : [])].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
