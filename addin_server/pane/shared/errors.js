/** Errors for a person, in our own sentences: no other message is ever shown. */

import { words } from "./strings.js";

export class PaneError extends Error {
  /**
   * @param {string} message
   * @param {object} [more]
   * @param {boolean} [more.passing] the same may succeed later, so that it is tried again
   * @param {boolean} [more.reload] opening the pane anew may help
   */
  constructor(message, { passing = false, reload = false } = {}) {
    super(message);
    this.name = "PaneError";
    this.passing = passing;
    this.reload = reload;
  }

  /** What can be done about it at the place where it is told. @returns {Node | null} */
  get offer() {
    return null;
  }
}

/** The milliseconds to wait before what failed so many times is tried again. */
export function waitAfter(/** @type {number} */ failures) {
  return RETRY[Math.min(failures, RETRY.length) - 1] ?? RETRY[0];
}

const RETRY = /** @type {const} */ ([2_000, 4_000, 8_000, 15_000, 30_000]);

/** An error as a person is told of it. @param {unknown} error @returns {PaneError} */
export function told(error) {
  return error instanceof PaneError ? error : new PaneError(words.unexpected, { reload: true });
}

/** What is loaded only when it is needed. @template T @param {Promise<T>} loading @returns {Promise<T>} rejects with a PaneError */
export function late(loading) {
  return loading.catch(() => {
    throw new PaneError(words.unreachable, { passing: true, reload: true });
  });
}
