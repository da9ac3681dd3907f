/** Holding a part of the page still while something is done with what it shows. */

/**
 * Let nobody press or write in an element while something is done. That takes the focus away from what
 * is in it: unless something else has it by then, it comes back.
 *
 * @template T
 * @param {HTMLElement} element
 * @param {() => Promise<T>} act
 * @param {string} [instead] a selector of what in the element gets the focus when what had it is gone
 * @returns {Promise<T>}
 */
export async function held(element, act, instead) {
  const before = focused();
  element.inert = true;
  try {
    return await act();
  } finally {
    element.inert = false;
    const now = focused();
    const next = before?.isConnected ? before : instead ? /** @type {HTMLElement | null} */ (element.querySelector(instead)) : null;
    if (!now || now === before) next?.focus({ preventScroll: true });
  }
}

/** What has the focus; null: nothing has. */
function focused() {
  const { activeElement, body } = document;
  return activeElement === body ? null : /** @type {HTMLElement | null} */ (activeElement);
}
