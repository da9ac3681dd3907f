// What comes with a paste: words, bold, italic and lists, and nothing that could do or load anything.

import assert from "node:assert/strict";
import { test } from "node:test";

import { marksIn } from "../../../addin_server/pane/draft/clipboard-html.js";
import { paragraphsOf, pasted } from "../../../addin_server/pane/draft/paste.js";

/** Paragraphs as text: *bold*, _italic_, / for a break, the kind of a list before it. */
const read = (html) =>
  paragraphsOf(html).map(({ nodes, kind }) => {
    const said = nodes.map((node) => {
      const names = node.marks.map(({ type }) => type.name);
      const text = node.isText ? node.text : "/";
      const bold = names.includes("strong") ? `*${text}*` : text;
      return names.includes("em") ? `_${bold}_` : bold;
    });
    return `${kind ? `${kind}: ` : ""}${said.join("")}`;
  });

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Hostile</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {color:red} --></style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>officer</b> went to the\r\naddress.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First
point</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><!--[endif]--><i>Second</i></p>
<!--EndFragment--></body></html>`;

test("Word's paragraphs keep bold, italic and lists, and its signs are not words", () => {
  assert.deepEqual(read(WORD), ["The *officer* went to the address.", "bullet: First point", "number: _Second_"]);
});

test("a page of the web keeps them too", () => {
  assert.deepEqual(read("<div>One <strong>two</strong><br>three &amp; four &eacute;&#8211;&#x2014;</div><ol><li>a</li><li><p>b</p></li></ol><ul><li>c</ul><p>  d   e </p>"), [
    "One *two*/three & four é–—", "number: a", "number: b", "bullet: c", "d e",
  ]);
  assert.deepEqual(read('<b id="docs-internal-guid-1" style="font-weight:normal"><p><span style="font-weight:700">a</span><span style="font-style:italic">b</span></p></b>'), ["*a*_b_"]);
  assert.deepEqual(read("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"), ["a b", "c"]);
});

const HOSTILE = [
  ["<script>alert(1)</script>a", ["a"]],
  ["<scr<script>ipt>alert(1)</script>a", null],
  ["<img src=x onerror=alert(1)>a", ["a"]],
  ["<svg onload=alert(1)><script>x</script><text>t</text></svg>a", ["a"]],
  ["<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>a", ["a"]],
  ["<style>@import 'https://evil.example/x.css'; a{}</style>a", ["a"]],
  ["<a href='javascript:alert(1)'>a</a>", ["a"]],
  ["<iframe src='data:text/html,<script>alert(1)</script>'></iframe>a", ["a"]],
  ["<object data=x><embed src=y></object>a", ["a"]],
  ["<!--[if mso]><p>hidden</p><![endif]-->a", ["a"]],
  ["<p style='background:url(https://evil.example/)' onclick='x()'>a</p>", ["a"]],
  ["<template><p>x</p></template><noscript>y</noscript><select><option>z</select>a", ["a"]],
  ["<span style='display:none'>secret</span>a", ["a"]],
  ["<form action=https://evil.example><input name=q autofocus onfocus=alert(1)>a</form>", ["a"]],
  ["<p title='</p><script>alert(1)</script>'>a</p>", ["a"]],
  ["<base href=https://evil.example/><link rel=stylesheet href=x>a", ["a"]],
  ["&lt;script&gt;a", ["<script>a"]],
  ["a <b", null],
  ["a < b", ["a < b"]],
  ["<![CDATA[<script>x</script>]]>a", null],
  ["<svg><svg></svg><p>inside</p></svg>a", ["a"]],
  ["&#0;&#xd800;&#x110000;&unknown;a", null],
];

test("hostile HTML comes in as its words alone", () => {
  for (const [html, expected] of HOSTILE) {
    const said = read(html);
    if (expected) assert.deepEqual(said, expected, html);
    const marks = marksIn(html);
    assert.ok(marks.every(({ kind }) => ["text", "start", "end"].includes(kind)), html);
    const { slice } = pasted({ html, text: "a", files: 0 }, { isRich: true, isOneLine: false, model: null });
    slice.content.descendants((node) => {
      assert.ok(["paragraph", "text", "break"].includes(node.type.name), html);
      assert.ok(node.marks.every(({ type }) => ["strong", "em"].includes(type.name)), html);
    });
  }
});

test("characters that no file may hold become what they mean, or go", () => {
  assert.deepEqual(read("<p>x\u000by\u0007z\u001e\u001f\ufffeend</p>"), ["x/yz\u2011\u00adend"]);
  const { slice } = pasted({ html: "", text: "x\u000by\u0007\r\nz", files: 0 }, { isRich: false, isOneLine: true, model: null });
  assert.equal(slice.content.textBetween(0, slice.content.size), "x y z");
});

test("a picture is told of", () => {
  const place = { isRich: true, isOneLine: false, model: null };
  assert.equal(pasted({ html: "<img src=x>", text: "", files: 0 }, place).hasPicture, true);
  assert.equal(pasted({ html: "", text: "", files: 1 }, place).hasPicture, true);
  assert.equal(pasted({ html: "<p>a</p>", text: "a", files: 0 }, place).hasPicture, false);
});

test("however long it is, a paste takes steps by its length", () => {
  const long = "<svg>".repeat(20_000) + "<b a".repeat(20_000) + "&".repeat(50_000) + "<!--".repeat(20_000);
  assert.ok(Array.isArray(marksIn(long)));
});
