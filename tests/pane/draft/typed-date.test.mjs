// A date is read in British order, whatever the browser's language.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf } from "../../../addin_server/pane/draft/typed-date.js";

const READ = {
  "14032025": "2025-03-14", "140325": "2025-03-14", "14/3/25": "2025-03-14", "14/03/2025": "2025-03-14", "3/12/2025": "2025-12-03",
  "14.3.2025": "2025-03-14", "14-3-2025": "2025-03-14", "14 3 2025": "2025-03-14", " 14 March 2025 ": "2025-03-14", "14th Mar 25": "2025-03-14",
  "Friday 14 March 2025": "2025-03-14", "2025-03-14": "2025-03-14", "29/2/2024": "2024-02-29", "1/1/51": "1951-01-01", "1/1/50": "2050-01-01",
  "1 Sept 2024": "2024-09-01", "1 May 2024": "2024-05-01",
};
const UNREAD = ["", "31/2/2025", "29/2/2025", "3/14/2025", "2025", "March 2025", "14/3", "14 Foo 2025", "0/1/2025", "1/1/0000", "ongoing", "14032", "14 Ma 2025"];

for (const [typed, day] of Object.entries(READ)) test(`“${typed}” is ${day}`, () => assert.equal(dayOf(typed), day));

test("what is no day is none", () => {
  assert.deepEqual(UNREAD.filter(dayOf), []);
});
