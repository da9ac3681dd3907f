// Every failure of the server is one of our sentences, and says whether the same may succeed later.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { Api, ApiError } from "../../../addin_server/pane/shared/api.js";
import { words } from "../../../addin_server/pane/shared/strings.js";

const JSON_TYPE = { "Content-Type": "application/json" };
const HTML = { "Content-Type": "text/html; charset=utf-8" };
const SIGN_IN = "<!doctype html><title>Sign in</title>";
const redirected = () => Object.defineProperties(new Response(null), { type: { value: "opaqueredirect" }, ok: { value: false }, status: { value: 0 } });

/** What is answered, what is said of it, and whether it is asked again. */
const ANSWERS = [
  ["a fault", () => new Response('{"message": "Internal Server Error"}', { status: 500, headers: JSON_TYPE }), words.serverFault(500), true],
  ["a fault of a proxy", () => new Response("<h1>no upstream</h1>", { status: 502, headers: HTML }), words.serverFault(502), true],
  ["being busy", () => new Response("", { status: 503 }), words.serverBusy, true],
  ["too many requests", () => new Response("slow down", { status: 429 }), words.serverBusy, true],
  ["a demand to sign in", () => new Response(SIGN_IN, { status: 401, headers: HTML }), words.signIn, true],
  ["a redirect", redirected, words.signIn, true],
  ["a sign-in page", () => new Response(SIGN_IN, { headers: HTML }), words.notTheServer, true],
  ["half a JSON", () => new Response('{"id": ', { headers: JSON_TYPE }), words.notTheServer, true],
  ["nothing", () => new Response(""), words.notTheServer, true],
  ["a page that a proxy does not find", () => new Response("not here", { status: 404, headers: HTML }), words.notTheServer, true],
  ["JSON of somebody else", () => new Response('{"error": "x"}', { status: 403, headers: JSON_TYPE }), words.notTheServer, true],
  ["what the server says of a draft", () => new Response('{"message": "This record is damaged."}', { status: 422, headers: JSON_TYPE }), "This record is damaged.", false],
  ["too much", () => new Response("", { status: 413 }), words.tooLarge, false],
];

const failure = (send) => new Api(send).report({}).then(() => assert.fail("it succeeded"), (error) => error);

for (const [what, answer, says, passing] of ANSWERS) {
  test(`${what}: “${says}”`, async () => {
    const error = await failure(async () => answer());
    assert.ok(error instanceof ApiError);
    assert.equal(error.message, says);
    assert.equal(error.passing, passing);
  });
}

test("no answer at all is asked again", async () => {
  const error = await failure(async () => {
    throw new TypeError("Failed to fetch");
  });
  assert.equal(error.message, words.unreachable);
  assert.equal(error.passing, true);
});

test("a request follows no redirect: what it leads to is no answer of the server", async () => {
  let asked = null;
  await failure(async (_, request) => {
    asked = request;
    return redirected();
  });
  assert.equal(asked.redirect, "manual");
});

test("a page in the place of a Word file is never taken for one", async () => {
  const api = new Api(async () => new Response(SIGN_IN, { headers: HTML }));
  await assert.rejects(api.template("dardr", "Example Police"), { message: words.notTheServer });
  await assert.rejects(api.sample(), { message: words.notTheServer });
});

test("whatever is answered, it is a report or one of our sentences", async () => {
  const answers = fc.record({
    status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
    body: fc.oneof(fc.constant(SIGN_IN), fc.constant(""), fc.constant("{}"), fc.constant("null"), fc.json()),
    type: fc.constantFrom("application/json", "text/html", "application/problem+json", ""),
  });
  await fc.assert(
    fc.asyncProperty(answers, async ({ status, body, type }) => {
      const send = async () => new Response(body, { status, headers: type ? { "Content-Type": type } : {} });
      await new Api(send).report({}).catch((error) => assert.ok(error instanceof ApiError, String(error)));
    }),
  );
});

test("whoever sends edits says whose they are, whatever is asked for; nobody else is named", async () => {
  const bodies = [];
  const api = new Api(async (_, { body }) => {
    bodies.push(JSON.parse(body));
    return new Response("{}", { headers: JSON_TYPE });
  });
  api.author = () => "review lead";
  await api.open("", [{}]);
  await api.reportOnDraft("", [], {});
  await api.save("", [], null);
  await api.map("", []);
  await api.adopt({ draft: "", edits: [] });
  await api.json("/api/drafts/migrate", { draft: "", edits: [] });
  assert.deepEqual(bodies.map(({ author }) => author), Array(6).fill("review lead"));
  bodies.length = 0;
  await api.report({ item: "x" });
  assert.deepEqual(bodies, [{ item: "x" }]);
});
