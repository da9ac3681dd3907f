/** What is said above a draft: what it is, and what became of the edits that were sent last. */

import { fill, h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { frameWords } from "./strings.js";

/** Tell whether a draft has places of ours. @param {import("../shared/types.js").OpenedDraft} opened */
export function isOurs({ snapshot }) {
  return snapshot.identity !== null || (snapshot.controls ?? []).some(({ tag }) => tag.startsWith("imr:"));
}

/** What kind of draft was opened. @param {HTMLElement} element @param {import("../shared/types.js").OpenedDraft} opened */
export function showNotices(element, { display }) {
  const lines = [
    display.refusal && frameWords.readOnly(display.refusal),
    display.tracked && frameWords.tracked,
  ];
  fill(element, ...lines.filter(Boolean).map((line) => h("p", {}, String(line))));
}

/**
 * @param {HTMLElement} element
 * @param {import("./file-host.js").FileHost} host
 * @param {import("../shared/types.js").Remarks} remarks
 */
export function showRemarks(element, host, { cleaned, refused }) {
  const line = (/** @type {import("../shared/types.js").EditRemark} */ one, /** @type {string} */ more) =>
    h("p", { class: "remark" }, h("strong", {}, `${host.nameOf(one)}: `), h("span", { lang: CHECKS_LANGUAGE }, one.message), more);
  fill(element, ...refused.map((one) => line(one, ` ${frameWords.notTaken}`)), ...cleaned.map((one) => line(one, "")));
}
