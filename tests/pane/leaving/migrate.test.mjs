// Moving a draft into another template: the template is chosen, the ledger read, and then the file made.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { MigrateStep } from "../../../addin_server/pane/leaving/migrate.js";
import { makePage } from "../elements.mjs";

const block = (id, more = {}) => ({ id, kind: "paragraph", text_sha256: `h${id}`, origin: "Method", to: "Summary", outcome: "moved", loss: null, ...more });
const ledger = (...blocks) => {
  const count = (wanted) => blocks.filter(({ outcome }) => outcome === wanted).length;
  return { schema_version: 1, source_blocks: blocks.length, moved: count("moved"), merged: count("merged"), unmatched: count("unmatched"), dropped: count("dropped"), blocks };
};
const ANSWER = { cleaned: [], refused: [], ledger: ledger(block(1), block(2, { outcome: "unmatched", to: "", origin: "Annex" })), losses: [], migrated: null, report: null };
const MADE = { ...ANSWER, migrated: "bW92ZWQ=", report: "<p>Ledger</p>" };

let root;
let step;
let told;

const settled = () => new Promise((resolve) => setImmediate(resolve));
const button = (text) => root.all("button").find((one) => one.textContent.startsWith(text));
const press = async (text) => {
  const one = button(text);
  if (one.getAttribute("type") === "submit") root.all("form")[0].dispatchEvent(new Event("submit", { cancelable: true }));
  else one.click();
  await settled();
};
const choose = (value) => {
  step.form.choice.value = value;
  step.form.choice.dispatchEvent(new Event("change"));
};

async function open(...answers) {
  makePage();
  globalThis.document.body = null;
  root = document.createElement("div");
  told = { opened: [], asked: [], saved: [], said: [], left: 0 };
  step = new MigrateStep(root, {
    name: "draft.docx",
    offered: {
      review_types: [{ id: "rr", label: "Rapid Review", short: "RR", names: [], note: "" }],
      sizes: [
        { id: "core", title: "Core report", description: "What every chair asks.", places: ["x"], leaves_out: [] },
        { id: "full", title: "Full report", description: "All of it.", places: null, leaves_out: [] },
      ],
    },
    migrate: async (wishes) => {
      told.asked.push(wishes);
      return answers.length > 1 ? answers.shift() : answers[0];
    },
    isUnsaved: () => true,
    nameOf: () => "Pen picture",
    announce: (text) => told.said.push(text),
    save: (...all) => told.saved.push(all),
    openHere: (...all) => told.opened.push(all),
    leave: () => (told.left += 1),
  });
  await step.start();
}

/** See what would move into a blank template of ours. */
async function look() {
  choose("rr");
  step.form.force.value = " Example Police ";
  await press("See what would move");
}

beforeEach(() => open(ANSWER, MADE));

test("nothing is asked of the server before a template is chosen, and what is missing is said where it is", async () => {
  await press("See what would move");
  assert.match(root.textContent, /Choose a template first\./);
  assert.equal(document.activeElement, step.form.choice);
  choose("rr");
  await press("See what would move");
  assert.match(root.textContent, /Enter the name of your force\./);
  assert.equal(document.activeElement, step.form.force);
  choose("file");
  await press("See what would move");
  assert.match(root.textContent, /Choose the template’s file first\./);
  assert.equal(document.activeElement, step.form.file);
  assert.deepEqual(told.asked, []);
});

test("the ledger comes first: in short, what is lost, what has no place, what goes where", async () => {
  await look();
  assert.deepEqual(told.asked, [{ review_type: "rr", size: "full", force: "Example Police", dry_run: true }]);
  for (const said of ["2 pieces of the draft", "1 to a place of the template", "1 without a place: at the end", "Everything comes through whole.", "Annex: 1 paragraph", "Summary1 paragraph from Method", "not saved are in it too"]) {
    assert.ok(root.textContent.includes(said), said);
  }
  assert.deepEqual(told.said, ["2 pieces of the draft: 1 to a place of the template, 1 without a place: at the end."]);
});

test("one button makes the moved draft and offers it and its ledger", async () => {
  await look();
  await press("Make the moved draft");
  assert.equal(told.asked.at(-1).dry_run, false);
  await press("Download draft moved.docx");
  await press("Download the report");
  assert.deepEqual(told.saved, [["draft moved.docx", "bW92ZWQ="], ["draft ledger.html", "<p>Ledger</p>", "text/html"]]);
});

test("the moved draft is opened in the place of the draft, and the ledger saved for programs", async () => {
  await look();
  await press("Make the moved draft");
  await press("Open the moved draft here");
  assert.deepEqual(told.opened, [["draft moved.docx", "bW92ZWQ="]]);
  await press("Download it for programs");
  const [[name, data, type]] = told.saved;
  assert.deepEqual([name, type], ["draft ledger.json", "application/json"]);
  const { source_blocks, moved, blocks } = JSON.parse(data);
  assert.deepEqual([source_blocks, moved], [2, 1]);
  assert.deepEqual(blocks[1], { id: 2, kind: "paragraph", text_sha256: "h2", from: "Annex", to: "", outcome: "unmatched", loss: null });
});

test("a draft that was changed meanwhile is not offered before its ledger was seen", async () => {
  await open(ANSWER, { ...MADE, ledger: ledger(block(1, { text_sha256: "other" })) });
  await look();
  await press("Make the moved draft");
  assert.match(root.textContent, /was changed since/);
  assert.equal(button("Download"), undefined);
  await press("Make the moved draft");
  assert.ok(button("Download draft moved.docx"));
});

test("losses are told by how grave they are; where something is gone, nothing is made before that is agreed to", async () => {
  const losses = [
    { grade: "data", what: "Two rows are gone.", where: "Records" },
    { grade: "note", what: "It was protected.", where: "" },
  ];
  await open({ ...ANSWER, losses }, { ...MADE, losses });
  await look();
  assert.match(root.textContent, /Lost \(1\)Records: Two rows are gone\.Worth knowing \(1\)It was protected\./);
  await press("Make the moved draft");
  assert.equal(told.asked.length, 1);
  const [agree] = step.end.all("input");
  agree.checked = true;
  agree.dispatchEvent(new Event("change"));
  await press("Make the moved draft");
  assert.ok(button("Download draft moved.docx"));
});

test("another template takes the ledger away", async () => {
  await look();
  choose("file");
  assert.equal(button("Make the moved draft"), undefined);
  assert.equal(step.list.textContent, "");
});

test("a template of ours is asked for in the size that was chosen, whose description is told", async () => {
  await open();
  choose("rr");
  assert.match(root.textContent, /All of it\./);
  step.form.size.value = "core";
  step.form.size.dispatchEvent(new Event("change"));
  assert.match(root.textContent, /What every chair asks\./);
  step.form.force.value = "Example Police";
  await press("See what would move");
  assert.equal(told.asked.at(-1).size, "core");
});
