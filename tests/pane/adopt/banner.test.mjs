// What is said above a draft of another template, and what is offered.

import assert from "node:assert/strict";
import { test } from "node:test";

import { showBanner } from "../../../addin_server/pane/adopt/banner.js";
import { makePage } from "../elements.mjs";
import { place, PROPOSALS } from "./form.mjs";

const WAYS = [
  { how: "places", label: "Put places in", what: "" },
  { how: "follow", label: "Follow only", what: "" },
];

function banner(more, begun = false) {
  makePage();
  const element = document.createElement("div");
  const done = [];
  const acts = { goThrough: () => done.push("through"), take: (how) => done.push(how), lift: () => done.push("lift") };
  showBanner(element, { source: "proposed", title: "", difference: 0, is_protected: false, proposals: PROPOSALS, ...more }, WAYS, acts, begun);
  for (const one of element.all("button")) one.click();
  return [element.all("p").map((one) => one.textContent), element.all("button").map((one) => one.textContent), done];
}

const CASES = [
  ["a form that nobody knows", {}, ["This draft uses another template. 1 of its 4 places are recognised."], ["Go through them", "Follow only"], ["through", "follow"]],
  [
    "a form that is known",
    { source: "known", title: "Report of a board", difference: 2 },
    ["Recognised: Report of a board (2 places differ)."],
    ["Put places in", "Follow only", "Look through it"],
    ["places", "follow", "through"],
  ],
  ["one that is known as it is", { source: "known", title: "Report" }, ["Recognised: Report."], ["Put places in", "Follow only", "Look through it"], ["places", "follow", "through"]],
  ["a draft that remembers", { source: "embedded" }, [/remembers/], ["Look through it"], ["through"]],
  ["nothing recognised", { proposals: { ...PROPOSALS, proposals: [place("A:", "scope", { confidence: 0.2 })] } }, [/none of its places/], ["Go through them"], ["through"]],
  ["no place at all", { proposals: { ...PROPOSALS, proposals: [] } }, [/no place to fill in/], [], []],
  ["a protected form", { is_protected: true }, [/another template/, /form is protected/], ["Go through them", "Follow only", "Work on a copy with the protection lifted"], ["through", "follow", "lift"]],
];

for (const [name, more, said, offered, done] of CASES) {
  test(name, () => {
    const [texts, buttons, pressed] = banner(more);
    said.forEach((one, at) => (typeof one === "string" ? assert.equal(texts[at], one) : assert.match(texts[at], one)));
    assert.deepEqual(buttons, offered);
    assert.deepEqual(pressed, done);
  });
}

test("who has begun goes on", () => {
  assert.deepEqual(banner({}, true)[1], ["Go on where you stopped", "Follow only"]);
});
