// What the browser remembers of kept work is what was put there last, and nothing where it remembers nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { entries, put, remove } from "../../../addin_server/pane/browser/shelf.js";
import { useDatabase } from "./database.mjs";

test("an entry is there until it is taken out, in its last form", async () => {
  useDatabase();
  await put({ id: "1", name: "a.docx", at: 1, file: null });
  await put({ id: "2", name: "b.docx", at: 2, file: null });
  await put({ id: "1", name: "a.docx", at: 3, file: null });
  assert.deepEqual((await entries()).map(({ id, at }) => [id, at]), [["1", 3], ["2", 2]]);
  await remove("1");
  assert.deepEqual((await entries()).map(({ id }) => id), ["2"]);
});

test("a browser that keeps nothing has no entries, and says so when one is put there", async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException("not here", "SecurityError");
    },
  };
  assert.deepEqual(await entries(), []);
  await assert.rejects(put({ id: "1", name: "a.docx", at: 1, file: null }), /not here/);
});
