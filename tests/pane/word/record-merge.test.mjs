// What two people decide at once is merged entry by entry; nobody's entry is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyRecord } from "../../../addin_server/pane/shared/record.js";
import { merged, same } from "../../../addin_server/pane/word/record-merge.js";

const SIGNED = { role: "lead", at: "2026-11-23T10:00:00+00:00", hash: "h" };
/** A kind of entries, and how one with a key is made. */
const LISTS = {
  decisions: (item, reason = "") => ({ item, state: "confirmed", role: "officer", at: "t", hash: "h", reason, gap: null }),
  accepted: (fingerprint, reason = "") => ({ fingerprint, item: "one", code: "IMR101", role: "officer", at: "t", reason }),
  responses: (item, reason = "") => ({ item, state: "queried", role: "lead", at: "t", hash: "h", reason }),
};
const record = (list, ...entries) => ({ ...emptyRecord(), [list]: entries });

for (const [list, entry] of Object.entries(LISTS)) {
  const of = (...entries) => record(list, ...entries);

  test(`${list}: ours and theirs both stay`, () => {
    assert.deepEqual(merged(of(), of(entry("b")), of(entry("a"))), of(entry("a"), entry("b")));
  });

  test(`${list}: where we changed one that they did too, ours stays`, () => {
    const [base, ours, theirs] = ["", "ours", "theirs"].map((reason) => of(entry("a", reason)));
    assert.deepEqual(merged(base, ours, theirs), ours);
  });

  test(`${list}: where we did not, theirs stays`, () => {
    assert.deepEqual(merged(of(entry("a")), of(entry("a")), of(entry("a", "theirs"))), of(entry("a", "theirs")));
  });

  test(`${list}: what one of us took back is gone`, () => {
    assert.deepEqual(merged(of(entry("a")), of(), of(entry("a"))), of());
    assert.deepEqual(merged(of(entry("a")), of(entry("a")), of()), of());
  });

  test(`${list}: one that is missing counts as empty`, () => {
    const { [list]: _, ...without } = emptyRecord();
    assert.deepEqual(merged(without, of(entry("a")), without), of(entry("a")));
    assert.deepEqual(merged(without, without, of(entry("a"))), of(entry("a")));
    assert.equal(same(without, of()), true);
    assert.equal(same(without, of(entry("a"))), false);
  });

  test(`${list}: the order of entries and of keys says nothing, and everything else does`, () => {
    const turned = Object.fromEntries(Object.entries(entry("a")).reverse());
    assert.equal(same(of(entry("a"), entry("b")), of(entry("b"), turned)), true);
    assert.equal(same(of(entry("a")), of(entry("a", "other"))), false);
    assert.equal(same(of(entry("a")), of(entry("a"), entry("a"))), false);
  });
}

test("entries of one list are not those of another", () => {
  const entry = LISTS.responses("a");
  assert.equal(same(record("decisions", entry), record("responses", entry)), false);
});

test("a finding that two people accept in one item stays accepted by both", () => {
  const [one, other] = [LISTS.accepted("f1"), LISTS.accepted("f2")];
  assert.deepEqual(merged(emptyRecord(), record("accepted", one), record("accepted", other)).accepted, [one, other]);
});

test("a sign-off is ours when we changed it, theirs otherwise", () => {
  const signed = { ...emptyRecord(), sign_off: SIGNED };
  assert.deepEqual(merged(emptyRecord(), signed, emptyRecord()), signed);
  assert.deepEqual(merged(signed, signed, emptyRecord()), emptyRecord());
  assert.deepEqual(merged(emptyRecord(), emptyRecord(), signed), signed);
  assert.equal(same(signed, emptyRecord()), false);
  assert.equal(same(signed, { ...emptyRecord(), sign_off: { hash: "h", at: SIGNED.at, role: "lead" } }), true);
});

test("what a newer imrkit put into the record stays", () => {
  assert.equal(merged(emptyRecord(), emptyRecord(), { ...emptyRecord(), schema_version: 2 }).schema_version, 2);
});
