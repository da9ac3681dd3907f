// The file in which an author keeps work is read again, and another one is refused in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readWorkFile, wordsOf, workFile, workFileName } from "../../../addin_server/pane/browser/work-file.js";
import { NO_WORK, WORK } from "./work.mjs";

test("a file of work is read again, and has the draft's name", async () => {
  assert.equal(workFileName(WORK.name), "draft v2.unsaved.json");
  assert.deepEqual(await readWorkFile(workFile(WORK)), WORK);
});

for (const text of NO_WORK) {
  test(`another file is refused: ${text}`, async () => {
    await assert.rejects(readWorkFile(new Blob([text])), /does not hold edits that this page kept/);
  });
}

test("the words of what could not be put back are those that were written", () => {
  assert.equal(wordsOf("plain"), "plain");
  assert.equal(wordsOf([{ content: [{ text: "one " }, { text: "line" }] }, { content: [{ text: "two" }] }]), "one line\ntwo");
  assert.equal(wordsOf([{ cells: { when: "3 March", what: "A visit" } }]), "3 March\tA visit");
});
