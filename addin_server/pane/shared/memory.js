/** What a browser remembers of how somebody likes the page: never anything of a draft. */

/** @param {string} key @returns {string | null} null when nothing is remembered, or storage is forbidden */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remember it, where storage is not forbidden. @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is asked for anew the next time.
  }
}
