/** What is taken out of a draft on its way out, put together for its author. */

import { h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { leaveWords, removedWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").Removed} Removed
 *
 * @typedef {object} Taken things of one kind
 * @property {Removed["kind"]} kind
 * @property {number} count
 * @property {string[]} places where they stood, each once; those of the whole file are not named
 */

/** Whose the things are that a kind stands for; all others are of the file. @type {Partial<Record<Removed["kind"], Family>>} */
const OWNERS = {
  prompt: "template",
  "unused-row": "template",
  guidance: "template",
  identity: "template",
  mapping: "template",
  "add-in": "template",
  "content-control": "template",
  binding: "template",
  glossary: "template",
  record: "work",
  comment: "work",
  "hidden-text": "work",
  permission: "work",
};

/** @typedef {keyof typeof FAMILIES} Family */
const FAMILIES = { template: leaveWords.ofTemplate, work: leaveWords.ofWork, file: leaveWords.ofFile };

/** Put them together by whose they are, and then by kind, as they come. @param {Removed[]} removed */
export function families(removed) {
  const of = (/** @type {Removed} */ { kind }) => OWNERS[kind] ?? "file";
  const all = /** @type {Family[]} */ (Object.keys(FAMILIES));
  return all.map((family) => ({ family, taken: byKind(removed.filter((one) => of(one) === family)) })).filter(({ taken }) => taken.length);
}

/** The list, each family to be unfolded. @param {Removed[]} removed */
export function takenList(removed) {
  if (!removed.length) return [h("p", {}, leaveWords.nothingTakenOut)];
  return families(removed).map(({ family, taken }) =>
    h("details", {}, h("summary", {}, FAMILIES[family](sum(taken))), h("ul", {}, ...taken.map(line))),
  );
}

/** @param {Taken} taken */
function line({ kind, count, places }) {
  const [one, many] = removedWords[kind] ?? [kind, kind];
  return h("li", {}, `${count} ${count === 1 ? one : many}`, ...(places.length ? [": ", h("span", { class: "where", lang: CHECKS_LANGUAGE }, places.join("; "))] : []));
}

/** @param {Removed[]} removed @returns {Taken[]} */
function byKind(removed) {
  return [...new Set(removed.map(({ kind }) => kind))].map((kind) => {
    const all = removed.filter((one) => one.kind === kind);
    return { kind, count: sum(all), places: [...new Set(all.map(({ where }) => where).filter(Boolean))] };
  });
}

/** @param {{count: number}[]} counted */
function sum(counted) {
  return counted.reduce((all, { count }) => all + count, 0);
}
