// Text and row are lit together.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { lightTogether } from "../../../addin_server/pane/browser/lighting.js";
import { FakeElement, makePage } from "../elements.mjs";

/** An element that can be lit. */
class Lit extends FakeElement {
  lit = false;
  parentElement = null;
  classList = { add: () => (this.lit = true), remove: () => (this.lit = false) };
  row = null;

  compareDocumentPosition(other) {
    const [at, to] = [order.indexOf(this), order.indexOf(other)];
    return at !== -1 && at < to ? Node.DOCUMENT_POSITION_FOLLOWING : 0;
  }

  closest() {
    return this.row;
  }
}

let draft, pane, rows, places, open, order, headings, followed;

beforeEach(() => {
  makePage();
  Object.assign(globalThis, { HTMLElement: FakeElement, Element: FakeElement, Node: { DOCUMENT_POSITION_FOLLOWING: 4 } });
  draft = new Lit("main");
  pane = new Lit("aside");
  places = { "imr:a": new Lit("p"), "/0": new Lit("p") };
  places["imr:a"].dataset.tag = "imr:a";
  rows = [
    { element: new Lit("li"), item: { tags: ["imr:a", "imr:none"], location: null } },
    { element: new Lit("li"), item: { tags: [], location: { part: "", path: [0] } } },
    { element: new Lit("li"), item: { tags: ["imr:none"], location: null } },
  ];
  order = [draft, places["imr:a"]];
  headings = [];
  followed = [];
  open = {
    view: {
      sheet: { querySelectorAll: () => headings },
      find: (tag) => places[tag] ?? null,
      at: (part, path) => places[`${part}/${path}`] ?? null,
    },
    pane: {
      rows,
      follow: (row) => followed.push(rows.indexOf(row)),
      rowAt: (target) => rows.find(({ element }) => element === target),
      rowOf: (tags) => rows.find(({ item }) => item.tags.some((tag) => tags.includes(tag))),
    },
  };
  lightTogether({ draft, pane }, () => open);
});

function happens(half, what, target = half) {
  const event = new Event(what);
  Object.defineProperty(event, "target", { value: target });
  half.dispatchEvent(event);
}
const lit = () => [...Object.values(places), ...rows.map(({ element }) => element)].map((one) => Number(one.lit)).join("");

test("a row that is pointed at or has the focus lights its places, or what stands at its location, until it is left", () => {
  happens(pane, "pointerover", rows[0].element);
  assert.equal(lit(), "10000");
  happens(pane, "pointerover", rows[1].element);
  assert.equal(lit(), "01000");
  happens(pane, "pointerover", rows[2].element);
  assert.equal(lit(), "00000");
  happens(pane, "focusin", rows[0].element);
  document.activeElement = rows[0].element;
  happens(pane, "pointerover", rows[1].element);
  happens(pane, "pointerleave");
  assert.equal(lit(), "10000"); // the focus is still there
  document.activeElement = null;
  happens(pane, "focusout");
  assert.equal(lit(), "00000");
});

test("text that is pointed at lights its row, from within it too", () => {
  const word = new Lit("span");
  word.parentElement = places["imr:a"];
  happens(draft, "pointerover", word);
  assert.equal(lit(), "00100");
  happens(draft, "pointerover", draft);
  assert.equal(lit(), "00000");
  happens(draft, "pointerover", places["imr:a"]);
  happens(draft, "pointerleave");
  assert.equal(lit(), "00000");
});

test("with no draft open nothing is lit", () => {
  open = null;
  happens(draft, "pointerover", places["imr:a"]);
  happens(pane, "pointerover", rows[0].element);
  assert.equal(lit(), "00000");
});

/** Elements one behind another: the place of the second row, then what is given. */
function below(...elements) {
  order.push(places["/0"], ...elements);
  return elements;
}

function headed(level) {
  const heading = new Lit("p");
  heading.setAttribute("aria-level", String(level));
  headings.push(heading);
  return heading;
}

test("text below a heading or label of somebody's template lights the row that it answers, and makes it current", () => {
  const [text] = below(new Lit("p"));
  happens(draft, "pointerover", text);
  assert.equal(lit(), "00010");
  happens(draft, "pointerover", places["/0"]);
  assert.equal(lit(), "00010");
  happens(draft, "click", text);
  happens(draft, "focusin", places["imr:a"]);
  assert.deepEqual(followed, [1, 0]);
});

test("a row answers nothing above its heading, nor behind the next of its level", () => {
  const [within, text, next, behind] = below(headed(3), new Lit("p"), headed(2), new Lit("p"));
  places["/0"].setAttribute("aria-level", "2");
  headings.push(places["/0"]);
  for (const [target, expected] of [[within, "1"], [text, "1"], [next, "0"], [behind, "0"]]) {
    happens(draft, "pointerover", target);
    assert.equal(lit(), `000${expected}0`);
  }
});

test("a label answers for its own row of a table, and ends at any heading", () => {
  const [cell, other] = below(new Lit("td"), new Lit("td"));
  places["/0"].row = new Lit("tr");
  places["/0"].row.children = [cell];
  happens(draft, "pointerover", cell);
  assert.equal(lit(), "00010");
  happens(draft, "pointerover", other);
  assert.equal(lit(), "00000");
  places["/0"].row = null;
  order.splice(order.indexOf(other), 0, headed(4));
  happens(draft, "pointerover", other);
  assert.equal(lit(), "00000");
});

test("of two that stand above, the later one counts", () => {
  places["/1"] = new Lit("p");
  rows.push({ element: new Lit("li"), item: { tags: [], location: { part: "", path: [1] } } });
  const [, text] = below(places["/1"], new Lit("p"));
  happens(draft, "pointerover", text);
  assert.equal(lit(), "0000001");
});
