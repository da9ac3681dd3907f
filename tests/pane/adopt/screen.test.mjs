// Going through the places of a form by keyboard: what is decided, shown, said and handed over.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { AdoptScreen } from "../../../addin_server/pane/adopt/screen.js";
import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { makePage } from "../elements.mjs";
import { CHECKLIST, PROPOSALS } from "./form.mjs";

const WAYS = [
  { how: "places", label: "Put places in", what: "…" },
  { how: "follow", label: "Follow only", what: "…" },
];

let root;
let screen;
let told;

/** Open the screen, as a host would. */
function open(more = {}) {
  makePage();
  globalThis.Node = document.createElement("p").constructor;
  root = document.createElement("div");
  told = { shown: [], said: [], done: [], given: [], left: 0 };
  screen = new AdoptScreen(root, {
    proposals: PROPOSALS,
    checklist: CHECKLIST,
    title: "A form",
    ways: WAYS,
    goTo: (slot, asked) => void told.shown.push([slot.anchor, asked]),
    announce: (text) => told.said.push(text),
    cancel: () => (told.left += 1),
    changed: (given) => (told.given = given),
    done: (...all) => void told.done.push(all),
    ...more,
  });
  screen.start();
}

const focus = () => document.activeElement;
const press = (...keys) => {
  for (const key of keys) {
    if (key === "Enter" && focus().tag === "button") focus().click();
    else focus().press(key, screen.element);
  }
};
const type = (text) => {
  focus().value = text;
  focus().dispatchEvent(new Event("input"));
};
const button = (text) => root.all("button").find((one) => one.textContent === text);
const taken = () => screen.answers.approved.map(({ slot, item }) => [slot.anchor, item]);
const current = () => told.shown.at(-1)[0];

beforeEach(() => open());

test("it begins at the first place that is to be decided, and shows it in the document", () => {
  assert.deepEqual(told.shown, [["Period:", false]]);
  assert.match(focus().textContent, /^Accept: “Period:”: Period under review$/);
  assert.match(root.textContent, /3 of 5 left to decide/);
});

test("Enter accepts and goes on; after the last comes what is left out", () => {
  press("Enter");
  assert.equal(current(), "Findings");
  press("Enter", "Enter");
  assert.deepEqual(taken(), [["Author:", "author"], ["Period:", "scope"], ["Findings", "analysis"]]);
  assert.equal(focus(), screen.end.heading);
  assert.match(screen.end.element.textContent, /2 items have no place in this form.*Version and dates.*Lessons/);
  assert.match(screen.end.element.textContent, /2 places ask for nothing/);
  assert.ok(told.said.includes("All 5 decided"));
});

test("another item is chosen by words and arrows; Escape leaves it undecided", () => {
  press("c");
  assert.equal(focus().tag, "input");
  press("Escape");
  assert.equal(current(), "Period:");
  press("c");
  type("version");
  press("Enter");
  press("c");
  type("author");
  press("ArrowDown", "ArrowDown", "ArrowUp", "Enter");
  assert.deepEqual(screen.answers.approved.slice(1).map(({ item, item_part }) => [item, item_part]), [["dates", ""], ["author", "name"]]);
});

test("the keys that decide do nothing while a word is typed, or where no item has it", () => {
  press("c");
  press("n", "u");
  type("zebra");
  press("Enter");
  assert.equal(screen.answers.left.length, 3);
  assert.match(root.textContent, /No item has these words/);
});

test("N says that it asks for nothing, U takes it back and says so", () => {
  press("n");
  assert.equal(screen.answers.of(2).item, null);
  press("u");
  assert.equal(screen.answers.of(2), null);
  assert.equal(current(), "Period:");
  assert.match(told.said.at(-1), /Undone: “Period:”/);
  press("u");
  assert.equal(told.said.at(-1), "There is nothing to undo.");
});

test("the arrows go from place to place, S shows the one that is open", () => {
  press("ArrowDown");
  assert.equal(current(), "Findings");
  press("ArrowUp", "s");
  assert.deepEqual(told.shown.at(-1), ["Period:", true]);
});

test("sure ones are folded under their section, and can be changed", () => {
  const [, details] = screen.sections;
  assert.match(details.fold.textContent, /^1 sure.*Author:/);
  details.sure[0].button.click();
  assert.equal(details.fold.open, true);
  press("n");
  assert.deepEqual(taken(), []);
});

test("what was decided is told of, and taken up again", () => {
  press("n");
  const { given } = told;
  open({ given: JSON.parse(JSON.stringify(given)) });
  assert.equal(current(), "Findings");
});

test("a form is remembered by the name that a person gives, and not without one", async () => {
  open({ remembers: true });
  screen.end.box.checked = true;
  screen.end.field.value = " ";
  button("Follow only").click();
  await new Promise(setImmediate);
  assert.match(screen.end.element.textContent, /Enter what the form is called/);
  screen.end.field.value = "Report of a board ";
  button("Follow only").click();
  await new Promise(setImmediate);
  assert.deepEqual(told.done.map(([, , remember]) => remember), ["Report of a board"]);
});

test("what is approved is handed over once, with the way", async () => {
  button("Follow only").click();
  button("Follow only").click();
  await new Promise(setImmediate);
  assert.deepEqual(told.done, [[screen.answers.approved, "follow", ""]]);
});

test("why it could not be done is said, and it can be tried again", async () => {
  let fails = true;
  open({
    done: async () => {
      if (fails) throw new PaneError("The server cannot be reached.");
      told.done.push("done");
    },
  });
  button("Put places in").click();
  await new Promise(setImmediate);
  assert.match(screen.end.element.textContent, /The server cannot be reached\./);
  fails = false;
  button("Put places in").click();
  await new Promise(setImmediate);
  assert.deepEqual(told.done, ["done"]);
});

test("while no place is taken for an item there is nothing to put in or follow", () => {
  open({ proposals: { ...PROPOSALS, proposals: PROPOSALS.proposals.slice(2) } });
  assert.ok(button("Put places in").disabled);
  press("Enter");
  assert.ok(!button("Put places in").disabled);
});

test("a form without places comes to its end at once", () => {
  open({ proposals: { ...PROPOSALS, proposals: [] } });
  assert.equal(focus(), screen.end.heading);
});
