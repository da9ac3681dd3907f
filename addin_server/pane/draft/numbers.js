/** The numbers before the paragraphs of lists, as Word counts them (ISO 29500-1 section 17.9). */

/** @typedef {import("../shared/types.js").ListLevel} ListLevel */

/** Stands for the lists that the author makes here; the file gets ones like them on saving. */
export const NEW_LISTS = /** @type {const} */ ({ bullet: "new-bullet", number: "new-number" });

/** @type {Record<string, ListLevel[]>} */
const OWN = {
  [NEW_LISTS.bullet]: [{ format: "bullet", text: "•", start: 1 }],
  [NEW_LISTS.number]: [{ format: "decimal", text: "%1.", start: 1 }],
};

/** Counts through the paragraphs of a draft, in order. */
export class Counter {
  /** @type {Map<string, number[]>} */
  #counts = new Map();

  /** @param {Record<string, ListLevel[]>} lists */
  constructor(lists) {
    this.lists = { ...lists, ...OWN };
  }

  /**
   * Return what stands before the next paragraph of a list, "" for nothing.
   *
   * @param {string} list
   * @param {number} level
   */
  next(list, level) {
    const levels = this.lists[list];
    const own = levels?.[level];
    if (!levels || !own) return "";
    const counts = this.#counts.get(list) ?? [];
    counts.length = Math.min(counts.length, level + 1); // deeper levels begin again
    for (let at = 0; at <= level; at += 1) {
      counts[at] ??= (levels[at]?.start ?? 1) - (at === level ? 1 : 0);
    }
    counts[level] = (counts[level] ?? 0) + 1;
    this.#counts.set(list, counts);
    if (own.format === "bullet") return bullet(own.text);
    return own.text.replaceAll(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      return shown(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
    });
  }

  /** A list that was made here begins anew after other text. */
  interrupt() {
    this.#counts.delete(NEW_LISTS.number);
  }
}

/** Signs of symbol fonts have code points of their own that other fonts do not draw. @param {string} text */
function bullet(text) {
  const code = text.codePointAt(0) ?? 0;
  return !text.trim() || (code >= 0xe000 && code <= 0xf8ff) || text === "o" ? "•" : text;
}

/** @param {number} count @param {string} format */
function shown(count, format) {
  switch (format) {
    case "none":
      return "";
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** Word counts a … z, aa … zz. @param {number} count */
function letters(count) {
  if (count < 1) return "";
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

/** @param {number} count */
function roman(count) {
  const steps = /** @type {const} */ ([
    [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
    [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
  ]);
  let left = count;
  let out = "";
  for (const [value, sign] of steps) {
    while (left >= value) {
      out += sign;
      left -= value;
    }
  }
  return out;
}
