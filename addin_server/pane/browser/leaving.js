/** The steps in which the draft that is open leaves: what they work with, and where on the page they stand. */

import { MigrateStep } from "../leaving/migrate.js";
import { PublishStep } from "../leaving/publish.js";
import { leaveWords } from "../leaving/strings.js";
import { h } from "../shared/dom.js";
import { download, fromBase64 } from "../shared/files.js";
import { dress } from "../shared/looks.js";

/**
 * @typedef {import("./file-host.js").FileHost} FileHost
 * @typedef {{part: string, path: number[]}} Place
 * @typedef {{name: string, host: FileHost}} Open a draft, and the name of its file
 *
 * @typedef {object} Page what a step stands in
 * @property {import("../shared/api.js").Api} api
 * @property {import("../shared/types.js").Checklist} checklist
 * @property {HTMLElement} side the half of the checklist, in whose place a step stands
 * @property {HTMLButtonElement} further opens the menu of the steps, and has the cursor when one is left
 * @property {(text: string) => void} announce
 * @property {() => void} showDraft
 * @property {() => void} showPane
 * @property {(name: string, draft: string) => void} openHere opens a draft that was made, in the place of the one that is open
 */

const STEPS = { migrate: MigrateStep, publish: PublishStep };

/** The steps and their menu: one step at a time, with the draft that is open. */
export class Leaving {
  /** @type {InstanceType<typeof STEPS[keyof typeof STEPS]> | null} */
  #step = null;

  /** @param {Page} page @param {() => Open | null} open the draft that is open */
  constructor(page, open) {
    this.page = page;
    this.open = open;
    dress("../leaving/leaving.css", import.meta.url);
    this.root = h("div", { class: "leaves", role: "region", tabindex: "0" });
    this.menu = h("div", { class: "steps-menu", popover: "auto" }, this.#entry(leaveWords.migrateEntry, "migrate"), this.#entry(leaveWords.publishEntry, "publish"));
    this.menu.addEventListener("beforetoggle", () => this.#place());
    page.further.after(this.menu);
    page.further.popoverTargetElement = this.menu; // from now on the button opens and closes it
    this.menu.showPopover();
  }

  /** Put the menu below its button, and wholly into the window. */
  #place() {
    const { left, bottom } = this.page.further.getBoundingClientRect();
    Object.assign(this.menu.style, { top: `${bottom + 4}px`, left: `min(${left}px, 100vw - 15.5rem)` });
  }

  /** The checklist is there again, and nothing of the step stays on the page. */
  end() {
    this.#step?.forget();
    this.#step = null;
    this.open()?.host.mark(null);
    this.page.side.classList.remove("leaving");
    this.root.remove();
  }

  /** @param {string} label @param {keyof typeof STEPS} step */
  #entry(label, step) {
    return h("button", { type: "button", class: "quiet", onclick: () => void this.#start(step) }, label);
  }

  /** @param {keyof typeof STEPS} which */
  async #start(which) {
    const { side, showPane } = this.page;
    const open = this.open();
    this.menu.hidePopover();
    if (!open) return;
    this.end();
    this.root.setAttribute("aria-label", leaveWords[which]);
    side.append(this.root);
    side.classList.add("leaving");
    showPane();
    this.#step = new STEPS[which](this.root, this.#desk(open));
    await this.#step.start();
  }

  /** @param {Open} open */
  #desk({ host, name }) {
    const { api, checklist, announce } = this.page;
    const work = () => {
      const { draft, edits, record } = host.work;
      return { draft, edits, record }; // as it is now, with what is not saved
    };
    return {
      name,
      offered: checklist,
      announce: (/** @type {string} */ text) => this.root.isConnected && announce(text),
      publish: (/** @type {object} */ wishes) => api.json("/api/drafts/publish", { ...work(), name, ...wishes }),
      migrate: (/** @type {object} */ wishes) => api.json("/api/drafts/migrate", { ...work(), name, ...wishes }),
      isUnsaved: () => host.unsaved,
      nameOf: (/** @type {import("../shared/types.js").EditRemark} */ remark) => host.nameOf(remark),
      has: (/** @type {string} */ where) => placeCalled(host, where) !== null,
      goTo: (/** @type {string} */ where) => this.#goTo(host, placeCalled(host, where)),
      goToPath: (/** @type {Place} */ place) => this.#goTo(host, place),
      save: (/** @type {string} */ file, /** @type {string} */ data, type = "") => download(file, new Blob([type ? data : fromBase64(data)], { type })),
      openHere: (/** @type {string} */ file, /** @type {string} */ draft) => this.page.openHere(file, draft),
      leave: () => this.#leave(),
    };
  }

  /** Bring a place into sight; where there is room for both halves the cursor stays. @param {FileHost} host @param {Place | null} place */
  #goTo(host, place) {
    const isShown = place !== null && Boolean(host.view?.at(place.part, place.path));
    if (isShown) this.page.showDraft();
    return isShown && host.mark(place);
  }

  #leave() {
    this.end();
    this.page.further.focus();
  }
}

/** The place of a control by its title, or of a heading by its words. @param {FileHost} host @param {string} where @returns {Place | null} */
function placeCalled({ view, snapshot }, where) {
  if (!view || !where) return null;
  const { part } = view.display;
  const control = inBody(snapshot.controls ?? []).find(({ title }) => title === where);
  if (control) return { part, path: control.path };
  const heading = [...view.made].find(([, element]) => element.getAttribute("role") === "heading" && plain(element) === where);
  return heading ? { part, path: heading[0].split(".").map(Number) } : null;
}

/** Controls and those in their rows. @param {import("../shared/types.js").ContentControl[]} controls @returns {import("../shared/types.js").ContentControl[]} */
function inBody(controls) {
  return controls.filter(({ story }) => story === "body").flatMap((one) => [one, ...inBody(one.rows.flat())]);
}

/** The words of a heading as the server tells them: in one line, the first hundred characters. @param {HTMLElement} element */
function plain(element) {
  return (element.textContent ?? "").split(/\s+/).filter(Boolean).join(" ").slice(0, 100);
}
