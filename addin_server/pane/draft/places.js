/** The places of a draft that are edited where they stand, one kind of control at a time. */

import { oneLine } from "../shared/characters.js";
import { shownDate } from "../shared/dates.js";
import { fill, h } from "../shared/dom.js";
import { words } from "../shared/strings.js";
import { RichText } from "./rich-text.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").ControlNode} ControlNode
 * @typedef {import("../shared/types.js").Value} Value
 *
 * @typedef {object} Setting what a place stands in
 * @property {(control: ContentControl, value: Value, change: Partial<ContentControl>) => void} write
 * @property {(node: import("../shared/types.js").BlockNode) => HTMLElement} still makes a block as it is
 * @property {(area: RichText) => void} keep remembers an area whose edits may wait
 * @property {() => void} restless told at once that something is being edited
 */

/** Tell whether a control of its kind is edited here. @param {ContentControl} control */
export function isPlace({ kind }) {
  return kind in MAKERS;
}

/**
 * Make the place of a control; see isPlace.
 *
 * @param {ControlNode} node
 * @param {ContentControl} control
 * @param {Setting} setting
 * @returns {HTMLElement}
 */
export function place(node, control, setting) {
  const element = /** @type {Maker} */ (MAKERS[control.kind])(node, control, setting);
  element.dataset.tag = control.tag;
  return element;
}

/** @typedef {(node: ControlNode, control: ContentControl, setting: Setting) => HTMLElement} Maker */

/** @type {Record<string, Maker>} */
const MAKERS = {
  "plain-text": plain,
  "rich-text": (node, control, setting) => (isInline(node) ? plain : rich)(node, control, setting),
  "drop-down": dropDown,
  "combo-box": comboBox,
  date: dateField,
  "check-box": checkBox,
};

/** A control in a line of text holds pieces, one of whole paragraphs holds blocks. @param {ControlNode} node */
function isInline(node) {
  return !node.content.some(
    (one) => typeof one !== "string" && ["paragraph", "table", "cell"].includes(one.type),
  );
}

/** What a control says of itself once it holds some words. @param {ControlNode} node @param {string} text */
function holding(node, text) {
  const empty = !text.trim();
  return { text: empty ? (node.placeholder ?? "") : text, placeholder: empty };
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function rich(node, control, setting) {
  const [cell] = node.content;
  const inCell = cell && typeof cell !== "string" && cell.type === "cell";
  const blocks = /** @type {import("../shared/types.js").BlockNode[]} */ (inCell ? cell.content : node.content);
  const area = new RichText({
    blocks,
    empty: control.placeholder === true,
    label: nameOf(control),
    placeholder: placeholderOf(node, control),
    still: setting.still,
    onEdit: (lines, text) => {
      const something = text.trim() || lines.some((line) => line.content?.some((one) => typeof one !== "string" && one.type === "fixed"));
      setting.write(control, something ? lines : "", holding(node, text));
    },
  });
  area.element.addEventListener("input", () => setting.restless());
  setting.keep(area);
  return area.element;
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function plain(node, control, setting) {
  const element = h(
    "span",
    {
      class: "place plain",
      contenteditable: "plaintext-only",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": nameOf(control),
      "data-placeholder": placeholderOf(node, control),
      oninput: () => {
        const text = node.one_line ? oneLine(lined(element)) : lined(element);
        if (!text) fill(element); // the break that browsers leave would hide the placeholder
        setting.write(control, text, holding(node, text));
      },
    },
    control.placeholder === true ? "" : control.text,
  );
  if (element.contentEditable !== "plaintext-only") element.contentEditable = "true";
  if (node.one_line) keepOneLine(element);
  return element;
}

/** Take no line end, neither typed nor pasted. @param {HTMLElement} element */
function keepOneLine(element) {
  element.removeAttribute("aria-multiline");
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  element.addEventListener("paste", (event) => {
    event.preventDefault();
    document.execCommand("insertText", false, oneLine(event.clipboardData?.getData("text/plain") ?? "").trim());
  });
}

/** @param {HTMLElement} element */
function lined(element) {
  let text = "";
  for (const node of element.childNodes) text += node instanceof HTMLBRElement ? "\n" : (node.textContent ?? "");
  return text.replace(/\n$/, "");
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function dropDown(node, control, setting) {
  const chosen = control.placeholder === true ? "" : control.text;
  const offered = control.choices.filter((choice) => choice && choice !== node.placeholder);
  const element = h(
    "select",
    {
      class: "place",
      "aria-label": nameOf(control),
      onchange: () => setting.write(control, element.value, holding(node, element.value)),
    },
    h("option", { value: "" }, node.placeholder || words.choose),
    ...offered.map((choice) => h("option", { value: choice }, choice)),
  );
  if (chosen && !offered.includes(chosen)) element.append(h("option", { value: chosen, disabled: true }, chosen));
  element.value = chosen;
  return element;
}

let lists = 0;

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function comboBox(node, control, setting) {
  lists += 1;
  const id = `choices-${lists}`;
  const input = h("input", {
    list: id,
    value: control.placeholder === true ? "" : control.text,
    placeholder: placeholderOf(node, control),
    "aria-label": nameOf(control),
    oninput: () => setting.write(control, oneLine(input.value), holding(node, oneLine(input.value))),
  });
  const options = control.choices.map((choice) => h("option", { value: choice }));
  return h("span", { class: "place" }, input, h("datalist", { id }, ...options));
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function dateField(node, control, setting) {
  const written = h("span", { class: "written" });
  const input = h("input", {
    type: "date",
    value: control.date ?? "",
    "aria-label": nameOf(control),
    max: "9999-12-31",
    onchange: () => {
      const shown = input.value ? shownDate(input.value, node.date_format) : "";
      fill(written);
      setting.write(control, input.value, { date: input.value || null, ...holding(node, shown) });
    },
  });
  const odd = !control.date && control.placeholder !== true && control.text.trim();
  if (odd) fill(written, words.dateAsWritten(control.text));
  return h("span", { class: "place date" }, input, written);
}

/** @param {ControlNode} node @param {ContentControl} control @param {Setting} setting */
function checkBox(node, control, setting) {
  const box = h("input", {
    type: "checkbox",
    checked: control.checked === true,
    "aria-label": nameOf(control),
    onchange: () =>
      setting.write(control, box.checked, { checked: box.checked, text: box.checked ? "☒" : "☐", placeholder: false }),
  });
  return h("span", { class: "place box" }, box);
}

/** @param {ContentControl} control */
export function nameOf(control) {
  return control.title || control.tag || words.choose;
}

/** @param {ControlNode} node @param {ContentControl} control */
function placeholderOf(node, control) {
  return node.placeholder || (control.placeholder === true ? control.text : "");
}

/** The tags of the places that an element stands in, the innermost first. @param {EventTarget | null} target */
export function tagsAround(target) {
  const tags = [];
  for (let at = target instanceof HTMLElement ? target : null; at; at = at.parentElement) {
    if (at.dataset.tag) tags.push(at.dataset.tag);
  }
  return tags;
}
