// Work that is not saved comes back as it was, and nothing of it stays behind.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isOf, keepInTab, readWorkFile, takeFromTab, workFile } from "../../../addin_server/pane/browser/kept-work.js";

const WORK = {
  name: "draft v2.docx",
  key: "draft.docx",
  draft: "UEs=",
  edits: [{ path: [0, 1], value: "Secret – “words”" }],
  record: { decisions: [], accepted: [], responses: [], sign_off: null },
};

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
  assert.deepEqual({ ...kept, mark: undefined }, { ...WORK, draft: "", mark: undefined });
  assert.ok(isOf(kept, WORK.draft));
  assert.ok(!isOf(kept, "UEt="));
  assert.ok(!isOf(kept, "UEs=UEs="));
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

for (const text of ["", "{", "[]", "null", "7", '{"form":"other"}', '{"form":"imrkit-work-1","name":3}']) {
  test(`what is no work is not taken for it: ${text}`, async () => {
    const tab = storage();
    tab.setItem("imrkit-work", text);
    assert.equal(takeFromTab(tab), null);
    assert.equal(tab.held.size, 0);
    await assert.rejects(readWorkFile(new Blob([text])), /not work that this page kept/);
  });
}

test("a file of work is read again", async () => {
  const { name, file } = workFile(WORK);
  assert.equal(name, "draft v2.unsaved.json");
  assert.deepEqual(await readWorkFile(file), WORK);
});
