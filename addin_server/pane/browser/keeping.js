/** Keeps the unsaved work on the draft that is open, by itself, where its author chose to have it kept. */

import { clock } from "../shared/dates.js";
import { h, setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { download } from "../shared/files.js";
import { lightlyWritten } from "./kept-work.js";
import { keptWords } from "./kept-strings.js";
import { claim } from "./shelf.js";
import { chooseStore, keepLabel } from "./stores.js";
import { workFile, workFileName } from "./work-file.js";

/** @typedef {import("./stores.js").Store} Store */

const EVERY = 3_000; // milliseconds between two looks at what is to be kept

export class Keeping {
  /** @type {Store | null} */
  #store = null;
  #release = () => {};
  #held = ""; // what it holds
  #since = 0; // when that was written
  #turn = Promise.resolve();
  #button = h("button", { type: "button", class: "quiet", hidden: true, onclick: () => void (this.#store ? this.#stop(this.#store) : this.#choose()) });
  #said = h("span", { class: "small" });

  /**
   * @param {Record<"keep" | "unsaved", HTMLElement>} names beside which it stands
   * @param {import("./keeper.js").Page} page
   */
  constructor({ keep, unsaved }, page) {
    this.page = page;
    keep.before(this.#button);
    unsaved.after(this.#said);
    setInterval(() => void this.keepUp(), EVERY);
    document.addEventListener("visibilitychange", () => void this.keepUp());
  }

  /** Of what is written on the shelf. @returns {string | undefined} */
  get id() {
    return this.#store?.id;
  }

  /** Another draft is open, whose work is kept nowhere yet, or goes on being kept. @param {Store | null} [store] */
  use(store = null) {
    this.#release();
    this.#store = store;
    this.#release = store ? claim(store.id) : () => {};
    this.#held = "";
    setText(this.#button, store ? keptWords.stop : keepLabel());
    this.#button.hidden = !this.#button.textContent;
    setText(this.#said, "");
    void this.keepUp();
  }

  /** Give work to its author as a file. @param {import("./kept-work.js").Work | null} work */
  download(work) {
    if (!work) return this.page.say(keptWords.nothingToKeep);
    const name = workFileName(work.name);
    download(name, workFile(work));
    this.page.say(keptWords.downloaded(name));
  }

  async #choose() {
    const draft = this.page.draft();
    try {
      const store = draft && (await chooseStore(draft.name));
      if (!store || draft !== this.page.draft()) return;
      this.use(store);
      this.page.say(store.keeping);
    } catch {
      this.page.say(keptWords.noneChosen, true);
    }
  }

  /** What was kept is kept no more. @param {Store} store */
  async #stop(store) {
    this.use();
    await this.#turn; // what is being written
    await store.discard().then(() => this.page.say(keptWords.stopped), (error) => this.page.say(told(error).message, true));
  }

  /** Have what no saved file holds written, and nothing once all is saved. */
  keepUp() {
    this.#turn = this.#turn.then(() => this.#keepUp());
    return this.#turn;
  }

  async #keepUp() {
    const store = this.#store;
    if (!store) return;
    try {
      const work = this.page.open();
      const text = work ? lightlyWritten(work) : "";
      if (text !== this.#held) await this.#write(store, text);
      else if (text && Date.now() - this.#since > store.lasts) void this.#stop(store);
    } catch {
      if (store === this.#store) this.use();
      this.page.say(store.failure, true);
    }
  }

  /** @param {Store} store @param {string} text "": all is saved */
  async #write(store, text) {
    await (text ? store.hold(text) : store.wipe());
    if (store !== this.#store) return;
    this.#held = text;
    this.#since = Date.now();
    setText(this.#said, text && keptWords.keptAt(clock(new Date()).slice(0, 5)));
  }
}
