/** What stands in a field or an editable area, and where the cursor is, to be put back later. */

/**
 * @typedef {{path: number[], offset: number}} Spot a place in an element, by the numbers of its children
 *
 * @typedef {object} State
 * @property {Node[] | null} nodes copies of what an area holds; null: it is a field
 * @property {string} value of a field
 * @property {boolean} checked
 * @property {Spot | null} caret null: it was elsewhere
 */

/** @param {Element | null} element @returns {element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */
export function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

/** @param {HTMLElement} place @returns {State} */
export function stateOf(place) {
  if (!isField(place)) return { nodes: copies(place.childNodes), value: "", checked: false, caret: caretIn(place) };
  return { nodes: null, value: place.value, checked: place instanceof HTMLInputElement && place.checked, caret: null };
}

/** Put back what stood in a place, and tell its listeners. @param {HTMLElement} place @param {State} state */
export function putBack(place, { nodes, value, checked, caret }) {
  if (isField(place)) {
    place.value = value;
    if (place instanceof HTMLInputElement) place.checked = checked;
  } else place.replaceChildren(...copies(nodes ?? []));
  place.dispatchEvent(new Event("input", { bubbles: true }));
  if (isField(place)) place.dispatchEvent(new Event("change", { bubbles: true }));
  place.focus({ preventScroll: true });
  if (!isField(place)) setCaret(place, caret);
}

/** @param {State} one @param {State} other */
export function isSame(one, other) {
  if (one.value !== other.value || one.checked !== other.checked) return false;
  const [a, b] = [one.nodes ?? [], other.nodes ?? []];
  return a.length === b.length && a.every((node, at) => node.isEqualNode(b[at] ?? null));
}

/** @param {Iterable<Node>} nodes */
function copies(nodes) {
  return [...nodes].map((node) => {
    const copy = node.cloneNode(true);
    // The numbers of lists are counted anew.
    if (copy instanceof HTMLElement) delete copy.dataset.number;
    return copy;
  });
}

/** @param {HTMLElement} place @returns {Spot | null} */
function caretIn(place) {
  const selection = getSelection();
  let node = selection?.focusNode ?? null;
  if (!selection || !node || !place.contains(node)) return null;
  const path = [];
  for (; node && node !== place; node = node.parentNode) path.unshift([...(node.parentNode?.childNodes ?? [])].indexOf(/** @type {ChildNode} */ (node)));
  return { path, offset: selection.focusOffset };
}

/** @param {HTMLElement} place @param {Spot | null} spot null: its end */
function setCaret(place, spot) {
  const selection = getSelection();
  /** @type {Node | undefined} */
  let node = place;
  for (const at of spot?.path ?? []) node = node?.childNodes[at];
  if (!spot || !node) {
    selection?.selectAllChildren(place);
    selection?.collapseToEnd();
    return;
  }
  const length = node instanceof Text ? node.length : node.childNodes.length;
  selection?.collapse(node, Math.min(spot.offset, length));
}
