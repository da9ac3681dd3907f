/** Into which template a draft is to be moved: a blank one of ours, or a Word file from the disk. */

import { legal } from "../shared/characters.js";
import { h } from "../shared/dom.js";
import { PaneError } from "../shared/errors.js";
import { toBase64 } from "../shared/files.js";
import { leaveWords } from "./strings.js";

/** @typedef {Pick<import("../shared/types.js").DraftToMigrate, "template" | "template_name" | "review_type" | "force">} Target what is asked of the server */

const FILE = "file"; // no type of review is called so

/** The form in which a template is chosen. */
export class TargetForm {
  /** @param {import("../shared/types.js").Checklist["review_types"]} types @param {{asked: () => void, changed: () => void}} listener */
  constructor(types, listener) {
    const changed = () => {
      this.#show();
      listener.changed();
    };
    const options = types.map(({ id, label, short }) => h("option", { value: id }, short ? `${label} (${short})` : label));
    this.choice = h("select", { onchange: changed }, h("option", { value: "" }, leaveWords.targetChoose), ...options, h("option", { value: FILE }, leaveWords.targetFile));
    this.force = h("input", { autocomplete: "organization", maxlength: "100", oninput: () => listener.changed() });
    this.file = h("input", { type: "file", accept: ".docx,.docm,.dotx,.dotm", onchange: () => listener.changed() });
    this.forceLine = h("label", { hidden: true }, leaveWords.force, this.force);
    this.fileLine = h("label", { hidden: true }, leaveWords.targetFileLabel, this.file);
    this.element = h(
      "form",
      { novalidate: true, onsubmit: (event) => (event.preventDefault(), listener.asked()) },
      h("label", {}, leaveWords.target, this.choice),
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
    return { review_type: type, force };
  }

  #show() {
    const { value } = this.choice;
    this.fileLine.hidden = value !== FILE;
    this.forceLine.hidden = !value || value === FILE;
  }
}

/** What is said where something is missing, with the cursor put there. @param {HTMLElement} field @param {string} why */
function missing(field, why) {
  field.focus();
  return new PaneError(why);
}
