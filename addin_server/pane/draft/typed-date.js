/** A day as an officer types it: day, month, year, whatever the language of the browser. */

import { months } from "../shared/strings.js";
import * as english from "../shared/strings-en.js";

const FIGURES = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{2}|\d{4})$/;
const RUN_ON = /^(\d\d)(\d\d)(\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WORDS = /^(?:\p{L}{3,12},? )?(\d{1,2})(?:st|nd|rd|th|af|ain|il|ydd|fed|eg)?[ .-](?:of )?(\p{L}{3,12})[ .,-]{1,2}(\d{2}|\d{4})$/u;

/** The day that a text says, such as 2025-03-14; "" for none. @param {string} typed */
export function dayOf(typed) {
  const text = typed.trim().split(/\s+/).join(" ");
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year) return iso(Number(day), Number(month), Number(year));
  const figures = FIGURES.exec(text) ?? RUN_ON.exec(text);
  if (figures) return iso(Number(figures[1]), Number(figures[2]), century(figures[3]));
  const said = WORDS.exec(text);
  return said ? iso(Number(said[1]), monthOf(said[2] ?? ""), century(said[3])) : "";
}

/** Two figures mean 1951 to 2050, as in the library (imrkit/words/dates.py). @param {string} [year] */
function century(year = "") {
  const number = Number(year);
  if (year.length > 2) return number;
  return number > 50 ? 1900 + number : 2000 + number;
}

/** @param {string} name */
function monthOf(name) {
  const wanted = name.toLowerCase();
  const isIt = (/** @type {string} */ month) => month.toLowerCase() === wanted || month.toLowerCase().slice(0, Math.max(3, wanted.length)) === wanted;
  const found = [months, english.months].map((names) => names.findIndex(isIt)).find((at) => at >= 0);
  return (found ?? -1) + 1;
}

/** @param {number} day @param {number} month @param {number} year */
function iso(day, month, year) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = year > 0 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : "";
}
