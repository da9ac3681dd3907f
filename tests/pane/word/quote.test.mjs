// The words that a finding is about are selected in Word, on a strict stand-in for it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { afterEach, test } from "node:test";

import { wordsHash } from "../../../addin_server/pane/shared/words-hash.js";
import { CONTROLS, opened } from "./word.mjs";

const hash = (text) => createHash("sha256").update(text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "")).digest("hex");
const FIRST = "She failed to engage.";
const SECOND = "He failed to engage, and failed to engage again. A ^ stands here.";
const LONG = [{ ...CONTROLS[0], text: `${FIRST}\r${SECOND}` }, ...CONTROLS.slice(1)];
let host;

afterEach(() => host?.close());

/** @param {object} [settings] */
async function open(settings) {
  const both = await opened(settings);
  host = both.host;
  return both.word;
}

/** @param {object} [given] */
function location(given) {
  return { where: "", tag: "imr:a", row: null, words: "", part: "", path: [], headings: [], quote: "", paragraph: "", occurrence: 1, ...given };
}

test("a hash is that of letters and digits, as findings have it", async () => {
  assert.equal(await wordsHash("A “cafe\u0301”, \t10_2!"), hash("Acafé102"));
  assert.equal(await wordsHash("—"), hash(""));
});

for (const [what, given, line, number] of [
  ["where they stand first", { paragraph: hash(FIRST) }, FIRST, 1],
  ["in the paragraph that is meant", { paragraph: hash(SECOND) }, SECOND, 1],
  ["the time that is meant", { paragraph: hash(SECOND), occurrence: 2 }, SECOND, 2],
  ["where its paragraph has changed, the first", { paragraph: hash("edited") }, FIRST, 1],
]) {
  test(`the words are selected in their control: ${what}`, async () => {
    const word = await open({ controls: LONG });
    assert.equal(await host.goTo(["imr:a"], [], location({ quote: "failed to engage", ...given })), "place");
    assert.deepEqual(word.selectedHit, { line, number });
    assert.equal(word.selected, null);
    assert.equal(word.writes, 0);
  });
}

test("words that no longer stand there lead to the place", async () => {
  const word = await open({ controls: LONG, paragraphs: [{ text: "Nowhere else: chose not to" }] });
  assert.equal(await host.goTo(["imr:a"], [], location({ quote: "chose not to" })), "place");
  assert.equal(word.selectedHit, null);
  assert.equal(word.selected, "imr:a");
});

test("without a control they are sought in the whole text, and their paragraph tells them", async () => {
  const word = await open({ controls: [], paragraphs: [{ text: FIRST }, { text: SECOND }] });
  const there = location({ tag: "", quote: "failed to engage", paragraph: hash(SECOND), occurrence: 2 });
  assert.equal(await host.goTo([""], [], there), "place");
  assert.deepEqual(word.selectedHit, { line: SECOND, number: 2 });
  assert.equal(await host.goTo([""], [], { ...there, paragraph: hash("edited") }), null);
});

test("no character of the words is a command, and their case counts", async () => {
  const word = await open({ controls: LONG });
  await host.goTo(["imr:a"], [], location({ quote: "A ^ stands", paragraph: hash(SECOND) }));
  assert.equal(word.selectedWords, "A ^^ stands");
  await host.goTo(["imr:a"], [], location({ quote: "FAILED", paragraph: hash(SECOND) }));
  assert.equal(word.selectedWords, "A ^^ stands");
});

test("a Word that refuses to search is asked for the place", async () => {
  const word = await open({ controls: LONG });
  word.hits = () => word.refuse("GeneralException");
  assert.equal(await host.goTo(["imr:a"], [], location({ quote: "failed" })), "place");
  assert.equal(word.selected, "imr:a");
});
