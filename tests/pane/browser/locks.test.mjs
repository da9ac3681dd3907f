// Pages that hold one lock are told from a page that holds several.

import assert from "node:assert/strict";
import { test } from "node:test";

import { held, hold, isHeldTwice } from "../../../addin_server/pane/browser/locks.js";

/** As much of a browser's locks as the panel uses; `others` are those of other pages. */
function useLocks(...others) {
  const names = others.map((name) => ({ name }));
  const locks = {
    request: async (name, { mode }, work) => {
      assert.equal(mode, "shared");
      const lock = { name };
      names.push(lock);
      await work();
      names.splice(names.indexOf(lock), 1);
    },
    query: async () => ({ held: names.slice(0, -1), pending: names.slice(-1) }),
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}

test("a lock is held until it is ended", async () => {
  useLocks("a");
  const end = hold("b");
  assert.deepEqual(await held(), ["a", "b"]);
  end();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(await held(), ["a"]);
});

test("another page is told of where it holds one of the names, and no other time", async () => {
  useLocks("a", "b");
  for (const name of ["b", "c"]) hold(name);
  assert.ok(await isHeldTwice(["c", "b"]));
  assert.ok(!(await isHeldTwice(["c"])));
  assert.ok(!(await isHeldTwice([])));
});
