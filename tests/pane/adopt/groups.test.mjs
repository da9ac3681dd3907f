// Places under the form’s own headings.

import assert from "node:assert/strict";
import { test } from "node:test";

import { groupsOf } from "../../../addin_server/pane/adopt/groups.js";
import { place } from "./form.mjs";

const at = (section, anchor = "A:") => place(anchor, null, { section });
const heading = (anchor, section = []) => place(anchor, null, { section, kind: "heading" });

const CASES = [
  ["nothing", [], []],
  ["before the first heading", [at([]), at(["One"])], [["", 1], ["One", 1]]],
  ["a heading that asks stands under itself", [heading("One"), at(["One"]), heading("Two")], [["One", 2], ["Two", 1]]],
  ["the outermost heading counts", [at(["One", "a"]), at(["One", "b"]), at(["Two"])], [["One", 2], ["Two", 1]]],
  ["under one title the next one counts", [heading("Form"), at(["Form", "a"]), at(["Form", "b"])], [["Form", 1], ["a", 1], ["b", 1]]],
  ["headings that stand alone are together", [heading("One"), heading("Two"), heading("Three"), at(["Three"])], [["", 2], ["Three", 2]]],
  ["one that stands alone has its own words", [at([]), heading("One"), at(["Two"])], [["", 1], ["One", 1], ["Two", 1]]],
  ["one section is one", [at(["Form"]), at(["Form"])], [["Form", 2]]],
  ["the same heading again is another section", [at(["One"]), at(["Two"]), at(["One"])], [["One", 1], ["Two", 1], ["One", 1]]],
];

for (const [name, places, expected] of CASES) {
  test(name, () => {
    assert.deepEqual(groupsOf(places).map(({ title, places: those }) => [title, those.length]), expected);
    assert.deepEqual(groupsOf(places).flatMap(({ places: those }) => those), [...places.keys()]);
  });
}
