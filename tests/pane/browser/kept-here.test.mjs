// What is kept in the browser's database can be read again by the panel, by no eye, and not for long.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KeptHere } from "../../../addin_server/pane/browser/kept-here.js";
import { lightlyWritten } from "../../../addin_server/pane/browser/kept-work.js";
import { useDatabase } from "./database.mjs";
import { WORK } from "./work.mjs";

const kept = () => new KeptHere({ id: "1", name: WORK.name });
const text = lightlyWritten(WORK);

test("what is held is read again, by another page too", async () => {
  useDatabase();
  await kept().hold(text);
  assert.deepEqual(await kept().read(), WORK);
});

test("no word of it stands in the database, and its key does not leave the browser", async () => {
  const shelf = useDatabase();
  await kept().hold(text);
  const { sealed, ...open } = shelf.get("1");
  assert.deepEqual(Object.keys(open).sort(), ["at", "id", "name"]);
  assert.ok(!Buffer.from(sealed.data).includes("Secret"));
  await assert.rejects(crypto.subtle.exportKey("raw", sealed.key), /not extractable/);
});

test("no two texts are sealed alike, and after saving there is another key", async () => {
  const shelf = useDatabase();
  const store = kept();
  const sealed = [];
  for (const wiped of [false, false, true]) {
    if (wiped) await store.wipe();
    await store.hold(text);
    sealed.push(shelf.get("1").sealed);
  }
  assert.equal(new Set(sealed.map(({ iv }) => iv.join())).size, 3);
  assert.equal(sealed[0].key, sealed[1].key);
  assert.notEqual(sealed[1].key, sealed[2].key);
});

test("nothing of it stays when it is saved or deleted, and that is said to who asks", async () => {
  for (const end of ["wipe", "discard"]) {
    const shelf = useDatabase();
    const store = kept();
    await store.hold(text);
    await store[end]();
    assert.equal(shelf.size, 0);
    await assert.rejects(kept().read(), /not there any more/);
  }
});

test("what was changed in the database is not taken for work", async () => {
  const shelf = useDatabase();
  await kept().hold(text);
  new Uint8Array(shelf.get("1").sealed.data)[3] ^= 1;
  await assert.rejects(kept().read(), /not there any more/);
});
