/// <reference types="office-js" />
/**
 * Adopting the form of the document that is open in Word: its places are found in the file, a person
 * goes through them, and they are followed, put into the document, or put into a copy.
 */

import { Answers } from "../adopt/answers.js";
import { showBanner } from "../adopt/banner.js";
import { placesLeft, remembered } from "../adopt/outcome.js";
import { AdoptScreen } from "../adopt/screen.js";
import { fill, h } from "../shared/dom.js";
import { PaneError, told } from "../shared/errors.js";
import { download, fromBase64 } from "../shared/files.js";
import { held } from "../shared/held.js";
import { dress } from "../shared/looks.js";
import { adoptionWords } from "./adoption-strings.js";
import { readBody, selectParagraph } from "./body.js";
import { documentName } from "./document-name.js";
import { Following } from "./following.js";
import { FormSource } from "./form-source.js";
import { keepMapping } from "./mapping-part.js";
import { putPlaces, takePlacesAway } from "./put-places.js";

/**
 * @typedef {import("../shared/types.js").Approved} Approved
 * @typedef {import("../shared/types.js").AdoptedDraft} AdoptedDraft
 * @typedef {import("../shared/types.js").ReadForm} ReadForm
 * @typedef {import("../adopt/answers.js").Given} Given
 * @typedef {import("../adopt/outcome.js").Left} Left
 *
 * @typedef {object} Page what it stands in
 * @property {import("./word-api.js").WordApi} api
 * @property {import("./word-host.js").WordHost} host
 * @property {import("../shared/types.js").Checklist} checklist
 * @property {HTMLElement} banner above the checklist
 * @property {HTMLElement} screen in the place of the checklist
 * @property {HTMLElement} pane the checklist
 * @property {(text: string) => void} announce
 */

/** What goes on with one document, until the pane is closed. */
export class Adoption {
  #draft = ""; // the file, in base64, as it was read
  #isWhole = false;
  /** @type {ReadForm | null} */
  #form = null;
  /** @type {import("../shared/types.js").MappedDraft | null} */
  #mapped = null;
  /** @type {Given[]} what a person said so far */
  #given = [];

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    dress("../adopt/adopt.css", import.meta.url);
  }

  /** Say that the form can be adopted. @param {boolean} remembers the document carries a mapping */
  offer(remembers) {
    const { banner, api } = this.page;
    const why = remembers ? adoptionWords.remembers : adoptionWords.otherTemplate;
    new FormSource(banner, { api, why, take: (source) => this.#take(source) }).show();
  }

  /** Find the places in a file, if it is that of the document. @param {import("./form-source.js").Source} source */
  async #take({ draft, isWhole }) {
    const { api } = this.page;
    const form = await api.readForm(draft, await readBody());
    if (!form.is_of_document) throw new PaneError(adoptionWords.otherFile);
    this.#mapped = await api.map(draft, []);
    [this.#draft, this.#isWhole, this.#form] = [draft, isWhole, form];
    this.#banner();
  }

  #banner() {
    const { banner } = this.page;
    if (!this.#mapped) return;
    const acts = {
      goThrough: () => this.#goThrough(),
      take: (/** @type {string} */ how) => void this.#during(() => this.#adopt(this.#sure, how, "")),
      ...(this.#isWhole && { lift: () => void this.#during(() => this.#copy([], true)) }),
    };
    showBanner(banner, this.#mapped, this.#ways, acts, this.#given.length > 0);
    const unseen = this.#form?.paragraphs.filter((one) => one === null).length ?? 0;
    if (unseen) banner.append(h("p", { class: "small" }, adoptionWords.unseen(unseen)));
  }

  /** What may be done with the answers, here. */
  get #ways() {
    const { host } = this.page;
    const lifts = this.#mapped?.is_protected ? ` ${adoptionWords.copyLifts}` : "";
    const puts = { how: "places", label: adoptionWords.put, what: adoptionWords.putWhat };
    const copies = { how: "copy", label: adoptionWords.copy, what: adoptionWords.copyWhat + lifts };
    const follows = { how: "follow", label: adoptionWords.follow, what: adoptionWords.followWhat };
    return [...(host.readOnly || this.#mapped?.is_protected ? [] : [puts]), ...(this.#isWhole ? [copies] : []), follows];
  }

  /** What is sure by itself, and what was said already. */
  get #sure() {
    const mapped = /** @type {import("../shared/types.js").MappedDraft} */ (this.#mapped);
    return new Answers(mapped.proposals, this.#given).approved;
  }

  #goThrough() {
    const { page } = this;
    if (!this.#mapped) return;
    const screen = new AdoptScreen(page.screen, {
      proposals: this.#mapped.proposals,
      checklist: page.checklist,
      title: this.#mapped.title,
      given: this.#given,
      ways: this.#ways,
      remembers: this.#mapped.can_remember,
      goTo: (slot) => this.#goTo(slot),
      announce: page.announce,
      changed: (given) => (this.#given = given),
      cancel: () => this.#leave(),
      done: (approved, how, remember) => this.#adopt(approved, how, remember),
      download: (approved) => this.#saveMapping(approved),
    });
    page.screen.hidden = false;
    page.pane.hidden = page.banner.hidden = true;
    screen.start();
  }

  /** Go back to the checklist. */
  #leave() {
    const { screen, pane, banner } = this.page;
    fill(screen);
    screen.hidden = true;
    pane.hidden = banner.hidden = false;
    this.#banner();
    banner.querySelector("button")?.focus();
  }

  /** Put the cursor to a place: where it was when the file was read, else where its words stand. @param {import("../shared/types.js").Slot} slot */
  async #goTo(slot) {
    const { anchor, occurrence } = slot;
    const at = this.#form?.slots.findIndex((one) => one.anchor === anchor && one.occurrence === occurrence) ?? -1;
    const number = this.#form?.paragraphs[at] ?? -1;
    return selectParagraph(number, anchor);
  }

  /** @param {Approved[]} approved @param {string} how @param {string} remember what the form is to be remembered as; "": not at all */
  async #adopt(approved, how, remember) {
    if (how === "copy") return this.#copy(approved, false, remember);
    const { mapping } = await this.#asked(approved, false, false, remember);
    const kept = await remembered(this.page.api, mapping, remember);
    if (how === "places") return this.#put(approved, mapping, kept);
    await this.#follow(mapping);
    return this.#tell([adoptionWords.following, kept].filter(Boolean).join(" "));
  }

  /** @param {string} mapping */
  async #follow(mapping) {
    const { body, slots } = await this.page.api.readForm(this.#draft, await readBody(), mapping);
    await this.page.host.follow(new Following({ body, slots }, mapping));
  }

  /** Put the places into the document, one by one, and say what came of each. @param {Approved[]} approved @param {string} mapping @param {string} kept what came of remembering it */
  async #put(approved, mapping, kept) {
    const { api, host, announce } = this.page;
    const { body, slots } = /** @type {ReadForm} */ (this.#form);
    const now = await readBody();
    const plan = await api.planPlaces({ followed: { body, slots, now }, approved });
    const texts = now.map(({ text }) => text);
    const put = await putPlaces(plan.places, texts, host.types, (done) => announce(adoptionWords.putting(done, plan.places.length)));
    if (!put) throw new PaneError(adoptionWords.changed, { passing: true });
    const isKept = await keepMapping(await api.mappingXml(mapping)).catch(() => false);
    await this.#follow(mapping);
    const left = [...put.refused.map(({ place, why }) => ({ slot: place.slot, why })), ...plan.left];
    const tags = put.done.map(({ tag }) => tag);
    this.#tell([adoptionWords.putIn(put.done.length), isKept ? "" : adoptionWords.notKept, kept].filter(Boolean).join(" "), left, tags.length ? () => this.#takeAway(tags) : undefined);
  }

  /** @param {string[]} tags */
  async #takeAway(tags) {
    const { host } = this.page;
    await takePlacesAway(tags, host.types);
    await keepMapping("").catch(() => false);
    await host.catchUp();
    this.#tell(adoptionWords.takenAway);
  }

  /** @param {Approved[]} approved @param {boolean} onlyLifts no places are put in @param {string} [remember] */
  async #copy(approved, onlyLifts, remember = "") {
    const adopted = await this.#asked(approved, !onlyLifts, true, remember);
    const kept = await remembered(this.page.api, adopted.mapping, remember);
    const name = adoptionWords.copyName(this.#name);
    download(name, new Blob([fromBase64(adopted.draft)]));
    this.#tell([onlyLifts ? "" : adoptionWords.putIn(adopted.done.length), adoptionWords.downloaded(name), kept].filter(Boolean).join(" "), adopted.left);
    const { banner } = this.page;
    const said = [...banner.childNodes];
    this.#banner(); // this document can be followed all the same
    banner.prepend(...said);
    banner.querySelector("p")?.focus(); // which went with what was there before
  }

  /** @param {Approved[]} approved @param {boolean} puts @param {boolean} lifts @param {string} title @returns {Promise<AdoptedDraft>} */
  #asked(approved, puts, lifts, title) {
    const record = this.page.host.readRecord();
    return this.page.api.adopt({ draft: this.#draft, edits: [], record, approved, title, puts_places: puts, lifts_protection: lifts });
  }

  /** @param {Approved[]} approved */
  async #saveMapping(approved) {
    const { mapping } = await this.#asked(approved, false, false, "");
    download(adoptionWords.mappingName(this.#name), new Blob([mapping], { type: "application/toml" }));
  }

  /** What the document is called, without its ending. */
  get #name() {
    return documentName().replace(/\.[^.]*$/, "");
  }

  /** Say what came of it in the place of the banner, and put the cursor there: what held it is gone. @param {string} text @param {Left[]} [left] @param {() => Promise<void>} [undo] */
  #tell(text, left = [], undo) {
    const { screen, pane, banner, announce } = this.page;
    fill(screen);
    screen.hidden = true;
    pane.hidden = banner.hidden = false;
    const back = undo && h("button", { type: "button", class: "quiet", onclick: () => void this.#during(undo) }, adoptionWords.takeAway);
    const notice = h("p", { tabindex: "-1" }, h("strong", {}, text));
    const more = left.length > 0 && placesLeft(left, adoptionWords.notPutIn(left.length), adoptionWords.notPutInWhat);
    fill(banner, notice, more, back && h("div", { class: "buttons" }, back));
    notice.focus();
    announce(text);
  }

  /** Do what a button of the banner asks for, once; where that fails say why there. @param {() => Promise<void>} act */
  async #during(act) {
    const { banner } = this.page;
    const said = h("p", { role: "status" });
    banner.append(said);
    try {
      await held(banner, act, "p");
    } catch (error) {
      said.textContent = told(error).message;
      said.className = "problem";
    }
  }
}
