/** A draft moved into another template: the ledger first, and then the new file and its ledger. */

import { fill, h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { asFile } from "./ledger.js";
import { inShort, ledgerList } from "./ledger-list.js";
import { notIn, offered } from "./offered.js";
import { Step } from "./step.js";
import { leaveWords } from "./strings.js";
import { TargetForm } from "./target.js";

/**
 * @typedef {import("../shared/types.js").MigratedDraft} MigratedDraft
 * @typedef {import("./target.js").Target} Target
 *
 * @typedef {object} Desk what the step works with
 * @property {(wishes: Target & {dry_run: boolean}) => Promise<MigratedDraft>} migrate of the draft as it is now
 * @property {Pick<import("../shared/types.js").Checklist, "review_types" | "sizes">} offered types and sizes of templates
 * @property {() => boolean} isUnsaved
 * @property {(remark: import("../shared/types.js").EditRemark) => string} nameOf
 * @property {string} name of the draft's file
 * @property {import("./offered.js").Save} save
 * @property {(name: string, draft: string) => void} openHere in the place of the draft that is open
 * @property {(text: string) => void} announce
 * @property {() => void} leave
 */

const ENDING = /\.\w+$/;

/** The step. */
export class MigrateStep {
  /** @type {Target | null} */
  #target = null;
  /** What was shown last. @type {MigratedDraft | null} */
  #seen = null;

  /** @param {HTMLElement} root @param {Desk} desk */
  constructor(root, desk) {
    this.desk = desk;
    this.step = new Step(root, { heading: leaveWords.migrate, intro: leaveWords.migrateIntro, leave: () => desk.leave() });
    this.form = new TargetForm(desk.offered, { asked: () => void this.look(), changed: () => this.#clear() });
    this.list = h("div", { class: "list" });
    this.end = h("div", { class: "end" });
    fill(this.step.body, this.form.element, this.list, this.end);
  }

  async start() {
    this.step.start();
  }

  /** Nothing of it stays. */
  forget() {
    this.#target = null;
    this.#seen = null;
  }

  /** Show what would become of each piece. */
  async look() {
    this.#clear();
    try {
      this.#target = await this.form.chosen();
    } catch (error) {
      return this.step.say(told(error).message, true);
    }
    await this.step.during(async () => this.#show(await this.#ask(true)), leaveWords.looking);
  }

  /** What was seen is of another template. */
  #clear() {
    this.step.say("");
    fill(this.list);
    fill(this.end);
  }

  /** @param {boolean} dryRun */
  #ask(dryRun) {
    return this.desk.migrate({ .../** @type {Target} */ (this.#target), dry_run: dryRun });
  }

  /** @param {MigratedDraft} answer */
  #show(answer) {
    this.#seen = answer;
    fill(this.list, ...answer.refused.map((one) => notIn(this.desk.nameOf(one), one.message)), ...ledgerList(answer), this.desk.isUnsaved() && h("p", {}, leaveWords.unsaved));
    const isLost = answer.losses.some(({ grade }) => grade === "data");
    const make = h("button", { type: "button", class: "primary", disabled: isLost, onclick: () => void this.#make() }, leaveWords.makeMoved);
    const agree = h("input", { type: "checkbox", onchange: () => (make.disabled = !agree.checked) });
    this.desk.announce(inShort(answer.ledger));
    fill(this.end, isLost && h("label", { class: "choice" }, agree, " ", leaveWords.allTheSame), make);
  }

  #make() {
    return this.step.during(async () => {
      const answer = await this.#ask(false);
      if (!isSame(answer, this.#seen)) {
        this.#show(answer);
        return leaveWords.changed;
      }
      this.#offer(answer);
      return "";
    }, leaveWords.making);
  }

  /** @param {MigratedDraft} answer */
  #offer({ migrated, report, ledger: blocks }) {
    const { name, save, openHere } = this.desk;
    const bare = name.replace(ENDING, "");
    const [file, ledger] = [leaveWords.movedName(bare), leaveWords.ledgerName(bare)];
    const made = offered({
      heading: leaveWords.movedMade,
      what: leaveWords.movedWhat,
      file: { name: file, save: () => save(file, migrated ?? "") },
      report: { name: ledger, save: () => save(ledger, report ?? "", "text/html") },
      data: () => save(leaveWords.ledgerDataName(bare), asFile(blocks), "application/json"),
      here: () => openHere(file, migrated ?? ""),
    });
    fill(this.end, made);
    made.scrollIntoView({ block: "nearest" });
  }
}

/** Whether what was made is what was shown: the same pieces, with the same words, to the same places. @param {MigratedDraft} made @param {MigratedDraft | null} seen */
function isSame(made, seen) {
  const told = (/** @type {MigratedDraft | null} */ one) => one && JSON.stringify([one.ledger, one.losses, one.refused]);
  return told(made) === told(seen);
}
