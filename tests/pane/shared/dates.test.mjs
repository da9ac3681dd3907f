// Dates are shown as Word and the Python side show them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { shownDate, shownTime, timestamp } from "../../../addin_server/pane/shared/dates.js";

for (const [picture, expected] of [
  ["", "12 March 2024"],
  ["d MMMM yyyy", "12 March 2024"],
  ["dd/MM/yyyy", "12/03/2024"],
  ["dddd, d MMM yy", "Tuesday, 12 Mar 24"],
  ["ddd d.M.yyyy", "Tue 12.3.2024"],
  ["'on' d MMMM", "on 12 March"],
]) {
  test(`a date in the picture “${picture}”`, () => {
    assert.equal(shownDate("2024-03-12", picture), expected);
  });
}

test("September is cut to three letters, as Word does", () => {
  assert.equal(shownDate("2024-09-01", "MMM"), "Sep");
});

test("the first years are written with four digits", () => {
  assert.equal(shownDate("0099-01-02", "yyyy"), "0099");
});

test("a decision's time is local, with its zone, to the second", () => {
  assert.match(timestamp(new Date("2026-11-23T12:04:31.987Z")), /^2026-11-2\dT\d\d:\d\d:31[+-]\d\d:\d\d$/);
  assert.equal(
    new Date(timestamp(new Date("2026-11-23T12:04:31.987Z"))).toISOString(),
    "2026-11-23T12:04:31.000Z",
  );
});

test("a time that is none is shown as it stands", () => {
  assert.equal(shownTime("some day"), "some day");
});
