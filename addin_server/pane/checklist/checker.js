/**
 * Keeps a report up to date while a draft is edited. An edit sends the edited item only; the whole
 * draft is looked at on opening, when the author rests, and on demand.
 */

import { PaneError, told, waitAfter } from "../shared/errors.js";
import { words } from "../shared/strings.js";

export const PAUSE = 400; // milliseconds without an edit before the edited items are checked
export const REST = 4_000; // milliseconds without an edit before the whole draft is
export const SOON = 1_000; // the same, when an edited item cannot be judged by itself

/**
 * @typedef {object} State
 * @property {import("../shared/types.js").Report | null} report
 * @property {Date | null} checkedAt when the last answer came
 * @property {"idle" | "edited" | "checking"} phase
 * @property {PaneError | null} problem why the last check did not succeed; null when it did
 * @property {PaneError | null} trouble why the host cannot look at the draft; null when it can
 */

/** Runs checks one at a time and tells who listens what came of them. */
export class Checker {
  /** @type {State} */
  state = { report: null, checkedAt: null, phase: "idle", problem: null, trouble: null };
  /** @type {((state: State) => void)[]} */
  #listeners = [];
  /** @type {Set<string>} ids of items edited since they were last looked at */
  #edited = new Set();
  #whole = true; // the whole draft has changed since it was last looked at
  #wholeFailed = false;
  #failures = 0;
  #stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** @type {Promise<unknown>} */
  #running = Promise.resolve();

  /**
   * @param {import("../shared/host.js").Host} host
   * @param {Pick<import("../shared/api.js").Api, "report">} api
   * @param {number} [pause] milliseconds; a host that waits itself needs none
   */
  constructor(host, api, pause = PAUSE) {
    this.host = host;
    this.api = api;
    this.pause = pause;
    host.onChange((tags) => this.changed(tags));
    host.onPending((_, trouble) => this.#hostIs(trouble));
  }

  /** @param {(state: State) => void} listener */
  onUpdate(listener) {
    this.#listeners.push(listener);
  }

  /** Forget everything that waits: the draft is closed. */
  stop() {
    this.#stopped = true;
  }

  /** Note an edit of the controls with these tags. @param {string[]} tags */
  changed(tags) {
    this.#whole = true;
    let alone = true;
    for (const tag of tags) {
      const item = this.state.report?.items.find((one) => one.tags.includes(tag));
      if (item?.judged_from_own_controls) this.#edited.add(item.id);
      else alone = false;
    }
    this.#update({ phase: "edited" });
    this.#later(alone ? REST : SOON);
    clearTimeout(this.#pause);
    if (this.#edited.size) this.#pause = setTimeout(() => this.#queue(() => this.#checkItems()), this.pause);
  }

  /** Look at an item again after a decision. @param {string} id */
  async decided(id) {
    const item = this.#item(id);
    if (!item?.judged_from_own_controls) return this.checkNow();
    this.#edited.add(id);
    return this.#queue(() => this.#checkItems());
  }

  /** Look again after a finding was accepted, or is open again. @param {string} fingerprint @param {string} id of its item */
  async accepted(fingerprint, id) {
    const shared = this.state.report?.items.some((one) => one.id !== id && one.findings.includes(fingerprint));
    return shared ? this.checkNow() : this.decided(id);
  }

  /** Look at the controls of the whole draft. */
  look() {
    return this.#queue(() => this.#checkWhole());
  }

  /** Look at the whole draft, at all that the host can see of it. */
  checkNow() {
    clearTimeout(this.#pause);
    clearTimeout(this.#rest);
    return this.#queue(() => this.#checkWhole("all"));
  }

  /**
   * Wait until an item's report is that of the draft as it is now, and return it.
   *
   * @param {string} id
   * @returns {Promise<import("../shared/types.js").ItemReport>}
   */
  async settled(id) {
    await this.host.catchUp();
    clearTimeout(this.#pause);
    const alone = this.#item(id)?.judged_from_own_controls;
    const stale = alone ? this.#edited.has(id) : this.#whole;
    await this.#queue(() => (stale ? (alone ? this.#checkItems() : this.#checkWhole("all")) : undefined));
    const item = this.#item(id);
    return this.#sure(item);
  }

  /** The report on the whole draft as it is now. @returns {Promise<import("../shared/types.js").Report>} */
  async wholeReport() {
    await this.checkNow();
    return this.#sure(this.state.report);
  }

  /** The hash of the whole draft as it is now. @returns {Promise<string>} */
  async wholeHash() {
    return (await this.wholeReport()).hash;
  }

  /** @template T @param {T | null | undefined} found @returns {T} */
  #sure(found) {
    const { problem, trouble } = this.state;
    if (problem || trouble || !found) throw problem ?? trouble ?? new PaneError(words.unexpected, { passing: true });
    return found;
  }

  /** @param {string} id */
  #item(id) {
    return this.state.report?.items.find((one) => one.id === id);
  }

  /** @param {() => unknown} work one thing at a time @returns {Promise<void>} */
  #queue(work) {
    const next = this.#running.then(async () => {
      if (this.#stopped) return;
      try {
        await work();
      } catch (error) {
        this.#failed(error);
      }
    });
    this.#running = next;
    return next;
  }

  async #checkItems() {
    if (this.#wholeFailed) return this.#checkWhole();
    this.#update({ phase: "checking" });
    for (const id of [...this.#edited]) {
      this.#edited.delete(id); // an edit from now on may not be in the snapshot
      try {
        if (await this.#checkItem(id)) continue;
      } catch (error) {
        this.#edited.add(id);
        throw error;
      }
      this.#edited.add(id);
      return this.#checkWhole();
    }
    this.#succeeded(this.#whole ? {} : { checkedAt: new Date() });
  }

  /** Judge an item; false: its place is gone, which only the whole can judge. @param {string} id */
  async #checkItem(id) {
    const item = this.#item(id);
    if (!item) return true;
    const snapshot = await this.host.readControls(item.tags);
    if (!snapshot.controls?.length) return false;
    this.#merge(await this.#reportOn(item, snapshot));
    return true;
  }

  /** @param {import("../shared/types.js").ItemReport} item @param {import("../shared/types.js").Snapshot} snapshot */
  async #reportOn(item, snapshot) {
    const { report } = this.state;
    const { decisions, accepted, responses } = this.host.readRecord();
    const own = { decisions: of(decisions, item.id), accepted: of(accepted, item.id), responses: of(responses, item.id) };
    return this.api.report({
      snapshot,
      record: { ...own, sign_off: null },
      review_type: report?.review_type,
      item: item.id,
      earlier: of(report?.findings ?? [], item.id),
    });
  }

  /** @param {"controls" | "all"} [depth] */
  async #checkWhole(depth = "controls") {
    this.#update({ phase: "checking" });
    try {
      await this.host.catchUp(); // what it tells of is in the snapshot
      await this.#judgeWhole(depth);
    } catch (error) {
      this.#whole = this.#wholeFailed = true;
      throw error;
    }
    this.#wholeFailed = false;
    this.#succeeded({ checkedAt: new Date() });
  }

  /** @param {"controls" | "all"} depth */
  async #judgeWhole(depth) {
    const waiting = new Set(this.#edited); // what is edited from now on may not be in the snapshot
    this.#edited.clear();
    this.#whole = false;
    clearTimeout(this.#pause);
    clearTimeout(this.#rest);
    try {
      const earlier = depth === "all" ? [] : (this.state.report?.findings ?? []);
      const report = await this.host.report(depth, earlier);
      this.state = { ...this.state, report };
    } catch (error) {
      for (const id of waiting) this.#edited.add(id);
      throw error;
    }
  }

  /** Put the report on one item into the one on all. @param {import("../shared/types.js").Report} one */
  #merge(one) {
    const { report } = this.state;
    const [item] = one.items;
    if (!report || !item) return;
    const items = report.items.map((old) => (old.id === item.id ? item : old));
    const others = report.findings.filter((finding) => finding.item !== item.id);
    const findings = [...others, ...of(one.findings, item.id)];
    this.state = { ...this.state, report: { ...report, items, findings, counts: countsOf(items) } };
  }

  /** @param {Partial<State>} change */
  #succeeded(change) {
    this.#failures = 0;
    const phase = this.#edited.size || this.#whole ? "edited" : "idle";
    this.#update({ ...change, phase, problem: null });
  }

  /** Say what failed; what may pass is tried again. @param {unknown} error */
  #failed(error) {
    const problem = told(error);
    this.#update({ phase: "idle", problem });
    if (!problem.passing) return;
    this.#failures += 1;
    this.#later(waitAfter(this.#failures));
  }

  /** @param {PaneError | null} trouble what keeps the host from looking */
  #hostIs(trouble) {
    if (trouble === this.state.trouble) return;
    this.#update({ trouble });
    if (!trouble && this.state.problem) this.#later(0);
  }

  /** @param {number} wait milliseconds until the whole draft is looked at */
  #later(wait) {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#queue(() => this.#checkWhole()), wait);
  }

  /** @param {Partial<State>} change */
  #update(change) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }
}

/**
 * @template {{item: string}} T
 * @param {T[]} all
 * @param {string} id
 */
function of(all, id) {
  return all.filter((one) => one.item === id);
}

/** @param {import("../shared/types.js").ItemReport[]} items */
function countsOf(items) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { status } of items) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
