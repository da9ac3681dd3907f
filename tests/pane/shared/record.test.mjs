// The record's lists: one entry at most for each thing, in the order of the keys, whatever came first.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { emptyRecord, entryIn, entryText, keyOf, LISTS, sameEntry, withEntry } from "../../../addin_server/pane/shared/record.js";

const FIELD = { decisions: "item", accepted: "fingerprint", responses: "item" };
const list = fc.constantFrom(...LISTS);
const key = fc.constantFrom("a", "b", "c", "d", "e");
const entry = (name, id, reason = "") => ({ [FIELD[name]]: id, item: name === "accepted" ? "an item" : id, reason });
const record = (name, ...entries) => ({ ...emptyRecord(), [name]: entries });

test("a record that says nothing has every list, and no sign-off", () => {
  assert.deepEqual(emptyRecord(), { decisions: [], accepted: [], responses: [], sign_off: null });
  assert.deepEqual(LISTS, Object.keys(FIELD));
});

test("decisions and responses are known by their items, findings that are let stand by their fingerprints", () => {
  for (const name of LISTS) assert.equal(keyOf(entry(name, "own key"), name), "own key");
});

test("an entry is found by its key, and none in its place", () => {
  for (const name of LISTS) {
    const [a, b] = [entry(name, "a"), entry(name, "b")];
    assert.equal(entryIn(record(name, a, b), name, "b"), b);
    assert.equal(entryIn(record(name, a, b), name, "c"), undefined);
  }
});

test("entries stand in the order of their keys, one for each, the last that was put in", () => {
  fc.assert(
    fc.property(list, fc.array(fc.tuple(key, fc.string())), (name, steps) => {
      const made = steps.reduce((so, [id, reason]) => withEntry(so, name, id, entry(name, id, reason)), emptyRecord());
      const last = new Map(steps.map(([id, reason]) => [id, entry(name, id, reason)]));
      const sorted = [...last.keys()].sort().map((id) => last.get(id));
      assert.deepEqual(made, record(name, ...sorted));
    }),
  );
});

test("an entry is taken out by its key, and the others stay", () => {
  fc.assert(
    fc.property(list, fc.uniqueArray(key), key, (name, ids, gone) => {
      const entries = ids.sort().map((id) => entry(name, id));
      const left = entries.filter((one) => keyOf(one, name) !== gone);
      assert.deepEqual(withEntry(record(name, ...entries), name, gone, undefined), record(name, ...left));
    }),
  );
});

test("putting an entry in changes neither the record that it was nor its other lists", () => {
  for (const name of LISTS) {
    const before = { decisions: [{ item: "x" }], accepted: [{ fingerprint: "x" }], responses: [{ item: "x" }], sign_off: { hash: "h" } };
    const copy = structuredClone(before);
    const after = withEntry(before, name, "a", entry(name, "a"));
    assert.deepEqual(before, copy);
    assert.deepEqual({ ...after, [name]: [] }, { ...before, [name]: [] });
    assert.equal(after[name].length, 2);
  }
});

test("two entries say the same whatever the order of their keys, and nothing is like nothing", () => {
  assert.ok(sameEntry({ a: 1, b: 2, c: 3 }, { c: 3, a: 1, b: 2 }));
  for (const [one, other] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, null],
    [{ a: "1" }, { a: 1 }],
  ]) {
    assert.equal(sameEntry(one, other), false);
    assert.equal(sameEntry(other, one), false);
  }
  assert.ok(sameEntry(null, undefined));
});

test("the text of an entry holds its keys in their order", () => {
  assert.equal(entryText({ c: 3, a: 1, b: [2] }), '[["a",1],["b",[2]],["c",3]]');
  assert.equal(entryText(null), "[]");
});
