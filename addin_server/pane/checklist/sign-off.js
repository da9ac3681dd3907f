/** The lead's sign-off of the whole draft, and whether it still holds. */

import { shownTime } from "../shared/dates.js";
import { fill, h } from "../shared/dom.js";
import { roleWords, words } from "../shared/strings.js";
import { Actions } from "./actions.js";
import { isFinished } from "./finder.js";
import { signOffWords } from "./sign-off-strings.js";

/** @typedef {import("../shared/types.js").Report} Report */

/** Shown to the lead, and to everybody once the draft is signed off. */
export class SignOffBox {
  #shown = "";
  #asks = false; // whether to sign with items open
  /** @type {Report | null} */
  #report = null;

  /** @param {import("./pane.js").Pane["parts"]} parts */
  constructor({ checklist, decisions, host, typed }) {
    this.language = checklist.language;
    this.decisions = decisions;
    this.host = host;
    this.standing = h("div", { class: "standing" });
    this.actions = new Actions(typed, () => this.#redraw());
    this.element = h("section", { class: "sign-off", hidden: true }, h("h3", {}, signOffWords.signOffHeading), this.standing, this.actions.element);
    decisions.onRole(() => {
      this.actions.close(); // what one role did is not the other's to undo
      this.#redraw();
    });
  }

  /** @param {Report} report */
  update(report) {
    this.#report = report;
    const now = JSON.stringify([report.hash, this.#left.map(({ id }) => id), this.decisions.signOff, this.host.edited]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#redraw();
  }

  #redraw() {
    const { signOff, role } = this.decisions;
    const isLead = role === "lead";
    this.element.hidden = !signOff && !isLead;
    fill(
      this.standing,
      signOff && h("p", {}, signOffWords.signedOff(roleWords[signOff.role] ?? signOff.role, shownTime(signOff.at))),
      signOff && this.#holds(signOff.hash),
      isLead && !this.host.seesAll && h("p", {}, signOffWords.signOffInPanel),
      isLead && this.host.seesAll && this.#left.length > 0 && h("p", {}, signOffWords.leftAtSignOff(this.#left.length)),
    );
    const maySign = isLead && this.host.seesAll && signOff?.hash !== this.#report?.hash;
    if (this.#asks && maySign) return this.#ask();
    this.#asks = false;
    const label = signOff ? signOffWords.signOffAgain : signOffWords.signOff;
    const sign = h("button", { type: "button", class: "confirm", onclick: () => this.#ask() }, label);
    fill(
      this.actions.body,
      maySign && (this.#left.length ? sign : this.actions.button(label, () => this.#sign(), "confirm")),
      isLead && signOff && this.actions.button(words.takeBack, () => this.decisions.unsign()),
    );
  }

  /** Name what is open, and ask whether it is to be signed all the same. */
  #ask() {
    this.#asks = true;
    const left = this.#left;
    const leave = () => {
      this.#asks = false;
      this.#redraw();
      this.actions.body.querySelector("button")?.focus();
    };
    const question = h("p", { tabindex: -1 }, signOffWords.signOffAsks(left.length));
    const had = this.element.contains(document.activeElement);
    fill(
      this.actions.body,
      question,
      h("details", { class: "help" }, h("summary", {}, signOffWords.whatIsOpen), h("ul", {}, ...left.map(({ title }) => h("li", { lang: this.language }, title)))),
      this.actions.button(signOffWords.signAllTheSame, () => this.#sign(), "confirm"),
      h("button", { type: "button", class: "quiet", onclick: leave }, words.cancel),
    );
    if (had) question.focus();
  }

  #sign() {
    this.#asks = false;
    return this.decisions.sign();
  }

  /** @param {string} hash of what was signed */
  #holds(hash) {
    const changed = this.host.seesAll ? this.#report?.hash !== hash : this.host.edited;
    if (changed) return h("p", { class: "problem" }, signOffWords.signOffBroken);
    return h("p", {}, this.host.seesAll ? signOffWords.signOffHolds : signOffWords.signOffUnseen);
  }

  get #left() {
    return this.#report?.items.filter((item) => item.where !== "lead" && item.status !== "no-place" && !isFinished(item)) ?? [];
  }
}
