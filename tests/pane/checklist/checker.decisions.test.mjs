// What a decision is bound to is checked first, and what failed is asked again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PAUSE } from "../../../addin_server/pane/checklist/checker.js";
import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { words } from "../../../addin_server/pane/shared/strings.js";
import { asked, checker, edit, held, ITEMS, pass, phases, said, settle, world } from "./checked-world.mjs";

// Decisions

test("a decision on an item that is judged alone is followed at once by a look at it", async () => {
  await checker.decided("a");
  assert.deepEqual(asked(), ["a"]);
});

test("a decision on any other item is followed by a look at the whole", async () => {
  await checker.decided("b");
  await checker.decided("unknown");
  assert.deepEqual(asked(), ["all", "all"]);
});

test("a finding that is let stand in one item has that one looked at, in several the whole", async () => {
  for (const item of checker.state.report.items) item.findings = ["shared", `own-${item.id}`];
  await checker.accepted("own-a", "a");
  await checker.look();
  for (const item of checker.state.report.items) item.findings = ["shared", `own-${item.id}`];
  await checker.accepted("shared", "a");
  assert.deepEqual(asked(), ["a", "controls", "all"]);
});

test("what is bound to a whole is checked when the whole has changed, and only then", async () => {
  assert.equal((await checker.settled("b")).hash, "h1");
  assert.deepEqual(asked(), []);
  edit("b");
  assert.equal((await checker.settled("a")).hash, "h1"); // the edit is in another item
  assert.deepEqual(asked(), []);
  assert.equal((await checker.settled("b")).hash, "h2");
  assert.deepEqual(asked(), ["all"]);
});

test("what is bound to words waits for those that a host holds back", async () => {
  world.catchUp = async () => {
    world.catchUp = async () => {};
    edit("a");
  };
  assert.equal((await checker.settled("a")).hash, "h2");
  const seen = said.length;
  await pass(PAUSE);
  assert.deepEqual(asked(), ["a"]);
  assert.deepEqual(phases().slice(seen), []); // nothing waits for a pause any more
});

test("the hash of the whole is that of a look on demand", async () => {
  const report = world.report;
  world.report = async (...depth) => ({ ...(await report(...depth)), hash: "whole" });
  assert.equal(await checker.wholeHash(), "whole");
  assert.deepEqual(asked(), ["all"]);
  world.server.down = true;
  await assert.rejects(checker.wholeHash(), /away/);
});

test("nothing is bound to what a host cannot look at", async () => {
  const silent = new PaneError("Word is silent", { passing: true });
  world.hostIs(silent);
  await assert.rejects(checker.settled("a"), silent);
});

test("nothing is bound to an item that there is not, and it may be later", async () => {
  await assert.rejects(checker.settled("unknown"), { message: words.unexpected, passing: true });
});

// Failures

test("an item whose check failed is checked again for whoever asks, and not before its turn", async () => {
  world.server.down = true;
  edit("a");
  await pass(PAUSE);
  assert.deepEqual(asked(), ["a"]);
  world.server.down = false;
  assert.equal((await checker.settled("a")).hash, "h2");
  assert.deepEqual(asked(), ["a", "a"]);
});

test("an item that has lost its place is looked at again when that look failed", async () => {
  world.readControls = async () => ({ controls: [] });
  world.server.down = true;
  edit("a");
  await pass(PAUSE);
  world.server.down = false;
  assert.equal((await checker.settled("a")).hash, "h2");
  assert.deepEqual(asked(), ["controls", "controls"]);
});

test("after a look at the whole that failed no item is judged by itself, after one that did not it is", async () => {
  world.server.down = true;
  await checker.look();
  world.server.down = false;
  edit("a");
  await pass(PAUSE);
  edit("a");
  await pass(PAUSE);
  assert.deepEqual(asked(), ["controls", "controls", "a"]);
});

test("a whole that could not be looked at is looked at for whoever binds something to it", async () => {
  world.server.down = true;
  await checker.look();
  world.server.down = false;
  assert.equal((await checker.settled("b")).hash, "h2");
});

test("a server that was back is asked soon again when it goes away anew", async () => {
  world.server.down = true;
  await checker.look();
  await pass(2_000);
  world.server.down = false;
  await pass(4_000);
  world.server.down = true;
  await checker.look();
  const before = asked().length;
  await pass(2_000);
  assert.equal(asked().length - before, 1);
});

test("an answer that holds no item changes nothing", async () => {
  const before = checker.state.report;
  world.server.items = [];
  edit("a");
  await pass(PAUSE);
  assert.equal(checker.state.report, before);
  assert.equal(checker.state.problem, null);
});

test("an item that is gone from the report when its turn comes is not asked for", async () => {
  const go = held();
  const done = checker.checkNow();
  await settle();
  edit("a");
  world.server.items = ITEMS.slice(1);
  go();
  await done;
  await pass(PAUSE);
  assert.deepEqual(asked(), ["all"]);
  assert.equal(checker.state.problem, null);
});

// A host in trouble

test("the same trouble is said once", () => {
  const silent = new PaneError("Word is silent", { passing: true });
  world.hostIs(silent);
  world.hostIs(silent);
  assert.deepEqual(said.map(({ trouble }) => trouble), [silent]);
});

test("trouble that comes or goes asks for no look unless one failed", async () => {
  world.hostIs(new PaneError("Word is silent", { passing: true }));
  world.hostIs(null);
  await pass(0);
  assert.deepEqual(asked(), []);
  world.server.down = true;
  await checker.look();
  world.hostIs(new PaneError("Word is silent", { passing: true }));
  await pass(0);
  assert.deepEqual(asked(), ["controls"]);
});
