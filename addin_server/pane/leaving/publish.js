/** The copy that may leave: what is taken out of it and what is in the way, and then the copy and its report. */

import { fill, h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { copyList } from "./copy-list.js";
import { KeyField } from "./key-field.js";
import { notIn, offered } from "./offered.js";
import { Step } from "./step.js";
import { leaveWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").PublishedDraft} PublishedDraft
 * @typedef {Omit<import("../shared/types.js").DraftToPublish, "draft" | "edits" | "record" | "name">} Wishes
 *
 * @typedef {object} Desk what the step works with
 * @property {(wishes: Wishes) => Promise<PublishedDraft>} publish of the draft as it is now
 * @property {() => boolean} isUnsaved
 * @property {(remark: import("../shared/types.js").EditRemark) => string} nameOf
 * @property {import("./offered.js").Save} save
 * @property {() => void} leave
 */

const ENDING = / copy\.docx$/;

/** The step. */
export class PublishStep {
  /** What was shown last. @type {PublishedDraft | null} */
  #seen = null;

  /** @param {HTMLElement} root @param {Desk & import("./obstacles.js").Guide} desk */
  constructor(root, desk) {
    this.desk = desk;
    this.step = new Step(root, { heading: leaveWords.publish, intro: leaveWords.publishIntro, leave: () => desk.leave() });
    this.names = new KeyField({ changed: () => this.#otherKey(), failed: (why) => this.step.say(told(why).message, true) });
    this.labels = this.#box();
    this.controls = this.#box();
    this.unsure = this.#box();
    this.list = h("div", { class: "list" });
    this.end = h("div", { class: "end" });
    const choices = h(
      "details",
      {},
      h("summary", {}, leaveWords.choices),
      h("label", { class: "choice" }, this.labels, " ", leaveWords.dropLabels),
      h("label", { class: "choice" }, this.controls, " ", leaveWords.keepControls),
    );
    fill(this.step.body, this.names.element, choices, this.list, this.end);
  }

  /** Show what would be done. */
  async start() {
    this.step.start();
    await this.look();
  }

  /** The key goes with the step. */
  forget() {
    this.names.clear();
  }

  look() {
    fill(this.end); // what was seen may not hold any more
    return this.step.during(async () => this.#show(await this.#ask(true)), leaveWords.looking);
  }

  /** What was said of the words of one key holds for no other. */
  #otherKey() {
    this.unsure.checked = false;
    void this.look();
  }

  #box() {
    return h("input", { type: "checkbox", onchange: () => void this.look() });
  }

  /** @param {boolean} dryRun */
  #ask(dryRun) {
    const [drops, keeps] = [this.labels.checked, this.controls.checked];
    return this.desk.publish({ ...this.names.wanted, allow_unsure: this.unsure.checked, keep_labels: !drops, keep_controls: keeps, dry_run: dryRun });
  }

  /** @param {PublishedDraft} answer */
  #show(answer) {
    this.#seen = answer;
    const isFree = answer.published.copy_sha256 !== "";
    const may = { isFree, isUnsaved: this.desk.isUnsaved(), dropsLabels: this.labels.checked };
    fill(this.list, ...answer.refused.map((one) => notIn(this.desk.nameOf(one), one.message)), ...copyList(answer, may, this.desk));
    fill(this.end, this.#agreement(answer), isFree ? this.#maker() : this.#again());
    this.desk.announce(isFree ? leaveWords.nothingInTheWay : leaveWords.noCopyYet);
  }

  /** Where nothing but everyday words is left, a person may say that they are no names. @param {PublishedDraft} answer */
  #agreement({ published: { left } }) {
    const isAsked = left.length > 0 && left.every(({ sure }) => !sure);
    return isAsked && h("label", { class: "choice" }, this.unsure, " ", leaveWords.allowUnsure);
  }

  #maker() {
    return h("button", { type: "button", class: "primary", onclick: () => void this.#make() }, leaveWords.makeCopy);
  }

  #again() {
    return h("div", {}, h("p", {}, leaveWords.noCopyYet), h("button", { type: "button", class: "quiet again", onclick: () => void this.look() }, leaveWords.lookAgain));
  }

  #make() {
    return this.step.during(async () => {
      const answer = await this.#ask(false);
      if (!answer.copy || answer.published.copy_sha256 !== this.#seen?.published.copy_sha256) {
        this.#show(answer);
        return leaveWords.changed;
      }
      this.#offer(answer);
      return "";
    }, leaveWords.making);
  }

  /** @param {PublishedDraft} answer */
  #offer({ copy, name, report }) {
    const account = leaveWords.reportName(name.replace(ENDING, ""));
    const made = offered({
      heading: leaveWords.copyMade,
      what: leaveWords.copyWhat,
      file: { name, save: () => this.desk.save(name, copy ?? "") },
      report: { name: account, save: () => this.desk.save(account, report ?? "", "text/html") },
    });
    fill(this.end, made);
    made.scrollIntoView({ block: "nearest" });
  }
}
