// Which rows are shown: by words, by state, and which of them somebody has still to do something about.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Finder, isFinished, needsPerson } from "../../../addin_server/pane/checklist/finder.js";
import { statusWords, words } from "../../../addin_server/pane/shared/strings.js";
import { makePage } from "../elements.mjs";

const STATES = Object.keys(statusWords);
const item = (more = {}) => ({
  id: "scope-period",
  title: "Period under review",
  where: "document",
  status: "not-started",
  check_mode: "auto",
  response: null,
  ...more,
});
const KNOWN = {
  requirement: "State the dates.",
  prompts: ["Why from then?", "Who chose them?"],
  headings: ["Scope of the review", "The time looked at"],
  labels: ["From", "To", "Timeframe"],
};

let told;
let finder;

beforeEach(() => {
  makePage();
  told = [];
  finder = new Finder({ changed: () => told.push("changed"), step: (by) => told.push(by), leap: (by) => told.push(`finding ${by}`) });
});

const shownBy = (filter, ...items) => {
  finder.filter.value = filter;
  return items.map((one) => finder.shows(one, KNOWN));
};

test("an item is finished when it is done or does not apply, or nobody can know", () => {
  const finished = STATES.filter((status) => isFinished(item({ status })));
  assert.deepEqual(finished.sort(), ["done", "not-applicable", "not-known"]);
});

test("a person is needed where something is written that software cannot judge to its end", () => {
  const states = (check_mode) => STATES.filter((status) => needsPerson(item({ status, check_mode })));
  assert.deepEqual(states("auto"), []);
  assert.deepEqual(states("human").sort(), ["in-progress", "needs-attention"]);
  assert.deepEqual(states("assisted").sort(), ["in-progress", "needs-attention"]);
});

test("all states are offered, after those that several have", () => {
  const offered = finder.filter.all("option").map((one) => [one.attributes.get("value"), one.textContent]);
  assert.deepEqual(offered, [
    ["", words.allItems],
    ["left", words.allLeft],
    ["settled", words.allSettled],
    ["need-you", words.needsYou],
    ["for-lead", words.waitsForLead],
    ["person", words.needsPerson],
    ["not-agreed", words.notAgreed],
    ...Object.entries(statusWords),
  ]);
});

test("every state that is offered shows some item, and hides some", () => {
  const items = STATES.flatMap((status) => [
    item({ status, check_mode: "human", response: "agreed" }),
    item({ status, response: "queried", decision: "confirmed" }),
  ]);
  for (const [state] of finder.filter.all("option").map((one) => [one.attributes.get("value")]).slice(1)) {
    const shown = shownBy(state, ...items);
    assert.ok(shown.includes(true) && shown.includes(false), state);
  }
});

test("a state shows the items that are in it", () => {
  const items = STATES.map((status) => item({ status }));
  for (const state of STATES) assert.deepEqual(shownBy(state, ...items), STATES.map((status) => status === state));
});

test("what is left is what is not finished", () => {
  const items = STATES.map((status) => item({ status }));
  assert.deepEqual(shownBy("left", ...items), items.map((one) => !isFinished(one)));
});

test("an item is settled, needs somebody or is not started, and is for the lead when confirmed and not agreed to", () => {
  const items = STATES.map((status) => item({ status }));
  const parts = ["settled", "need-you", "not-started"].map((state) => shownBy(state, ...items));
  for (const at of items.keys()) assert.equal(parts.filter((one) => one[at]).length, 1, items[at].status);
  const confirmed = [null, "queried", "agreed"].map((response) => item({ decision: "confirmed", response }));
  assert.deepEqual(shownBy("for-lead", item({ decision: "not-known" }), ...confirmed), [false, true, true, false]);
});

test("a part of the progress is asked for, and asked for no more", () => {
  finder.toggle("settled");
  assert.equal(finder.filter.value, "settled");
  finder.toggle("settled");
  assert.equal(finder.filter.value, "");
  assert.deepEqual(told, ["changed", "changed"]);
});

test("what needs a person is shown as such, whatever else it is", () => {
  const items = [item({ status: "in-progress", check_mode: "human" }), item({ status: "in-progress" }), item({ status: "done", check_mode: "human" })];
  assert.deepEqual(shownBy("person", ...items), [true, false, false]);
});

test("what the lead has not agreed to is what has no answer, or another", () => {
  const items = ["agreed", "queried", "returned", null].map((response) => item({ response }));
  assert.deepEqual(shownBy("not-agreed", ...items), [false, true, true, true]);
});

test("what the lead keeps has no state, and is shown where none is asked for", () => {
  const kept = item({ where: "lead", check_mode: "human", status: "in-progress" });
  assert.deepEqual(shownBy("", kept), [true]);
  for (const state of ["left", "person", "not-agreed", ...STATES]) assert.deepEqual(shownBy(state, kept), [false], state);
});

for (const [query, shown] of [
  ["", true],
  ["  ", true],
  ["period", true],
  [" PERIOD ", true],
  ["scope-period", true],
  ["dates", true],
  ["chose", true],
  ["why", true],
  ["time looked", true],
  ["scope of", true],
  ["timeframe", true],
  ["who review  dates", true],
  ["period nothing", false],
  ["nothing period", false],
  ["reviewscope", false], // words stand in one field
  ["dates.why", false],
  ["then?who", false],
]) {
  test(`“${query}” ${shown ? "finds" : "does not find"} the item`, () => {
    finder.search.value = query;
    assert.equal(finder.shows(item(), KNOWN), shown);
  });
}

test("an item that the checklist does not know is found by its own words", () => {
  finder.search.value = "review";
  assert.equal(finder.shows(item(), undefined), true);
  finder.search.value = "dates";
  assert.equal(finder.shows(item(), undefined), false);
});

test("words and state are asked for together", () => {
  finder.search.value = "period";
  assert.deepEqual(shownBy("done", item(), item({ status: "done" }), item({ status: "done", title: "", id: "" })), [false, true, false]);
});

test("rows may be hidden while words or a state are asked for", () => {
  const narrows = [["", ""], ["  ", ""], ["a", ""], ["", "left"], ["a", "left"]].map(([query, state]) => {
    Object.assign(finder.search, { value: query });
    Object.assign(finder.filter, { value: state });
    return finder.narrows;
  });
  assert.deepEqual(narrows, [false, false, true, true, true]);
});

test("whoever listens is told of what is typed, chosen and stepped to", () => {
  finder.search.dispatchEvent(new Event("input"));
  finder.filter.dispatchEvent(new Event("change"));
  const buttons = finder.steps.all("button");
  for (const one of buttons) one.click();
  assert.deepEqual(told, ["changed", "changed", "finding -1", "finding 1", -1, 1]);
  const names = [words.previousFinding, words.nextFinding, words.previous, words.next];
  assert.deepEqual(buttons.map((one) => one.attributes.get("aria-label")), names);
  assert.deepEqual(buttons.map((one) => one.textContent), ["⇤", "⇥", "↑", "↓"]);
});

test("showing all forgets both, says so and gives the cursor back", () => {
  finder.search.value = "a";
  finder.filter.value = "left";
  finder.nothing.all("button")[0].click();
  assert.deepEqual([finder.search.value, finder.filter.value, finder.narrows], ["", "", false]);
  assert.deepEqual(told, ["changed"]);
  assert.equal(document.activeElement, finder.search);
});

test("what can be asked for has names, and finding nothing is said only then", () => {
  assert.equal(finder.search.attributes.get("aria-label"), words.search);
  assert.equal(finder.search.attributes.get("placeholder"), words.searchShort);
  assert.equal(finder.filter.attributes.get("aria-label"), words.show);
  assert.deepEqual(finder.element.children, [finder.search, finder.filter]);
  assert.equal(finder.nothing.textContent, `${words.nothingFound} ${words.showAll}`);
  assert.ok(finder.nothing.attributes.has("hidden"));
});
