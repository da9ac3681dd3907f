/** The keys that work everywhere on the page while a draft is open. */

/** @param {() => boolean} isOpen @param {{save: () => void, switchHalf: () => void}} acts */
export function listenForKeys(isOpen, { save, switchHalf }) {
  addEventListener("keydown", (event) => {
    const act = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" ? save : event.key === "F6" ? switchHalf : null;
    if (!act || !isOpen()) return;
    event.preventDefault();
    act();
  });
}
