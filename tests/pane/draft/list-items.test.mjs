import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { listItems } from "../../../addin_server/pane/draft/list-items.js";

const CASES = JSON.parse(readFileSync(new URL("list-items.json", import.meta.url), "utf8"));

test("a pasted list is read as the library reads it", () => {
  for (const [text, items] of CASES) assert.deepEqual(listItems(text), items, text);
});
