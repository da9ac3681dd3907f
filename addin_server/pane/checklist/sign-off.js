/** The lead's sign-off of the whole draft, and whether it still holds. */

import { shownTime } from "../shared/dates.js";
import { fill, h } from "../shared/dom.js";
import { roleWords, words } from "../shared/strings.js";
import { Actions } from "./actions.js";
import { isFinished } from "./finder.js";

/** @typedef {import("../shared/types.js").Report} Report */

/** Shown to the lead, and to everybody once the draft is signed off. */
export class SignOffBox {
  #shown = "";
  /** @type {Report | null} */
  #report = null;

  /** @param {import("./pane.js").Pane["parts"]} parts */
  constructor({ decisions, host, typed }) {
    this.decisions = decisions;
    this.host = host;
    this.standing = h("div", { class: "standing" });
    this.actions = new Actions(typed, () => this.#redraw());
    this.element = h("section", { class: "sign-off", hidden: true }, h("h3", {}, words.signOffHeading), this.standing, this.actions.element);
    decisions.onRole(() => {
      this.actions.close(); // what one role did is not the other's to undo
      this.#redraw();
    });
  }

  /** @param {Report} report */
  update(report) {
    this.#report = report;
    const now = JSON.stringify([report.hash, this.#left, this.decisions.signOff, this.host.edited]);
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
      signOff && h("p", {}, words.signedOff(roleWords[signOff.role] ?? signOff.role, shownTime(signOff.at))),
      signOff && this.#holds(signOff.hash),
      isLead && !this.host.seesAll && h("p", {}, words.signOffInPanel),
      isLead && this.host.seesAll && this.#left > 0 && h("p", {}, words.leftAtSignOff(this.#left)),
    );
    const maySign = isLead && this.host.seesAll && signOff?.hash !== this.#report?.hash;
    fill(
      this.actions.body,
      maySign && this.actions.button(signOff ? words.signOffAgain : words.signOff, () => this.decisions.sign(), "confirm"),
      isLead && signOff && this.actions.button(words.takeBack, () => this.decisions.unsign()),
    );
  }

  /** @param {string} hash of what was signed */
  #holds(hash) {
    const changed = this.host.seesAll ? this.#report?.hash !== hash : this.host.edited;
    if (changed) return h("p", { class: "problem" }, words.signOffBroken);
    return h("p", {}, this.host.seesAll ? words.signOffHolds : words.signOffUnseen);
  }

  get #left() {
    return this.#report?.items.filter((item) => item.where !== "lead" && item.status !== "no-place" && !isFinished(item)).length ?? 0;
  }
}
