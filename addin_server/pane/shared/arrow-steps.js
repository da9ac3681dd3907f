/** Where a key leads in a list of which one entry is in the order of the Tab key. */

const STEPS = /** @type {Record<string, (at: number, last: number) => number>} */ ({
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
});

/** Put the focus where a key leads; null: it leads nowhere. @template {HTMLElement} E @param {KeyboardEvent} event @param {E[]} entries @returns {E | null} */
export function stepTo(event, entries) {
  const at = entries.findIndex((one) => one === event.target);
  const step = STEPS[event.key];
  if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  event.preventDefault();
  const next = entries[step(at, entries.length - 1)] ?? null;
  next?.focus();
  return next;
}
