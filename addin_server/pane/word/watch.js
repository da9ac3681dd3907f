/**
 * When to look at a document that tells of edits late, twice or not at all. Whatever may be an edit
 * is a hint; a look follows when the hints pause, one at a time, and now and then without any, for as
 * long as somebody can see the pane. A look that fails is told of and made again.
 */

import { told, waitAfter } from "../shared/errors.js";

export const PAUSE = 1_000; // milliseconds without a hint before a look
export const LONGEST = 3_000; // milliseconds that hints can put a look off
export const EVERY = 12_000; // milliseconds between looks without a hint, at first
export const SELDOM = 60_000; // the same, when looks are slow or nothing changes
const SLOW = 300; // milliseconds that a look may take before it is made less often

/** Calls `look` when it is time. */
export class Watch {
  #look;
  #visible;
  #now;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;
  /** @type {Promise<boolean> | null} */
  #looking = null;
  /** @type {Promise<boolean> | null} the look that follows the one under way */
  #following = null;
  #firstHint = 0;
  #every = EVERY;
  #stopped = true;
  #pending = false;
  #failures = 0; // since the last look that succeeded
  /** @type {import("../shared/errors.js").PaneError | null} why the last look failed */
  #trouble = null;
  /** @type {((pending: boolean, trouble: import("../shared/errors.js").PaneError | null) => void)[]} */
  #listeners = [];

  /**
   * @param {() => Promise<boolean>} look true when something had changed
   * @param {{visible?: () => boolean, now?: () => number}} [world]
   */
  constructor(look, { visible = () => !document.hidden, now = Date.now } = {}) {
    this.#look = look;
    this.#visible = visible;
    this.#now = now;
  }

  /** Begin; the first look is made at once. */
  async start() {
    this.#stopped = false;
    await this.lookNow();
  }

  /** End: nothing is looked at any more. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#pause);
    clearTimeout(this.#next);
  }

  /** Something may have changed. */
  hint() {
    if (this.#stopped) return;
    const now = this.#now();
    this.#every = EVERY;
    this.#tell(true, this.#trouble);
    if (this.#pause === undefined) this.#firstHint = now;
    clearTimeout(this.#pause);
    const left = LONGEST - (now - this.#firstHint);
    this.#pause = setTimeout(() => this.#lookQuietly(), Math.max(0, Math.min(PAUSE, left)));
  }

  /**
   * Be told true when a look is due, false when it has been made, and why the last one failed.
   *
   * @param {(pending: boolean, trouble: import("../shared/errors.js").PaneError | null) => void} listener
   */
  onPending(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Look now; while a look is under way, once more after it, since that one may have seen too little.
   *
   * @returns {Promise<boolean>} whether something had changed; rejects when the look fails
   */
  lookNow() {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (this.#looking) {
      this.#following ??= this.#looking
        .catch(() => false)
        .then(() => {
          this.#following = null;
          return this.lookNow();
        });
      return this.#following;
    }
    this.#looking = this.#once().finally(() => {
      this.#looking = null;
      this.#plan();
    });
    return this.#looking;
  }

  /** @param {boolean} pending @param {import("../shared/errors.js").PaneError | null} trouble */
  #tell(pending, trouble) {
    if (pending === this.#pending && trouble === this.#trouble) return;
    this.#pending = pending;
    this.#trouble = trouble;
    for (const listener of this.#listeners) listener(pending, trouble);
  }

  /** Look; a failure is told of, and left to the next look. */
  #lookQuietly() {
    this.lookNow().catch(() => false);
  }

  async #once() {
    const since = this.#now();
    try {
      const changed = await this.#look();
      this.#failures = 0;
      this.#tell(this.#pause !== undefined || this.#following !== null, null);
      if (this.#now() - since > SLOW) this.#seldomer();
      else if (changed) this.#every = EVERY;
      return changed;
    } catch (error) {
      this.#failures += 1;
      this.#tell(true, told(error));
      throw error;
    }
  }

  #plan() {
    clearTimeout(this.#next);
    if (this.#stopped) return;
    const wait = this.#failures ? waitAfter(this.#failures) : this.#every;
    this.#next = setTimeout(() => {
      this.#seldomer();
      if (this.#visible()) this.#lookQuietly();
      else this.#plan();
    }, wait);
  }

  #seldomer() {
    this.#every = Math.min(SELDOM, this.#every * 2);
  }
}
