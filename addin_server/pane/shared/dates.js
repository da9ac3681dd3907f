/** Dates as Word shows them in a date control (ISO 29500-1 section 17.5.2.7), in English. */

import { months } from "./strings.js";

const TOKENS = /'[^']*'|d{1,4}|M{1,4}|y{4}|y{2}|[^]/g;
const DEFAULT = "d MMMM yyyy";

/**
 * @param {string} iso a day, such as 2024-03-12
 * @param {string} [picture] such as "d MMMM yyyy"
 */
export function shownDate(iso, picture = "") {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const name = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(date);
  /** @type {Record<string, string>} */
  const words = {
    d: String(day),
    dd: String(day).padStart(2, "0"),
    ddd: name({ weekday: "short" }),
    dddd: name({ weekday: "long" }),
    M: String(month),
    MM: String(month).padStart(2, "0"),
    MMM: name({ month: "short" }).slice(0, 3), // "Sept" is not what Word writes
    MMMM: name({ month: "long" }),
    yy: String(year % 100).padStart(2, "0"),
    yyyy: String(year).padStart(4, "0"),
  };
  const tokens = (picture || DEFAULT).match(TOKENS) ?? [];
  return tokens.map((token) => words[token] ?? token.replaceAll("'", "")).join("");
}

/** When a decision is made: local time with its zone, to the second. @param {Date} [now] */
export function timestamp(now = new Date()) {
  const offset = -now.getTimezoneOffset();
  const two = (/** @type {number} */ value) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}

/** The day of a decision for a reader, on this machine's calendar. @param {string} iso */
export function shownTime(iso) {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  return `${when.getDate()} ${months[when.getMonth()]} ${when.getFullYear()}`; // browsers may lack Welsh
}

/** A time of day, such as 12:04:31. @param {Date} when */
export function clock(when) {
  return when.toLocaleTimeString("en-GB");
}
