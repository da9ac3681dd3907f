// Whatever is said in English is said in Welsh: lists of words have the same entries, of the same kind.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const PANE = new URL("../../../addin_server/pane/", import.meta.url);
const ENGLISH = readdirSync(fileURLToPath(PANE), { recursive: true }).filter((name) => name.endsWith("strings-en.js"));

/** What kind of thing stands under each name, however deep. */
function shapeOf(said) {
  if (typeof said !== "object") return typeof said;
  return Object.fromEntries(Object.entries(said).sort().map(([name, inner]) => [name, shapeOf(inner)]));
}

test("every room’s words are found", () => {
  assert.ok(ENGLISH.length > 6);
});

for (const name of ENGLISH) {
  test(`${name} has its like in Welsh`, async () => {
    const [english, welsh] = await Promise.all([name, name.replace("-en.js", "-cy.js")].map((one) => import(new URL(one, PANE))));
    const { pageWords: _, ...all } = english; // by the English itself, see test_panel.py
    const { pageWords: __, ...known } = welsh;
    assert.deepEqual(shapeOf(known), shapeOf(all));
  });
}
