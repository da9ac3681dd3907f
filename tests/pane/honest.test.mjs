// Whatever Word and the server do, in whatever order: the pane never says “Checked” of a draft that it
// has not looked at and judged, and when all is well again it says so of the draft as it is.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import fc from "fast-check";

import { Checker } from "../../addin_server/pane/checklist/checker.js";
import { Decisions } from "../../addin_server/pane/checklist/decisions.js";
import { saidOf } from "../../addin_server/pane/checklist/status.js";
import { ApiError } from "../../addin_server/pane/shared/api.js";
import { PATIENCE } from "../../addin_server/pane/word/ask.js";
import { LONGEST, SELDOM } from "../../addin_server/pane/word/watch.js";
import { ITEMS, opened } from "./word/word.mjs";
import "../../addin_server/pane/word/record-merge.js"; // which comes late: the clock here is held

const STEP = 500; // milliseconds
const UNTOLD = SELDOM + 2 * STEP; // how long an edit of which Word tells nothing may stay unseen
const MARKED = LONGEST + PATIENCE + 2 * STEP; // how long “Checked” may stand with the mark of a look that is due
const TAGS = ITEMS.map(({ places: [{ tag }] }) => tag);

/** The pane beside a document, and all that can befall it. */
class Desk {
  visibleFor = 0; // milliseconds that the pane has been seen
  markedSince = null; // as of visibleFor
  isMarked = false;
  isTold = new Map(); // tag -> Word told of its last edit
  left = new Map(); // tag -> {text: visibleFor when the control ceased to hold it}
  server = "well";

  async open(settings) {
    const { host, word } = await opened(settings);
    Object.assign(this, { host, word });
    host.onPending((pending) => {
      this.isMarked = pending;
    });
    host.api = { report: (request) => this.report(request) };
    this.checker = new Checker(host, host.api, 0);
    this.decisions = new Decisions(host, this.checker);
    void this.checker.look();
  }

  /** Judge as the server would: here the hash of an item is its text. */
  async report({ snapshot, item }) {
    if (this.server === "hangs") await new Promise((resolve) => setTimeout(resolve, 30_000));
    if (this.server !== "well") throw new ApiError("away", { passing: this.server !== "refuses" });
    const textOf = (tag) => snapshot.controls.find((one) => one.tag === tag)?.text ?? "";
    const items = ITEMS.map(({ id }, at) => ({ id, tags: [TAGS[at]], judged_from_own_controls: id !== "c", status: "in-progress", hash: textOf(TAGS[at]) }));
    return { items: items.filter(({ id }) => !item || id === item), findings: [], counts: {}, review_type: "dardr" };
  }

  textOf(tag) {
    return this.word.within(tag).text;
  }

  edit(tag, text, isTold) {
    if (text === this.textOf(tag)) return;
    this.left.set(tag, { ...this.left.get(tag), [this.textOf(tag)]: this.visibleFor });
    this.isTold.set(tag, isTold);
    if (!isTold) return void (this.word.within(tag).text = text);
    this.word.type(tag, text);
    this.word.leave();
  }

  show(isVisible) {
    document.hidden = !isVisible;
    document.dispatchEvent(new Event("visibilitychange"));
  }

  async pass(time) {
    for (let left = time; left > 0; left -= STEP) {
      if (!document.hidden) this.visibleFor += STEP;
      mock.timers.tick(STEP);
      await this.settle();
      this.mustBeHonest();
    }
  }

  async settle() {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  }

  mustBeHonest() {
    const { text, problem } = saidOf(this.checker.state);
    if (!text.startsWith("Checked ")) return void (this.markedSince = null);
    assert.equal(problem, "");
    if (this.isMarked) {
      this.markedSince ??= this.visibleFor;
      assert.ok(this.visibleFor - this.markedSince <= MARKED, "a look that is due is made, or its failure said");
      return;
    }
    this.markedSince = null;
    for (const tag of TAGS) this.mustBeOf(tag);
  }

  mustBeOf(tag) {
    const { hash } = this.checker.state.report.items.find(({ tags }) => tags.includes(tag));
    if (hash === this.textOf(tag)) return;
    assert.ok(!this.isTold.get(tag), `“Checked”, and not the edit of ${tag} of which Word told`);
    const since = this.left.get(tag)?.[hash];
    assert.ok(since !== undefined && this.visibleFor - since <= UNTOLD, `“Checked”, and not the edit of ${tag} for too long`);
  }

  close() {
    this.checker.stop();
    this.host.close();
  }
}

const text = fc.constantFrom("One.", "Two.", "Three.");
const COMMANDS = fc.oneof(
  fc.record({ what: fc.constant("edit"), tag: fc.constantFrom(...TAGS), text, isTold: fc.boolean() }),
  fc.record({ what: fc.constant("word"), state: fc.constantFrom({ fails: "GeneralException" }, { hanging: true }, { fails: null, hanging: false }) }),
  fc.record({ what: fc.constant("parts"), code: fc.constantFrom("AccessDenied", null) }),
  fc.record({ what: fc.constant("cursor"), code: fc.constantFrom("ItemNotFound", null) }),
  fc.record({ what: fc.constant("server"), state: fc.constantFrom("well", "away", "hangs", "refuses") }),
  fc.record({ what: fc.constant("show"), isVisible: fc.boolean() }),
  fc.record({ what: fc.constant("enter"), tag: fc.constantFrom(...TAGS) }),
  fc.constant({ what: "check" }),
  fc.constant({ what: "decide" }),
  fc.record({ what: fc.constant("pass"), time: fc.constantFrom(500, 1_500, 5_000, 20_000, 70_000) }),
);
const failures = {};
const ACTS = {
  edit: (desk, { tag, text: words, isTold }) => desk.edit(tag, words, isTold),
  word: (desk, { state }) => Object.assign(desk.word, state),
  parts: (_, { code }) => (failures.parts = code),
  cursor: (_, { code }) => (failures.cursor = code),
  server: (desk, { state }) => (desk.server = state),
  show: (desk, { isVisible }) => desk.show(isVisible),
  enter: (desk, { tag }) => desk.word.enter(tag),
  check: (desk) => void desk.checker.checkNow(),
  decide: (desk) => void desk.decisions.decide("a", "confirmed").catch(() => {}),
  pass: (desk, { time }) => desk.pass(time),
};
const WORDS = [
  { sets: { WordApi: "1.9" } },
  { sets: { WordApi: "1.5" }, events: "leave" },
  { sets: { WordApi: "1.9" }, refusesEvents: true, selectionEvents: false, events: "none" },
];

for (const settings of WORDS) {
  test(`“Checked” is never said of what is not: ${JSON.stringify(settings)}`, async () => {
    const tells = settings.events !== "none";
    const property = fc.asyncProperty(fc.array(COMMANDS, { minLength: 1, maxLength: 14 }), async (commands) => {
      mock.timers.enable({ apis: ["setTimeout", "Date"] });
      Object.assign(failures, { parts: null, cursor: null });
      const desk = new Desk();
      try {
        await desk.open(settings);
        desk.word.failing = (kind) => failures[kind] ?? null;
        await desk.pass(1_000);
        for (const command of commands) {
          await ACTS[command.what](desk, tells ? command : { ...command, isTold: false });
          desk.mustBeHonest();
          await desk.settle();
          desk.mustBeHonest();
        }
        await recovers(desk);
      } finally {
        desk.close();
        mock.timers.reset();
      }
    });
    await fc.assert(property, { numRuns: 60 });
  });
}

async function recovers(desk) {
  Object.assign(desk.word, { fails: null, hanging: false });
  Object.assign(failures, { parts: null, cursor: null });
  desk.server = "well";
  desk.show(true);
  await desk.pass(130_000);
  if (desk.checker.state.problem?.passing === false) {
    void desk.checker.checkNow(); // what is wrong with a draft is not asked again, but by a person
    await desk.pass(30_000);
  }
  const { text: said } = saidOf(desk.checker.state);
  assert.match(said, /^Checked /);
  for (const tag of TAGS) assert.equal(desk.checker.state.report.items.find(({ tags }) => tags.includes(tag)).hash, desk.textOf(tag));
}
