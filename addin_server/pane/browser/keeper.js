/** Knows what no saved file holds, over a reload too, and has it kept and offered. See docs/adr/0073. */

import { late } from "../shared/errors.js";
import { isOf, keepInTab, takeFromTab } from "./kept-work.js";

/**
 * @typedef {import("./kept-work.js").Work} Work
 *
 * @typedef {object} Page
 * @property {() => Work | null | undefined} open what is not saved of the draft that is open; null: nothing, undefined: none is open
 * @property {() => {name: string, host: {hash: string}} | null} draft that is open
 * @property {(work: Work) => Promise<void>} takeUp
 * @property {(text: string, problem?: boolean) => void} say
 */

/** Holds what was not saved when the page was left, until it is taken up or discarded. */
export class Keeper {
  /** @type {Work | null} */
  #waiting = takeFromTab(sessionStorage);
  /** @type {import("./kept-offers.js").Offers | null} */
  #offers = null;
  /** @type {import("./keeping.js").Keeping | null} */
  #keeping = null;
  /** @type {import("./tabs.js").Tabs | null} */
  #tabs = null;

  /** @param {Record<"offer" | "keep" | "unsaved" | "notices", HTMLElement>} names @param {Page} page */
  constructor(names, page) {
    this.names = names;
    this.page = page;
    addEventListener("beforeunload", (event) => this.#unsaved && event.preventDefault());
    addEventListener("pagehide", () => keepInTab(sessionStorage, this.#unsaved));
    addEventListener("pageshow", (event) => event.persisted && keepInTab(sessionStorage, null));
    void this.#offer().catch(() => {}); // it is offered when the page comes next
  }

  /** What waits to be taken up: this page was left with it, or its draft is wanted. */
  get waiting() {
    return this.#waiting;
  }

  /** Where the work on the draft that is open is kept. */
  get keptIn() {
    return this.#keeping?.id;
  }

  /** What no saved file holds. @returns {Work | null} */
  get #unsaved() {
    const open = this.page.open();
    return open ? { ...open, at: Date.now(), keptIn: this.keptIn } : open === undefined ? this.#waiting : null;
  }

  /** True while work waits to be taken up. */
  get offers() {
    return this.#waiting !== null;
  }

  /** True while the file is wanted that the work was done in. */
  get wantsFile() {
    return this.#waiting?.draft === "";
  }

  /** The work that waits, with its file; null: that is another file. @param {string} draft its bytes in base64 @param {string} hash their SHA-256 @returns {Work | null} */
  completed(draft, hash) {
    return this.#waiting && isOf(this.#waiting, hash) ? { ...this.#waiting, draft } : null;
  }

  /** Take up work, or have it wait for its draft. @param {Work} work */
  async take(work) {
    if (work.draft) return this.page.takeUp(work);
    this.#waiting = work;
    (await this.#offered()).want(work);
  }

  /** What waited is taken up or given up. */
  forget() {
    this.#waiting = null;
    this.#offers?.draw();
  }

  /** Another draft is open now. @param {string} [keptIn] where work on it is kept already */
  async use(keptIn) {
    this.forget();
    this.#keeping?.use(); // what is kept of the former one stays as it is
    void this.#tell().catch(() => {}); // each tab knows of itself alone
    const [keeping, store] = await Promise.all([this.#kept(), keptIn ? this.#offered().then((offers) => offers.store(keptIn)) : null]);
    if (store) keeping.use(store);
  }

  /** Ask, where another tab has the draft too, whether it is to be saved. */
  async maySave() {
    return !this.#tabs || this.#tabs.maySave();
  }

  /** The draft that is open was saved as a file. @param {Blob} file */
  async savedAs(file) {
    await this.#tabs?.savedAs(file);
  }

  /** All is saved. */
  saved() {
    void this.#keeping?.keepUp();
  }

  /** Download what no saved file holds. */
  async download() {
    const work = this.#unsaved;
    const keeping = await late(this.#kept());
    keeping.download(work);
  }

  /** What writes work, had once a draft is open. */
  async #kept() {
    const { Keeping } = await import("./keeping.js");
    if (!this.#keeping) {
      this.#keeping = new Keeping(this.names, this.page);
      this.#keeping.use();
    }
    return this.#keeping;
  }

  /** Have other tabs know which draft is open here. */
  async #tell() {
    const { Tabs } = await import("./tabs.js");
    this.#tabs ??= new Tabs(this.names.notices);
    await this.#tabs.use(this.page.draft()?.host.hash ?? "");
  }

  /** What offers work, had where there is some. */
  async #offered() {
    const { Offers } = await import("./kept-offers.js");
    if (!this.#offers) {
      this.#offers = new Offers(this.names.offer, this.page, this);
      await this.#offers.look();
    }
    return this.#offers;
  }

  async #offer() {
    const isRemembered = async () => !("databases" in indexedDB) || (await indexedDB.databases()).some(({ name }) => name === "imrkit");
    if (this.#waiting || (await isRemembered())) await this.#offered();
  }
}
