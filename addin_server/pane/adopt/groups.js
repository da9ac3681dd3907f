/** The places of a form by its own sections. */

/**
 * @typedef {import("../shared/types.js").Proposal} Proposal
 *
 * @typedef {object} Group
 * @property {string} title the form's heading; "" before the first one, and for headings that stand by themselves
 * @property {number[]} places their numbers in the form
 */

/**
 * Put places that follow one another under the outermost heading that tells them apart: a form that
 * stands under one title as a whole goes by the headings below it. Headings with no other place
 * under them are together.
 *
 * @param {Proposal[]} proposals
 * @returns {Group[]}
 */
export function groupsOf(proposals) {
  const groups = bySection(proposals);
  const isAlone = (/** @type {Group} */ { title, places: [first = -1, ...more] }) => !more.length && proposals[first]?.slot.anchor === title;
  return groups.reduce((joined, group) => {
    const last = joined.at(-1);
    if (last && isAlone(group) && (last.title === "" || isAlone(last)) && last.places.every((at) => proposals[at]?.slot.kind === "heading")) {
      joined.splice(-1, 1, { title: "", places: [...last.places, ...group.places] });
    } else joined.push(group);
    return joined;
  }, /** @type {Group[]} */ ([]));
}

/** @param {Proposal[]} proposals */
function bySection(proposals) {
  const paths = proposals.map(pathOf);
  const depth = sharedBy(paths.filter((path) => path.length));
  /** @type {Group[]} */
  const groups = [];
  paths.forEach((path, at) => {
    const title = path[depth] ?? path.at(-1) ?? "";
    const last = groups.at(-1);
    if (last?.title === title) last.places.push(at);
    else groups.push({ title, places: [at] });
  });
  return groups;
}

/** The headings around a place; a heading that asks for something stands under itself. @param {Proposal} proposal */
function pathOf({ slot }) {
  return slot.kind === "heading" ? [...slot.section, slot.anchor] : slot.section;
}

/** How many headings all paths begin with that have more. @param {string[][]} paths */
function sharedBy(paths) {
  let depth = 0;
  while (paths.some((path) => path.length > depth + 1) && new Set(paths.map((path) => path[depth])).size === 1) depth += 1;
  return depth;
}
