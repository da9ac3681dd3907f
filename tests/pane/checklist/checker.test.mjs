// The report follows the draft: the edited item at once, the whole when the author rests.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Checker, PAUSE, REST, SOON } from "../../../addin_server/pane/checklist/checker.js";
import { ApiError } from "../../../addin_server/pane/shared/api.js";
import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { words } from "../../../addin_server/pane/shared/strings.js";
import { asked, checker, edit, held, pass, phases, said, settle, world } from "./checked-world.mjs";

test("an edit sends the edited item only, once the author pauses", async () => {
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE - 1);
  await settle();
  assert.equal(world.server.asked.length, 0);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(world.server.asked, [
    {
      snapshot: { controls: ["imr:a"], identity: "born" },
      record: { decisions: [{ item: "a" }], accepted: [{ item: "a", fingerprint: "2" }], responses: [], sign_off: null },
      review_type: "dardr",
      item: "a",
      earlier: [],
    },
  ]);
});

test("the answer on one item leaves the others as they were", async () => {
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  const { report } = checker.state;
  assert.deepEqual(report.items.map(({ hash }) => hash), ["h2", "h1"]);
  assert.deepEqual(report.findings.map(({ code }) => code), ["F1", "F2"]);
  assert.deepEqual(report.counts, { "in-progress": 2 });
});

test("the whole draft is looked at when the author rests", async () => {
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  mock.timers.tick(REST - PAUSE);
  await settle();
  assert.deepEqual(world.server.asked.at(-1).snapshot, { controls: ["all"] });
});

test("an item that cannot be judged by itself has the whole looked at soon", async () => {
  world.listener(["imr:b"]);
  mock.timers.tick(SOON);
  await settle();
  assert.equal(world.server.asked.length, 1);
  assert.equal(world.server.asked[0].item, undefined);
});

test("typing on puts the check off", async () => {
  for (let key = 0; key < 10; key += 1) {
    world.listener(["imr:a"]);
    mock.timers.tick(PAUSE - 1);
    await settle();
  }
  assert.equal(world.server.asked.length, 0);
  mock.timers.tick(1);
  await settle();
  assert.equal(world.server.asked.length, 1);
});

test("an edit during a check is checked after it, never beside it", async () => {
  let go;
  world.server.hold = new Promise((resolve) => (go = resolve));
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  assert.equal(world.server.asked.length, 1);
  assert.equal(checker.state.phase, "edited");
  go();
  world.server.hold = null;
  await settle();
  assert.equal(world.server.asked.length, 2);
  assert.equal(checker.state.phase, "edited"); // the whole is still to be looked at
  mock.timers.tick(REST);
  await settle();
  assert.equal(checker.state.phase, "idle");
});

test("an item that has lost its place is judged with the whole draft", async () => {
  world.readControls = async () => ({ controls: [] });
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  assert.deepEqual(world.server.asked.map(({ item }) => item), [undefined]);
});

test("an edit that only the whole draft can judge leaves it unchecked until then", async () => {
  world.listener(["imr:a", "imr:b"]);
  mock.timers.tick(PAUSE);
  await settle();
  assert.equal(checker.state.phase, "edited");
  mock.timers.tick(SOON);
  await settle();
  assert.equal(checker.state.phase, "idle");
});

test("what is edited just before a check is in it", async () => {
  world.catchUp = async () => {
    world.catchUp = async () => {};
    world.listener(["imr:b"]);
  };
  await checker.checkNow();
  assert.equal(checker.state.phase, "idle");
  mock.timers.tick(REST);
  await settle();
  assert.equal(world.server.asked.length, 1);
});

test("a host that cannot look is said, and what failed meanwhile is checked when it can", async () => {
  const away = new PaneError("Word is silent", { passing: true });
  world.catchUp = async () => {
    throw away;
  };
  await checker.checkNow();
  world.hostIs(away);
  assert.equal(checker.state.problem, away);
  assert.equal(checker.state.trouble, away);
  world.catchUp = async () => {};
  world.hostIs(null);
  mock.timers.tick(0);
  await settle();
  assert.equal(checker.state.problem, null);
  assert.equal(checker.state.phase, "idle");
});

test("what the server finds wrong with a draft is not asked again, and stays until it is mended", async () => {
  world.report = async () => {
    world.server.asked.push({});
    throw new ApiError("This is too large.");
  };
  await checker.checkNow();
  mock.timers.tick(60_000);
  await settle();
  assert.equal(world.server.asked.length, 1);
  assert.equal(checker.state.problem?.message, "This is too large.");
});

test("no text but ours is said", async () => {
  world.report = async () => {
    throw new TypeError("Cannot read properties of undefined");
  };
  await checker.checkNow();
  assert.equal(checker.state.problem?.message, words.unexpected);
});

test("a server that is away leaves the last report, says so, and is asked again", async () => {
  const before = checker.state.report;
  world.server.down = true;
  world.listener(["imr:a"]);
  mock.timers.tick(PAUSE);
  await settle();
  assert.equal(checker.state.report, before);
  assert.equal(checker.state.problem?.message, "away");
  world.server.down = false;
  mock.timers.tick(2_000);
  await settle();
  assert.equal(checker.state.problem, null);
  assert.notEqual(checker.state.report, before);
});

test("a server that stays away is asked less and less often", async () => {
  world.server.down = true;
  world.listener(["imr:b"]);
  mock.timers.tick(SOON);
  await settle();
  const waits = [];
  for (const wait of [2_000, 4_000, 8_000, 15_000, 30_000, 30_000]) {
    const asked = world.server.asked.length;
    mock.timers.tick(wait - 1);
    await settle();
    waits.push(world.server.asked.length - asked);
    mock.timers.tick(1);
    await settle();
    waits.push(world.server.asked.length - asked);
  }
  assert.deepEqual(waits, Array(6).fill([0, 1]).flat());
});

test("what a decision is bound to is checked first", async () => {
  world.listener(["imr:a"]);
  const item = await checker.settled("a");
  assert.equal(item.hash, "h2");
  await checker.settled("a");
  assert.equal(world.server.asked.length, 1);
});

test("nothing is bound to words that could not be checked", async () => {
  world.listener(["imr:a"]);
  world.server.down = true;
  await assert.rejects(checker.settled("a"), /away/);
});

test("a closed draft asks nothing more", async () => {
  world.listener(["imr:a"]);
  checker.stop();
  mock.timers.tick(REST + SOON);
  await settle();
  assert.equal(world.server.asked.length, 0);
});

test("an edit made while the draft is being read is checked afterwards", async () => {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  world.readSnapshot = async () => {
    await held;
    return { controls: ["as it was"] };
  };
  const whole = checker.checkNow();
  await settle();
  world.listener(["imr:a"]);
  go();
  await whole;
  await settle();
  world.server.asked = [];
  mock.timers.tick(PAUSE);
  await settle();
  assert.deepEqual(world.server.asked.map(({ item }) => item), ["a"]);
});

test("a look that opening asked for is not made again after it", async () => {
  world.listener(["imr:unknown"]);
  await checker.look();
  world.server.asked = [];
  mock.timers.tick(REST + SOON);
  await settle();
  assert.deepEqual(world.server.asked, []);
});

test("the times are those that the panel's page promises", () => {
  assert.deepEqual([PAUSE, REST, SOON], [400, 4_000, 1_000]);
});

// Before anything was checked

test("nothing is known, and nothing asked, before the first look", async () => {
  const fresh = new Checker(world, world.server);
  assert.deepEqual(fresh.state, { report: null, checkedAt: null, phase: "idle", problem: null, trouble: null });
  assert.deepEqual(asked(), []);
});

test("what is bound to an item that nobody has looked at takes a look at the whole", async () => {
  const fresh = new Checker(world, world.server);
  assert.equal((await fresh.settled("b")).id, "b");
  assert.deepEqual(asked(), ["all"]);
});

test("a first look that fails is made again as soon as any other", async () => {
  world.server.down = true;
  await new Checker(world, world.server).look();
  await pass(1_999);
  assert.equal(asked().length, 1);
  await pass(1);
  assert.equal(asked().length, 2);
});

// What is said meanwhile

test("each step of a check is said", async () => {
  edit("a");
  await pass(PAUSE);
  await pass(REST);
  assert.deepEqual(phases(), ["edited", "checking", "edited", "checking", "idle"]);
  assert.equal(said.at(-1), checker.state);
});

test("an edit that only the whole can judge is not said to be checked before the whole is", async () => {
  edit("b");
  await pass(PAUSE);
  assert.deepEqual(phases(), ["edited"]);
});

test("the time of a check is that of the last look at all that was edited", async () => {
  const first = checker.state.checkedAt;
  edit("a");
  await pass(PAUSE);
  assert.equal(checker.state.checkedAt, first); // the whole has changed too
  await pass(REST);
  const second = checker.state.checkedAt;
  assert.notEqual(second, first);
  await checker.decided("a");
  assert.notEqual(checker.state.checkedAt, second);
});

test("what has failed is idle until it is tried again", async () => {
  world.server.down = true;
  await checker.look();
  assert.deepEqual(phases(), ["checking", "idle"]);
});

// When the whole is looked at

test("edits that can be judged alone leave the whole until the author rests", async () => {
  for (let edits = 0; edits < 5; edits += 1) {
    edit("a");
    await pass(REST - 1);
  }
  assert.deepEqual(asked(), Array(5).fill("a"));
  await pass(1);
  assert.deepEqual(asked().slice(5), ["controls"]);
});

test("a look on demand sees all, and compares with nothing; one at rest sees the controls, and what was found", async () => {
  await checker.checkNow();
  await checker.look();
  const [all, controls] = world.server.asked;
  assert.deepEqual([all.depth, all.earlier], ["all", []]);
  assert.deepEqual([controls.depth, controls.earlier.map(({ code }) => code)], ["controls", ["F2"]]);
});

test("a look on demand is the only one, whatever waited", async () => {
  const go = held();
  edit("a");
  await pass(PAUSE);
  edit("a");
  const done = checker.checkNow();
  await pass(REST);
  go();
  await done;
  await pass(REST);
  assert.deepEqual(asked(), ["a", "all"]);
  assert.deepEqual(phases(), ["edited", "checking", "edited", "edited", "checking", "idle"]);
});

test("a look at rest takes what waited for a pause with it", async () => {
  edit("a");
  await checker.look();
  const seen = said.length;
  await pass(REST);
  assert.deepEqual(asked(), ["controls"]);
  assert.deepEqual(phases().slice(seen), []);
});

test("an item is compared with what was found in it before", async () => {
  edit("a");
  await pass(PAUSE);
  edit("a");
  await pass(PAUSE);
  assert.deepEqual(world.server.asked.map(({ earlier }) => earlier), [[], [{ item: "a", code: "F2" }]]);
});
