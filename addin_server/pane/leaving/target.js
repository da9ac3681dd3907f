/** Into which template a draft is to be moved: a blank one of ours, or a Word file from the disk. */

import { legal } from "../shared/characters.js";
import { h, setText } from "../shared/dom.js";
import { PaneError } from "../shared/errors.js";
import { toBase64 } from "../shared/files.js";
import { SizeChoice } from "../shared/size-choice.js";
import { typeOptions } from "../shared/type-choice.js";
import { leaveWords } from "./strings.js";

/** @typedef {Pick<import("../shared/types.js").DraftToMigrate, "template" | "template_name" | "review_type" | "size" | "force">} Target what is asked of the server */

const FILE = "file"; // no type of review is called so

/** The form in which a template is chosen. */
export class TargetForm {
  #hasSizes = false;

  /** @param {Pick<import("../shared/types.js").Checklist, "review_types" | "sizes">} checklist @param {{asked: () => void, changed: () => void}} listener */
  constructor({ review_types: types, sizes }, listener) {
    const changed = () => {
      this.#show();
      listener.changed();
    };
    this.choice = h("select", { onchange: changed }, h("option", { value: "" }, leaveWords.targetChoose), ...typeOptions(types), h("option", { value: FILE }, leaveWords.targetFile));
    this.force = h("input", { autocomplete: "organization", maxlength: "100", oninput: () => listener.changed() });
    this.file = h("input", { type: "file", accept: ".docx,.docm,.dotx,.dotm", onchange: () => listener.changed() });
    this.size = h("select", { onchange: () => listener.changed() });
    const help = h("span", { class: "small" });
    this.sizeLine = h("label", { hidden: true }, leaveWords.size, this.size, help);
    new SizeChoice(this.size, sizes, (text) => setText(help, text));
    this.#hasSizes = sizes.length > 0;
    this.forceLine = h("label", { hidden: true }, leaveWords.force, this.force);
    this.fileLine = h("label", { hidden: true }, leaveWords.targetFileLabel, this.file);
    this.element = h(
      "form",
      { novalidate: true, onsubmit: (event) => (event.preventDefault(), listener.asked()) },
      h("label", {}, leaveWords.target, this.choice),
      this.sizeLine,
      this.forceLine,
      this.fileLine,
      h("button", { type: "submit", class: "quiet" }, leaveWords.see),
    );
  }

  /** What was chosen. Rejects with a PaneError while something is missing, and puts the cursor there. @returns {Promise<Target>} */
  async chosen() {
    const { value } = this.choice;
    if (!value) throw missing(this.choice, leaveWords.targetNeeded);
    if (value !== FILE) return this.#ours(value);
    const [file] = this.file.files ?? [];
    if (!file) throw missing(this.file, leaveWords.fileNeeded);
    return { template: await toBase64(file), template_name: file.name };
  }

  /** @param {string} type */
  #ours(type) {
    const force = legal(this.force.value).trim();
    if (!force) throw missing(this.force, leaveWords.forceNeeded);
    return { review_type: type, size: this.size.value || null, force };
  }

  #show() {
    const { value } = this.choice;
    this.fileLine.hidden = value !== FILE;
    this.forceLine.hidden = !value || value === FILE;
    this.sizeLine.hidden = this.forceLine.hidden || !this.#hasSizes;
  }
}

/** What is said where something is missing, with the cursor put there. @param {HTMLElement} field @param {string} why */
function missing(field, why) {
  field.focus();
  return new PaneError(why);
}
