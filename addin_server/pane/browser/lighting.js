/** Text and row are lit together while the pointer or the focus is on one of them; a row is current while the cursor is in its text. */

import { tagsAround } from "../draft/names.js";

/**
 * @typedef {object} Open the draft that is open
 * @property {Pick<import("../draft/draft-view.js").DraftView, "find" | "at" | "sheet">} view
 * @property {Pick<import("../checklist/pane.js").Pane, "rowAt" | "rowOf" | "rows" | "follow"> | undefined} pane
 */

/** @param {Record<"draft" | "pane", HTMLElement>} halves of the page @param {() => Open | null} open */
export function lightTogether({ draft, pane }, open) {
  /** @type {HTMLElement[]} */
  let lit = [];
  const light = (/** @type {HTMLElement[]} */ elements) => {
    for (const one of lit) one.classList.remove("lit");
    lit = elements;
    for (const one of lit) one.classList.add("lit");
  };
  const lightText = (/** @type {EventTarget | null} */ target) => light(placesAt(open(), target));
  draft.addEventListener("pointerover", ({ target }) => {
    const row = rowAround(open(), target);
    light(row ? [row.element] : []);
  });
  for (const what of ["focusin", "click"]) draft.addEventListener(what, ({ target }) => open()?.pane?.follow(rowAround(open(), target)));
  draft.addEventListener("pointerleave", () => light([]));
  for (const what of ["pointerover", "focusin"]) pane.addEventListener(what, ({ target }) => lightText(target));
  for (const what of ["pointerleave", "focusout"]) pane.addEventListener(what, () => lightText(document.activeElement));
}

/** Where the draft answers the item whose row holds an element. @param {Open | null} open @param {EventTarget | null} target */
function placesAt(open, target) {
  const { tags = [], location = null } = open?.pane?.rowAt(target)?.item ?? {};
  const places = tags.flatMap((tag) => open?.view.find(tag) ?? []);
  if (places.length || !location) return places;
  return [open?.view.at(location.part, location.path)].filter((one) => one instanceof HTMLElement);
}

/** The row of the item that is answered where an element stands: in a control, or below a heading or label of somebody's template. @param {Open | null} open @param {EventTarget | null} target */
function rowAround(open, target) {
  return open?.pane?.rowOf(tagsAround(target)) ?? (open?.pane && target instanceof Element ? rowAbove(open.view, open.pane.rows, target) : undefined);
}

/**
 * The last row whose heading or label stands at or above an element, in its part of the draft.
 *
 * @template {{item: import("../shared/types.js").ItemReport}} R
 * @param {Open["view"]} view
 * @param {R[]} rows
 * @param {Element} target
 */
function rowAbove(view, rows, target) {
  const between = [...view.sheet.querySelectorAll("[role='heading']")].filter((one) => isUpTo(one, target));
  /** @type {{row: R, place: Element} | undefined} */
  let last;
  for (const row of rows) {
    const { location } = row.item;
    const place = location && view.at(location.part, location.path);
    if (!place || !isUpTo(place, target) || (last && isUpTo(place, last.place))) continue;
    const isEnded = between.some((one) => one !== place && isUpTo(place, one) && levelOf(one) <= levelOf(place));
    const line = place.closest("tr");
    if (!isEnded && (!line || line.contains(target))) last = { row, place };
  }
  return last?.row;
}

/** Whether an element is another, holds it, or stands before it. @param {Element} one @param {Element} other */
function isUpTo(one, other) {
  return one === other || Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Of a heading; a label is below all of them. @param {Element} element */
function levelOf(element) {
  return Number(element.getAttribute("aria-level") ?? Infinity);
}
