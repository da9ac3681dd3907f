/** What was made is offered: the file, and the account of it; and what could not go into it is told. */

import { h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { leaveWords } from "./strings.js";

/**
 * @typedef {(name: string, data: string, type?: string) => void} Save a file: its bytes in base64, or with a type its text
 */

/**
 * @param {{heading: string, what: string, file: {name: string, save: () => void}, report: {name: string, save: () => void}, data?: () => void, here?: () => void}} made
 *   ``data`` saves the account for programs, ``here`` opens the file in the place of the draft
 */
export function offered({ heading, what, file, report, data, here }) {
  return h(
    "section",
    { class: "made" },
    h("h3", { tabindex: "-1" }, heading),
    h("p", {}, what, " ", leaveWords.openLeft),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: file.save }, leaveWords.downloadFile(file.name)),
      h("button", { type: "button", class: "quiet", onclick: report.save }, leaveWords.downloadReport),
      data && h("button", { type: "button", class: "quiet", onclick: data }, leaveWords.downloadData),
      here && h("button", { type: "button", class: "quiet", onclick: here }, leaveWords.openHere),
    ),
  );
}

/** What was written at a place and is not in the file. @param {string} place @param {string} why */
export function notIn(place, why) {
  return h("p", { class: "problem" }, leaveWords.notIn(place), " ", h("span", { lang: CHECKS_LANGUAGE }, why));
}
