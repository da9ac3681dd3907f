/** The panel's page: opens a draft, shows it beside the checklist, and saves it again. */

import { Checker } from "../checklist/checker.js";
import { Decisions } from "../checklist/decisions.js";
import { Pane } from "../checklist/pane.js";
import { DraftView } from "../draft/draft-view.js";
import { tagsAround } from "../draft/places.js";
import { UndoKeys } from "../draft/undo-keys.js";
import { Api } from "../shared/api.js";
import { legal } from "../shared/characters.js";
import { byId, fill, setText } from "../shared/dom.js";
import { PaneError, told } from "../shared/errors.js";
import { held } from "../shared/held.js";
import { languageLine, translatePage } from "../shared/language.js";
import { SizeChoice } from "../shared/size-choice.js";
import { TypeChoice } from "../shared/type-choice.js";
import { words } from "../shared/strings.js";
import { DRAFT, listenForFiles } from "./choosing.js";
import { elements } from "./elements.js";
import { FileHost } from "./file-host.js";
import { download, fromBase64, toBase64 } from "../shared/files.js";
import { Halves } from "./halves.js";
import { Keeper } from "./keeper.js";
import { readWorkFile } from "./kept-work.js";
import { Message } from "./message.js";
import { addNotTakenUp, isOurs, showNotices, showRemarks } from "./remarks.js";
import { Toolbar } from "./toolbar.js";

/** The one page. */
class Panel {
  api = new Api();
  /** @type {{name: string, host: FileHost, view: DraftView, checker: Checker} | null} */
  #open = null;
  /** @type {import("./adoption.js").Adoption | null} of the draft that is open */
  #adoption = null;
  /** @type {import("./leaving.js").Leaving | null} */
  #leaving = null;
  #names = elements();

  #message = new Message(this.#names.message);
  #halves = new Halves({ ...this.#names, pane: this.#names.side });

  #keeper = new Keeper(this.#names.offer, {
    open: () => {
      const open = this.#open;
      if (!open) return undefined;
      return this.#isUnsaved ? { name: open.name, ...open.host.work, given: this.#adoption?.given ?? [] } : null;
    },
    takeUp: (work) => void this.#takeUp(work),
  });

  async start() {
    this.#listen();
    try {
      this.checklist = await this.api.checklist();
    } catch (error) {
      this.#message.say(told(error).message, true);
      return;
    }
    new TypeChoice(this.#names.type, this.checklist.review_types, (text) => setText(byId("type-help", HTMLElement), text));
    new SizeChoice(this.#names.size, this.checklist.sizes, (text) => setText(byId("size-help", HTMLElement), text));
    if (!this.#keeper.offers && new URLSearchParams(location.search).get("sample") === "1") {
      await this.#message.during(async () => this.#show(words.sampleName, await this.api.sample()), words.opening(words.sampleName));
    }
  }

  #listen() {
    const { keep, save, template, toolbar, role, draft, further } = this.#names;
    new Toolbar(toolbar, draft);
    new UndoKeys(draft, () => this.#open?.view.history, (text) => this.#announce(text));
    save.addEventListener("click", () => void this.#save());
    further.addEventListener("click", () => void this.#further());
    keep.addEventListener("click", () => this.#message.say(this.#keeper.download()));
    template.addEventListener("submit", (event) => (event.preventDefault(), void this.#newDraft()));
    role.addEventListener("change", () => {
      if (this.decisions) this.decisions.role = role.value;
    });
    draft.addEventListener("focusin", (event) => this.#open?.host.cursorIn(tagsAround(event.target)));
    addEventListener("keydown", (event) => this.#key(event));
    listenForFiles(this.#names, () => this.#mayLeave(), (file) => void this.#openFile(file));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#open) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      void this.#save();
    } else if (event.key === "F6") {
      event.preventDefault();
      this.#halves.switch();
    }
  }

  /** @param {string} text for those who listen */
  #announce(text) {
    setText(this.#names.live, text);
  }

  get #isUnsaved() {
    return this.#open !== null && (this.#open.host.unsaved || (this.#adoption?.given ?? []).length > 0);
  }

  #mayLeave() {
    if (this.#isUnsaved) return confirm(words.leaveDraft);
    return !this.#keeper.offers || this.#keeper.wantsFile || confirm(words.leaveKept);
  }

  /** Open a draft with what was done in it. @param {import("./kept-work.js").Work} work */
  async #takeUp({ name, key, draft, edits, record, given }) {
    await this.#message.during(async () => {
      const saved = await this.api.save(draft, edits, record);
      await this.#showMade(name, saved.draft, key, given);
      addNotTakenUp(this.#names.notices, saved.refused, edits);
    }, words.takingUp(name));
  }

  /** @param {File} file */
  async #openFile(file) {
    if (/\.json$/i.test(file.name)) {
      return this.#message.during(async () => this.#takeUp(await readWorkFile(file)), words.opening(file.name));
    }
    if (!DRAFT.test(file.name)) {
      this.#message.say(words.notADraft, true);
      return;
    }
    await this.#message.during(() => this.#openDraft(file), words.opening(file.name), (why, error) =>
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
    const { type, size, force } = this.#names;
    const name = legal(force.value).trim();
    if (!name) {
      this.#message.say(words.forceNeeded, true);
      force.focus();
      return;
    }
    await this.#message.during(async () => {
      await this.#show(words.newName(type.value), await this.api.template(type.value, name, size.value || null), "");
      this.#open?.host.restless(); // it exists nowhere else yet
    }, words.making);
  }

  /** Read a draft; the one that is open takes no edits meanwhile: they would be lost. @param {Blob} file */
  #read(file) {
    return held(this.#names.work, async () => {
      const draft = await toBase64(file);
      return { draft, opened: await this.api.open(draft) };
    });
  }

  /**
   * Open a draft and check it.
   *
   * @param {string} name
   * @param {Blob} file
   * @param {string} [key] by which it is told from others: a second download of it has a number in its name
   * @param {import("../adopt/answers.js").Given[]} [given] what was said of its form before
   */
  async #show(name, file, key = name.replace(/ \(\d+\)(?=\.\w+$)/, ""), given = []) {
    const { draft, opened } = await this.#read(file);
    const { host, view } = this.#draw(draft, opened, key);
    const checker = new Checker(host, this.api);
    this.decisions = new Decisions(host, checker);
    this.decisions.role = this.#names.role.value;
    this.#close(); // not before the other is drawn: when that fails, this one stays
    this.#keeper.forget();
    checker.onUpdate(({ problem }) => (this.#names.keep.hidden = !problem || !host.unsaved));
    view.show();
    this.#open = { name, host, view, checker };
    if (this.checklist) new Pane(this.#names.pane, { ...this.#page, host, checker, decisions: this.decisions });
    this.#uncover(name);
    showNotices(this.#names.notices, opened);
    fill(this.#names.remarks);
    if (this.checklist && !isOurs(opened)) void this.#adopt(given);
    await checker.checkNow();
  }

  /** Offer to adopt the form of the draft that is open, which is not ours. @param {import("../adopt/answers.js").Given[]} given */
  async #adopt(given) {
    const { banner, notices, adopt, pane, work } = this.#names;
    const open = this.#open;
    const module = await this.#had(import("./adoption.js")); // most drafts are ours and need it not
    if (!open || !module || this.#open !== open) return;
    const reopen = (/** @type {string} */ draft) => this.#showMade(open.name, draft, open.host.key);
    this.#adoption = new module.Adoption({ ...this.#page, banner, notices, screen: adopt, pane, work, reopen }, open.host, open.name, given);
    await this.#adoption.look();
  }

  /** Open a draft that exists nowhere else yet. @param {string} name @param {string} draft @param {string} [key] @param {import("../adopt/answers.js").Given[]} [given] */
  async #showMade(name, draft, key, given) {
    await this.#show(name, new Blob([fromBase64(draft)]), key, given);
    this.#open?.host.restless();
  }

  /** What a screen in the place of the checklist works with. */
  get #page() {
    return {
      api: this.api,
      checklist: /** @type {import("../shared/types.js").Checklist} */ (this.checklist),
      announce: (/** @type {string} */ text) => this.#announce(text),
      showDraft: () => this.#halves.showDraft(),
      showPane: () => this.#halves.showPane(),
      openHere: (/** @type {string} */ name, /** @type {string} */ draft) => void (this.#mayLeave() && this.#message.during(() => this.#showMade(name, draft), words.opening(name))),
    };
  }

  /** A module that few drafts need; undefined, and told, when it cannot be had. @template T @param {Promise<T>} module */
  #had(module) {
    return module.catch(() => this.#message.say(words.unreachable, true));
  }

  /** Offer the steps in which a draft leaves; once they are here, their menu opens by itself. */
  async #further() {
    if (this.#leaving || !this.checklist) return;
    const module = await this.#had(import("./leaving.js"));
    if (module) this.#leaving ??= new module.Leaving({ ...this.#page, ...this.#names }, () => this.#open);
  }

  /**
   * Draw a draft, off the page, and give the host of it.
   *
   * @param {string} draft the file's bytes in base64
   * @param {import("../shared/types.js").OpenedDraft} opened
   * @param {string} key see shared/host.js
   */
  #draw(draft, opened, key) {
    const host = new FileHost(this.api, draft, opened, key);
    const view = new DraftView(this.#names.draft, opened, {
      write: (control, value, change) => host.write(control, value, change),
      restless: () => host.restless(),
      announce: (text) => this.#announce(text),
    });
    host.view = view;
    host.onGoTo = () => this.#halves.showDraft();
    host.onUnsaved = (unsaved) => this.#mark(unsaved);
    host.onRemarks = (remarks) => showRemarks(this.#names.remarks, host, remarks);
    return { host, view };
  }

  /** Show the two halves, and what can be done with the draft in them. @param {string} name of its file */
  #uncover(name) {
    const { start, work, save, further, choose, flip, role } = this.#names;
    start.hidden = true;
    for (const element of [work, save, further, choose, flip]) element.hidden = false;
    role.disabled = false;
    this.#halves.begin();
    setText(this.#names.name, name);
    document.title = `${name} · imrkit`;
    this.#mark(false);
  }

  #close() {
    this.#adoption?.end();
    this.#adoption = null;
    this.#leaving?.end();
    this.#open?.checker.stop();
    this.#open?.view.close();
    this.#open = null;
  }

  async #save() {
    const open = this.#open;
    if (!open) return;
    await this.#message.during(async () => {
      const { file, refused } = await open.host.save();
      download(open.name, file);
      this.#names.keep.hidden = true;
      if (!refused.length) return this.#message.say(words.saved(open.name));
      this.#message.say(words.savedExcept(open.name, refused.map((one) => open.host.nameOf(one))), true);
    }, words.saving, (why) => {
      this.#names.keep.hidden = false;
      return words.saveFailed(why);
    });
  }

  /** @param {boolean} unsaved */
  #mark(unsaved) {
    setText(this.#names.unsaved, unsaved ? words.unsaved : words.allSaved);
    if (unsaved) this.#message.say("");
  }
}

translatePage();
byId("start", HTMLElement).append(languageLine());
await new Panel().start();
