// The list is one stop for the Tab key, and whoever is in it stays in it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Roving } from "../../../addin_server/pane/checklist/roving.js";
import { FakeElement, makePage } from "../elements.mjs";

/** A row's button, which stands in its row. */
class Stop extends FakeElement {
  isShown = true;
  isConnected = true;
  checkVisibility = () => this.isShown;
  closest = () => ({ querySelector: () => this });
}

let list;
let otherwise;
let stops;
let roving;
const tabbed = () => stops.filter((one) => one.getAttribute("tabindex") === "0").map(({ tag }) => tag);

beforeEach(() => {
  makePage();
  Object.assign(globalThis, { Element: FakeElement, HTMLElement: FakeElement });
  stops = ["a", "b", "c"].map((tag) => new Stop(tag));
  list = new FakeElement("div");
  list.querySelectorAll = () => stops;
  list.contains = (one) => stops.includes(one);
  otherwise = new FakeElement("input");
  roving = new Roving(list, otherwise);
  roving.keep(() => {});
});

/** The focus comes to a stop, or it is clicked on. */
function happens(what, target) {
  const event = new Event(what);
  Object.defineProperty(event, "target", { value: target });
  list.dispatchEvent(event);
}

test("the first is the stop, until another is come to or clicked on", () => {
  assert.deepEqual(tabbed(), ["a"]);
  happens("focusin", stops[2]);
  assert.deepEqual(tabbed(), ["c"]);
  happens("click", stops[1]);
  assert.deepEqual(tabbed(), ["b"]);
});

test("what stands in no row changes nothing", () => {
  const loose = new FakeElement("p");
  loose.closest = () => null;
  happens("focusin", loose);
  loose.closest = () => ({ querySelector: () => null });
  happens("focusin", loose);
  assert.deepEqual(tabbed(), ["a"]);
});

test("when the list changes, the focus stays where it is, or goes to what stands at its place", () => {
  happens("focusin", stops[1]);
  stops[1].focus();
  roving.keep(() => (document.activeElement = null)); // what is put in anew loses the focus
  assert.equal(document.activeElement, stops[1]);
  roving.keep(() => (stops[1].isShown = false));
  assert.equal(document.activeElement, stops[2]);
  assert.deepEqual(tabbed(), ["c"]);
  roving.keep(() => {
    stops[2].isConnected = false;
    stops = stops.slice(0, 1);
  });
  assert.equal(document.activeElement, stops[0]);
  roving.keep(() => (stops[0].isShown = false));
  assert.equal(document.activeElement, otherwise);
});

test("who is elsewhere is left there", () => {
  const elsewhere = new FakeElement("textarea");
  elsewhere.focus();
  roving.keep(() => (stops[0].isShown = false));
  assert.equal(document.activeElement, elsewhere);
  assert.deepEqual(tabbed(), ["b"]);
});
