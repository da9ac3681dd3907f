/// <reference types="office-js" />
/** How the file of the open document comes to the checklist: from Word, else picked, else its text as XML. */

import { fill, h, setText } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { toBase64 } from "../shared/files.js";
import { held } from "../shared/held.js";
import { adoptionWords } from "./adoption-strings.js";
import { bodyAsXml, handsOverFile, wholeFile } from "./file.js";

/**
 * @typedef {object} Source
 * @property {string} draft the file, in base64
 * @property {boolean} isWhole headers, footers and all else are in it
 */

/** Says what can be done, and does it when it is asked for. */
export class FormSource {
  /**
   * @param {HTMLElement} element
   * @param {object} parts
   * @param {import("./word-api.js").WordApi} parts.api
   * @param {string} parts.why what is said above the buttons
   * @param {(source: Source) => Promise<void>} parts.take what is done with the file; rejects when it is not the right one
   */
  constructor(element, parts) {
    this.element = element;
    this.parts = parts;
    this.said = h("p", { role: "status" });
  }

  /** Offer it. */
  show() {
    fill(this.element, h("p", {}, this.parts.why), ...(handsOverFile() ? this.#fetching() : this.#picking()), this.said);
    this.element.hidden = false;
  }

  /** @returns {Node[]} */
  #fetching() {
    const find = () => void this.#during(async () => ({ draft: await wholeFile(), isWhole: true }));
    const button = h("button", { type: "button", onclick: find }, adoptionWords.findPlaces);
    return [h("p", { class: "small" }, adoptionWords.readsOnce), h("div", { class: "buttons" }, button)];
  }

  /** @returns {Node[]} */
  #picking() {
    const picker = h("input", { type: "file", accept: ".docx,.docm,.dotx,.dotm", class: "unseen", tabindex: "-1", onchange: () => void this.#pick(picker) });
    const pick = h("button", { type: "button", onclick: () => picker.click() }, adoptionWords.pickFile);
    const xml = h("button", { type: "button", class: "quiet", onclick: () => void this.#during(() => this.#text()) }, adoptionWords.useText);
    picker.setAttribute("aria-label", adoptionWords.pickFile);
    return [h("p", { class: "small" }, adoptionWords.cannotFetch), h("div", { class: "buttons" }, pick, picker, xml), h("p", { class: "small" }, adoptionWords.useTextWhat)];
  }

  /** @param {HTMLInputElement} picker */
  async #pick(picker) {
    const [file] = picker.files ?? [];
    if (!file) return;
    await this.#during(async () => ({ draft: await toBase64(file), isWhole: true }));
    picker.value = ""; // the same file can be picked again
  }

  /** @returns {Promise<Source>} */
  async #text() {
    return { draft: await this.parts.api.pack(await bodyAsXml()), isWhole: false };
  }

  /** Get the file, once, and hand it on; where Word does not give it, offer the other ways. @param {() => Promise<Source>} get */
  async #during(get) {
    if (this.element.inert) return; // a second press would do it twice
    this.#say(adoptionWords.reading);
    const taking = async () => {
      const source = await get().catch((error) => {
        fill(this.element, h("p", {}, this.parts.why), ...this.#picking(), this.said);
        throw error;
      });
      await this.parts.take(source);
    };
    try {
      await held(this.element, taking, "button");
    } catch (error) {
      this.#say(told(error).message, true);
    }
  }

  /** @param {string} text @param {boolean} [problem] */
  #say(text, problem = false) {
    setText(this.said, text);
    this.said.className = problem ? "problem" : "";
  }
}
