/** The words beside a box: they tick it, and are its name in full, of which a Word file keeps the beginning only. */

const CUT = "…"; // at the end of a name that Word had no room for

/** Let the words of a row's first cell tick the one box that the row is about. @param {HTMLTableRowElement} row */
export function joinTick(row) {
  const [words, ...others] = row.cells;
  const places = row.querySelectorAll(".place");
  const box = places.length === 1 ? places[0]?.querySelector("input[type='checkbox']") : null;
  if (!(box instanceof HTMLInputElement) || !words || !others.some((cell) => cell.contains(box))) return;
  box.setAttribute("aria-label", inFull(box.getAttribute("aria-label") ?? "", (words.textContent ?? "").trim()));
  words.classList.add("ticks");
  words.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) box.click(); // words may be chosen, to be copied
  });
}

/** @param {string} name that may be cut @param {string} words beside it @returns {string} */
export function inFull(name, words) {
  if (!name.endsWith(CUT)) return name;
  const kept = name.slice(0, -CUT.length);
  const overlap = [...kept].findIndex((_, at) => words.startsWith(kept.slice(at)));
  return overlap === -1 ? name : kept.slice(0, overlap) + words;
}
