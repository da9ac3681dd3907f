/** What a person decides about an item: the words that stand, and the form that records it. */

import { shownTime, timestamp } from "./dates.js";
import { fill, h } from "./dom.js";
import { decisionWords, gapWords, words } from "./strings.js";

/**
 * @typedef {import("./types.js").Decision} Decision
 * @typedef {import("./types.js").DecisionState} DecisionState
 * @typedef {import("./types.js").ItemReport} ItemReport
 */

/** @type {{state: DecisionState, label: string, question: string}[]} */
const REASONED = [
  { state: "not-applicable", label: words.notApplicable, question: words.reasonNotApplicable },
  { state: "not-known", label: words.notKnown, question: words.reasonNotKnown },
  { state: "answered-elsewhere", label: words.answeredElsewhere, question: words.reasonElsewhere },
];

/** Records decisions in the draft's record, each bound to the words it was made on. */
export class Decisions {
  /** @param {import("./host.js").Host} host @param {import("./checker.js").Checker} checker */
  constructor(host, checker) {
    this.host = host;
    this.checker = checker;
    this.role = "officer";
  }

  /** @param {string} item @returns {Decision | undefined} */
  on(item) {
    return this.host.readRecord().decisions.find((one) => one.item === item);
  }

  /**
   * Record a decision; rejects with a sentence when the words it would be bound to are not known.
   *
   * @param {string} id
   * @param {DecisionState} state
   * @param {string} [reason]
   * @param {string | null} [gap]
   */
  async decide(id, state, reason = "", gap = null) {
    const { hash } = await this.checker.settled(id);
    const decision = { item: id, state, role: this.role, at: timestamp(), hash, reason, gap };
    await this.#write(id, [decision]);
  }

  /** @param {string} id */
  async takeBack(id) {
    await this.#write(id, []);
  }

  /** @param {string} id @param {Decision[]} decision */
  async #write(id, decision) {
    const record = this.host.readRecord();
    const others = record.decisions.filter((one) => one.item !== id);
    const decisions = [...others, ...decision].sort((a, b) => (a.item < b.item ? -1 : 1));
    await this.host.writeRecord({ ...record, decisions });
    await this.checker.decided(id);
  }
}

/** The part of an item's details in which it is decided. */
export class DecisionForm {
  #busy = false;

  /**
   * @param {string} id
   * @param {Decisions} decisions
   * @param {string[]} sections titles of those that can answer it instead
   * @param {(text: string) => void} announce
   */
  constructor(id, decisions, sections, announce) {
    this.sections = sections;
    this.id = id;
    this.decisions = decisions;
    this.announce = announce;
    this.problem = h("p", { class: "problem", role: "alert" });
    this.body = h("div");
    this.element = h("div", { class: "decision" }, h("h4", {}, words.decide), this.body, this.problem);
    this.shown = "";
  }

  /** Show what is decided; a form that is being filled in stays. @param {ItemReport} item */
  update(item) {
    const decision = this.decisions.on(this.id);
    const now = JSON.stringify([decision, canConfirm(item), isTakenBack(item, decision)]);
    if (now === this.shown || this.element.querySelector("form")) return;
    this.shown = now;
    this.#overview(item, decision);
  }

  /** @param {ItemReport} item @param {Decision | undefined} decision */
  #overview(item, decision) {
    this.item = item;
    const changed = isTakenBack(item, decision);
    fill(
      this.body,
      decision && h("p", {}, sentence(decision)),
      decision?.reason && h("p", { class: "reason" }, decision.gap ? `${gapWords[decision.gap]}. ${decision.reason}` : decision.reason),
      h(
        "div",
        { class: "buttons" },
        canConfirm(item) && (!decision || changed || decision.state !== "confirmed") &&
          this.#button(changed ? words.confirmAgain : words.confirm, () => this.decisions.decide(this.id, "confirmed"), "confirm"),
        ...REASONED.filter(({ state }) => state !== decision?.state).map((one) =>
          h("button", { type: "button", class: "quiet", onclick: () => this.#ask(one) }, one.label),
        ),
        decision && this.#button(words.takeBack, () => this.decisions.takeBack(this.id), "quiet", words.takenBack),
      ),
    );
  }

  /** @param {(typeof REASONED)[number]} one */
  #ask({ state, question }) {
    const before = this.decisions.on(this.id);
    const reason = h("textarea", { rows: 3, required: true }, before?.state === state ? before.reason : "");
    const section = h("select", {}, ...["", ...this.sections].map((value) => h("option", { value }, value || words.choose)));
    const gap = h("select", {}, ...Object.entries(gapWords).map(([value, label]) => h("option", { value }, label)));
    const form = h(
      "form",
      {
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          const said = [section.value, reason.value.trim()].filter(Boolean).join(": ");
          if (!/[\p{L}\p{N}]/u.test(said)) {
            this.#say(words.reasonNeeded);
            reason.focus();
            return;
          }
          const asked = state === "not-known" ? gap.value : null;
          void this.#carryOut(() => this.decisions.decide(this.id, state, said, asked), () => form.remove());
        },
        onkeydown: (/** @type {Event} */ event) => {
          if (/** @type {KeyboardEvent} */ (event).key === "Escape") this.#leave(form);
        },
        novalidate: true,
      },
      state === "not-known" && h("label", {}, words.gap, gap),
      state === "answered-elsewhere" && h("label", {}, words.whichSection, section),
      h("label", {}, question, reason),
      h(
        "div",
        { class: "buttons" },
        h("button", { type: "submit" }, words.keep),
        h("button", { type: "button", class: "quiet", onclick: () => this.#leave(form) }, words.cancel),
      ),
    );
    fill(this.body, form);
    /** @type {HTMLElement} */ (form.querySelector("select, textarea")).focus();
  }

  /** @param {HTMLElement} form */
  #leave(form) {
    form.remove();
    this.#say("");
    if (this.item) this.#overview(this.item, this.decisions.on(this.id));
    this.body.querySelector("button")?.focus();
  }

  /** @param {string} label @param {() => Promise<void>} work @param {string} kind @param {string} [after] */
  #button(label, work, kind, after = "") {
    return h("button", { type: "button", class: kind, onclick: () => void this.#carryOut(work, () => this.announce(after)) }, label);
  }

  /** @param {() => Promise<void>} work @param {() => void} after */
  async #carryOut(work, after) {
    if (this.#busy) return;
    this.#busy = true;
    const inside = this.element.contains(document.activeElement);
    try {
      await work();
      this.#say("");
      after();
      if (this.item) this.#overview(this.checkedItem() ?? this.item, this.decisions.on(this.id));
      if (inside) this.body.querySelector("button")?.focus();
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error), recordIn(error));
    } finally {
      this.#busy = false;
    }
  }

  checkedItem() {
    return this.decisions.checker.state.report?.items.find((one) => one.id === this.id);
  }

  /** @param {string} text @param {object | null} [record] that the document did not keep */
  #say(text, record = null) {
    fill(this.problem, text, record && asFile(record));
  }
}

/** @param {unknown} error */
function recordIn(error) {
  return error instanceof Error && "record" in error && error.record ? error.record : null;
}

/** A link that saves a record as JSON. @param {object} record */
function asFile(record) {
  const file = new Blob([JSON.stringify(record, null, 2)], { type: "application/json" });
  const link = h("a", { download: "record.json", href: URL.createObjectURL(file) }, words.recordAsFile);
  return h("span", {}, " ", link);
}

/** @param {ItemReport} item */
function canConfirm(item) {
  return item.where !== "lead" && item.hash !== "" && !["not-started", "no-place"].includes(item.status);
}

/** @param {ItemReport} item @param {Decision | undefined} decision */
function isTakenBack(item, decision) {
  return decision?.state === "confirmed" && decision.hash !== item.hash;
}

/** @param {Decision} decision */
function sentence(decision) {
  const role = decision.role === "lead" ? words.lead : decision.role === "officer" ? words.officer : decision.role;
  return words.decided(decisionWords[decision.state] ?? decision.state, role, shownTime(decision.at));
}
