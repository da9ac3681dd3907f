// A look follows when the hints pause, one at a time, and now and then without any.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { PaneError } from "../../../addin_server/pane/shared/errors.js";
import { words } from "../../../addin_server/pane/shared/strings.js";
import { EVERY, LONGEST, PAUSE, SELDOM, Watch } from "../../../addin_server/pane/word/watch.js";

let looks = 0;
let now = 0;
let visible = true;
let answer = async () => false;
/** @type {Watch} */
let watch;

beforeEach(async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  [looks, now, visible] = [0, 0, true];
  answer = async () => false;
  watch = new Watch(
    () => {
      looks += 1;
      return answer();
    },
    { visible: () => visible, now: () => now },
  );
  await watch.start();
});
afterEach(() => {
  watch.stop();
  mock.timers.reset();
});

/** Let time pass in small steps, as a clock does. @param {number} time milliseconds */
async function pass(time) {
  for (let left = time; left > 0; left -= 100) {
    now += 100;
    mock.timers.tick(100);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

test("the first look is made at once", () => assert.equal(looks, 1));

test("a look follows when the hints pause", async () => {
  watch.hint();
  await pass(PAUSE - 100);
  assert.equal(looks, 1);
  await pass(100);
  assert.equal(looks, 2);
});

test("hints without end put a look off only so long", async () => {
  for (let time = 0; time < LONGEST + 500; time += 500) {
    watch.hint();
    await pass(500);
  }
  assert.equal(looks, 2);
});

test("without hints a look is made now and then, seldomer each time", async () => {
  await pass(EVERY);
  assert.equal(looks, 2);
  await pass(EVERY);
  assert.equal(looks, 2);
  await pass(EVERY);
  assert.equal(looks, 3);
});

test("a look on demand does not make the others seldomer", async () => {
  await watch.lookNow();
  await watch.lookNow();
  assert.equal(looks, 3);
  await pass(EVERY);
  assert.equal(looks, 4);
});

test("as long as somebody can see it, a look is made each minute at least", async () => {
  await pass(600_000);
  const until = looks;
  await pass(SELDOM);
  assert.equal(looks, until + 1);
});

test("nobody looks at what is hidden", async () => {
  visible = false;
  await pass(SELDOM * 3);
  assert.equal(looks, 1);
});

test("who asks during a look waits for one that began afterwards", async () => {
  /** @type {(changed: boolean) => void} */
  let end = () => {};
  answer = () => new Promise((resolve) => (end = resolve));
  const first = watch.lookNow();
  let isDone = false;
  const second = watch.lookNow().then(() => (isDone = true));
  end(true);
  await first;
  await pass(100);
  assert.equal(isDone, false);
  assert.equal(looks, 3);
  end(true);
  await second;
});

test("a look that fails is said to who asked, and the next one is made", async () => {
  answer = async () => {
    throw new Error("Word is busy");
  };
  await assert.rejects(watch.lookNow(), /busy/);
  watch.hint();
  await pass(PAUSE);
  answer = async () => true;
  watch.hint();
  await pass(PAUSE);
  assert.equal(looks, 4);
});

test("a look that failed is made again, less and less often, and said until one succeeds", async () => {
  const told = [];
  watch.onPending((pending, trouble) => told.push([pending, trouble?.message ?? null]));
  answer = async () => {
    throw new PaneError("Word is busy", { passing: true });
  };
  await pass(EVERY);
  assert.deepEqual(told, [[true, "Word is busy"]]);
  await pass(2_000);
  assert.equal(looks, 3);
  await pass(4_000);
  assert.equal(looks, 4);
  answer = async () => false;
  await pass(8_000);
  assert.deepEqual(told.at(-1), [false, null]);
});

test("no text but ours is said of a look that failed", async () => {
  const told = [];
  watch.onPending((_, trouble) => told.push(trouble?.message));
  answer = async () => {
    throw new Error("GeneralException");
  };
  await assert.rejects(watch.lookNow());
  assert.deepEqual(told, [words.unexpected]);
});

test("a hint is told once, and again when it has been looked at", async () => {
  const told = [];
  watch.onPending((pending) => told.push(pending));
  watch.hint();
  watch.hint();
  assert.deepEqual(told, [true]);
  await pass(PAUSE);
  assert.deepEqual(told, [true, false]);
  await pass(EVERY);
  assert.deepEqual(told, [true, false]);
});

test("what came during a look, or was not seen by it, is still to be looked at", async () => {
  const told = [];
  watch.onPending((pending) => told.push(pending));
  /** @type {(changed: boolean) => void} */
  let end = () => {};
  answer = () => new Promise((resolve) => (end = resolve));
  watch.hint();
  await pass(PAUSE);
  watch.hint();
  end(true);
  await pass(100);
  assert.deepEqual(told, [true]);
  answer = async () => {
    throw new PaneError("Word is busy");
  };
  await pass(PAUSE);
  assert.deepEqual(told, [true, true]);
  answer = async () => false;
  await watch.lookNow();
  assert.deepEqual(told, [true, true, false]);
});

test("after the end nothing is looked at", async () => {
  watch.hint();
  watch.stop();
  watch.hint();
  await pass(EVERY * 10);
  assert.equal(looks, 1);
});
