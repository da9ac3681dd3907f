/** What stands in the way of a copy: what it is, where, and what to do about it. */

import { h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { leaveWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").Left} Left
 * @typedef {import("../shared/types.js").PublishedDraft} PublishedDraft
 *
 * @typedef {object} Guide leads to places of the draft
 * @property {(where: string) => boolean} has a heading, or the title of a place, is shown here
 * @property {(where: string) => void} goTo
 * @property {(place: {part: string, path: number[]}) => boolean} goToPath
 * @property {(text: string) => void} announce
 */

/** @type {Record<string, [(count: number) => string, string]>} */
const GROUPS = {
  revision: [leaveWords.revisions, leaveWords.revisionsWhat],
  prompt: [leaveWords.prompts, leaveWords.promptsWhat],
  "imported-file": [leaveWords.imported, leaveWords.importedWhat],
  key: [leaveWords.names, leaveWords.namesWhat],
};

/** @param {PublishedDraft} answer @param {Guide} guide @returns {HTMLElement[]} */
export function obstacles({ published, changes }, guide) {
  const groups = [...new Set(published.left.map(groupOf))];
  return groups.map((group) => {
    const left = published.left.filter((one) => groupOf(one) === group);
    const [name, what] = /** @type {[(count: number) => string, string]} */ (GROUPS[group]);
    return h(
      "section",
      { class: "obstacle" },
      h("p", { class: "problem" }, name(left.reduce((all, { count }) => all + count, 0))),
      h("p", {}, what),
      group === "revision" && changes.length > 0 && walker(changes, guide),
      leftList(left, group === "revision" ? null : guide),
    );
  });
}

/** Where something is left, each with the way there. @param {Left[]} left @param {Guide | null} guide null: the places are walked through */
export function leftList(left, guide) {
  return h("ul", {}, ...left.map((one) => line(one, guide)));
}

/** What stands in the key to the names is told together. @param {Left} left */
function groupOf({ kind }) {
  return kind in GROUPS ? kind : "key";
}

/** @param {Left} left @param {Guide | null} guide */
function line({ where, part, codes, count, sure }, guide) {
  const place = where || part || leaveWords.wholeFile;
  return h(
    "li",
    {},
    h("span", { lang: CHECKS_LANGUAGE }, [codes.join(" / "), place].filter(Boolean).join(": ")),
    count > 1 && ` (${leaveWords.times(count)})`,
    !sure && ` ${leaveWords.unsure}`,
    guide?.has(where) && h("button", { type: "button", class: "quiet", "aria-label": leaveWords.goToOf(place), onclick: () => guide.goTo(where) }, leaveWords.goTo),
  );
}

/** A button that goes from each pending change to the next. @param {PublishedDraft["changes"]} changes @param {Guide} guide */
function walker(changes, guide) {
  let at = -1;
  const next = () => {
    at = (at + 1) % changes.length;
    const place = changes[at];
    if (place && !guide.goToPath(place)) guide.announce(leaveWords.notShown);
  };
  return h("button", { type: "button", class: "quiet", onclick: next }, leaveWords.nextChange);
}
