/** Saves the draft that is open: into the file that it was opened from where the page may write there, else as a download. */

import { download } from "../shared/files.js";
import { hashOf } from "./reading.js";
import { frameWords } from "./strings.js";

/**
 * @typedef {import("./draft-file.js").DraftFile} DraftFile
 *
 * @typedef {object} Page
 * @property {() => {name: string, host: import("./file-host.js").FileHost} | null} draft that is open
 * @property {import("./message.js").Message} message
 * @property {Pick<import("./keeper.js").Keeper, "maySave" | "savedAs">} keeper
 */

export class Saving {
  /** @type {DraftFile | null} of the draft that is open */
  #file = null;
  #turn = Promise.resolve();

  /** @param {Record<"save" | "saveNew" | "keep", HTMLElement>} names @param {Page} page */
  constructor(names, page) {
    this.names = names;
    this.page = page;
    names.save.addEventListener("click", () => void this.save());
    names.saveNew.addEventListener("click", () => void this.#after(null, false));
  }

  /** Another draft is open. @param {DraftFile | null} file that it was opened from */
  use(file) {
    this.#file = file;
    this.names.saveNew.hidden = !file;
  }

  async save() {
    const file = this.#file;
    const isAllowed = file !== null && (await file.allow()); // at once: the browser asks just after a press alone
    if (file === this.#file) await this.#after(file, isAllowed);
  }

  /** Save after what is being saved. @param {DraftFile | null} file null: as a new one @param {boolean} isAllowed to be written */
  #after(file, isAllowed) {
    const open = this.page.draft();
    this.#turn = this.#turn.catch(() => {}).then(async () => {
      if (open && open === this.page.draft() && (await this.page.keeper.maySave())) await this.#save(open, file, isAllowed);
    });
    return this.#turn;
  }

  /** @param {NonNullable<ReturnType<Page["draft"]>>} open @param {DraftFile | null} file @param {boolean} isAllowed */
  async #save({ name, host }, file, isAllowed) {
    const { message, keeper } = this.page;
    let isMade = false;
    await message.during(async () => {
      const refused = await host.save(async (made, refused) => {
        isMade = true;
        if (file && isAllowed && !refused.length) await file.write(made);
        else download(name, made);
        void keeper.savedAs(made);
      });
      this.names.keep.hidden = true;
      const except = refused.map((one) => host.nameOf(one));
      if (except.length) message.say([frameWords.savedExcept(name, except), file?.untouched ?? ""].join(" ").trim(), true);
      else message.say(!file ? frameWords.saved(name) : isAllowed ? file.saved : file.denied(name));
    }, frameWords.saving, (why) => {
      if (isMade) return why; // of its file, which says all
      this.names.keep.hidden = false;
      return frameWords.saveFailed(why);
    });
  }
}

/** The file that a draft is opened from, for saving it again; null: it is downloaded. @param {File} file @param {any} handle of it, where the browser gave one @returns {Promise<DraftFile | null>} */
export async function openedFrom(file, handle) {
  const module = handle && (await import("./draft-file.js").catch(() => null));
  return module ? new module.DraftFile(handle, await hashOf(file)) : null;
}
