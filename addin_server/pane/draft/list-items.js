/** The items of a list that is pasted as text, such as a chair's questions; the rule is that of imrkit/words/list_items.py. */

const MARK = /^(?:[•◦▪·‣*\uf0b7–—-]|\(?(?:Q|Question )?(?:\d{1,3}(?:\.\d{1,3})?|[a-z]|[ivx]{1,5})[.):]|\d{1,3}\.\d{1,3}) /i;

/** One for each line that says something, without its mark. @param {string} text @returns {string[]} */
export function listItems(text) {
  const lines = text.replaceAll("\r", "\n").split("\n").map(spaced).filter(Boolean);
  const marks = lines.map((line) => MARK.exec(`${line} `)?.[0].length ?? 0);
  if (marks.filter(Boolean).length < 2 || !marks[0]) return lines;
  /** @type {string[]} */
  const items = [];
  lines.forEach((line, at) => {
    if (marks[at]) items.push(line.slice(marks[at]).trim());
    else items.push(`${items.pop() ?? ""} ${line}`.trim()); // it was broken to fit a page
  });
  return items.filter(Boolean);
}

/** @param {string} line */
function spaced(line) {
  return line.split(/\s+/).filter(Boolean).join(" ");
}
