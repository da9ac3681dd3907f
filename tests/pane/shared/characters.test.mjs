// A text made legal can stand in a Word file, and says what it said.

import assert from "node:assert/strict";
import { test } from "node:test";

import { legal, legalData, oneLine } from "../../../addin_server/pane/shared/characters.js";

test("what no XML file may hold is taken out, whatever it is", () => {
  const allowed = (/** @type {number} */ code) =>
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (allowed(code)) assert.equal(legal(character), character);
    else assert.ok([...legal(`a${character}b`)].every((one) => allowed(one.codePointAt(0) ?? 0)), code.toString(16));
  }
  assert.equal(legal("😀 \ud83d \ude00"), "😀  ");
});

test("the signs of Word become what they mean", () => {
  assert.equal(legal("a\u000bb\u000cc\u001ed\u001fe\u0007\u0000\ufffe\ud800f"), "a\nb\nc\u2011d\u00adef");
});

test("a place of one line holds no line end", () => {
  assert.equal(oneLine("a \r\n\n b\u000bc\u2028d\te\u0085f"), "a b c d\te f");
  assert.equal(oneLine("a  b \u0085 \n c "), "a  b c ");
});

test("data is made legal through and through", () => {
  const dirty = { "a\u0001": ["b\u0001", { c: "d\u0001" }], e: [1, null, true] };
  assert.deepEqual(legalData(dirty), { "a\u0001": ["b", { c: "d" }], e: [1, null, true] });
});
