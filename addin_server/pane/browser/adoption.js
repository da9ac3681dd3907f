/** Adopting the form of the draft that is open: what is said above it, the screen, and what comes of it. */

import { Answers } from "../adopt/answers.js";
import { showBanner } from "../adopt/banner.js";
import { placesLeft, remembered } from "../adopt/outcome.js";
import { AdoptScreen } from "../adopt/screen.js";
import { adoptWords } from "../adopt/strings.js";
import { fill, h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { download } from "../shared/files.js";
import { held } from "../shared/held.js";
import { dress } from "../shared/looks.js";
import { addNotTakenUp } from "./work-file.js";

/**
 * @typedef {import("../shared/types.js").MappedDraft} MappedDraft
 * @typedef {import("../shared/types.js").Approved} Approved
 * @typedef {import("../shared/types.js").AdoptedDraft} AdoptedDraft
 * @typedef {import("../adopt/answers.js").Given} Given
 * @typedef {import("./file-host.js").FileHost} FileHost
 *
 * @typedef {object} Page what it stands in
 * @property {import("../shared/api.js").Api} api
 * @property {import("../shared/types.js").Checklist} checklist
 * @property {HTMLElement} banner above the draft
 * @property {HTMLElement} notices what is said of the draft
 * @property {HTMLElement} screen in the place of the checklist
 * @property {HTMLElement} pane the checklist
 * @property {HTMLElement} work all of it, which takes no edits while the file is worked on: they would be lost
 * @property {(text: string) => void} announce
 * @property {() => void} showDraft
 * @property {() => void} showPane
 * @property {(draft: string) => Promise<void>} reopen shows the draft as it is now, unsaved
 */

/** What goes on with one draft, until it is closed or opened anew. */
export class Adoption {
  /** @type {MappedDraft | null} */
  #mapped = null;

  /**
   * @param {Page} page
   * @param {FileHost} host
   * @param {string} name of the draft's file
   * @param {Given[]} [given] what was said of its places before the page was left
   */
  constructor(page, host, name, given = []) {
    this.page = page;
    this.host = host;
    this.name = name;
    this.given = given;
    dress("../adopt/adopt.css", import.meta.url);
    this.isOver = false; // another draft is open
  }

  /** Look at the form, and say what is known of it. */
  async look() {
    const { banner, api } = this.page;
    fill(banner, h("p", {}, adoptWords.looking));
    banner.hidden = false;
    try {
      const { draft, edits } = this.host.work;
      const mapped = await api.map(draft, edits);
      if (this.isOver) return;
      this.#mapped = mapped;
      this.#offer();
    } catch (error) {
      if (this.isOver) return;
      const again = h("button", { type: "button", class: "quiet", onclick: () => void this.look() }, adoptWords.tryAgain);
      fill(banner, h("p", { class: "problem" }, adoptWords.notLooked(told(error).message)), h("div", { class: "buttons" }, again));
    }
  }

  /** Another draft takes the page. */
  end() {
    this.isOver = true;
    this.#leave();
    fill(this.page.banner);
    this.page.banner.hidden = true;
  }

  #offer() {
    if (!this.#mapped) return;
    const acts = {
      goThrough: () => this.#goThrough(),
      take: (/** @type {string} */ how) => void this.#during(() => this.#adopt(this.#sure, how, "")),
      lift: () => void this.#during(() => this.#lift()),
    };
    showBanner(this.page.banner, this.#mapped, this.#ways, acts, this.given.length > 0);
  }

  /** What may be done with the answers. */
  get #ways() {
    const lifts = this.#mapped?.is_protected ? ` ${adoptWords.putPlacesLifts}` : "";
    return [
      { how: "places", label: adoptWords.putPlaces, what: adoptWords.putPlacesWhat + lifts },
      { how: "follow", label: adoptWords.followOnly, what: adoptWords.followOnlyWhat },
    ];
  }

  /** What is sure by itself, and what was said already. */
  get #sure() {
    const { proposals } = /** @type {MappedDraft} */ (this.#mapped);
    return new Answers(proposals, this.given).approved;
  }

  #goThrough() {
    const mapped = this.#mapped;
    if (!mapped) return;
    const { page } = this;
    const screen = new AdoptScreen(page.screen, {
      proposals: mapped.proposals,
      checklist: page.checklist,
      title: mapped.title,
      given: this.given,
      ways: this.#ways,
      remembers: mapped.can_remember,
      goTo: (slot, asked) => this.#goTo(slot, asked),
      announce: page.announce,
      changed: (given) => (this.given = given),
      cancel: () => this.#leave(true),
      done: (approved, how, remember) => this.#adopt(approved, how, remember),
      download: (approved) => this.#download(approved),
    });
    page.screen.hidden = false;
    page.pane.hidden = true;
    page.banner.hidden = true;
    page.showPane();
    screen.start();
  }

  /** @param {boolean} [offers] the way back is said again */
  #leave(offers = false) {
    const { screen, pane, banner } = this.page;
    fill(screen);
    this.host.mark(null);
    screen.hidden = true;
    pane.hidden = false;
    if (!offers) return;
    this.#offer();
    this.page.showDraft();
    banner.querySelector("button")?.focus();
  }

  /** @param {import("../shared/types.js").Slot} slot @param {boolean} asked */
  #goTo(slot, asked) {
    if (asked) this.page.showDraft();
    return this.host.mark(slot);
  }

  /** @param {Approved[]} approved @param {string} how @param {string} remember what the form is to be remembered as */
  async #adopt(approved, how, remember) {
    const adopted = await held(this.page.work, () => this.#asked(approved, how, remember));
    const kept = await remembered(this.page.api, adopted.mapping, remember);
    if (await this.#reopen(adopted)) this.#tell(adopted, how, kept);
  }

  /**
   * Show the draft as it is now; what was written and is not in it is told, word for word.
   *
   * @param {AdoptedDraft} adopted
   * @returns {Promise<boolean>} false: another draft was opened meanwhile, which stays
   */
  async #reopen({ draft, refused }) {
    if (this.isOver) return false;
    const { edits } = this.host.work;
    await this.page.reopen(draft);
    addNotTakenUp(this.page.notices, refused, edits);
    return true;
  }

  /** @param {Approved[]} approved @param {string} how @param {string} [title] */
  #asked(approved, how, title = "") {
    const { draft, edits, record } = this.host.work;
    const puts = how === "places";
    return this.page.api.adopt({ draft, edits, record, approved, title, puts_places: puts, lifts_protection: puts });
  }

  /** @param {AdoptedDraft} adopted @param {string} how @param {string} kept */
  #tell({ done, left }, how, kept) {
    const puts = how === "places";
    const came = puts ? adoptWords.putIn(done.length) : adoptWords.followingNow;
    this.#notice([came, kept].filter(Boolean).join(" "), puts && left.length > 0 && placesLeft(left, adoptWords.notPutIn(left.length), adoptWords.notPutInWhat));
  }

  /** Say what came of it above the draft, and put the cursor there: what held it is gone. @param {string} text @param {...import("../shared/dom.js").Child} more */
  #notice(text, ...more) {
    const notice = h("div", { class: "notice", tabindex: "-1" }, h("strong", {}, text), ...more);
    this.page.notices.append(notice);
    notice.focus();
    this.page.announce(text);
  }

  async #lift() {
    const { draft, edits, record } = this.host.work;
    const lift = () => this.page.api.adopt({ draft, edits, record, approved: [], puts_places: false, lifts_protection: true });
    if (await this.#reopen(await held(this.page.work, lift))) this.#notice(adoptWords.protectionLifted);
  }

  /** @param {Approved[]} approved */
  async #download(approved) {
    const { mapping } = await this.#asked(approved, "follow");
    download(`${this.name.replace(/\.\w+$/, "")}.mapping.toml`, new Blob([mapping], { type: "application/toml" }));
  }

  /** Do what a button above the draft asks for, once; where that fails say why there. @param {() => Promise<void>} act */
  async #during(act) {
    const { banner } = this.page;
    const said = h("p", { role: "status" }, adoptWords.working);
    banner.append(said);
    try {
      await held(banner, act);
    } catch (error) {
      fill(said, told(error).message);
      said.className = "problem";
    }
  }
}
