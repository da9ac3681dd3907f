// Working days until a draft is due: from Monday to Friday, the last one counted.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dueDay, workingDays } from "../../../addin_server/pane/browser/foot.js";

const day = (text) => new Date(`${text}T23:30:00`);

test("working days are counted one by one, whatever day it is and however late", () => {
  for (let from = 1; from <= 14; from += 1) {
    for (let later = 0; later < 30; later += 1) {
      const today = new Date(2026, 5, from, 23, 30);
      const due = new Date(2026, 5, from + later);
      let count = 0;
      for (let at = 1; at <= later; at += 1) if (![0, 6].includes(new Date(2026, 5, from + at).getDay())) count += 1;
      const written = `${due.getFullYear()}-${String(due.getMonth() + 1).padStart(2, "0")}-${String(due.getDate()).padStart(2, "0")}`;
      assert.equal(workingDays(today, written), count);
    }
  }
});

test("what has passed is counted back", () => {
  assert.equal(workingDays(day("2026-06-15"), "2026-06-12"), -1); // Monday after Friday
  assert.equal(Math.abs(workingDays(day("2026-06-14"), "2026-06-12")), 0); // Sunday
});

test("the day is that of the part which asks for it, in whichever item it is", () => {
  const item = { parts: [{ id: "asked", kind: "date" }, { id: "due", kind: "date" }], places: [{ tag: "a" }, { tag: "b" }] };
  const controls = [{ tag: "a", date: "2026-01-01" }, { tag: "b", date: "2026-02-02" }];
  assert.equal(dueDay({ items: [item] }, controls), "2026-02-02");
  assert.equal(dueDay({ items: [] }, controls), null);
  assert.equal(dueDay({ items: [item] }, [{ tag: "b", date: null }]), null);
});
