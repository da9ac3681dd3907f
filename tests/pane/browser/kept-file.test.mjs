// What is not saved is written into a chosen file, which the browser remembers for as long as it holds something.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KeptFile } from "../../../addin_server/pane/browser/kept-file.js";
import { lightlyWritten } from "../../../addin_server/pane/browser/kept-work.js";
import { useDatabase } from "./database.mjs";
import { WORK } from "./work.mjs";

/** A file as the browser gives it: what is written is there when it is closed. */
function handle({ permission = "granted" } = {}) {
  const file = { name: "draft.unsaved.json", text: "before", isThere: true };
  const needed = () => {
    if (!file.isThere) throw new DOMException("gone", "NotFoundError");
  };
  return Object.assign(file, {
    requestPermission: async () => permission,
    getFile: async () => (needed(), new Blob([file.text])),
    remove: async () => (needed(), (file.isThere = false)),
    createWritable: async () => {
      needed();
      let held = "";
      return { write: async (text) => (held += text), close: async () => (file.text = held) };
    },
  });
}

const kept = (file) => new KeptFile({ id: "1", name: WORK.name, file });

test("what it is to hold stands in the file, and the browser knows which it is", async () => {
  const shelf = useDatabase();
  const file = handle();
  await kept(file).hold(lightlyWritten(WORK));
  assert.deepEqual(await kept(file).read(), WORK);
  assert.deepEqual([...shelf.values()].map(({ name, file: one }) => [name, one.name]), [[WORK.name, file.name]]);
});

test("nothing of it stays in the file or in the browser when all is saved", async () => {
  const shelf = useDatabase();
  const file = handle();
  await kept(file).hold("words");
  await kept(file).wipe();
  assert.deepEqual([file.text, shelf.size], ["", 0]);
});

test("what could not be written is an error, and is not remembered as kept", async () => {
  const shelf = useDatabase();
  const file = Object.assign(handle(), { isThere: false });
  await assert.rejects(kept(file).hold("words"), /gone/);
  assert.equal(shelf.size, 0);
});

for (const [what, file] of [["was moved", Object.assign(handle(), { isThere: false })], ["may not be read", handle({ permission: "denied" })]]) {
  test(`a file that ${what} is told of in words`, async () => {
    await assert.rejects(kept(file).read(), /draft\.unsaved\.json cannot be read/);
  });
}

for (const permission of ["granted", "denied"]) {
  test(`who wants it no more is not offered it again; permission ${permission}`, async () => {
    const shelf = useDatabase();
    const file = handle({ permission });
    await kept(file).hold("words");
    const discarded = kept(file).discard();
    if (permission === "denied") await assert.rejects(discarded, /still holds your edits/);
    else await discarded;
    assert.deepEqual([file.isThere, shelf.size], [permission === "denied", 0]);
  });
}

test("deleting a file that is gone is no fault, and one that cannot be removed is emptied", async () => {
  useDatabase();
  await kept(Object.assign(handle(), { isThere: false })).discard();
  const file = Object.assign(handle(), { remove: undefined });
  await kept(file).discard();
  assert.equal(file.text, "");
});
