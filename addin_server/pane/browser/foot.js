/** The line below the draft: how many words it has, when it is due, and the working days until then. */

import { shownDate } from "../shared/dates.js";
import { frameWords } from "./strings.js";
import { countWords, textBlocks } from "./text-blocks.js";

const DAY = 86_400_000; // milliseconds

/** What is said below a draft. @param {HTMLElement} sheet @param {string | null} due a day, such as 2024-03-12 @param {Date} today */
export function footOf(sheet, due, today) {
  const words = frameWords.wordCount(countWords(textBlocks(sheet)));
  return due ? `${words} · ${frameWords.due(shownDate(due), workingDays(today, due))}` : words;
}

/**
 * The working days from a day to the one on which something is due, that one counted; below 0 when it has passed.
 * They are the days from Monday to Friday: which of them are bank holidays differs between the nations.
 *
 * @param {Date} today @param {string} due
 */
export function workingDays(today, due) {
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const to = Date.parse(`${due}T00:00:00Z`);
  const [first, last] = from <= to ? [from, to] : [to, from];
  const days = Math.round((last - first) / DAY);
  const rest = Array.from({ length: days % 7 }, (_, at) => new Date(first + (at + 1) * DAY).getUTCDay()).filter((day) => day % 6).length;
  const count = Math.floor(days / 7) * 5 + rest;
  return from <= to ? count : -count;
}

/**
 * The day on which a draft is due, as it stands in its places.
 *
 * @param {import("../shared/types.js").Checklist} checklist
 * @param {import("../shared/types.js").ContentControl[]} controls
 */
export function dueDay({ items }, controls) {
  const places = items.flatMap((item) => item.places.filter((_, at) => item.parts[at]?.id === "due" && item.parts[at]?.kind === "date"));
  const tags = places.map(({ tag }) => tag);
  return controls.find(({ tag, date }) => date && tags.includes(tag))?.date ?? null;
}
