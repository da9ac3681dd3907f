/** What stands around the draft that is open: outline, find, splitter, word count, notes, report and print. */

import { h, setText } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { dueDay, footOf } from "./foot.js";
import { Notes } from "./notes.js";
import { Outline } from "./outline.js";
import { Splitter } from "./splitter.js";
import { frameWords } from "./strings.js";

const ROOM = "(min-width: 75rem)"; // for the outline beside draft and checklist
const PAUSE = 500; // milliseconds after an edit

/**
 * @typedef {object} Open the draft that is open
 * @property {string} name of its file
 * @property {import("./file-host.js").FileHost} host
 * @property {import("../draft/draft-view.js").DraftView} view
 * @property {import("../checklist/checker.js").Checker} checker
 */

/** The frame of the page. */
export class Frame {
  /** @type {Open | null} */
  #open = null;
  /** @type {import("./find.js").Find | null} */
  #find = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /**
   * @param {Record<"work" | "draft" | "side", HTMLElement>} names of the page
   * @param {object} page
   * @param {import("../shared/api.js").Api} page.api
   * @param {import("./message.js").Message} page.message
   * @param {() => import("../shared/types.js").Checklist | undefined} page.checklist
   */
  constructor({ work, draft, side }, { api, message, checklist }) {
    this.page = { work, draft, api, message, checklist };
    this.outline = new Outline(draft, (heading) => this.#goTo(heading));
    this.notes = new Notes((place) => this.#goTo(place));
    this.foot = h("p", { class: "foot-line small" });
    this.findButton = tool(frameWords.findShort, () => void this.#openFind());
    this.findButton.setAttribute("aria-expanded", "false");
    this.outlineButton = tool(frameWords.outlineShort, () => this.#showOutline(!work.classList.contains("outlined")));
    const room = matchMedia(ROOM);
    this.#showOutline(room.matches);
    room.addEventListener("change", () => this.#showOutline(room.matches));
    const tools = h("div", { class: "frame-tools" }, this.outlineButton, this.findButton, tool(frameWords.print, () => print()), tool(frameWords.report, () => void this.#report()));
    const reading = h("div", { class: "reading" }, h("div", { class: "beside" }, this.outline.element, this.notes.element));
    this.reading = reading;
    draft.before(reading);
    reading.append(draft);
    reading.after(this.foot);
    work.querySelector(".tools")?.append(tools);
    new Splitter(work, side);
    draft.addEventListener("input", () => this.#later());
  }

  /** Another draft is shown. @param {Open} open */
  use(open) {
    this.#open = open;
    this.outline.use(open.view.sheet);
    this.#find?.use(open.view.sheet);
    void this.#linkContents(open.view);
    open.checker.onUpdate(() => this.#later());
    this.#tell();
  }

  /** Where what does this does not come, the entries are words, and the outline leads to the headings. @param {Open["view"]} view */
  async #linkContents(view) {
    const module = await import("./contents.js").catch(() => null);
    module?.linkContents(view, (title) => this.outline.find(title), (heading) => this.#goTo(heading));
  }

  #later() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tell(), PAUSE);
  }

  #tell() {
    const checklist = this.page.checklist();
    const { view, host } = this.#open ?? {};
    if (!view || !host || !checklist) return;
    this.outline.refresh();
    this.notes.refresh(view.sheet);
    this.#find?.refresh();
    setText(this.foot, footOf(view.sheet, dueDay(checklist, host.snapshot.controls ?? []), new Date()));
  }

  /** Show the field that finds words, which is loaded when somebody looks for some, or hide it. */
  async #openFind() {
    const module = await import("./find.js").catch(() => this.page.message.say(words.unreachable, true));
    if (!module || !this.#open) return;
    if (!this.#find) {
      this.#find = new module.Find(this.findButton);
      this.#find.use(this.#open.view.sheet);
      this.reading.before(this.#find.element);
    }
    this.#find.toggle();
  }

  /** @param {boolean} shown */
  #showOutline(shown) {
    this.page.work.classList.toggle("outlined", shown);
    this.outlineButton.setAttribute("aria-expanded", String(shown));
  }

  /** Bring a heading or note to the top, and the cursor of the keyboard with it. @param {HTMLElement} place */
  #goTo(place) {
    if (!matchMedia(ROOM).matches) this.#showOutline(false);
    const show = () => place.scrollIntoView({ block: "start", behavior: "instant" });
    if (!place.isContentEditable) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    show();
    requestAnimationFrame(show); // what comes into view has another height than was guessed
  }

  /** Hand over the report on the draft as it is now. */
  async #report() {
    const open = this.#open;
    if (!open) return;
    const { api, message } = this.page;
    const module = await import("../checklist/report-page.js").catch(() => message.say(words.unreachable, true));
    await module?.handOverReport({ api, checker: open.checker, name: open.name, say: (...said) => message.say(...said) });
  }
}

/** @param {string} label @param {() => void} [onclick] */
function tool(label, onclick) {
  return h("button", { type: "button", class: "quiet", onclick }, label);
}
