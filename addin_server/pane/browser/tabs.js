/** Tabs that have one draft open know of each other: by the hash of its file, and by nothing of its text. */

import { h } from "../shared/dom.js";
import { hashOf } from "./reading.js";
import { keptWords } from "./kept-strings.js";
import { hold, isHeldTwice } from "./locks.js";

export class Tabs {
  /** @type {Map<string, () => void>} the files that are this tab's draft, by the names of their locks, and what ends those */
  #files = new Map();
  #note = h("p", { role: "alert" }, keptWords.openTwice);
  #others = new BroadcastChannel("imrkit"); // says that something was opened, and not what

  /** @param {HTMLElement} notices above the draft */
  constructor(notices) {
    this.notices = notices;
    this.#others.onmessage = () => void this.#look();
    document.addEventListener("visibilitychange", () => void this.#look());
  }

  /** Another draft is open here. @param {string} hash of its file; "": it cannot be told */
  async use(hash) {
    for (const end of this.#files.values()) end();
    this.#files.clear();
    await this.#add(hash);
  }

  /** The draft that is open here was saved as a file, which another tab may open. @param {Blob} file */
  async savedAs(file) {
    await this.#add(await hashOf(file));
  }

  /** Ask, where another tab has the draft too, whether it is to be saved. */
  async maySave() {
    return !(await this.#look()) || confirm(keptWords.savesOver);
  }

  /** @param {string} hash */
  async #add(hash) {
    const lock = `imrkit-draft-${hash}`;
    if (hash && !this.#files.has(lock)) this.#files.set(lock, hold(lock));
    await this.#look();
    this.#others.postMessage(""); // not before the browser has answered: only now does it know of the lock
  }

  /** Say whether another tab has it too. */
  async #look() {
    const isTwice = await isHeldTwice([...this.#files.keys()]);
    if (!isTwice) this.#note.remove();
    else if (!this.#note.isConnected) this.notices.append(this.#note);
    return isTwice;
  }
}
