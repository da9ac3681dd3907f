// Work that is not saved comes back as it was, and nothing of it stays behind.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isOf, keepInTab, lightlyWritten, read, takeFromTab } from "../../../addin_server/pane/browser/kept-work.js";
import { NO_WORK, WORK } from "./work.mjs";

function storage() {
  const held = new Map();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, value),
    removeItem: (key) => held.delete(key),
  };
}

test("work comes back from the tab once, and is gone from it then", () => {
  const tab = storage();
  keepInTab(tab, WORK);
  assert.equal(tab.held.size, 1);
  assert.deepEqual(takeFromTab(tab), WORK);
  assert.equal(tab.held.size, 0);
  assert.equal(takeFromTab(tab), null);
});

test("nothing to keep takes out what was kept", () => {
  const tab = storage();
  keepInTab(tab, WORK);
  keepInTab(tab, null);
  assert.equal(tab.held.size, 0);
});

test("where there is no room for the file, the rest is kept, and the file is known again", () => {
  const tab = storage();
  const set = tab.setItem;
  tab.setItem = (key, value) => {
    if (value.includes(WORK.draft)) throw new DOMException("full", "QuotaExceededError");
    set(key, value);
  };
  keepInTab(tab, WORK);
  const kept = takeFromTab(tab);
  assert.deepEqual(kept, { ...WORK, draft: "" });
  assert.ok(isOf(kept, WORK.draft_sha256));
  assert.ok(!isOf(kept, "00"));
});

test("a file whose hash the page could not tell is never taken for the one that is wanted", () => {
  assert.ok(!isOf({ ...WORK, draft_sha256: "" }, ""));
});

test("what the tab cannot hold at all is no error, and no half of it stays", () => {
  const tab = storage();
  keepInTab(tab, WORK);
  tab.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  keepInTab(tab, { ...WORK, name: "other.docx" });
  assert.equal(takeFromTab(tab), null);
});

test("a draft that its author has is not written beside the edits; another one is", () => {
  assert.deepEqual(read(lightlyWritten({ ...WORK, hasFile: true })), { ...WORK, draft: "" });
  assert.deepEqual(read(lightlyWritten({ ...WORK, hasFile: false })), WORK);
});

for (const text of NO_WORK) {
  test(`what is no work is not taken for it: ${text}`, () => {
    const tab = storage();
    tab.setItem("imrkit-work", text);
    assert.equal(takeFromTab(tab), null);
    assert.equal(tab.held.size, 0);
  });
}
