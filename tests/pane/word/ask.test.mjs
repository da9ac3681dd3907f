// What is asked of Word has a limit of time, and what Word says of its faults is never shown.

import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";

import fc from "fast-check";

import { act, ask, PATIENCE, WordError } from "../../../addin_server/pane/word/ask.js";
import { wordWords as words } from "../../../addin_server/pane/word/strings-en.js";
import { startWord } from "./word.mjs";

const OURS = Object.values(words).filter((one) => typeof one === "string");
afterEach(() => mock.timers.reset());

const scan = async (context, sync) => {
  context.document.body.contentControls.load("items/tag");
  await sync();
};
const failing = (code) => {
  const word = startWord();
  word.fails = code;
};

for (const way of [ask, act]) {
  test(`${way.name}: a silent Word is given up after ${PATIENCE} ms, and the batch ends there`, async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    startWord({ hanging: true });
    let wentOn = false;
    const asked = way(async (context, sync) => {
      await scan(context, sync);
      wentOn = true;
    }).catch((error) => error);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    mock.timers.tick(PATIENCE);
    const error = await asked;
    assert.ok(error.isSilent && error.passing && error.reload);
    assert.equal(error.message, words.silent);
    assert.equal(wentOn, false);
  });

  test(`${way.name}: whatever code Word gives, the sentence is ours`, async () => {
    const codes = fc.oneof(fc.constantFrom("GeneralException", "AccessDenied", "ItemNotFound", "InvalidOrTimedOutSession", "ApiNotFound", "toString", "__proto__"), fc.string({ minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(codes, async (code) => {
        failing(code);
        const error = await way(scan).catch((one) => one);
        assert.ok(error instanceof WordError);
        assert.ok(OURS.includes(error.message));
      }),
    );
  });

  test(`${way.name}: a fault of the script itself is said in our words too`, async () => {
    startWord();
    const broken = async () => {
      throw new TypeError("Cannot read properties of undefined (reading 'getByNamespace')");
    };
    await assert.rejects(way(broken), { message: words.fault });
  });
}

test("a plain question leaves nothing tracked", async () => {
  const word = startWord();
  await ask(scan);
  assert.equal(word.tracked, 0);
});
