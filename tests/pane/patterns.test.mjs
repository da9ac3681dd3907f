// Every regular expression of the pane is known here: a new one is looked at before it is added.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const PANE = new URL("../../addin_server/pane/", import.meta.url);

// Each takes a few steps for each character of a text, whatever the text: no two repeats that take
// the same characters side by side, and none inside another.
const KNOWN = {
  "browser/choosing.js": ["/\\.(docx|docm|dotx|dotm|doc|dot|odt|ott|fodt|rtf|pdf|pages)$/i"],
  "browser/contents.js": ["/^toc \\d$/i"],
  "browser/leaving.js": ["/\\s+/"],
  "browser/panel.js": ["/\\.json$/i", "/ \\(\\d+\\)(?=\\.\\w+$)/"],
  "checklist/actions.js": ["/[\\p{L}\\p{N}]/u"],
  "checklist/finder.js": ["/\\s+/"],
  "checklist/report-page.js": ["/\\.\\w+$/"],
  "checklist/guidance.js": ["/\\n\\s*\\n/"],
  "draft/clipboard-html.js": ["/&(?:#(\\d{1,7})|#[xX]([\\da-fA-F]{1,6})|([A-Za-z]\\w{1,7}));/g","/<(\\/?)([a-zA-Z][\\w:-]*)/y","/[\\s/]*([^\\s/>=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]*)))?/y","/[A-Z]+/g"],
  "draft/list-items.js": [
    "/^(?:[•◦▪·‣*\\uf0b7–—-]|\\(?(?:Q|Question )?(?:\\d{1,3}(?:\\.\\d{1,3})?|[a-z]|[ivx]{1,5})[.):]|\\d{1,3}\\.\\d{1,3}) /i",
    "/\\s+/",
  ],
  "draft/numbers.js": ["/%(\\d)/g"],
  "draft/paste.js": ["/^\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i","/<img\\b/i","/\\r\\n?/g","/[ \\t\\r\\n]+/g","/mso-list:\\s?l\\d/i","/\\bdocs-internal-guid/","/(?:^|[;\\s])font-weight:\\s?(\\w+)/i","/(?:^|[;\\s])font-style:\\s?(\\w+)/i","/mso-list:\\s?ignore/i","/display:\\s?none/i","/white-space:\\s?(?:pre|break-spaces)/i","/[ \\t\\n]$/"],
  "draft/row-section.js": ["/\\bdates?\\b|\\bwhen\\b/i"],
  "draft/typed-date.js": ["/^(\\d{1,2})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{2}|\\d{4})$/","/^(\\d\\d)(\\d\\d)(\\d{2}|\\d{4})$/","/^(\\d{4})-(\\d{1,2})-(\\d{1,2})$/","/^(?:\\p{L}{3,12},? )?(\\d{1,2})(?:st|nd|rd|th|af|ain|il|ydd|fed|eg)?[ .-](?:of )?(\\p{L}{3,12})[ .,-]{1,2}(\\d{2}|\\d{4})$/u","/\\s+/"],
  "leaving/publish.js": ["/ copy\\.docx$/"],
  "leaving/migrate.js": ["/\\.\\w+$/"],
  "shared/api.js": ["/^text\\/|^$/", "/\\bjson\\b/"],
  "shared/characters.js": [
    "/[^\\t\\n\\r\\u{20}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]/gu",
    "/[\\r\\n\\u0085\\u2028\\u2029]/",
    "/[\\s\\u0085]+/g",
  ],
  "shared/dates.js": ["/'[^']*'|d{1,4}|M{1,4}|y{4}|y{2}|[^]/g", ".match("],
  "shared/language.js": ["/\\s+/g"],
  "shared/words-hash.js": ["/[^\\p{L}\\p{N}]/gu"],
  "word/adoption.js": ["/\\.[^.]*$/"],
  "word/headings.js": ["/\\s+/g"],
  "browser/outline.js": ["/\\s+/g"],
  "browser/text-blocks.js": ["/\\s+/", "/[\\p{L}\\p{N}]/u", "/[’‘ʼ]/g", "/[“”]/g", "/\\s/g"],
  "browser/word-marks.js": ["/\\s/g"],
  "word/quote.js": [".search("], // Word's own
  "word/places.js": [".search(", "/[\\n\\r\\t\\v\\f]/"], // the first is Word's own
  "word/put-places.js": [".search("], // so is this
  "word/controls.js": ["/\\r\\n?|\\v/g"],
};

// What is not code, and, where a value may begin, a pattern; or what makes one of a text.
const NOT_CODE = /\/\/.*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/;
const PATTERN =
  /(?<=(?:[(=,:[!&|?{};+>]|\breturn)\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/;
const MADE = /\bRegExp\b|\.(?:match|matchAll|search)\(/;
const TOKEN = new RegExp(`(?<skipped>${NOT_CODE.source})|${PATTERN.source}|${MADE.source}`, "gm");

function patternsIn(text) {
  return [...text.matchAll(TOKEN)].filter((one) => !one.groups.skipped).map((one) => one[0]);
}

test("patterns are told from divisions, comments and texts", () => {
  const text =
    "const a = b / c / d; // not /this/\nconst e = '/nor/'; f(/a[/]b/g, `/x/`); return /y/;\n" +
    "/* /z/ */ g.match(h); new RegExp(i); const j = k\n  / 2 / 3;";
  assert.deepEqual(patternsIn(text), ["/a[/]b/g", "/y/", ".match(", "RegExp"]);
});

test("every regular expression of the pane is known", () => {
  const found = readdirSync(PANE, { recursive: true })
    .filter((name) => name.endsWith(".js") && !name.startsWith("vendor/"))
    .map((name) => [name, patternsIn(readFileSync(new URL(name, PANE), "utf8"))])
    .filter(([, patterns]) => patterns.length);
  assert.deepEqual(Object.fromEntries(found), KNOWN);
});
