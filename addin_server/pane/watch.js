/**
 * When to look at a document that tells of edits late, twice or not at all. Whatever may be an edit
 * is a hint; a look follows when the hints pause, one at a time, and now and then without any.
 */

export const PAUSE = 1_000; // milliseconds without a hint before a look
export const LONGEST = 3_000; // milliseconds that hints can put a look off
export const EVERY = 12_000; // milliseconds between looks without a hint, at first
export const SELDOM = 60_000; // the same, when looks are slow or nothing changes
export const RECENT = 120_000; // milliseconds after the last sign of work in which such looks go on
export const SLOW = 300; // milliseconds that a look may take before it is made less often

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
  #lastWork = 0;
  #every = EVERY;
  #stopped = true;
  #pending = false;
  /** @type {((pending: boolean) => void)[]} */
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
    this.#lastWork = this.#now();
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
    this.#lastWork = now;
    this.#every = EVERY;
    this.#tell(true);
    if (this.#pause === undefined) this.#firstHint = now;
    clearTimeout(this.#pause);
    const left = LONGEST - (now - this.#firstHint);
    this.#pause = setTimeout(() => this.#lookQuietly(), Math.max(0, Math.min(PAUSE, left)));
  }

  /** Be told true when a look is due, false when it has been made. @param {(pending: boolean) => void} listener */
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

  /** @param {boolean} pending */
  #tell(pending) {
    if (pending === this.#pending) return;
    this.#pending = pending;
    for (const listener of this.#listeners) listener(pending);
  }

  /** Look; a failure is left to the next look. */
  #lookQuietly() {
    this.lookNow().catch(() => false);
  }

  async #once() {
    const since = this.#now();
    let changed = false;
    try {
      changed = await this.#look();
      if (this.#pause === undefined && !this.#following) this.#tell(false);
    } finally {
      const slow = this.#now() - since > SLOW;
      if (changed) this.#lastWork = this.#now();
      if (changed && !slow) this.#every = EVERY;
      else if (slow) this.#seldomer();
    }
    return changed;
  }

  #plan() {
    clearTimeout(this.#next);
    if (this.#stopped) return;
    this.#next = setTimeout(() => {
      const recent = this.#now() - this.#lastWork < RECENT;
      this.#seldomer();
      if (this.#visible() && recent) this.#lookQuietly();
      else this.#plan();
    }, this.#every);
  }

  #seldomer() {
    this.#every = Math.min(SELDOM, this.#every * 2);
  }
}
