/** Keeps what is not saved while the page is away, and offers it when the page is back. */

import { fill, h } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { download } from "../shared/files.js";
import { isOf, keepInTab, takeFromTab, workFile } from "./kept-work.js";

/** @typedef {import("./kept-work.js").Work} Work */

/** Holds what was not saved when the page was left, until it is taken up or discarded. */
export class Keeper {
  /** @type {Work | null} */
  #kept = takeFromTab(sessionStorage);

  /**
   * @param {HTMLElement} offer
   * @param {object} page
   * @param {() => Work | null | undefined} page.open what is not saved of the draft that is open; null: nothing, undefined: none is open
   * @param {(work: Work) => void} page.takeUp
   */
  constructor(offer, page) {
    this.offer = offer;
    this.page = page;
    addEventListener("beforeunload", (event) => this.work && event.preventDefault());
    addEventListener("pagehide", () => keepInTab(sessionStorage, this.work));
    addEventListener("pageshow", (event) => event.persisted && keepInTab(sessionStorage, null));
    this.#draw();
  }

  /** What no saved file holds. @returns {Work | null} */
  get work() {
    const open = this.page.open();
    return open === undefined ? this.#kept : open;
  }

  /** True while work waits to be taken up. */
  get offers() {
    return this.#kept !== null;
  }

  /** True while the file is wanted that the work was done in. */
  get wantsFile() {
    return this.#kept?.draft === "";
  }

  /** The work that waits, with its file; null: that is another file. @param {string} draft its bytes in base64 @returns {Work | null} */
  completed(draft) {
    return this.#kept && isOf(this.#kept, draft) ? { ...this.#kept, draft } : null;
  }

  /** Another draft is open now: what waited is taken up or given up. */
  forget() {
    this.#kept = null;
    this.#draw();
  }

  /** Download what no saved file holds. @returns {string} what to say */
  download() {
    const { work } = this;
    if (!work) return words.nothingToKeep;
    const { name, file } = workFile(work);
    download(name, file);
    return words.keptInFile(name);
  }

  #draw() {
    const work = this.#kept;
    this.offer.hidden = !work;
    if (!work) return fill(this.offer);
    const discard = () => confirm(words.discardKept(work.name)) && this.forget();
    const buttons = h(
      "div",
      {},
      work.draft && h("button", { type: "button", onclick: () => this.page.takeUp(work) }, words.goOnWith),
      h("button", { type: "button", class: "quiet", onclick: discard }, words.discardIt),
    );
    fill(this.offer, h("p", {}, words.keptHere(work.name), work.draft ? "" : ` ${words.fileWanted(work.name)}`), buttons);
  }
}
