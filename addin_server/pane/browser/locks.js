/** What the open pages of this browser say to one another by locks, which end with the page, in a crash too. */

/** Hold a lock, which other pages may hold too. @param {string} name @returns {() => void} ends it */
export function hold(name) {
  let end = () => {};
  const ended = new Promise((resolve) => (end = () => resolve(undefined)));
  void navigator.locks.request(name, { mode: "shared" }, () => ended);
  return end;
}

/** The names of all locks that are held or were asked for, each as often as it was. */
export async function held() {
  const all = await navigator.locks.query();
  return [...(all.held ?? []), ...(all.pending ?? [])].map(({ name }) => name ?? "");
}

/** Whether another page too holds one of these, all of which this page holds. @param {string[]} names */
export async function isHeldTwice(names) {
  if (!names.length) return false;
  const all = await held();
  return names.some((name) => all.indexOf(name) !== all.lastIndexOf(name));
}
