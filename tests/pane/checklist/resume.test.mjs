/** Where somebody stopped: per document, on this machine, without a word of the document. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Resume } from "../../../addin_server/pane/checklist/resume.js";

function storage() {
  const held = new Map();
  return { held, getItem: (name) => held.get(name) ?? null, setItem: (name, value) => held.set(name, value) };
}

async function opened(kept, key) {
  const resume = new Resume(() => kept);
  return { resume, item: await resume.open(key) };
}

test("a document is opened again at the item where somebody stopped", async () => {
  const kept = storage();
  const { resume, item } = await opened(kept, "Adult A.docx");
  assert.equal(item, "");
  resume.note("people-family");
  resume.note("why-wider-context");
  assert.equal((await opened(kept, "Adult A.docx")).item, "why-wider-context");
  assert.equal((await opened(kept, "Adult B.docx")).item, "");
});

test("nothing that is kept names the document", async () => {
  const kept = storage();
  (await opened(kept, "C:\\cases\\Adult A.docx")).resume.note("people-family");
  assert.doesNotMatch([...kept.held.values()].join(), /Adult|cases|docx/);
});

test("a document that cannot be told from others is not kept", async () => {
  const kept = storage();
  const { resume, item } = await opened(kept, "");
  resume.note("people-family");
  assert.equal(item, "");
  assert.equal(kept.held.size, 0);
});

test("the documents worked on longest ago are forgotten", async () => {
  const kept = storage();
  for (let number = 0; number < 40; number += 1) (await opened(kept, `${number}.docx`)).resume.note("a");
  assert.equal((await opened(kept, "0.docx")).item, "");
  assert.equal((await opened(kept, "39.docx")).item, "a");
});

test("storage that is forbidden, full or spoilt does not stop the pane", async () => {
  const forbidden = new Resume(() => {
    throw new Error("SecurityError");
  });
  assert.equal(await forbidden.open("a.docx"), "");
  forbidden.note("a");
  const spoilt = storage();
  spoilt.held.set("imrkit-stopped", "{");
  assert.equal((await opened(spoilt, "a.docx")).item, "");
});
