// The file of the open document: all of its bytes, whatever the slices; nothing is left open.

import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";

import fc from "fast-check";

import { PATIENCE } from "../../../addin_server/pane/word/ask.js";
import { bodyAsXml, handsOverFile, wholeFile } from "../../../addin_server/pane/word/file.js";
import { wordWords as words } from "../../../addin_server/pane/word/strings-en.js";
import { startWord } from "./word.mjs";

const base64 = (bytes) => Buffer.from(bytes).toString("base64");
afterEach(() => mock.timers.reset());

test("the bytes are those of the file, on an iPad too, where slices are small", async () => {
  const sizes = fc.record({ size: fc.integer({ min: 0, max: 200_000 }), platform: fc.constantFrom("PC", "iOS") });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ size, platform }) => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256);
      const word = startWord({ file: base64(bytes), platform });
      assert.equal(await wholeFile(), base64(bytes));
      assert.equal(word.openFiles, 0);
      assert.equal(word.fileReads, 1);
    }),
    { numRuns: 20 },
  );
});

for (const refused of ["refusesFile", "refusesSlices"]) {
  test(`where Word ${refused}, that is said, and nothing is left open`, async () => {
    const word = startWord({ file: base64([1, 2, 3]), [refused]: true });
    await assert.rejects(wholeFile(), { message: words.fileRefused });
    assert.equal(word.openFiles, 0);
  });
}

test("a Word that never answers is given up", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  startWord({ file: "" });
  Office.context.document.getFileAsync = () => {};
  const asked = wholeFile().catch((error) => error);
  mock.timers.tick(PATIENCE);
  assert.equal((await asked).message, words.fileSilent);
});

test("a file that comes too late is closed: Word holds two at most", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const word = startWord({ file: base64([1, 2, 3]) });
  const { document } = Office.context;
  const { getFileAsync } = document;
  let answer;
  document.getFileAsync = (...asked) => (answer = () => getFileAsync.call(document, ...asked));
  const asked = wholeFile().catch((error) => error);
  mock.timers.tick(PATIENCE);
  assert.equal((await asked).message, words.fileSilent);
  answer();
  assert.deepEqual([word.fileReads, word.openFiles], [1, 0]);
});

test("a Word that throws says the same as one that refuses", async () => {
  startWord({ file: "" });
  Office.context.document.getFileAsync = () => {
    throw new Error("of the script");
  };
  await assert.rejects(wholeFile(), { message: words.fileRefused });
});

test("on the web, and in a Word without the set, the file cannot be fetched", () => {
  startWord();
  assert.equal(handsOverFile(), true);
  startWord({ platform: "OfficeOnline" });
  assert.equal(handsOverFile(), false);
  startWord({ sets: { WordApi: "1.9" } });
  assert.equal(handsOverFile(), false);
});

test("the body as XML is asked for once, and is written in UTF-8", async () => {
  const word = startWord({ ooxml: "<a>Wörter</a>" });
  assert.equal(Buffer.from(await bodyAsXml(), "base64").toString(), "<a>Wörter</a>");
  assert.equal(word.ooxmlReads, 1);
});
