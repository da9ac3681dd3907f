/** The ledger of a move as a list for an author: in short, what is lost, what has no place, what goes where. */

import { h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { destinations, unplaced } from "./ledger.js";
import { blockWords, leaveWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").MigratedDraft} MigratedDraft
 * @typedef {import("../shared/types.js").Loss} Loss
 * @typedef {import("./ledger.js").Origin} Origin
 */

/** @typedef {keyof typeof OUTCOMES} Outcome */
const OUTCOMES = { moved: leaveWords.moved, merged: leaveWords.merged, unmatched: leaveWords.unmatched, dropped: leaveWords.dropped };

const FEW = 8; // places that are read at a glance

/** The gravest first. @type {[Loss["grade"], string][]} */
const GRADES = [
  ["data", leaveWords.lossData],
  ["major", leaveWords.lossMajor],
  ["minor", leaveWords.lossMinor],
  ["note", leaveWords.lossNote],
];

/** @param {MigratedDraft} answer @returns {HTMLElement[]} */
export function ledgerList({ ledger, losses }) {
  return [...summary(ledger), ...lossList(losses), ...noPlaceList(unplaced(ledger.blocks)), ...whereList(ledger.blocks)];
}

/** The counts in one sentence, for those who listen. @param {MigratedDraft["ledger"]} ledger */
export function inShort(ledger) {
  return `${leaveWords.ofBlocks(ledger.source_blocks)}: ${counts(ledger).join(", ")}.`;
}

/** @param {MigratedDraft["ledger"]} ledger */
function summary(ledger) {
  const lines = counts(ledger).map((one) => h("li", {}, one));
  return [h("h3", {}, leaveWords.summary), h("p", {}, leaveWords.ofBlocks(ledger.source_blocks)), h("ul", {}, ...lines)];
}

/** @param {MigratedDraft["ledger"]} ledger */
function counts(ledger) {
  const told = /** @type {Outcome[]} */ (Object.keys(OUTCOMES)).filter((one) => ledger[one] > 0);
  return told.map((one) => OUTCOMES[one](ledger[one]));
}

/** @param {Loss[]} losses */
function lossList(losses) {
  const graded = GRADES.map(([grade, name]) => ({ grade, name, all: losses.filter((one) => one.grade === grade) })).filter(({ all }) => all.length);
  const lists = graded.map(({ grade, name, all }) =>
    h("details", { open: grade === "data" || grade === "major" }, h("summary", { class: grade === "data" ? "problem" : null }, `${name} (${all.length})`), h("ul", { lang: CHECKS_LANGUAGE }, ...all.map(lossLine))),
  );
  return [h("h3", {}, leaveWords.losses), ...(lists.length ? lists : [h("p", {}, leaveWords.noLosses)])];
}

/** @param {Loss} loss */
function lossLine({ where, what }) {
  return h("li", {}, where && h("strong", {}, `${where}: `), what);
}

/** @param {Origin[]} origins */
function noPlaceList(origins) {
  const heading = h("h3", {}, leaveWords.noPlace);
  if (!origins.length) return [heading, h("p", {}, leaveWords.allHavePlaces)];
  const lines = origins.map((one) => h("li", {}, named(one.origin), ": ", kindsOf(one)));
  const all = h("details", { open: origins.length <= FEW }, h("summary", {}, leaveWords.places(origins.length)), h("ul", {}, ...lines));
  return [heading, h("p", {}, leaveWords.noPlaceWhat), all];
}

/** @param {MigratedDraft["ledger"]["blocks"]} blocks */
function whereList(blocks) {
  const found = destinations(blocks);
  const lines = found.map(({ to, from }) =>
    h("li", {}, h("strong", { lang: CHECKS_LANGUAGE }, to || leaveWords.wholeDraft), h("ul", {}, ...from.map((one) => fromLine(one, to)))),
  );
  return [h("h3", {}, leaveWords.goesWhere), h("details", {}, h("summary", {}, leaveWords.places(found.length)), h("ul", { class: "where-to" }, ...lines))];
}

/** @param {Origin} one @param {string} to */
function fromLine(one, to) {
  const where = one.origin === to ? [leaveWords.fromSame] : [leaveWords.from, " ", named(one.origin)];
  return h("li", {}, kindsOf(one), " ", ...where);
}

/** @param {string} origin */
function named(origin) {
  return origin ? h("span", { lang: CHECKS_LANGUAGE }, origin) : leaveWords.beforeFirst;
}

/** How many there are of each kind. @param {Origin} origin */
function kindsOf({ kinds }) {
  return kinds
    .map(([kind, count]) => {
      const [one, many] = blockWords[kind] ?? [kind, kind];
      return `${count} ${count === 1 ? one : many}`;
    })
    .join(", ");
}
