// What somebody was typing is there again in the same document, and nowhere else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Typed } from "../../../addin_server/pane/checklist/typed.js";

const WORDS = { typed: "Asked twice.", choice: "declined" };

/** A session's storage. */
function session() {
  const held = new Map();
  return { held, getItem: (name) => held.get(name) ?? null, setItem: (name, text) => held.set(name, text) };
}

async function typed(storage, document) {
  const made = new Typed(() => storage);
  await made.open(document);
  return made;
}

test("words are there again after the pane was taken down", async () => {
  const storage = session();
  (await typed(storage, "one.docx")).set("a not-known", WORDS);
  assert.deepEqual((await typed(storage, "one.docx")).get("a not-known"), WORDS);
  assert.equal((await typed(storage, "one.docx")).get("a not-applicable"), null);
});

test("they are of one document, which the storage does not name", async () => {
  const storage = session();
  (await typed(storage, "one.docx")).set("a not-known", WORDS);
  assert.equal((await typed(storage, "other.docx")).get("a not-known"), null);
  assert.ok(![...storage.held.values()].join().includes("docx"));
});

test("once recorded they are forgotten", async () => {
  const storage = session();
  const forms = await typed(storage, "one.docx");
  forms.set("a not-known", WORDS);
  forms.set("a not-known", null);
  assert.equal(storage.held.get("imrkit-typed"), "{}");
});

test("of a document that cannot be told from others nothing is kept", async () => {
  const storage = session();
  (await typed(storage, "")).set("a not-known", WORDS);
  assert.equal(storage.held.size, 0);
});

test("storage that is forbidden or full harms nothing", async () => {
  const refuse = () => {
    throw new Error("denied");
  };
  const forms = new Typed(refuse);
  await forms.open("one.docx");
  forms.set("a", WORDS);
  assert.equal(forms.get("a"), null);
});
