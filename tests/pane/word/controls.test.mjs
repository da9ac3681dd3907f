// What Word's answer to a scan says, as the controls of a snapshot.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changedTags, controlsOf } from "../../../addin_server/pane/word/controls.js";
import { typesOf, unseenKinds } from "../../../addin_server/pane/word/requirement-sets.js";

const SECTION = "imr:x#rows";
const COLUMNS = ["a", "b", "c"].map((column) => `${SECTION}.${column}`);
const PLACES = new Map([
  ...COLUMNS.map((tag) => [tag, { tag, kind: "rich-text", section: SECTION }]),
  ["imr:date", { tag: "imr:date", kind: "date", section: "" }],
]);

/** A control as Word tells of it. */
const found = (tag, more = {}) => ({ tag, title: "", text: tag.slice(-1), type: "RichText", checked: null, ...more });
/** The rows that the cells make, each as the letters of its columns. @param {string} letters */
const rows = (letters) => {
  const cells = [...letters].map((letter) => found(`${SECTION}.${letter}`));
  return controlsOf(cells, PLACES).flatMap((control) => control.rows.map((row) => row.map(({ text }) => text).join("")));
};

test("a control has its text as a reader sees it, with one kind of line break", () => {
  const [control] = controlsOf([found("imr:y", { title: "Y", text: " One\rtwo\r\nthree\vfour\u0007 " })], PLACES);
  assert.equal(control.text, "One\ntwo\nthree\nfour");
  assert.deepEqual([control.tag, control.title, control.kind, control.placeholder], ["imr:y", "Y", "rich-text", null]);
});

test("the mark between cells is a tab", () => {
  assert.equal(controlsOf([found("imr:y", { text: "a\u0007b" })], PLACES)[0].text, "a\tb");
});

for (const [type, kind] of [["CheckBox", "check-box"], ["DropDownList", "drop-down"], ["DatePicker", "date"], ["Unknown", "rich-text"]]) {
  test(`Word’s ${type} is a control of the kind ${kind}`, () => {
    assert.equal(controlsOf([found("imr:y", { type })], PLACES)[0].kind, kind);
  });
}

test("a type that Word does not name is that of the checklist’s place", () => {
  assert.equal(controlsOf([found("imr:date", { type: "Unknown" })], PLACES)[0].kind, "date");
});

test("only a tick box is ticked", () => {
  const controls = controlsOf([found("imr:y", { type: "CheckBox", checked: true }), found("imr:z", { checked: true })], PLACES);
  assert.deepEqual(controls.map(({ checked }) => checked), [true, null]);
});

for (const [letters, expected, what] of [
  ["abcabc", ["abc", "abc"], "a column that comes again begins the next row"],
  ["aaa", ["a", "a", "a"], "one column makes rows of one cell"],
  ["abcbcabc", ["abc", "bc", "abc"], "a row without its first cell stands by itself"],
  ["bcabcabc", ["bc", "abc", "abc"], "and so does the first row"],
  ["abcacabc", ["abc", "ac", "abc"], "a row may lack its second cell"],
  ["ababcabc", ["ab", "abc", "abc"], "or its last"],
  ["abcabcc", ["abc", "abc", "c"], "or all but one"],
  ["cabcab", ["cab", "cab"], "a template may have the columns in another order"],
]) {
  test(what, () => assert.deepEqual(rows(letters), expected));
}

test("a section stands where Word lists it, or where its first cell does, once", () => {
  const section = found(SECTION, { type: "RepeatingSection", title: "Rows" });
  for (const listed of [[section, found(COLUMNS[0])], [found(COLUMNS[0]), section]]) {
    const controls = controlsOf([found("imr:before"), ...listed, found("imr:after")], PLACES);
    assert.deepEqual(controls.map(({ tag }) => tag), ["imr:before", SECTION, "imr:after"]);
    assert.deepEqual([controls[1].title, controls[1].kind, controls[1].rows.length], ["Rows", "repeating-section", 1]);
  }
});

test("a section without cells has no rows", () => {
  assert.deepEqual(controlsOf([found(SECTION, { type: "RepeatingSection" })], PLACES)[0].rows, []);
});

test("what differs between two scans is told by tag: changed, gone, come, or standing twice", () => {
  const controls = (...tags) => controlsOf(tags.map((tag) => found(tag)), PLACES);
  const before = controls("imr:same", "imr:edited", "imr:gone", "imr:twice", "");
  const now = [...controls("imr:same", "imr:twice", "imr:twice", "imr:come", ""), ...controlsOf([found("imr:edited", { text: "New." })], PLACES)];
  assert.deepEqual(changedTags(before, now).sort(), ["imr:come", "imr:edited", "imr:gone", "imr:twice"]);
});

test("a cell that changes is a change of its section", () => {
  const scan = (text) => controlsOf([found(COLUMNS[0], { text })], PLACES);
  assert.deepEqual(changedTags(scan("before"), scan("after")), [SECTION]);
});

for (const [sets, types, unseen] of [
  [{ WordApi: 1.3 }, ["RichText"], ["plain-text", "check-box", "drop-down", "combo-box", "date"]],
  [{ WordApi: 1.5 }, ["RichText", "PlainText"], ["check-box", "drop-down", "combo-box", "date"]],
  [{ WordApi: 1.9, WordApiDesktop: 1.3 }, ["RichText", "PlainText", "CheckBox", "DropDownList", "ComboBox", "DatePicker", "RepeatingSection"], []],
]) {
  test(`the kinds that a Word with ${JSON.stringify(sets)} lists`, () => {
    const seen = typesOf((set, version) => (sets[set] ?? 0) >= Number(version));
    assert.deepEqual(seen, types);
    assert.deepEqual(unseenKinds(seen).filter((kind) => kind !== "rich-text"), unseen);
  });
}
