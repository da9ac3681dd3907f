/**
 * Follows a form that has no places of ours: its slots are known from the file, which was read once,
 * and each look reads the paragraphs that Word shows. The server tells where the slots are by them.
 */

import { readBody } from "./body.js";

/**
 * @typedef {import("../shared/types.js").BodyParagraph} BodyParagraph
 *
 * @typedef {object} Form what was read of the file
 * @property {import("../shared/types.js").Body} body
 * @property {import("../shared/types.js").Slot[]} slots
 */

/** One form, in the document that it was read from. */
export class Following {
  /** @type {BodyParagraph[]} as the last look found them */
  now = [];

  /** @param {Form} form @param {string} mapping which item each slot answers, as TOML */
  constructor(form, mapping) {
    this.form = form;
    this.mapping = mapping;
  }

  /** Read the paragraphs as they are. */
  read() {
    return readBody();
  }

  /** Take what was read as what is there now. @param {BodyParagraph[]} now @returns {boolean} whether one has changed */
  take(now) {
    const before = JSON.stringify(this.now);
    this.now = now;
    return JSON.stringify(now) !== before;
  }

  /** What a request for a report has besides. */
  get sent() {
    return { followed: { ...this.form, now: this.now }, mapping: this.mapping };
  }
}
