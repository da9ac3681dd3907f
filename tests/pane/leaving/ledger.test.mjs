// The ledger of a move put together for an author: every piece is told once.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { destinations, unplaced } from "../../../addin_server/pane/leaving/ledger.js";

const block = (id, kind, origin, to, outcome = "moved") => ({ id, kind, text_sha256: "", origin, to, outcome, loss: null });
const BLOCKS = [
  block(1, "paragraph", "", "Summary"),
  block(2, "row", "Records", "Sources"),
  block(3, "paragraph", "Method", "Summary", "merged"),
  block(4, "table", "Annex", "Held", "unmatched"),
  block(5, "row", "Records", "Sources"),
  block(6, "paragraph", "Annex", "Held", "unmatched"),
];

test("pieces are told by the place that they go to, and there by the place that they come from", () => {
  assert.deepEqual(destinations(BLOCKS), [
    { to: "Summary", from: [{ origin: "", kinds: [["paragraph", 1]] }, { origin: "Method", kinds: [["paragraph", 1]] }] },
    { to: "Sources", from: [{ origin: "Records", kinds: [["row", 2]] }] },
  ]);
});

test("what has no place is told by where it stood", () => {
  assert.deepEqual(unplaced(BLOCKS), [{ origin: "Annex", kinds: [["table", 1], ["paragraph", 1]] }]);
});

test("every piece that is not left out is told once, wherever it goes", () => {
  const name = fc.constantFrom("", "A", "B", "__proto__", "constructor");
  const any = fc.record({ kind: name, origin: name, to: name, outcome: fc.constantFrom("moved", "merged", "unmatched", "dropped") });
  const count = (origins) => origins.flatMap(({ kinds }) => kinds).reduce((all, [, one]) => all + one, 0);
  fc.assert(
    fc.property(fc.array(any), (blocks) => {
      const told = count(destinations(blocks).flatMap(({ from }) => from)) + count(unplaced(blocks));
      assert.equal(told, blocks.filter(({ outcome }) => outcome !== "dropped").length);
    }),
  );
});
