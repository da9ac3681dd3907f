/** One place of a form: its words, what they seem to ask for and why, and saying what they do. */

import { fill, h, setText } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { NOTHING, proposedBy } from "./answers.js";
import { Chooser } from "./chooser.js";
import { adoptWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").Proposal} Proposal
 * @typedef {import("./answers.js").Answer} Answer
 *
 * @typedef {object} Listener
 * @property {(at: number) => void} entered the place is the one that is looked at
 * @property {(at: number, answer: Answer) => void} given
 * @property {(at: number) => void} show asks for the place in the draft
 */

let ids = 0;

/** A row that opens to a card. */
export class PlaceRow {
  isOpen = false;
  /** What takes the answer, while the card is open. @type {HTMLButtonElement | null} */
  accept = null;

  /**
   * @param {number} at its number in the form
   * @param {import("./answers.js").Answers} answers
   * @param {import("./choices.js").Choices} choices
   * @param {string} lang of the checklist
   * @param {Listener} listener
   */
  constructor(at, answers, choices, lang, listener) {
    ids += 1;
    this.because = `because-${ids}`;
    this.at = at;
    this.answers = answers;
    this.proposal = /** @type {Proposal} */ (answers.proposals[at]);
    this.choices = choices;
    this.lang = lang;
    this.listener = listener;
    this.standing = h("span", { class: "standing" });
    this.answer = h("span", { class: "answer", lang });
    this.button = h(
      "button",
      { type: "button", class: "item", "aria-expanded": "false", onclick: () => (this.isOpen ? this.close() : listener.entered(at)) },
      h("strong", { class: "words", lang: CHECKS_LANGUAGE }, this.proposal.slot.anchor),
      " ",
      h("span", { class: "line" }, this.standing, " ", this.answer),
    );
    this.card = h("div", { class: "details", hidden: true });
    this.element = h("li", { class: "row" }, this.button, this.card);
    this.update();
  }

  /** Open the card; the cursor is on what comes next to do. @param {boolean} focus */
  open(focus) {
    this.isOpen = true;
    this.#draw();
    this.update();
    if (focus) this.focus();
  }

  close() {
    this.isOpen = false;
    this.accept = null;
    fill(this.card);
    this.update();
  }

  focus() {
    (this.accept ?? this.button).focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** Say how it stands. */
  update() {
    const answer = this.answers.of(this.at);
    const shown = answer ?? proposedBy(this.proposal);
    this.element.dataset.state = answer ? "settled" : "open";
    setText(this.standing, `${answer ? (this.answers.isGiven(this.at) ? adoptWords.decided : adoptWords.takenAsSure) : adoptWords.undecided}:`);
    setText(this.answer, shown.item === null ? adoptWords.nothing : this.choices.nameOf(shown));
    this.button.setAttribute("aria-expanded", String(this.isOpen));
    this.card.hidden = !this.isOpen;
  }

  /** Take what is proposed, or what was taken already. */
  take() {
    this.listener.given(this.at, this.answers.of(this.at) ?? proposedBy(this.proposal));
  }

  takeNothing() {
    this.listener.given(this.at, NOTHING);
  }

  choose() {
    const chooser = new Chooser({
      choices: this.choices,
      proposal: this.proposal,
      lang: this.lang,
      chosen: ({ answer }) => this.listener.given(this.at, answer),
      cancelled: () => this.open(true),
    });
    this.accept = null;
    fill(this.card, ...this.#context(), chooser.element);
    chooser.field.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }

  #draw() {
    const { proposal } = this;
    const button = (/** @type {string} */ text, /** @type {() => void} */ act) => h("button", { type: "button", class: "quiet", onclick: act }, text);
    const reason = h("p", { class: "because", id: this.because, lang: CHECKS_LANGUAGE }, proposal.reason);
    const isSettled = this.answers.of(this.at) !== null;
    this.accept = h(
      "button",
      { type: "button", "aria-describedby": this.because, onclick: () => this.take() },
      isSettled ? adoptWords.keepIt : adoptWords.accept,
      h("span", { class: "unseen" }, `: ${this.#told()}`),
    );
    fill(
      this.card,
      ...this.#context(),
      reason,
      h(
        "div",
        { class: "buttons" },
        this.accept,
        button(adoptWords.chooseAnother, () => this.choose()),
        !this.#isNothing && button(adoptWords.asksNothing, () => this.takeNothing()),
        button(adoptWords.show, () => this.listener.show(this.at)),
      ),
    );
  }

  /** The place and its answer, in one breath. */
  #told() {
    const answer = this.answers.of(this.at) ?? proposedBy(this.proposal);
    return adoptWords.answerOf(this.proposal.slot.anchor, this.#isNothing ? adoptWords.nothing : this.choices.nameOf(answer));
  }

  get #isNothing() {
    return (this.answers.of(this.at) ?? proposedBy(this.proposal)).item === null;
  }

  /** Where in the form it stands. */
  #context() {
    const { section, table_title: table, row_title: row, guidance } = this.proposal.slot;
    const inner = section.at(-1);
    const where = [
      section.length > 1 && inner && adoptWords.under(inner),
      table && table !== inner && adoptWords.inTable(table),
      row && adoptWords.inRow(row),
    ].filter(Boolean);
    return [where.length > 0 && h("p", { class: "small" }, where.join("; ")), guidance && h("p", { class: "small" }, h("q", { lang: CHECKS_LANGUAGE }, guidance))];
  }
}
