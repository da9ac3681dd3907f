// The rooms of the pane: what each may see of the others, types in comments included. A module is in
// one room, and a test of it stands in the folder of the same name here.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const PANE = fileURLToPath(new URL("../../addin_server/pane/", import.meta.url));
const TESTS = fileURLToPath(new URL(".", import.meta.url));

// A page's own room, and what it may see. Whatever shows and decides knows a host only by its type.
const MAY_SEE = {
  shared: [".."], // the types made from the API's description
  checklist: ["shared", "tour"],
  tour: ["shared"],
  vendor: [], // the editing engine, made by scripts/make_engine.mjs
  draft: ["shared", "vendor"],
  adopt: ["shared"],
  leaving: ["shared"],
  browser: ["shared", "checklist", "draft", "adopt", "leaving"],
  word: ["shared", "checklist", "adopt"],
};
const LONGEST = 300; // lines

const within = (folder, ending) =>
  readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending));
const roomOf = (path) => path.split("/")[0];

/** The modules that a module names: those that it runs, or, with types, those in its comments too. */
function namedBy(path, text, types) {
  const pattern = types ? /(?:\bfrom |\bimport\()"(\.[^"]+)"/g : /^(?:import|export|\} from)\b.*"(\.[^"]+)"/gm;
  return [...text.matchAll(pattern)].map((one) => join(dirname(path), one[1]));
}

/** What a module sees that its room may not. */
function trespasses(path, text) {
  const room = roomOf(path);
  return namedBy(path, text, true).filter((seen) => ![room, ...MAY_SEE[room]].includes(roomOf(seen)));
}

const MODULES = within(PANE, ".js").filter((path) => roomOf(path) !== "vendor");
const TEXTS = new Map(MODULES.map((path) => [path, readFileSync(join(PANE, path), "utf8")]));

test("every file of the pane stands in a room that is known", () => {
  const rooms = new Set(within(PANE, "").filter((path) => path.includes(".")).map(roomOf));
  assert.deepEqual([...rooms].sort(), Object.keys(MAY_SEE).sort());
});

test("a trespass is found in an import, in one at need and in a type", () => {
  const word = 'import { a } from "../shared/a.js";\nawait import("../browser/b.js");';
  assert.deepEqual(trespasses("word/x.js", word), ["browser/b.js"]);
  assert.deepEqual(trespasses("shared/x.js", '/** @type {import("../draft/c.js").C} */'), ["draft/c.js"]);
  assert.deepEqual(trespasses("browser/x.js", 'import {\n  d,\n} from "../word/d.js";'), ["word/d.js"]);
});

test("no room sees what it may not", () => {
  assert.ok(MODULES.length > 40);
  assert.deepEqual(MODULES.flatMap((path) => trespasses(path, TEXTS.get(path)).map((seen) => `${path} → ${seen}`)), []);
});

test("what a module names is there, and no module runs itself in a circle", () => {
  const done = new Set();
  const visit = (path, way) => {
    assert.ok(!way.includes(path), `a circle: ${[...way, path].join(" → ")}`);
    if (done.has(path)) return;
    done.add(path);
    if (roomOf(path) === "vendor") return;
    assert.ok(TEXTS.has(path), `${way.at(-1)} names ${path}, which is not there`);
    for (const next of namedBy(path, TEXTS.get(path), false)) visit(next, [...way, path]);
  };
  for (const path of MODULES) visit(path, []);
});

test("no module is long", () => {
  const lines = MODULES.map((path) => [path, TEXTS.get(path).split("\n").length - 1]);
  assert.deepEqual(lines.filter(([, count]) => count > LONGEST), []);
});

test("a test in a room is named for a module in that room, and may name an idea after it", () => {
  const strays = within(TESTS, ".test.mjs")
    .filter((path) => path.includes("/"))
    .filter((path) => !existsSync(join(PANE, path.replace(/\..*/, ".js"))));
  assert.deepEqual(strays, []);
});
