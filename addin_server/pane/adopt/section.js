/** A section of a form: the places that are to be decided first, and the sure ones folded. */

import { fill, h, setText } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { adoptWords } from "./strings.js";

/** @typedef {import("./place.js").PlaceRow} PlaceRow */

/** One section, by its own heading. */
export class FormSection {
  /**
   * @param {import("./groups.js").Group} group
   * @param {import("./answers.js").Answers} answers
   * @param {PlaceRow[]} rows of its places, in the order of the form
   */
  constructor({ title }, answers, rows) {
    this.answers = answers;
    this.rows = rows;
    // A place that a person decides stays where it is: nothing jumps under the cursor.
    const sure = rows.filter(({ at }) => answers.of(at) && !answers.isGiven(at));
    this.first = rows.filter((row) => !sure.includes(row));
    this.sure = sure;
    this.left = h("span", { class: "left" });
    this.fold = h("details", { class: "sure", hidden: !sure.length }, h("summary", {}, adoptWords.sure(sure.length)), list(sure));
    const isHeadings = rows.every(({ proposal }) => proposal.slot.kind === "heading");
    const heading = h("h4", {}, title ? h("span", { lang: CHECKS_LANGUAGE }, title) : isHeadings ? adoptWords.headings : adoptWords.beforeHeadings, " ", this.left);
    this.element = h("section", {}, heading, list(this.first), this.fold);
    this.update();
  }

  /** Its rows in the order in which they stand on the page. */
  get order() {
    return [...this.first, ...(this.fold.open ? this.sure : [])];
  }

  /** Let a row be seen. @param {PlaceRow} row */
  reveal(row) {
    if (this.sure.includes(row)) this.fold.open = true;
  }

  update() {
    for (const row of this.rows) row.update();
    const left = this.rows.filter(({ at }) => !this.answers.of(at)).length;
    const settled = this.first.length ? adoptWords.settled(this.rows.length) : ""; // the fold says it of those that are sure
    setText(this.left, left ? adoptWords.toDecide(left) : settled);
  }
}

/** @param {PlaceRow[]} rows */
function list(rows) {
  const element = h("ul", { class: "rows", hidden: !rows.length });
  fill(element, ...rows.map((row) => row.element));
  return element;
}
