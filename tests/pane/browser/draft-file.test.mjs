// A draft is written into the file that it was opened from, as long as that is the file that the page knows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DraftFile } from "../../../addin_server/pane/browser/draft-file.js";
import { sha256 } from "../../../addin_server/pane/shared/words-hash.js";

const hashOf = (text) => sha256(new TextEncoder().encode(text));

/** A file as the browser gives it: what is written is there when it is closed. */
function handle({ permission = "granted" } = {}) {
  const file = { name: "draft.docx", text: "before", aborted: 0 };
  return Object.assign(file, {
    requestPermission: async () => permission,
    getFile: async () => new Blob([file.text]),
    createWritable: async () => {
      let held = "";
      return { write: async (data) => (held = await data.text()), close: async () => (file.text = held), abort: async () => (file.aborted += 1) };
    },
  });
}

const opened = async (file) => new DraftFile(file, await hashOf("before"));

test("what is saved stands in the file, and can be saved over again", async () => {
  const file = handle();
  const draft = await opened(file);
  await draft.write(new Blob(["once"]));
  await draft.write(new Blob(["twice"]));
  assert.deepEqual([file.text, file.aborted, draft.saved], ["twice", 0, "Saved in draft.docx"]);
});

test("what somebody else wrote is left, before the first saving and after it", async () => {
  for (const savedFirst of [false, true]) {
    const file = handle();
    const draft = await opened(file);
    if (savedFirst) await draft.write(new Blob(["mine"]));
    file.text = "theirs";
    await assert.rejects(draft.write(new Blob(["more"])), /draft\.docx was changed elsewhere.*“Save as a new file”/);
    assert.deepEqual([file.text, file.aborted], ["theirs", 1]);
  }
});

test("a file that is changed while it is written is left", async () => {
  const file = handle();
  const { createWritable } = file;
  file.createWritable = async () => {
    file.text = "theirs";
    return createWritable();
  };
  await assert.rejects((await opened(file)).write(new Blob(["mine"])), /changed elsewhere/);
  assert.equal(file.text, "theirs");
});

for (const [name, says] of [["NotFoundError", /is not where it was/], ["NoModificationAllowedError", /could not be written/]]) {
  for (const step of ["createWritable", "getFile"]) {
    test(`${name} of ${step} is told in words, and what was known stays known`, async () => {
      const file = handle();
      const draft = await opened(file);
      const works = file[step];
      file[step] = async () => {
        throw new DOMException("", name);
      };
      await assert.rejects(draft.write(new Blob(["mine"])), says);
      assert.equal(file.text, "before");
      file[step] = works;
      await draft.write(new Blob(["mine"]));
      assert.equal(file.text, "mine");
    });
  }
}

test("the page may write where the author says so, and nowhere when the browser does not even ask", async () => {
  assert.equal(await (await opened(handle())).allow(), true);
  assert.equal(await (await opened(handle({ permission: "denied" }))).allow(), false);
  const unasked = Object.assign(handle(), { requestPermission: async () => Promise.reject(new DOMException("", "SecurityError")) });
  assert.equal(await (await opened(unasked)).allow(), false);
});
