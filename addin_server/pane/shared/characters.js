/** Which characters a text of a Word file may hold, and what becomes of the others; see imrkit/words/characters.py. */

// What no XML file may hold (XML 1.0 section 2.2); without its other half neither half of a pair.
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What Word writes with such a character when it copies text: breaks and hyphens. @type {Record<string, string>} */
const MEANT = { "\u000b": "\n", "\u000c": "\n", "\u001e": "\u2011", "\u001f": "\u00ad" };

/** Return a text without the characters that no Word file may hold. @param {string} text */
export function legal(text) {
  return text.replace(ILLEGAL, (character) => MEANT[character] ?? "");
}

const LINE_END = /[\r\n\u0085\u2028\u2029]/;

/** Return a legal text without line ends, for a place of one line. @param {string} text */
export function oneLine(text) {
  return legal(text).replaceAll(/[\s\u0085]+/g, (gap) => (LINE_END.test(gap) ? " " : gap));
}

/**
 * Return data with every text in it made legal; the keys stay.
 *
 * @template T
 * @param {T} data what JSON can hold
 * @returns {T}
 */
export function legalData(data) {
  return /** @type {T} */ (made(data));
}

/** @param {unknown} data @returns {unknown} */
function made(data) {
  if (typeof data === "string") return legal(data);
  if (Array.isArray(data)) return data.map(made);
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, made(value)]));
}
