/** Offers the work that was kept when a page was left, or went away, before it was saved. */

import { shownTime } from "../shared/dates.js";
import { byId, fill, h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { keptWords } from "./kept-strings.js";
import { entries, unclaimed } from "./shelf.js";
import { storeOf } from "./stores.js";

/**
 * @typedef {import("./kept-work.js").Work} Work
 * @typedef {import("./stores.js").Store} Store
 */

export class Offers {
  /** @type {Store[]} that hold work, and are written by no open page */
  #stores = [];

  /**
   * @param {HTMLElement} element
   * @param {import("./keeper.js").Page} page
   * @param {import("./keeper.js").Keeper} keeper
   */
  constructor(element, page, keeper) {
    this.element = element;
    this.page = page;
    this.keeper = keeper;
  }

  /** Look what is there, and offer it. */
  async look() {
    const found = (await unclaimed(this.keeper.waiting?.keptIn)).map(storeOf);
    const isOver = (/** @type {Store} */ { at, lasts }) => Date.now() - at > lasts;
    for (const store of found.filter(isOver)) await store.discard();
    this.#stores = found.filter((store) => !isOver(store));
    this.draw();
  }

  draw() {
    const { waiting } = this.keeper;
    const stores = this.#stores.filter(({ id }) => id !== waiting?.keptIn);
    fill(this.element, waiting && this.#offerOf(waiting), ...stores.map((store) => this.#offerIn(store)));
    this.element.hidden = !this.element.childElementCount;
  }

  /** Ask for the draft of work. @param {Work} work */
  want({ name }) {
    this.draw();
    this.element.querySelector("button")?.focus();
    this.page.say(keptWords.fileWanted(name));
  }

  /** Where work goes on being kept, when the browser still lets it. @param {string} id @returns {Promise<Store | null>} */
  async store(id) {
    const entry = (await entries()).find((one) => one.id === id);
    const store = entry && storeOf(entry);
    return store && (await store.allow().catch(() => false)) ? store : null;
  }

  /** What this page was left with, or what was read and waits for its draft. @param {Work} work */
  #offerOf(work) {
    const { name, draft, at, keptIn } = work;
    const store = this.#stores.find(({ id }) => id === keptIn);
    const said = at ? keptWords.kept(timeOf(at), name, store?.where ?? keptWords.inTab) : "";
    const restore = async () => {
      await store?.allow().catch(() => false); // asked while the browser knows of the press
      await this.page.takeUp(work);
    };
    if (draft) return this.#line(name, said, store, keptWords.restore, restore);
    return this.#line(name, `${said} ${keptWords.fileWanted(name)}`, store, keptWords.openIt(name), async () => byId("file", HTMLInputElement).click());
  }

  /** @param {Store} store */
  #offerIn(store) {
    const { id, at, draft } = store;
    const restore = async () => this.keeper.take({ ...(await store.read()), keptIn: id, at });
    return this.#line(draft, keptWords.kept(timeOf(at), draft, store.where), store, keptWords.restore, restore);
  }

  /**
   * @param {string} draft the name of its file
   * @param {string} said
   * @param {Store | undefined} store undefined: the page alone holds the work
   * @param {string} label of what restores it
   * @param {() => Promise<void>} restore
   */
  #line(draft, said, store, label, restore) {
    const does = (/** @type {() => Promise<void>} */ deed) => () => void deed().catch((error) => this.page.say(told(error).message, true));
    const buttons = h(
      "div",
      {},
      h("button", { type: "button", onclick: does(restore) }, label),
      h("button", { type: "button", class: "quiet", onclick: does(() => this.#discard(store, draft)) }, keptWords.remove),
    );
    return h("div", { class: "kept-offer" }, h("p", {}, said), buttons);
  }

  /** @param {Store | undefined} store undefined: the page alone holds it @param {string} name */
  async #discard(store, name) {
    if (!confirm(keptWords.asksToRemove(name))) return;
    try {
      await store?.discard();
    } finally {
      this.#stores = this.#stores.filter((one) => one !== store);
      if (!store || this.keeper.waiting?.keptIn === store.id) this.keeper.forget();
      else this.draw();
    }
  }
}

/** A time of day, with its day when that is not today. @param {number} at */
function timeOf(at) {
  const when = new Date(at);
  const time = when.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return when.toDateString() === new Date().toDateString() ? time : `${shownTime(when.toISOString())}, ${time}`;
}
