/** A place for words: an editor of its own, that shows one node of the document and tells of what is done in it. */

import { EditorState, EditorView, NodeSelection, TextSelection, keymap, Decoration, DecorationSet, Plugin } from "../vendor/prosemirror.js";
import { legal, oneLine } from "../shared/characters.js";
import { h } from "../shared/dom.js";
import { late, told } from "../shared/errors.js";
import { textNodes } from "./nodes.js";
import { schema } from "./schema.js";
import { draftWords } from "./strings.js";
import { bold, italic, keysOf, toggleList } from "./text-keys.js";

/**
 * @typedef {import("./schema.js").PlaceNode} PlaceNode
 * @typedef {import("../vendor/prosemirror.js").Transaction} Transaction
 *
 * @typedef {object} Desk what a place is written at
 * @property {import("./writing.js").Writing} writing
 * @property {(text: string) => void} announce
 * @property {(text: string) => void} tell in sight
 * @property {() => void} restless
 *
 * @typedef {object} TextSetting
 * @property {Desk} desk
 * @property {string} label
 * @property {string} placeholder
 * @property {boolean} isOneLine
 * @property {(source: number) => HTMLElement | null} still what stands in the place and is not edited there
 */

const INPUT_METHOD = 229; // the code of a key that an input method takes

/** @type {Promise<typeof import("./paste.js")> | null} */
let pasting = null;

/** Have what reads a paste, which comes once a draft is drawn and is there when somebody pastes. */
export function readyToPaste() {
  pasting ??= late(import("./paste.js"));
  pasting.catch(() => (pasting = null)); // the next paste asks for it again
  return pasting;
}

export class TextPlace {
  #time = 0; // when a key was pressed last
  /** @type {string[]} */
  #numbers = [];
  /** A list that is pasted may become rows; see row-section.js. @type {(text: string) => boolean} */
  onList = () => false;

  /** @param {PlaceNode} node @param {TextSetting} setting */
  constructor(node, setting) {
    this.setting = setting;
    this.label = setting.label;
    this.id = node.attrs.id;
    this.node = node;
    this.isRich = node.type.name === "rich";
    this.element = h(this.isRich ? "div" : "span");
    const numbers = new Plugin({ props: { decorations: (state) => this.#decorations(state.doc) } });
    this.view = new EditorView({ mount: this.element }, {
      state: EditorState.create({ doc: node, plugins: [...keysOf(this.isRich, setting.isOneLine).map(keymap), numbers] }),
      attributes: (state) => this.#attributes(state.doc),
      nodeViews: { kept: (one) => this.#kept(one) },
      dispatchTransaction: (tr) => this.#dispatch(tr),
      handleTextInput: (_, from, to, text) => this.#typed(from, to, text),
      handleDOMEvents: {
        beforeinput: (_, event) => this.#noteTime(event),
        keydown: (_, event) => (readCursor(event), this.#beforeComposing(event), this.#noteTime(event)),
        paste: (_, event) => this.#paste(event, event.clipboardData),
        drop: (view, event) => view.dragging === null && this.#paste(event, event.dataTransfer),
        compositionstart: () => (setting.desk.restless(), false),
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n", ({ type, attrs }) => (type.name === "break" ? "\n" : (attrs.text ?? ""))),
    });
  }

  /** Show what stands in its node now. @param {PlaceNode} node @param {boolean} isShown the change was made here */
  update(node, isShown) {
    if (node === this.node) return;
    this.node = node;
    if (isShown) return;
    const { doc, tr } = this.view.state;
    const start = node.content.findDiffStart(doc.content);
    if (start === null) return;
    let { a: end, b: endHere } = node.content.findDiffEnd(doc.content) ?? { a: start, b: start };
    const overlap = start - Math.min(end, endHere);
    if (overlap > 0) [end, endHere] = [end + overlap, endHere + overlap];
    this.view.dispatch(tr.replace(start, endHere, node.slice(start, end)).setMeta("outside", true));
  }

  /** Put the cursor here. @param {{from: number, to: number}} [at] in its positions */
  focus(at) {
    const { doc, tr } = this.view.state;
    if (at) {
      const [from, to] = [at.from, at.to].map((pos) => doc.resolve(Math.min(Math.max(pos, 0), doc.content.size)));
      if (from && to) this.view.dispatch(tr.setSelection(TextSelection.between(from, to)).setMeta("outside", true));
    }
    this.view.focus();
  }

  /** Do what a button says with what is chosen here. @param {string} what */
  format(what) {
    const command = { bold, italic, bullet: toggleList("bullet"), number: toggleList("number") }[what];
    command?.(this.view.state, this.view.dispatch);
  }

  /** @param {string} label */
  rename(label) {
    if (label === this.label) return;
    this.label = label;
    this.view.setProps({});
  }

  /** Show numbers before its paragraphs. @param {string[]} numbers */
  number(numbers) {
    if (numbers.join("\n") === this.#numbers.join("\n")) return;
    this.#numbers = numbers;
    this.view.updateState(this.view.state);
  }

  close() {
    this.view.destroy();
  }

  /** Nothing waits here: each edit is told of at once. */
  flush() {}

  revert() {
    return false;
  }

  /** @param {PlaceNode} doc */
  #attributes(doc) {
    const isEmpty = doc.textContent === "" && (this.isRich ? doc.childCount === 1 && doc.firstChild?.childCount === 0 && !doc.firstChild.attrs.kind && doc.firstChild.type.name === "paragraph" : doc.childCount === 0);
    /** @type {Record<string, string>} */
    const attributes = {
      class: `place ${this.isRich ? "rich" : "plain"}${isEmpty ? " empty" : ""}`,
      role: "textbox",
      "aria-label": this.label,
      "data-placeholder": this.setting.placeholder,
    };
    if (!this.setting.isOneLine) attributes["aria-multiline"] = "true";
    return attributes;
  }

  /** @param {PlaceNode} doc */
  #decorations(doc) {
    if (!this.#numbers.some(Boolean)) return null;
    /** @type {Decoration[]} */
    const shown = [];
    let at = 0;
    doc.forEach((node, pos) => {
      if (node.type.name !== "paragraph") return;
      const number = this.#numbers[at];
      at += 1;
      if (number) shown.push(Decoration.node(pos, pos + node.nodeSize, { "data-number": number }));
    });
    return DecorationSet.create(doc, shown);
  }

  /** @param {PlaceNode} node */
  #kept(node) {
    const dom = h("div", { class: "kept", contenteditable: "false" }, this.setting.still(node.attrs.source));
    return { dom, ignoreMutation: () => true };
  }

  /** @param {Transaction} tr */
  #dispatch(tr) {
    const { view, setting } = this;
    view.updateState(view.state.apply(tr));
    if (tr.getMeta("outside") || !(tr.docChanged || tr.selectionSet)) return;
    setting.desk.writing.follow(this.id, tr, this.#time);
  }

  /** @param {Event} event */
  #noteTime(event) {
    this.#time = event.timeStamp;
    return false;
  }

  /** Words that came by keys, dictation or an input method. @param {number} from @param {number} to @param {string} text */
  #typed(from, to, text) {
    const { view, setting } = this;
    const clean = setting.isOneLine ? oneLine(text) : legal(text);
    const behind = behindChosen(view.state);
    if (behind) {
      view.dispatch(behind.insertText(clean).scrollIntoView());
      return true;
    }
    if (clean === text && !text.includes("\n")) return false;
    const marks = view.state.storedMarks ?? view.state.doc.resolve(from).marks();
    view.dispatch(view.state.tr.replaceWith(from, to, textNodes(clean, this.isRich ? [...marks] : [])));
    return true;
  }

  /** An input method composes where the cursor is, and nowhere while a table is chosen. @param {KeyboardEvent} event */
  #beforeComposing({ keyCode }) {
    const behind = keyCode === INPUT_METHOD && behindChosen(this.view.state);
    if (behind) this.view.dispatch(behind);
  }

  /** @param {Event} event @param {DataTransfer | null} data */
  #paste(event, data) {
    event.preventDefault();
    if (!data) return true;
    this.#noteTime(event);
    const { view } = this;
    if (event instanceof DragEvent) {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
      view.focus();
    }
    const text = data.getData("text/plain");
    if (this.onList(text)) return true;
    void this.#insert({ html: data.getData("text/html"), text, files: data.files.length });
    return true;
  }

  /** @param {{html: string, text: string, files: number}} data of the clipboard */
  async #insert(data) {
    const { view, setting } = this;
    try {
      const { pasted } = await readyToPaste();
      if (view.isDestroyed) return;
      const tr = behindChosen(view.state) ?? view.state.tr;
      const { $from } = tr.selection;
      const model = this.isRich && $from.depth ? $from.parent : null;
      const { slice, hasPicture } = pasted(data, { isRich: this.isRich, isOneLine: setting.isOneLine, model });
      if (slice.size) view.dispatch(tr.replaceSelection(slice).setMeta("alone", true).scrollIntoView());
      if (hasPicture) setting.desk.tell(draftWords.pictureNotPasted);
    } catch (error) {
      setting.desk.tell(told(error).message);
    }
  }
}

/** The cursor goes behind a table that is chosen: what is written then never takes its place. @param {EditorState} state */
function behindChosen({ selection, doc, tr }) {
  if (!(selection instanceof NodeSelection)) return null;
  const { to } = selection;
  if (doc.resolve(to).nodeAfter?.type !== schema.nodes.paragraph) tr.insert(to, schema.node("paragraph"));
  return tr.setSelection(TextSelection.create(tr.doc, to + 1));
}

/** Tell the editor where the cursor stands before it acts on a key; a busy browser tells it later. @param {KeyboardEvent} event */
function readCursor({ isComposing }) {
  if (!isComposing) document.dispatchEvent(new Event("selectionchange"));
}
