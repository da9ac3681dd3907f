/** The part of an item's details in which it is decided: by the officer, or answered by the lead. */

import { shownTime } from "../shared/dates.js";
import { fill, h } from "../shared/dom.js";
import { PaneError, told } from "../shared/errors.js";
import { decisionWords, gapWords, responseWords, roleWords, words } from "../shared/strings.js";
import { Actions } from "./actions.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").Decision} Decision
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {Decision["gap"]} Gap
 * @typedef {import("../shared/types.js").ItemReport} ItemReport
 * @typedef {import("../shared/types.js").LeadResponse} LeadResponse
 */

// Findings about the record, which a decision settles.
const RECORD = new Set(["reason-missing", "changed-since-confirmed", "lead-awaits-answer"]);

/** What stands decided about an item, and what can be done about it in the role that is chosen. */
export class DecisionForm {
  #shown = "";

  /**
   * @param {ItemReport} item
   * @param {ChecklistItem | undefined} known
   * @param {import("./pane.js").Pane["parts"]} parts
   */
  constructor(item, known, { decisions, host, typed }) {
    this.item = item;
    /** @type {Finding[]} */
    this.findings = [];
    this.known = known;
    this.decisions = decisions;
    this.host = host;
    this.heading = h("h4");
    this.standing = h("div", { class: "standing" });
    this.actions = new Actions(typed, () => this.#redraw());
    this.element = h("div", { class: "decision" }, this.heading, this.standing, this.actions.element);
    decisions.onRole(() => {
      this.actions.close(); // its words were meant for another role
      this.update(this.item, this.findings);
    });
  }

  /** Show what is decided; a form that is being filled in stays. @param {ItemReport} item @param {Finding[]} findings */
  update(item, findings) {
    this.item = item;
    this.findings = findings;
    const now = JSON.stringify([this.#decision, this.#response, canConfirm(item), this.#stays, item.hash, this.decisions.role]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#redraw();
  }

  /** Forget what came of the last action. */
  settle() {
    this.actions.settle();
  }

  get #decision() {
    return this.decisions.on(this.item.id);
  }

  get #response() {
    return this.decisions.responseTo(this.item.id);
  }

  /** The lead answers what the officer writes; what only a lead can say, the lead decides. */
  get #answers() {
    return this.decisions.role === "lead" && (this.known?.roles.includes("officer") ?? true);
  }

  /** What confirming does not do, "" when it settles the item. */
  get #stays() {
    const { item, findings } = this;
    if (item.where === "whole-document" && item.checks_decide) return words.checksDecide;
    const open = findings.some(({ accepted, severity, name }) => !accepted && severity !== "note" && !RECORD.has(name));
    return open && canConfirm(item) ? words.confirmLeaves : "";
  }

  #redraw() {
    const { reason, gap = null } = this.#decision ?? { reason: "" };
    const response = this.#response;
    fill(this.heading, this.#answers ? words.respond : words.decide);
    fill(
      this.standing,
      this.#decision && h("p", {}, sentence(this.#decision)),
      reason && h("p", { class: "reason" }, gap ? `${gapWords[gap]}. ${reason}` : reason),
      response && h("p", { class: "response" }, words.responded(responseWords[response.state] ?? "", shownTime(response.at))),
      response?.reason && h("p", { class: "reason" }, response.reason),
      !this.#answers && this.#stays && h("p", { class: "stays" }, this.#stays),
    );
    if (this.actions.asks) return;
    fill(this.actions.body, ...(this.#answers ? this.#responses() : this.#decisions()));
    this.actions.resume();
  }

  /** The name of a form of this item. @param {string} state to which it leads */
  #form(state) {
    return `${this.item.id} ${state}`;
  }

  #decisions() {
    const { actions, decisions } = this;
    const { id } = this.item;
    const decision = this.#decision;
    const changed = decision?.state === "confirmed" && decision.hash !== this.item.hash;
    const confirm = changed ? words.confirmAgain : words.confirm;
    return [
      canConfirm(this.item) &&
        (decision?.state !== "confirmed" || changed || this.#isAsked(decision)) &&
        actions.button(confirm, () => decisions.decide(id, "confirmed"), "confirm"),
      this.#notApplicable(),
      this.#notKnown(),
      this.#elsewhere(),
      decision && actions.button(words.takeBack, () => decisions.takeBack(id)),
    ];
  }

  /** The lead waits for an answer, which may be the same decision once more. @param {Decision} decision */
  #isAsked(decision) {
    const response = this.#response;
    return response !== undefined && response.state !== "agreed" && new Date(response.at) > new Date(decision.at);
  }

  /** The words that stand already, to be amended. @param {string} state */
  #reasonFor(state) {
    return this.#decision?.state === state ? this.#decision.reason : "";
  }

  #notApplicable() {
    const question = { text: words.reasonNotApplicable, form: this.#form("not-applicable"), initial: this.#reasonFor("not-applicable") };
    return this.actions.asking(words.notApplicable, question, (said) => this.decisions.decide(this.item.id, "not-applicable", said));
  }

  #notKnown() {
    const choice = { label: words.gap, options: /** @type {[string, string][]} */ (Object.entries(gapWords)) };
    const question = { text: words.reasonNotKnown, form: this.#form("not-known"), initial: this.#reasonFor("not-known"), choice };
    return this.actions.asking(words.notKnown, question, (said, gap) => this.decisions.decide(this.item.id, "not-known", said, /** @type {Gap} */ (gap)));
  }

  #elsewhere() {
    const say = (/** @type {string} */ section, /** @type {string} */ typed) => [section, typed].filter(Boolean).join(": ");
    const initial = this.#reasonFor("answered-elsewhere");
    /** @type {import("./actions.js").Choice} */
    const choice = { label: words.whichSection, options: [["", words.choose]], more: () => this.host.headings().catch(() => []) };
    const question = { text: words.reasonElsewhere, form: this.#form("answered-elsewhere"), initial, choice, say };
    return this.actions.asking(words.answeredElsewhere, question, (said) => this.decisions.decide(this.item.id, "answered-elsewhere", said));
  }

  #responses() {
    const { actions, decisions } = this;
    const { id } = this.item;
    const response = this.#response;
    const agreed = response?.state === "agreed" && response.hash === this.item.hash;
    const ask = this.known && this.host.asker(this.known);
    return [
      !agreed && actions.button(words.agree, () => decisions.respond(id, "agreed"), "confirm"),
      ask && actions.asking(words.query, { text: words.queryWhat, form: this.#form("queried") }, (said) => this.#query(ask, said)),
      actions.asking(words.return, { text: words.returnWhat, form: this.#form("returned") }, (said) => decisions.respond(id, "returned", said)),
      response && actions.button(words.takeBack, () => decisions.withdraw(id)),
    ];
  }

  /** @param {(text: string) => Promise<boolean>} ask @param {string} text */
  async #query(ask, text) {
    const undo = await this.decisions.respond(this.item.id, "queried"); // first: a comment cannot be taken out again
    const asked = await ask(text).catch(told);
    if (asked === true) return undo;
    await undo();
    throw asked || new PaneError(words.noPlace);
  }
}

/** @param {ItemReport} item */
function canConfirm(item) {
  if (item.where === "whole-document" && item.checks_decide && item.status !== "not-checked") return false;
  return item.where !== "lead" && item.hash !== "" && !["not-started", "no-place"].includes(item.status);
}

/** @param {Decision} decision */
function sentence({ state, role, at }) {
  return words.decided(decisionWords[state] ?? state, roleWords[role] ?? role, shownTime(at));
}
