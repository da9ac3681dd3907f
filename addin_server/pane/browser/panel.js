/** The panel's page: opens a draft, shows it beside the checklist, and saves it again. */

import { Checker } from "../checklist/checker.js";
import { Decisions } from "../checklist/decisions.js";
import { Pane } from "../checklist/pane.js";
import { UndoKeys } from "../draft/undo-keys.js";
import { Api } from "../shared/api.js";
import { legal } from "../shared/characters.js";
import { byId, fill, setText } from "../shared/dom.js";
import { PaneError, late, told } from "../shared/errors.js";
import { held } from "../shared/held.js";
import { languageLine, translatePage } from "../shared/language.js";
import { SizeChoice } from "../shared/size-choice.js";
import { TypeChoice } from "../shared/type-choice.js";
import { words } from "../shared/strings.js";
import { listenForFiles, refusalOf } from "./choosing.js";
import { elements } from "./elements.js";
import { FileHost } from "./file-host.js";
import { fromBase64, toBase64 } from "../shared/files.js";
import { Frame } from "./frame.js";
import { Halves } from "./halves.js";
import { Keeper } from "./keeper.js";
import { isOf } from "./kept-work.js";
import { lightTogether } from "./lighting.js";
import { Message } from "./message.js";
import { listenForKeys } from "./page-keys.js";
import { hashOf, readDraft } from "./reading.js";
import { isOurs, showNotices, showRemarks } from "./remarks.js";
import { Saving, openedFrom } from "./saving.js";
import { frameWords } from "./strings.js";
import { showTitle } from "./title.js";
import { Toolbar } from "./toolbar.js";

/** The one page. */
class Panel {
  api = new Api();
  /** @type {{name: string, host: FileHost, view: import("../draft/draft-view.js").DraftView, checker: Checker, pane: Pane | undefined} | null} */
  #open = null;
  /** @type {import("./adoption.js").Adoption | null} of the draft that is open */
  #adoption = null;
  /** @type {import("./leaving.js").Leaving | null} */
  #leaving = null;
  #names = elements();

  #message = new Message(this.#names.message);
  #halves = new Halves({ ...this.#names, pane: this.#names.side });

  #frame = new Frame(this.#names, { api: this.api, message: this.#message, checklist: () => this.checklist });

  #keeper = new Keeper(this.#names, {
    draft: () => this.#open,
    say: (text, problem) => this.#message.say(text, problem),
    open: () => {
      if (!this.#open) return undefined;
      return this.#isUnsaved ? { name: this.#open.name, ...this.#open.host.work, given: this.#adoption?.given ?? [] } : null;
    },
    takeUp: (work) => this.#takeUp(work),
  });

  #saving = new Saving(this.#names, { draft: () => this.#open, message: this.#message, keeper: this.#keeper });

  async start() {
    this.#listen();
    try {
      this.checklist = await this.api.checklist();
    } catch (error) {
      return this.#message.say(told(error).message, true);
    }
    new TypeChoice(this.#names.type, this.checklist.review_types, (text) => setText(byId("type-help", HTMLElement), text));
    new SizeChoice(this.#names.size, this.checklist.sizes, (text) => setText(byId("size-help", HTMLElement), text));
    if (!this.#keeper.offers && new URLSearchParams(location.search).get("sample") === "1") {
      await this.#message.during(async () => this.#show(frameWords.sampleName, await this.api.sample()), frameWords.opening(frameWords.sampleName));
    }
  }

  #listen() {
    const { keep, template, toolbar, role, draft, further } = this.#names;
    new Toolbar(toolbar, draft, () => this.#open?.view.activeText);
    new UndoKeys(draft, () => this.#open?.view, (text) => this.#announce(text));
    further.addEventListener("click", () => void this.#further());
    keep.addEventListener("click", () => void this.#message.during(() => this.#keeper.download(), ""));
    template.addEventListener("submit", (event) => (event.preventDefault(), void this.#newDraft()));
    this.api.author = () => role.selectedOptions[0]?.text ?? "";
    role.addEventListener("change", () => {
      if (this.decisions) this.decisions.role = role.value;
    });
    lightTogether(this.#names, () => this.#open);
    listenForKeys(() => this.#open !== null, { save: () => void this.#saving.save(), switchHalf: () => this.#halves.switch() });
    listenForFiles(this.#names, () => this.#mayLeave(), (file, handle) => void this.#openFile(file, handle));
  }

  /** @param {string} text for those who listen */
  #announce(text) {
    setText(this.#names.live, text);
  }

  get #isUnsaved() {
    return this.#open !== null && (this.#open.host.unsaved || (this.#adoption?.given ?? []).length > 0);
  }

  #mayLeave() {
    if (this.#isUnsaved) return confirm(frameWords.leaveDraft);
    return !this.#keeper.offers || this.#keeper.wantsFile || confirm(frameWords.leaveKept);
  }

  /** Open a draft with what was done in it. @param {import("./kept-work.js").Work} work @param {import("./saving.js").DraftFile | null} [origin] */
  async #takeUp({ name, key, draft, edits, record, given, keptIn }, origin = null) {
    await this.#message.during(async () => {
      const { addNotTakenUp } = await late(import("./work-file.js"));
      const saved = await this.api.save(draft, edits, record);
      await this.#showMade(name, saved.draft, { key, given, keptIn, origin });
      addNotTakenUp(this.#names.notices, saved.refused, edits);
    }, frameWords.takingUp(name));
  }

  /** @param {File} file @param {any} [handle] of it */
  async #openFile(file, handle) {
    if (/\.json$/i.test(file.name)) return this.#message.during(() => this.#openWork(file), frameWords.opening(file.name));
    const refusal = refusalOf(file, Number(this.#names.file.dataset["most"]));
    if (refusal) return this.#message.say(refusal, true);
    await this.#message.during(() => this.#openDraft(file, handle), frameWords.opening(file.name), (why, error) =>
      error instanceof PaneError ? why : frameWords.cannotBeShown(file.name),
    );
  }

  /** Take up work, over the draft that is open when that is its own. @param {File} file */
  async #openWork(file) {
    const { readWorkFile } = await late(import("./work-file.js"));
    const work = await readWorkFile(file);
    const { host } = this.#open ?? {};
    await this.#keeper.take(host && !work.draft && isOf(work, host.hash) ? { ...work, draft: host.draft } : work);
  }

  /** @param {File} file which may be the one that kept work was done in @param {any} handle */
  async #openDraft(file, handle) {
    const origin = await openedFrom(file, handle);
    if (this.#keeper.wantsFile) {
      const work = this.#keeper.completed(await toBase64(file), await hashOf(file));
      if (work) return this.#takeUp(work, origin);
      if (!confirm(frameWords.notTheFile(file.name))) return;
    }
    await this.#show(file.name, file, { origin });
  }

  async #newDraft() {
    const { type, size, force } = this.#names;
    const name = legal(force.value).trim();
    if (!name) {
      force.focus();
      return this.#message.say(frameWords.forceNeeded, true);
    }
    await this.#message.during(async () => {
      await this.#show(frameWords.newName(type.value), await this.api.template(type.value, name, size.value || null), { key: "" });
      this.#open?.host.restless(); // it exists nowhere else yet
    }, frameWords.making);
  }

  /**
   * Open a draft and check it.
   *
   * @param {string} name
   * @param {Blob} file
   * @param {object} [more]
   * @param {string} [more.key] by which it is told from others: a second download of it has a number in its name
   * @param {import("../adopt/answers.js").Given[]} [more.given] what was said of its form before
   * @param {import("./saving.js").DraftFile | null} [more.origin] the file into which it is saved
   */
  async #show(name, file, { key = name.replace(/ \(\d+\)(?=\.\w+$)/, ""), given = [], origin = null } = {}) {
    const read = await held(this.#names.work, () => readDraft(this.api, file)); // edits made meanwhile would be lost
    const { opened } = read;
    const { host, view } = this.#draw(read, key);
    const checker = new Checker(host, this.api);
    this.decisions = new Decisions(host, checker);
    this.decisions.role = this.#names.role.value;
    this.#close(); // not before the other is drawn: when that fails, this one stays
    checker.onUpdate(({ problem }) => (this.#names.keep.hidden = !problem || !host.unsaved));
    view.show();
    const pane = this.checklist && new Pane(this.#names.pane, { ...this.#page, host, checker, decisions: this.decisions });
    this.#open = { name, host, view, checker, pane };
    this.#saving.use(origin);
    void this.#keeper.use().catch(() => {}); // without what keeps work there is what the tab holds
    this.#uncover(name);
    this.#frame.use(this.#open);
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
    const reopen = (/** @type {string} */ draft) => this.#showMade(open.name, draft, { key: open.host.key, keptIn: this.#keeper.keptIn });
    this.#adoption = new module.Adoption({ ...this.#page, banner, notices, screen: adopt, pane, work, reopen }, open.host, open.name, given);
    await this.#adoption.look();
  }

  /**
   * Open a draft that exists nowhere else yet.
   *
   * @param {string} name @param {string} draft
   * @param {{keptIn?: string, key?: string, given?: import("../adopt/answers.js").Given[], origin?: import("./saving.js").DraftFile | null}} [more] where work on it is kept already; see #show
   */
  async #showMade(name, draft, { keptIn, ...more } = {}) {
    await this.#show(name, new Blob([fromBase64(draft)]), more);
    this.#open?.host.restless();
    if (keptIn) await this.#keeper.use(keptIn);
  }

  /** What a screen in the place of the checklist works with. */
  get #page() {
    return {
      api: this.api,
      checklist: /** @type {import("../shared/types.js").Checklist} */ (this.checklist),
      announce: (/** @type {string} */ text) => this.#announce(text),
      newcomer: { introduction: frameWords.introduction, reveal: (/** @type {Element} */ element) => this.#halves.reveal(element) },
      showDraft: () => this.#halves.showDraft(),
      showPane: () => this.#halves.showPane(),
      openHere: (/** @type {string} */ name, /** @type {string} */ draft) => void (this.#mayLeave() && this.#message.during(() => this.#showMade(name, draft), frameWords.opening(name))),
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
   * @param {import("./reading.js").Read} read
   * @param {string} key see shared/host.js
   */
  #draw(read, key) {
    const { opened, DraftView } = read;
    const host = new FileHost(this.api, read, key);
    const view = new DraftView(this.#names.draft, opened, {
      write: (control, value, change) => host.write(control, value, change),
      restless: () => host.restless(),
      announce: (text) => this.#announce(text),
      tell: (text) => this.#message.say(text, true),
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
    showTitle(this.#names.name, name);
    for (const element of [work, save, further, choose, flip]) element.hidden = false;
    role.disabled = false;
    this.#halves.begin();
    this.#mark(false);
  }

  #close() {
    this.#adoption?.end();
    this.#adoption = null;
    this.#leaving?.end();
    this.#open?.checker.stop();
    this.#open?.view.close();
    this.#open?.pane?.introduction.close();
    this.#open = null;
  }

  /** @param {boolean} unsaved */
  #mark(unsaved) {
    setText(this.#names.unsaved, unsaved ? frameWords.unsaved : frameWords.allSaved);
    if (unsaved) this.#message.say("");
    else this.#keeper.saved();
  }
}

translatePage();
byId("start", HTMLElement).append(languageLine());
await new Panel().start();
