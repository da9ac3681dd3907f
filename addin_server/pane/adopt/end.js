/** The end of going through a form: what is left out, and what is to become of what was decided. */

import { fill, h, setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { held } from "../shared/held.js";
import { adoptWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").Approved} Approved
 *
 * @typedef {object} Way what may be done with the answers
 * @property {string} how
 * @property {string} label
 * @property {string} what it does, in a sentence
 *
 * @typedef {object} Ending
 * @property {Way[]} ways the first is what most will want
 * @property {boolean} [remembers] this server keeps forms for others
 * @property {string} title what the form may be called
 * @property {(approved: Approved[], how: string, remember: string) => Promise<void> | void} done
 *   `remember`: what the form is to be remembered as; "": it is not to be remembered
 * @property {(approved: Approved[]) => Promise<void> | void} [download]
 */

/** Stands below the places, and says at any time how it would end now. */
export class End {
  /**
   * @param {import("./answers.js").Answers} answers
   * @param {import("../shared/types.js").Checklist} checklist
   * @param {Ending} ending
   */
  constructor(answers, checklist, ending) {
    this.answers = answers;
    this.checklist = checklist;
    this.ending = ending;
    this.heading = h("h3", { tabindex: "-1" }, adoptWords.endHeading);
    this.left = h("div", { class: "left-out" });
    this.box = h("input", { type: "checkbox", onchange: () => (this.name.hidden = !this.box.checked) });
    this.field = h("input", { maxlength: "100" });
    this.field.value = ending.title;
    this.name = h("label", { hidden: true }, adoptWords.formName, this.field);
    this.said = h("p", { role: "status" });
    this.buttons = ending.ways.map(({ how, label }, at) => h("button", { type: "button", class: at ? "quiet" : "", onclick: () => void this.#finish(how) }, label));
    const ways = ending.ways.map(({ what }, at) => h("div", { class: "way" }, this.buttons[at], h("p", { class: "small" }, what)));
    this.element = h(
      "section",
      { class: "end" },
      this.heading,
      this.left,
      ending.remembers && h("label", { class: "remember" }, this.box, " ", adoptWords.remember),
      ending.remembers && this.name,
      ...ways,
      this.#download(),
      this.said,
    );
    this.update();
  }

  update() {
    const { answers, checklist } = this;
    const items = answers.leftOut(checklist.items);
    const places = answers.nothing.map((at) => answers.proposals[at]?.slot.anchor ?? "");
    const open = answers.left.length;
    fill(
      this.left,
      open > 0 && h("p", {}, adoptWords.notDecided(open)),
      items.length > 0 && named(adoptWords.noPlaceFor(items.length), items.map(({ title }) => title), checklist.language),
      places.length > 0 && named(adoptWords.askNothing(places.length), places, "en-GB"),
      !open && !items.length && !places.length && h("p", {}, adoptWords.nothingLeftOut),
    );
    const isEmpty = !answers.approved.length;
    for (const button of this.buttons) button.disabled = isEmpty;
    this.#say(isEmpty ? adoptWords.nothingTaken : "");
  }

  #download() {
    const { download } = this.ending;
    if (!download) return null;
    const act = () => this.#during(async () => download(this.answers.approved));
    return h("button", { type: "button", class: "quiet", onclick: () => void act() }, adoptWords.download);
  }

  /** @param {string} how @returns {Promise<void> | void} */
  #finish(how) {
    const remember = this.box.checked ? this.field.value.trim() : "";
    if (!this.box.checked || remember) return this.#during(async () => this.ending.done(this.answers.approved, how, remember));
    this.#say(adoptWords.formNameNeeded, true);
    this.field.focus();
  }

  /** @param {() => Promise<void>} act */
  async #during(act) {
    if (this.element.inert) return; // a second press would do it twice
    this.#say(adoptWords.working);
    try {
      await held(this.element, act);
      this.#say("");
    } catch (error) {
      this.#say(told(error).message, true);
    }
  }

  /** @param {string} text @param {boolean} [problem] */
  #say(text, problem = false) {
    setText(this.said, text);
    this.said.className = problem ? "problem" : "";
  }
}

/** How many there are, and which. @param {string} summary @param {string[]} names @param {string} lang */
function named(summary, names, lang) {
  return h("details", {}, h("summary", {}, summary), h("ul", { lang }, ...names.map((name) => h("li", {}, name))));
}
