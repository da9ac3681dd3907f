/** The panel's page: opens a draft, shows it beside the checklist, and saves it again. */

import { Checker } from "../checklist/checker.js";
import { Decisions } from "../checklist/decisions.js";
import { Pane } from "../checklist/pane.js";
import { DraftView } from "../draft/draft-view.js";
import { activeRichText } from "../draft/rich-text.js";
import { UndoKeys } from "../draft/undo-keys.js";
import { Api } from "../shared/api.js";
import { legal } from "../shared/characters.js";
import { byId, fill, h, setText } from "../shared/dom.js";
import { PaneError, told } from "../shared/errors.js";
import { languageLine, translatePage } from "../shared/language.js";
import { CHECKS_LANGUAGE, words } from "../shared/strings.js";
import { FileHost } from "./file-host.js";
import { download, fromBase64, toBase64 } from "./files.js";
import { Keeper } from "./keeper.js";
import { readWorkFile, wordsOf } from "./kept-work.js";

const DOCX = /\.(docx|docm|dotx|dotm)$/i;

const PLACES = "[contenteditable='true'], [contenteditable='plaintext-only'], select, input";

/** The one page. */
class Panel {
  api = new Api();
  /** @type {{name: string, host: FileHost, view: DraftView, checker: Checker} | null} */
  #open = null;
  #names = {
    start: byId("start", HTMLElement),
    work: byId("work", HTMLElement),
    name: byId("name", HTMLElement),
    unsaved: byId("unsaved", HTMLElement),
    message: byId("message", HTMLElement),
    live: byId("live", HTMLElement),
    notices: byId("notices", HTMLElement),
    remarks: byId("remarks", HTMLElement),
    draft: byId("draft", HTMLElement),
    pane: byId("pane", HTMLElement),
    file: byId("file", HTMLInputElement),
    save: byId("save", HTMLButtonElement),
    choose: byId("choose", HTMLButtonElement),
    keep: byId("keep", HTMLButtonElement),
    offer: byId("offer", HTMLElement),
    flip: byId("flip", HTMLButtonElement),
    toolbar: byId("toolbar", HTMLElement),
    role: byId("role", HTMLSelectElement),
    template: byId("template", HTMLFormElement),
    type: byId("type", HTMLSelectElement),
    force: byId("force", HTMLInputElement),
  };

  #keeper = new Keeper(this.#names.offer, {
    open: () => {
      const open = this.#open;
      if (!open) return undefined;
      return open.host.unsaved ? { name: open.name, ...open.host.work } : null;
    },
    takeUp: (work) => void this.#takeUp(work),
  });

  async start() {
    this.#listen();
    try {
      this.checklist = await this.api.checklist();
    } catch (error) {
      this.#say(told(error).message, true);
      return;
    }
    fill(this.#names.type, ...this.checklist.review_types.map(({ id, label, short }) => h("option", { value: id }, short ? `${label} (${short})` : label)));
    if (!this.#keeper.offers && new URLSearchParams(location.search).get("sample") === "1") {
      await this.#carryOut(async () => this.#show(words.sampleName, await this.api.sample()), words.opening(words.sampleName));
    }
  }

  #listen() {
    const announce = (/** @type {string} */ text) => setText(this.#names.live, text);
    new UndoKeys(this.#names.draft, () => this.#open?.view.history, announce);
    const { file, choose, flip, keep, save, template, toolbar, role, draft, pane, work } = this.#names;
    choose.addEventListener("click", () => this.#mayLeave() && file.click());
    for (const button of document.querySelectorAll("[data-choose]")) button.addEventListener("click", () => this.#mayLeave() && file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      file.value = "";
      if (chosen) void this.#openFile(chosen);
    });
    save.addEventListener("click", () => void this.#save());
    keep.addEventListener("click", () => this.#say(this.#keeper.download()));
    flip.addEventListener("click", () => this.#flip(!work.classList.contains("flipped")));
    template.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#newDraft();
    });
    role.addEventListener("change", () => {
      if (this.decisions) this.decisions.role = role.value;
    });
    toolbar.addEventListener("mousedown", (event) => event.preventDefault()); // the cursor stays
    toolbar.addEventListener("click", (event) => this.#format(event));
    draft.addEventListener("focusin", (event) => {
      this.#offerFormatting();
      this.#open?.host.cursorIn(tagsAround(event.target));
    });
    draft.addEventListener("focusout", () => this.#offerFormatting());
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped && this.#mayLeave()) void this.#openFile(dropped);
    });
    addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && this.#open) {
        event.preventDefault();
        void this.#save();
      } else if (event.key === "F6" && this.#open) {
        event.preventDefault();
        this.#switch(pane.contains(document.activeElement) ? draft : pane);
      }
    });
  }

  /** Show one half of the page where there is no room for both. @param {boolean} toPane */
  #flip(toPane) {
    this.#names.work.classList.toggle("flipped", toPane);
    setText(this.#names.flip, toPane ? words.showDraft : words.showPane);
  }

  /** Where the cursor was in each half of the page. @type {Map<HTMLElement, HTMLElement>} */
  #cursors = new Map();

  /** @param {HTMLElement} half */
  #rememberCursor(half) {
    const now = document.activeElement;
    if (now instanceof HTMLElement && half.contains(now)) this.#cursors.set(half, now);
  }

  /** Put the cursor into the other half of the page, where it was. @param {HTMLElement} half */
  #switch(half) {
    const { draft, pane } = this.#names;
    this.#rememberCursor(half === pane ? draft : pane);
    this.#flip(half === pane);
    const before = this.#cursors.get(half);
    const first = half.querySelector(half === pane ? "button.item" : PLACES);
    const target = before?.isConnected ? before : first;
    if (target instanceof HTMLElement) target.focus();
  }

  #mayLeave() {
    if (this.#open?.host.unsaved) return confirm(words.leaveDraft);
    return !this.#keeper.offers || this.#keeper.wantsFile || confirm(words.leaveKept);
  }

  /** Open a draft with what was done in it. @param {import("./kept-work.js").Work} work */
  async #takeUp({ name, key, draft, edits, record }) {
    await this.#carryOut(async () => {
      const saved = await this.api.save(draft, edits, record);
      await this.#show(name, new Blob([fromBase64(saved.draft)]), key);
      this.#open?.host.restless();
      for (const { path, message } of saved.refused) {
        const edit = edits.find((one) => one.path.join() === path?.join());
        this.#names.notices.append(h("p", {}, message, " ", words.notTakenUp, " ", h("q", {}, wordsOf(edit?.value))));
      }
    }, words.takingUp(name));
  }

  /** @param {File} file */
  async #openFile(file) {
    if (/\.json$/i.test(file.name)) {
      return this.#carryOut(async () => this.#takeUp(await readWorkFile(file)), words.opening(file.name));
    }
    if (!DOCX.test(file.name)) {
      this.#say(words.notADraft, true);
      return;
    }
    await this.#carryOut(() => this.#openDraft(file), words.opening(file.name), (why, error) =>
      error instanceof PaneError ? why : words.cannotBeShown(file.name),
    );
  }

  /** @param {File} file which may be the one that kept work was done in */
  async #openDraft(file) {
    if (this.#keeper.wantsFile) {
      const work = this.#keeper.completed(await toBase64(file));
      if (work) return this.#takeUp(work);
      if (!confirm(words.notTheFile(file.name))) return;
    }
    await this.#show(file.name, file);
  }

  async #newDraft() {
    const { type, force } = this.#names;
    const name = legal(force.value).trim();
    if (!name) {
      this.#say(words.forceNeeded, true);
      force.focus();
      return;
    }
    await this.#carryOut(async () => {
      const blank = await this.api.template(type.value, name);
      await this.#show(words.newName(type.value), blank, "");
      this.#open?.host.restless(); // it exists nowhere else yet
    }, words.making);
  }

  /** Read a draft; the one that is open takes no edits meanwhile: they would be lost. @param {Blob} file */
  async #read(file) {
    const { work } = this.#names;
    work.inert = true;
    try {
      const draft = await toBase64(file);
      return { draft, opened: await this.api.open(draft) };
    } finally {
      work.inert = false;
    }
  }

  /**
   * Open a draft and check it.
   *
   * @param {string} name
   * @param {Blob} file
   * @param {string} [key] by which it is told from others: a second download of it has a number in its name
   */
  async #show(name, file, key = name.replace(/ \(\d+\)(?=\.\w+$)/, "")) {
    const { draft, opened } = await this.#read(file);
    const host = new FileHost(this.api, draft, opened, key);
    const announce = (/** @type {string} */ text) => setText(this.#names.live, text);
    const view = new DraftView(this.#names.draft, opened, {
      write: (control, value, change) => host.write(control, value, change),
      restless: () => host.restless(),
      announce,
    });
    host.view = view;
    host.onGoTo = () => {
      this.#rememberCursor(this.#names.pane);
      this.#flip(false);
    };
    host.onUnsaved = (unsaved) => this.#mark(unsaved);
    host.onRemarks = (remarks) => this.#remark(host, remarks);
    const checker = new Checker(host, this.api);
    this.decisions = new Decisions(host, checker);
    this.decisions.role = this.#names.role.value;
    this.#close(); // not before the other is drawn: when that fails, this one stays
    this.#keeper.forget();
    checker.onUpdate(({ problem }) => (this.#names.keep.hidden = !problem || !host.unsaved));
    view.show();
    this.#open = { name, host, view, checker };
    if (this.checklist) new Pane(this.#names.pane, { host, checklist: this.checklist, checker, decisions: this.decisions, announce });
    this.#names.start.hidden = true;
    this.#names.work.hidden = false;
    this.#names.save.hidden = false;
    this.#names.choose.hidden = false;
    this.#names.flip.hidden = false;
    this.#flip(false);
    this.#names.role.disabled = false;
    setText(this.#names.name, name);
    document.title = `${name} · imrkit`;
    this.#mark(false);
    this.#notices(opened);
    fill(this.#names.remarks);
    await checker.checkNow();
  }

  #close() {
    this.#open?.checker.stop();
    this.#open?.view.close();
    this.#open = null;
    this.#cursors.clear();
  }

  /** @param {import("../shared/types.js").OpenedDraft} opened */
  #notices({ snapshot, display }) {
    const ours = snapshot.identity !== null || (snapshot.controls ?? []).some(({ tag }) => tag.startsWith("imr:"));
    const lines = [
      display.refusal && words.readOnly(display.refusal),
      display.tracked && words.tracked,
      !ours && `${words.noControls} ${words.noControlsWhat}`,
    ];
    fill(this.#names.notices, ...lines.filter(Boolean).map((line) => h("p", {}, String(line))));
  }

  /** Say what became of the edits that were sent last. @param {FileHost} host @param {import("../shared/types.js").Remarks} remarks */
  #remark(host, { cleaned, refused }) {
    const line = (/** @type {import("../shared/types.js").EditRemark} */ one, /** @type {string} */ more) =>
      h("p", { class: "remark" }, h("strong", {}, `${host.nameOf(one)}: `), h("span", { lang: CHECKS_LANGUAGE }, one.message), more);
    fill(this.#names.remarks, ...refused.map((one) => line(one, ` ${words.notTaken}`)), ...cleaned.map((one) => line(one, "")));
  }

  async #save() {
    const open = this.#open;
    if (!open) return;
    await this.#carryOut(async () => {
      const { file, refused } = await open.host.save();
      download(open.name, file);
      this.#names.keep.hidden = true;
      if (!refused.length) return this.#say(words.saved(open.name));
      this.#say(words.savedExcept(open.name, refused.map((one) => open.host.nameOf(one))), true);
    }, words.saving, (why) => {
      this.#names.keep.hidden = false;
      return words.saveFailed(why);
    });
  }

  /** @param {boolean} unsaved */
  #mark(unsaved) {
    setText(this.#names.unsaved, unsaved ? words.unsaved : words.allSaved);
    if (unsaved) this.#say("");
  }

  #offerFormatting() {
    const area = activeRichText();
    for (const button of this.#names.toolbar.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", String(!area));
    }
    if (area) this.area = area;
  }

  /** @param {Event} event */
  #format(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const command = button?.dataset.command;
    if (!command || !activeRichText()) return;
    if (command === "bullet" || command === "number") activeRichText()?.toggleList(command);
    else document.execCommand(command);
  }

  /**
   * @param {() => Promise<void>} work
   * @param {string} saying what is going on
   * @param {(why: string, error: unknown) => string} [failing]
   */
  async #carryOut(work, saying, failing = (why) => why) {
    this.#say(saying);
    try {
      await work();
      if (this.#names.message.textContent === saying) this.#say("");
    } catch (error) {
      this.#say(failing(told(error).message, error), true);
    }
  }

  /** @param {string} text @param {boolean} [problem] */
  #say(text, problem = false) {
    setText(this.#names.message, text);
    this.#names.message.classList.toggle("problem", problem);
  }
}

/** The tags of the places that an element stands in, the innermost first. @param {EventTarget | null} target */
function tagsAround(target) {
  const tags = [];
  for (let at = target instanceof HTMLElement ? target : null; at; at = at.parentElement) {
    if (at.dataset.tag) tags.push(at.dataset.tag);
  }
  return tags;
}

translatePage();
byId("start", HTMLElement).append(languageLine());
await new Panel().start();
