// A box is named by all of the words beside it, though a Word file keeps 64 characters of its name.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inFull } from "../../../addin_server/pane/draft/tick-words.js";

const WORDS = "The author did not manage anyone who had a part in it";

for (const [name, full] of [
  ["Independence: The author did not manage anyone wh…", `Independence: ${WORDS}`],
  ["The author did not…", WORDS],
  ["Independence: The author had no part", "Independence: The author had no part"],
  ["Independence: Something else that was c…", "Independence: Something else that was c…"],
]) {
  test(`“${name}”`, () => assert.equal(inFull(name, WORDS), full));
}
