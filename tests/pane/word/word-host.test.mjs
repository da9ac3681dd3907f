// The host in Word, on a document in a strict stand-in for it.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { wordWords as words } from "../../../addin_server/pane/word/strings.js";
import { API, CONTROLS, ITEMS, opened } from "./word.mjs";

const OLDER = { sets: { WordApi: "1.5" }, events: "leave" };
const DECISION = { item: "a", state: "confirmed", role: "officer", at: "2026-11-23T10:00:00+00:00", hash: "h", reason: "", gap: null };
let host;

afterEach(() => host.close());

/** @param {object} [settings] */
async function open(settings) {
  const both = await opened(settings);
  host = both.host;
  return both.word;
}

for (const tag of ["imr:a", "imr:c"]) {
  test(`the cursor goes into the control of ${tag}, whatever its kind`, async () => {
    const word = await open();
    assert.equal(await host.goTo(["imr:none", tag], ["Elsewhere"]), "place");
    assert.equal(word.selected, tag);
  });
}

for (const [what, settings] of [
  ["has gone", {}],
  ["refuses the cursor", { refusesSelect: true }],
]) {
  test(`where the control ${what}, the words that it held are selected`, async () => {
    const word = await open({ paragraphs: [{ text: "Before. Ashes were found. After." }], ...settings });
    if (what === "has gone") word.controls.shift();
    assert.equal(await host.goTo(["imr:a"], ["Title of a"]), "words");
    assert.equal(word.selectedWords, "Ashes were found.");
  });
}

test("of the words that it is known by, the first that stands in the text is selected", async () => {
  const word = await open({ paragraphs: [{ text: "The title of a" }] });
  assert.equal(await host.goTo(["imr:z"], ["", "No such words", "Title of a"]), "words");
  assert.equal(word.selectedWords, "Title of a");
});

test("only the beginning of the first line is searched for, and no character of it is a command", async () => {
  const word = await open({ paragraphs: [{ text: `x^p ${"long ".repeat(60)}` }] });
  assert.equal(await host.goTo([], [`\n x^p ${"long ".repeat(60)}\nmore`]), "words");
  assert.equal(word.selectedWords, `x^^p ${"long ".repeat(60)}`.slice(0, 61)); // 60, of which one is doubled
});

test("nothing is selected where nothing is found", async () => {
  const word = await open();
  assert.equal(await host.goTo(["imr:z"], ["Elsewhere", ""]), null);
  assert.equal(word.selected, null);
});

test("a question becomes a comment at the place of its item", async () => {
  const word = await open();
  assert.equal(await host.asker(ITEMS[2])("Who wore them?"), true);
  assert.deepEqual(word.comments, [{ tag: "imr:c", text: "Who wore them?" }]);
  assert.equal(word.writes, 0);
});

test("a question about what has no place is not written", async () => {
  const word = await open({ controls: CONTROLS.slice(1) });
  assert.equal(await host.asker(ITEMS[0])("Why?"), false);
  assert.deepEqual(word.comments, []);
});

test("a comment that Word refuses is an error", async () => {
  await open({ protected: true });
  await assert.rejects(host.asker(ITEMS[0])("Why?"));
});

for (const [what, settings] of [
  ["is read only", { mode: "readOnly" }],
  ["is of a Word without comments", { sets: { WordApi: "1.3" } }],
]) {
  test(`nothing can be asked in a document that ${what}`, async () => {
    await open(settings);
    assert.equal(host.asker(ITEMS[0]), null);
  });
}

test("the document is known by its address, where it has one", async () => {
  await open({ url: "https://force.example/a.docx" });
  assert.equal(host.key, "https://force.example/a.docx");
  host.close();
  await open({ url: undefined });
  assert.equal(host.key, "");
});

test("the document counts as edited from the first scan that finds a change", async () => {
  const word = await open();
  await host.catchUp();
  assert.equal(host.edited, false);
  word.type("imr:a", "More.");
  await host.catchUp();
  assert.equal(host.edited, true);
});

test("a hint is told, and that it has been looked at", async () => {
  const word = await open();
  const told = [];
  host.onPending((pending) => told.push(pending));
  word.enter("imr:a");
  word.enter("imr:b");
  assert.deepEqual(told, [true]);
  await host.catchUp();
  assert.deepEqual(told, [true, false]);
});

test("before WordApi 1.6 leaving a control tells of the edit, with no other event", async () => {
  const word = await open({ ...OLDER, selectionEvents: false });
  const told = [];
  host.onPending((pending) => told.push(pending));
  word.type("imr:a", "More.");
  assert.deepEqual(told, []);
  word.leave();
  assert.deepEqual(told, [true]);
});

test("a control that is added is followed too, and one that is gone no more", async () => {
  const word = await open({ ...OLDER, selectionEvents: false });
  const told = [];
  word.paste({ tag: "imr:new", title: "", type: "RichText", text: "" });
  word.remove("imr:a");
  await host.catchUp();
  host.onPending((pending) => told.push(pending));
  word.type("imr:new", "More.");
  word.leave();
  assert.deepEqual(told, [true]);
  assert.equal(word.tracked, CONTROLS.length);
});

test("a look asks where the cursor stands too, in one exchange", async () => {
  const word = await open();
  const told = [];
  host.onCursor((tags) => told.push(tags));
  word.enter("imr:b");
  const before = word.syncs;
  await host.catchUp();
  assert.equal(word.syncs - before, 1);
  assert.deepEqual(told, [["imr:b"]]);
});

test("where Word refuses to tell of the cursor, it is asked apart from then on, and harms no look", async () => {
  const word = await open();
  word.failing = (kind) => (kind === "cursor" ? "GeneralException" : null);
  word.type("imr:a", "More.");
  const exchanges = async () => {
    const before = word.syncs;
    await host.catchUp();
    await new Promise((resolve) => setTimeout(resolve)); // a look does not wait for the cursor
    return word.syncs - before;
  };
  assert.deepEqual([await exchanges(), await exchanges()], [3, 2]);
  const { controls } = await host.readControls(["imr:a"]);
  assert.equal(controls[0].text, "More.");
});

test("where Word refuses the look itself, it is told, and both are asked for together again", async () => {
  const word = await open();
  word.fails = "GeneralException";
  await assert.rejects(host.catchUp());
  word.fails = null;
  const before = word.syncs;
  await host.catchUp();
  assert.equal(word.syncs - before, 1);
});

test("thousands of controls are told of, and told of no more when they are gone", async () => {
  const more = Array.from({ length: 3_000 }, (_, at) => ({ ...CONTROLS[1], tag: `imr:more-${at}` }));
  const word = await open({ controls: [...CONTROLS, ...more] });
  assert.equal(host.crowded, true);
  let told = 0;
  host.onState = () => (told += 1);
  await host.catchUp();
  assert.equal(told, 0);
  word.controls.splice(3);
  await host.catchUp();
  assert.equal(host.crowded, false);
  assert.equal(told, 1);
});

test("each control is followed once, however often it is looked at, and let go of on closing", async () => {
  const word = await open(OLDER);
  for (let look = 0; look < 20; look += 1) await host.catchUp();
  assert.equal(word.tracked, CONTROLS.length);
  assert.equal(word.handlers.controls.length, 3 * CONTROLS.length);
  host.close();
  await new Promise((resolve) => setTimeout(resolve)); // all that closing began is done: Word answers at once
  assert.equal(word.tracked, 0);
  assert.equal(word.handlers.controls.length, 0);
});

for (const sets of [{ WordApi: "1.5" }, { WordApi: "1.9" }]) {
  test(`an empty document is followed where empty collections have no items: ${sets.WordApi}`, async () => {
    const word = await open({ sets, controls: [], emptyItems: false });
    assert.deepEqual((await host.readSnapshot("all")).controls, []);
    assert.equal(await host.goTo(["imr:a"], []), null);
    await host.writeRecord({ ...host.readRecord(), decisions: [DECISION] });
    assert.equal(word.parts.length, 1);
    word.paste({ tag: "imr:a", title: "", type: "RichText", text: "Words." });
    await host.catchUp();
    assert.equal((await host.readSnapshot("controls")).controls.length, 1);
  });
}

test("where paragraphs tell of edits, no control is followed", async () => {
  const word = await open({ sets: { WordApi: "1.9" } });
  assert.equal(word.tracked, 0);
});


test("a decision that a colleague made meanwhile is kept", async () => {
  const word = await open();
  const theirs = { ...DECISION, item: "b" };
  word.addPart(await API.recordXml({ decisions: [theirs], accepted: [], responses: [], sign_off: null }));
  await host.writeRecord({ ...host.readRecord(), decisions: [DECISION] });
  assert.deepEqual(host.readRecord().decisions, [DECISION, theirs]);
});

for (const [what, settings, says] of [
  ["read only", { mode: "readOnly" }, words.readOnlyDocument],
  ["that forgets what it was given", { refusesParts: true }, words.recordNotKept],
  ["of a Word without parts", { sets: { WordApi: "1.3" } }, words.recordNotKept],
]) {
  test(`a document ${what} refuses the record, which is given back`, async () => {
    await open(settings);
    const before = host.readRecord();
    const record = { ...before, decisions: [DECISION] };
    await assert.rejects(host.writeRecord(record), (error) => error.message === says && error.record.decisions.length === 1);
    assert.equal(host.readRecord(), before);
  });
}

test("a decision made while the record is read again takes nothing of a colleague's away", async () => {
  const word = await open();
  const theirs = { ...DECISION, item: "b" };
  word.addPart(await API.recordXml({ decisions: [theirs], accepted: [], responses: [], sign_off: null }));
  let go;
  const held = new Promise((resolve) => (go = resolve));
  let looked;
  await new Promise((asked) => {
    const readParts = (...parts) => (asked(), held.then(() => API.readParts(...parts)));
    host.parts.api = { ...API, readParts };
    looked = host.readSnapshot("all");
  });
  const kept = host.writeRecord({ ...host.readRecord(), decisions: [DECISION] });
  go();
  await Promise.all([looked, kept]);
  assert.deepEqual(host.readRecord().decisions, [DECISION, theirs]);
});
