/** What people decide goes into the draft's record, bound to the words that it was decided on. */

import { legalData } from "../shared/characters.js";
import { timestamp } from "../shared/dates.js";
import { PaneError } from "../shared/errors.js";
import { entryIn, sameEntry, withEntry } from "../shared/record.js";
import { words } from "../shared/strings.js";

/**
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {import("../shared/record.js").Entry} Entry
 * @typedef {import("../shared/record.js").List} List
 * @typedef {import("./actions.js").Undo} Undo
 */

/** Each method that records something resolves to what undoes it. */
export class Decisions {
  /** @type {(() => void)[]} */
  #listeners = [];
  #role = "officer";

  /** @param {import("../shared/host.js").Host} host @param {import("./checker.js").Checker} checker */
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
   * @param {import("../shared/types.js").DecisionState} state
   * @param {string} [reason]
   * @param {import("../shared/types.js").Decision["gap"]} [gap]
   */
  async decide(id, state, reason = "", gap = null) {
    const { hash } = await this.checker.settled(id);
    return this.#change("decisions", id, { item: id, state, ...this.#who(), hash, reason, gap }, () => this.checker.decided(id));
  }

  /** @param {string} id */
  takeBack(id) {
    return this.#change("decisions", id, undefined, () => this.checker.decided(id));
  }

  /** Let a finding stand. @param {Finding} finding @param {string} reason */
  accept({ fingerprint, item, code }, reason) {
    const look = () => this.checker.accepted(fingerprint, item);
    return this.#change("accepted", fingerprint, { fingerprint, item, code, ...this.#who(), reason }, look);
  }

  /** @param {Finding} finding */
  reopen({ fingerprint, item }) {
    return this.#change("accepted", fingerprint, undefined, () => this.checker.accepted(fingerprint, item));
  }

  /**
   * Record the lead's response to an item.
   *
   * @param {string} id
   * @param {import("../shared/types.js").ResponseState} state
   * @param {string} [reason]
   */
  async respond(id, state, reason = "") {
    const { hash } = await this.checker.settled(id);
    return this.#change("responses", id, { item: id, state, ...this.#who(), hash, reason }, () => this.checker.decided(id));
  }

  /** @param {string} id */
  withdraw(id) {
    return this.#change("responses", id, undefined, () => this.checker.decided(id));
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

  /**
   * Put an entry in the place of the one with its key, or take that one out.
   *
   * @param {List} list
   * @param {string} key
   * @param {Entry | undefined} entry
   * @param {() => Promise<void>} look at what it changes in the report
   * @returns {Promise<Undo>}
   */
  async #change(list, key, entry, look) {
    const record = this.host.readRecord();
    const before = entryIn(record, list, key);
    const written = legalData(entry);
    await this.host.writeRecord(withEntry(record, list, key, written));
    await look();
    return () => {
      if (!sameEntry(entryIn(this.host.readRecord(), list, key), written)) throw new PaneError(words.decidedSince);
      return this.#change(list, key, before, look);
    };
  }

  /** @param {import("../shared/types.js").DecisionRecord["sign_off"]} signOff @returns {Promise<Undo>} */
  async #sign(signOff) {
    const record = this.host.readRecord();
    const before = record.sign_off;
    await this.host.writeRecord({ ...record, sign_off: signOff });
    await this.checker.checkNow();
    return () => {
      if (!sameEntry(this.signOff, signOff)) throw new PaneError(words.decidedSince);
      return this.#sign(before);
    };
  }
}
