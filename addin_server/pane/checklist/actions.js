/** Where a person acts: buttons, a form that asks for words, what came of it, and undo. */

import { fill, h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { words } from "../shared/strings.js";

/** @typedef {() => Promise<unknown>} Undo */

/**
 * @typedef {object} Question
 * @property {string} text
 * @property {string} form a name that no other question has: what is typed is kept under it
 * @property {string} [initial] the words that stand there already
 * @property {Choice} [choice]
 * @property {(choice: string, words: string) => string} [say] what is recorded of the two; the words unless given
 */

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {[value: string, label: string][]} options
 * @property {() => Promise<string[]>} [more] options that have to be looked for; when there are none, nothing is to be chosen
 */

/** Does one thing at a time, and says what came of it at the place where it was asked for. */
export class Actions {
  #busy = false;
  /** @type {(() => void) | null} opens the form in which somebody was typing when the pane went away */
  #interrupted = null;

  /** @param {import("./typed.js").Typed | undefined} typed @param {() => void} redraw fills the body, unless it asks */
  constructor(typed, redraw) {
    this.typed = typed;
    this.redraw = redraw;
    this.body = h("div", { class: "buttons" });
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.element = h("div", { class: "acts" }, this.body, this.outcome, this.problem);
  }

  /** True while a form is being filled in, which stays whatever else changes. */
  get asks() {
    return this.#form !== null;
  }

  get #form() {
    return this.body.querySelector("form");
  }

  /** Leave a form as it is, and forget what came of the last action. */
  close() {
    fill(this.body);
    this.settle();
  }

  /** @param {string} label @param {() => Promise<Undo | void>} work @param {string} [kind] */
  button(label, work, kind = "quiet") {
    return h("button", { type: "button", class: kind, onclick: () => void this.carryOut(work) }, label);
  }

  /**
   * A button that asks for words before it does its work.
   *
   * @param {string} label
   * @param {Question} question
   * @param {(said: string, choice: string) => Promise<Undo | void>} work
   */
  asking(label, question, work) {
    if (this.typed?.get(question.form)) this.#interrupted = () => this.#ask(question, work);
    return h("button", { type: "button", class: "quiet", onclick: () => this.#ask(question, work).focus() }, label);
  }

  /** Open the form that was left half filled, if one of those that can be asked was. */
  resume() {
    this.#interrupted?.();
    this.#interrupted = null;
  }

  /** Do something, and offer to undo it; what it rejects with is said. @param {() => Promise<Undo | void>} work */
  async carryOut(work) {
    if (this.#busy) return;
    this.#busy = true;
    const form = this.#form;
    const inside = this.element.contains(document.activeElement);
    fill(this.problem);
    if (!this.outcome.contains(document.activeElement)) fill(this.outcome); // an undo under way keeps its button
    try {
      const undo = await work();
      if (this.#form === form) fill(this.body); // another that was opened meanwhile stays
      this.#came(undo);
      this.redraw();
    } catch (error) {
      const { message, offer } = told(error);
      fill(this.problem, message, offer && " ", offer);
    } finally {
      this.#busy = false;
    }
    const lost = document.activeElement === document.body; // who went elsewhere meanwhile stays there
    if (inside && lost) this.element.querySelector("button")?.focus();
  }

  /** Forget what came of the last action. */
  settle() {
    fill(this.outcome);
    fill(this.problem);
  }

  /** @param {Undo | void} undo */
  #came(undo) {
    if (!undo) return fill(this.outcome, words.undone);
    fill(this.outcome, words.recorded, " ", this.button(words.undo, async () => void (await undo())));
  }

  /**
   * @param {Question} question
   * @param {(said: string, choice: string) => Promise<Undo | void>} work
   * @returns {HTMLElement} where to begin
   */
  #ask({ text, form: name, initial = "", choice, say = (_, typed) => typed }, work) {
    const kept = this.typed?.get(name);
    const typed = h("textarea", { rows: 3, required: true }, kept?.typed ?? initial);
    const chosen = h("select", {}, ...(choice?.options ?? []).map(([value, label]) => h("option", { value }, label)));
    const choosing = choice && h("label", {}, choice.label, chosen);
    if (kept) choose(chosen, kept.choice);
    void choice?.more?.().then((more) => {
      chosen.append(...more.map((one) => h("option", {}, one)));
      if (kept && !chosen.value) choose(chosen, kept.choice);
      if (more.length || !choosing) return;
      if (document.activeElement === chosen) typed.focus();
      choosing.hidden = true;
    });
    const keep = () => this.typed?.set(name, { typed: typed.value, choice: chosen.value });
    const forget = () => this.typed?.set(name, null);
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const said = say(chosen.value, typed.value.trim());
      const record = async () => {
        const undo = await work(said, chosen.value);
        forget();
        return undo;
      };
      if (/[\p{L}\p{N}]/u.test(said)) return void this.carryOut(record);
      fill(this.problem, words.reasonNeeded);
      typed.focus();
    };
    const drop = () => {
      forget();
      this.close();
      this.redraw();
      this.body.querySelector("button")?.focus();
    };
    const leave = () => {
      if (typed.value.trim() === initial.trim()) return drop();
      const stay = h("button", { type: "button", onclick: () => (fill(this.problem), typed.focus()) }, words.writeOn);
      const go = h("button", { type: "button", class: "quiet", onclick: drop }, words.dropIt);
      fill(this.problem, words.dropTyped, " ", h("span", { class: "buttons" }, stay, go));
      stay.focus();
    };
    const escape = (/** @type {Event} */ event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape") leave();
    };
    const buttons = h(
      "div",
      { class: "buttons" },
      h("button", { type: "submit" }, words.keep),
      h("button", { type: "button", class: "quiet", onclick: leave }, words.cancel),
    );
    const form = h(
      "form",
      { onsubmit: submit, onkeydown: escape, oninput: keep, novalidate: true },
      choosing,
      h("label", {}, text, typed),
      buttons,
    );
    this.settle();
    fill(this.body, form);
    return choice ? chosen : typed;
  }
}

/** Choose an option if it is there. @param {HTMLSelectElement} chosen @param {string} value */
function choose(chosen, value) {
  if ([...chosen.options].some((one) => one.value === value)) chosen.value = value;
}
