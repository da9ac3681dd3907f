// A form that is followed: each look reads the paragraphs once, nothing is put in, no file is asked for.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { Following } from "../../../addin_server/pane/word/following.js";
import { opened } from "./word.mjs";

const FORM = { body: { part: "x", paragraphs: [] }, slots: [] };
const PARAGRAPHS = [{ text: "1. What happened" }, { text: "" }];
const LOOKS = { style: "Normal", heading_level: null };
const hosts = [];
after(() => hosts.forEach((host) => host.close()));

async function following(settings = {}) {
  const { host, word } = await opened({ controls: [], paragraphs: PARAGRAPHS, file: "AAAA", ...settings });
  hosts.push(host);
  host.api.report = async (request) => ((host.sent = request), { items: [] });
  const told = [];
  host.onChange((tags) => told.push(tags));
  await host.follow(new Following(FORM, "title = 'x'"));
  return { host, word, told };
}

test("a form that is followed is known, and its report is asked for with the paragraphs", async () => {
  const { host, told } = await following();
  assert.equal(host.knowsDocument, true);
  assert.deepEqual(told.at(-1), [""]);
  await host.report("controls", []);
  assert.deepEqual(host.sent.followed, { ...FORM, now: [{ text: "1. What happened", ...LOOKS }, { text: "", ...LOOKS }] });
  assert.equal(host.sent.mapping, "title = 'x'");
});

test("a look reads the paragraphs once, tells of a change, and touches nothing", async () => {
  const { host, word, told } = await following();
  const [reads, times] = [word.bodyReads, told.length];
  await host.catchUp();
  assert.deepEqual([word.bodyReads - reads, told.length - times], [1, 0]);
  word.paragraphs[1].text = "It began.";
  await host.catchUp();
  assert.deepEqual(told.at(-1), [""]);
  assert.equal(host.edited, true);
  await host.report("controls", []);
  assert.equal(host.sent.followed.now[1].text, "It began.");
  assert.deepEqual([word.writes, word.fileReads, word.ooxmlReads, word.tracked], [0, 0, 0, 0]);
});

test("a document that is not followed is not read by a look", async () => {
  const { host, word } = await opened({ controls: [], paragraphs: PARAGRAPHS });
  hosts.push(host);
  await host.catchUp();
  assert.equal(word.bodyReads, 0);
});

test("a finding's place is gone to by the number of its paragraph, and by its words where there is none", async () => {
  const { host, word } = await following();
  const at = (path) => ({ where: "", tag: "", row: null, words: "", part: "", path });
  assert.equal(await host.goTo([], ["x"], at([1])), "place");
  assert.equal(word.selectedParagraph, 1);
  assert.equal(await host.goTo([], ["what happened"], at([7])), "words");
  assert.equal(await host.goTo([], ["nowhere"], null), null);
  host.show("", at([0]));
  await host.catchUp();
  assert.equal(word.selectedParagraph, 0);
});

test("a form that is followed no more is as unknown as before", async () => {
  const { host } = await following();
  await host.follow(null);
  assert.equal(host.knowsDocument, false);
  await host.report("controls", []);
  assert.equal("followed" in host.sent, false);
});

test("a look that fails has seen nothing: the next one tells of the change", async () => {
  const { host, word, told } = await following();
  word.paragraphs[1].text = "It began.";
  let exchanges = 0;
  word.failing = (kind) => (kind === "act" && (exchanges += 1) === 1 ? "GeneralException" : null);
  const times = told.length;
  await assert.rejects(host.catchUp());
  assert.equal(told.length, times);
  await host.catchUp();
  assert.deepEqual(told.at(-1), [""]);
});
