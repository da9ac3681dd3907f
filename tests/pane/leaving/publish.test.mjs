// Making the copy to send: what is asked of the server, shown, offered, and never kept.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { PublishStep } from "../../../addin_server/pane/leaving/publish.js";
import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { makePage } from "../elements.mjs";

const ANSWER = {
  cleaned: [],
  refused: [],
  published: { removed: [], replaced: [], left: [], notes: [], draft_sha256: "d", copy_sha256: "c", sign_off: null, is_held_against_key: false },
  changes: [],
  name: "draft copy.docx",
  copy: null,
  report: null,
};
const MADE = { ...ANSWER, copy: "Y29weQ==", report: "<p>Report</p>" };
const left = (kind, more = {}) => ({ kind, part: "word/document.xml", where: "Voice", count: 1, codes: [], sure: true, ...more });
const blocked = (...all) => ({ ...ANSWER, published: { ...ANSWER.published, copy_sha256: "", left: all } });

let root;
let step;
let answers;
let told;

const settled = () => new Promise((resolve) => setImmediate(resolve));
const button = (text) => root.all("button").find((one) => one.textContent.startsWith(text));
const press = async (text) => {
  button(text).click();
  await settled();
};

/** Begin the step; what the server answers is taken from the list, the last of it again and again. */
async function open(...given) {
  makePage();
  globalThis.document.body = null;
  root = document.createElement("div");
  answers = given;
  told = { asked: [], saved: [], said: [], gone: [], left: 0 };
  step = new PublishStep(root, {
    publish: async (wishes) => {
      told.asked.push(wishes);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    isUnsaved: () => false,
    nameOf: () => "Pen picture",
    has: (where) => where === "Voice",
    goTo: (where) => told.gone.push(where),
    goToPath: ({ path }) => (told.gone.push(path), path[1] < 9),
    announce: (text) => told.said.push(text),
    save: (...all) => told.saved.push(all),
    leave: () => (told.left += 1),
  });
  await step.start();
}

/** Choose a key from the disk. */
async function choose(text, size = text.length) {
  step.names.file.files = [{ size, text: async () => text }];
  step.names.file.dispatchEvent(new Event("change"));
  await settled();
}

beforeEach(() => open(ANSWER, MADE));

test("it begins with what would be taken out, and makes nothing", () => {
  assert.deepEqual(told.asked, [{ key: null, pseudonyms: false, keep_labels: true, keep_controls: false, allow_unsure: false, dry_run: true }]);
  assert.match(root.textContent, /Nothing stands in the way of the copy\./);
  assert.match(root.textContent, /Nobody has looked for real names/);
  assert.deepEqual(told.said, ["Nothing stands in the way of the copy."]);
  assert.equal(document.activeElement, step.step.heading);
});

test("one button makes the copy and offers it and its report", async () => {
  await press("Make the copy");
  assert.equal(told.asked.at(-1).dry_run, false);
  await press("Download draft copy.docx");
  await press("Download the report");
  assert.deepEqual(told.saved, [
    ["draft copy.docx", "Y29weQ=="],
    ["draft report.html", "<p>Report</p>", "text/html"],
  ]);
});

test("a copy of a draft that was changed meanwhile is not offered before its list was seen", async () => {
  const changed = { ...MADE, published: { ...MADE.published, copy_sha256: "other" } };
  await open(ANSWER, changed);
  await press("Make the copy");
  assert.match(root.textContent, /was changed since/);
  assert.equal(button("Download"), undefined);
  await press("Make the copy");
  assert.ok(button("Download draft copy.docx"));
});

test("what is in the way is told with its place, and there is no button for a copy", async () => {
  await open(blocked(left("prompt"), left("imported-file", { where: "" })));
  assert.match(root.textContent, /1 prompt that could not be taken out/);
  assert.equal(button("Make the copy"), undefined);
  await press("Go to its place");
  assert.deepEqual(told.gone, ["Voice"]);
  await press("Look again");
  assert.equal(told.asked.length, 2);
});

test("while nobody has looked what is taken out the list does not say that it is nothing", async () => {
  await open(blocked(left("revision")));
  assert.match(root.textContent, /told as soon as/);
  assert.doesNotMatch(root.textContent, /Nothing: the draft holds nothing/);
});

test("there is no way to a place that is not shown here", async () => {
  await open(blocked(left("name", { where: "a footer", codes: ["Adult A", "Adult B"] })));
  assert.match(root.textContent, /Adult A \/ Adult B: a footer/);
  assert.equal(button("Go to its place"), undefined);
});

test("pending changes are gone through one after the other, and round again", async () => {
  const changes = [1, 4, 9].map((at) => ({ part: "word/document.xml", path: [0, at] }));
  await open({ ...blocked(left("revision", { count: 3 })), changes });
  assert.match(root.textContent, /3 tracked changes that nobody has accepted or rejected/);
  for (let times = 0; times < 4; times += 1) await press("Show the next change");
  assert.deepEqual(told.gone, [[0, 1], [0, 4], [0, 9], [0, 1]]);
  assert.match(told.said.at(-1), /could not be shown here/);
});

test("what stands in the key is told together, whatever it is", async () => {
  await open(blocked(left("name", { codes: ["Adult A"] }), left("date", { codes: ["Adult A"], count: 2 })));
  assert.match(root.textContent, /3 places where something of the key stands/);
});

test("everyday words of a key may stay when a person says so, and with another key they are asked about anew", async () => {
  const everyday = left("name", { codes: ["Child 1"], sure: false });
  const free = { ...ANSWER, published: { ...ANSWER.published, left: [everyday], is_held_against_key: true } };
  await open(blocked(everyday), free, { ...MADE, published: free.published }, blocked(everyday));
  assert.match(root.textContent, /an everyday word, which may be no name/);
  step.unsure.checked = true;
  step.unsure.dispatchEvent(new Event("change"));
  await settled();
  assert.match(root.textContent, /stay, because you said/);
  await press("Make the copy");
  assert.deepEqual(told.asked.map((one) => one.allow_unsure), [false, true, true]);
  await choose("[names]");
  assert.equal(told.asked.at(-1).allow_unsure, false);
});

test("where a name surely stands nobody is asked to let it stay", async () => {
  await open(blocked(left("name"), left("name", { sure: false })));
  assert.deepEqual(step.end.all("input"), []);
});

test("codes that are put in are told", async () => {
  const one = (codes, count, outcome = "replaced") => ({ outcome, kind: "name", codes, where: "in the text", part: "", near: "", count });
  await open({ ...ANSWER, published: { ...ANSWER.published, replaced: [one(["Adult A"], 3), one(["PC1"], 1), one(["Adult A"], 2), one(["PC1"], 9, "to be decided")] } });
  assert.match(root.textContent, /Codes put inAdult A: 5 timesPC1: once/);
});

test("a key is looked for at once, verified first, and replaced when that is chosen", async () => {
  await choose("[names]");
  assert.deepEqual([told.asked.at(-1).key, told.asked.at(-1).pseudonyms], ["[names]", false]);
  step.names.replace.checked = true;
  step.names.replace.dispatchEvent(new Event("change"));
  await settled();
  assert.deepEqual([told.asked.at(-1).key, told.asked.at(-1).pseudonyms], ["[names]", true]);
});

test("a key is forgotten when that is asked for, and with the step", async () => {
  await choose("[names]");
  await press("Forget the key");
  assert.equal(told.asked.at(-1).key, null);
  await choose("[names]");
  step.forget();
  assert.deepEqual([step.names.key, step.names.file.value], [null, ""]);
});

test("what is far too large for a key is not read", async () => {
  await choose("[names]", 2 ** 21);
  assert.equal(told.asked.length, 1);
  assert.match(root.textContent, /too large for a key/);
  assert.equal(step.names.key, null);
});

test("what was chosen further is asked for", async () => {
  for (const box of [step.labels, step.controls]) {
    box.checked = true;
    box.dispatchEvent(new Event("change"));
    await settled();
  }
  assert.deepEqual([told.asked.at(-1).keep_labels, told.asked.at(-1).keep_controls], [false, true]);
  assert.doesNotMatch(root.textContent, /labels stay too/);
});

test("a failure is told, nothing that was seen can be made any more, and it can be tried again", async () => {
  await open(ANSWER, new PaneError("The server cannot be reached."), ANSWER);
  await choose("[names]");
  assert.match(root.textContent, /The server cannot be reached\./);
  assert.equal(button("Make the copy"), undefined);
  await press("Try again");
  assert.ok(button("Make the copy"));
  assert.doesNotMatch(root.textContent, /cannot be reached/);
});

test("what cannot be put into the file is told before anything is made", async () => {
  await open({ ...ANSWER, refused: [{ path: [0], tag: null, message: "The place is locked." }] });
  assert.match(root.textContent, /“Pen picture” cannot be put into the file.*The place is locked\./);
});

test("Escape leaves", () => {
  document.activeElement.press("Escape", step.step.element);
  assert.equal(told.left, 1);
});
