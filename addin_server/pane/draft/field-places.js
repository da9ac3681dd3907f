/** Places that are filled by a choice, a date or a tick: they show one node of the document each. */

import { oneLine } from "../shared/characters.js";
import { shownDate } from "../shared/dates.js";
import { h, setText } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { draftWords } from "./strings.js";
import { dayOf } from "./typed-date.js";

/**
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {import("./text-place.js").Desk} Desk
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 */

/** What they have in common. */
class FieldPlace {
  /** @param {PlaceNode} node @param {Desk} desk @param {HTMLInputElement | HTMLSelectElement} field @param {string} label */
  constructor(node, desk, field, label) {
    this.id = node.attrs.id;
    this.node = node;
    this.desk = desk;
    this.field = field;
    this.label = label;
    /** @type {HTMLElement} */
    this.element = field;
    field.setAttribute("aria-label", label);
  }

  /** @param {PlaceNode} node */
  update(node) {
    if (node === this.node) return;
    this.node = node;
    this.show();
  }

  show() {}

  focus() {
    this.field.focus();
  }

  /** @param {string} label */
  rename(label) {
    this.label = label;
    this.field.setAttribute("aria-label", label);
  }

  flush() {}

  /** Give up what is typed and not yet taken. @returns {boolean} whether there was anything */
  revert() {
    return false;
  }

  number() {}

  close() {}
}

/** A choice from a list. */
export class ChoicePlace extends FieldPlace {
  /** @param {PlaceNode} node @param {Desk} desk @param {string} label @param {string[]} offered @param {string} placeholder */
  constructor(node, desk, label, offered, placeholder) {
    const options = offered.map((choice) => h("option", { value: choice }, choice));
    const field = h("select", { class: "place" }, h("option", { value: "" }, placeholder || words.choose), ...options);
    super(node, desk, field, label);
    const chosen = node.attrs.value;
    if (chosen && !offered.includes(chosen)) field.append(h("option", { value: chosen, disabled: true }, chosen));
    field.addEventListener("change", () => desk.writing.setField(this.id, field.value));
    this.show();
  }

  show() {
    this.field.value = this.node.attrs.value;
  }
}

let lists = 0;

/** A choice from a list, or words of one's own. */
export class ComboPlace extends FieldPlace {
  /** @param {PlaceNode} node @param {Desk} desk @param {string} label @param {string[]} offered @param {string} placeholder */
  constructor(node, desk, label, offered, placeholder) {
    lists += 1;
    const list = `choices-${lists}`;
    const field = h("input", { list, placeholder });
    super(node, desk, field, label);
    const options = offered.map((choice) => h("option", { value: choice }));
    this.element = h("span", { class: "place" }, field, h("datalist", { id: list }, ...options));
    field.addEventListener("input", (event) => desk.writing.setText(this.id, oneLine(field.value), event.timeStamp));
    this.show();
  }

  show() {
    if (oneLine(/** @type {HTMLInputElement} */ (this.field).value) !== this.node.textContent) this.field.value = this.node.textContent;
  }
}

/** A date, typed as day, month and year, and spelt out beside the field. */
export class DatePlace extends FieldPlace {
  #written;
  #asWritten;

  /** @param {PlaceNode} node @param {Desk} desk @param {string} label @param {string} asWritten what stands in the file and is no date */
  constructor(node, desk, label, asWritten) {
    const written = h("span", { class: "written", "aria-live": "polite" });
    const field = h("input", { type: "text", inputmode: "numeric", autocomplete: "off", size: 11, placeholder: draftWords.dateOrder });
    super(node, desk, field, label);
    this.#written = written;
    this.#asWritten = asWritten;
    this.element = h("span", { class: "place date" }, field, written);
    field.addEventListener("input", () => {
      desk.restless();
      this.#say(dayOf(field.value));
    });
    field.addEventListener("change", () => this.#take());
    field.addEventListener("keydown", (event) => event.key === "Enter" && this.#take());
    this.show();
  }

  show() {
    const day = this.node.attrs.value;
    this.field.value = day ? day.split("-").reverse().join("/") : "";
    this.field.removeAttribute("aria-invalid");
    this.#say(day);
    if (!day && this.#asWritten) setText(this.#written, draftWords.dateAsWritten(this.#asWritten));
  }

  flush() {
    this.#take();
  }

  revert() {
    if (!this.#isPending) return false;
    this.show();
    return true;
  }

  get #isPending() {
    return dayOf(this.field.value) !== this.node.attrs.value || (this.field.value.trim() !== "" && !this.node.attrs.value);
  }

  /** @param {string} day */
  #say(day) {
    setText(this.#written, day ? shownDate(day) : "");
  }

  #take() {
    const typed = this.field.value.trim();
    const day = dayOf(typed);
    if (typed && !day) {
      this.field.setAttribute("aria-invalid", "true");
      return setText(this.#written, draftWords.dateNotRead);
    }
    this.field.removeAttribute("aria-invalid");
    if (day !== this.node.attrs.value) {
      this.#asWritten = "";
      this.desk.writing.setField(this.id, day);
    }
  }
}

/** A box to tick. */
export class TickPlace extends FieldPlace {
  /** @param {PlaceNode} node @param {Desk} desk @param {string} label */
  constructor(node, desk, label) {
    const field = h("input", { type: "checkbox" });
    super(node, desk, field, label);
    this.element = h("span", { class: "place box" }, field);
    field.addEventListener("change", () => desk.writing.setField(this.id, field.checked));
    this.show();
  }

  show() {
    /** @type {HTMLInputElement} */ (this.field).checked = this.node.attrs.value === true;
  }
}
