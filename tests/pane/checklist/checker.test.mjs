// The report follows the draft: the edited item at once, the whole when the author rests.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { Checker, PAUSE, REST, SOON } from "../../../addin_server/pane/checklist/checker.js";
import { ApiError } from "../../../addin_server/pane/shared/api.js";
import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { words } from "../../../addin_server/pane/shared/strings.js";

const ITEMS = [
  { id: "a", tags: ["imr:a"], judged_from_own_controls: true, status: "not-started", hash: "" },
  { id: "b", tags: ["imr:b"], judged_from_own_controls: false, status: "not-started", hash: "" },
];

/** A server in memory, that writes down what is asked of it. */
class Server {
  asked = [];
  answers = 0;
  down = false;
  hold = null;
  items = ITEMS;

  report = async (request) => {
    this.asked.push(request);
    if (this.hold) await this.hold;
    if (this.down) throw new ApiError("away", { passing: true });
    this.answers += 1;
    const items = this.items.filter(({ id }) => !request.item || id === request.item);
    return {
      items: items.map((item) => ({ ...item, status: "in-progress", hash: `h${this.answers}` })),
      findings: [{ item: request.item ?? "b", code: `F${this.answers}` }],
      counts: {},
      review_type: "dardr",
    };
  };
}

/** A host in memory, with its server. */
class World {
  server = new Server();
  listener = () => {};
  record = {
    decisions: [{ item: "a" }, { item: "b" }],
    accepted: [{ item: "b", fingerprint: "1" }, { item: "a", fingerprint: "2" }],
    responses: [{ item: "b" }],
    sign_off: {},
  };

  readSnapshot = async () => ({ controls: ["all"] });
  report = async (depth, earlier) => this.server.report({ snapshot: await this.readSnapshot(), record: this.record, depth, earlier });
  readControls = async (tags) => ({ controls: tags, identity: "born" });
  catchUp = async () => {};
  readRecord = () => this.record;
  onChange = (listener) => (this.listener = listener);
  onPending = (listener) => (this.hostIs = (trouble) => listener(Boolean(trouble), trouble));
}

let world;
let checker;
let said; // the states that a listener was told of

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  world = new World();
  checker = new Checker(world, world.server);
  await checker.checkNow();
  world.server.asked = [];
  said = [];
  checker.onUpdate((state) => said.push(state));
});

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
const pass = async (time) => {
  mock.timers.tick(time);
  await settle();
};
const edit = (...ids) => world.listener(ids.map((id) => `imr:${id}`));
/** What was asked for since: the item, or the depth of the look at the whole. */
const asked = () => world.server.asked.map(({ item, depth }) => item ?? depth);
const phases = () => said.map(({ phase }) => phase);
/** Let the next question wait, until what is returned is called. */
const held = () => {
  let go;
  world.server.hold = new Promise((resolve) => (go = resolve));
  return () => {
    world.server.hold = null;
    go();
  };
};

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
