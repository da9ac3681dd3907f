/// <reference types="office-js" />
/** The task pane: finds Word, then shows the checklist of the document that is open in it. */

import { Checker } from "../checklist/checker.js";
import { Decisions } from "../checklist/decisions.js";
import { Pane } from "../checklist/pane.js";
import { Typed } from "../checklist/typed.js";
import { byId, fill, h, setText } from "../shared/dom.js";
import { told, waitAfter } from "../shared/errors.js";
import { translatePage } from "../shared/language.js";
import { words } from "../shared/strings.js";
import { documentName } from "./document-name.js";
import { carriesMapping } from "./mapping-part.js";
import { supports } from "./requirement-sets.js";
import { wordWords } from "./strings.js";
import { WordApi } from "./word-api.js";
import { WordHost } from "./word-host.js";

const PATIENCE = 10_000; // milliseconds until it is said that the start takes long

const message = byId("message", HTMLElement);
const actions = byId("actions", HTMLElement);
const notices = byId("notices", HTMLElement);
const role = byId("role", HTMLSelectElement);

/** Say what is wrong and what can be done. @param {string} text @param {...Node} buttons */
function say(text, ...buttons) {
  setText(message, text);
  message.classList.toggle("problem", Boolean(text));
  fill(actions, ...buttons);
}

function reload() {
  return h("button", { type: "button", onclick: () => location.reload() }, words.reloadPane);
}

function panel() {
  return h("a", { href: "/panel", target: "_blank", rel: "noopener" }, wordWords.thePanel);
}

/** Wait, and say so when it takes long. @template T @param {Promise<T>} waiting @param {string} text @returns {Promise<T>} */
async function patiently(waiting, text) {
  const late = setTimeout(() => say(text, reload()), PATIENCE);
  try {
    return await waiting;
  } finally {
    clearTimeout(late);
  }
}

async function start() {
  if (typeof Office === "undefined") {
    const { origin } = new URL(document.body.dataset.office ?? "", location.href);
    return say(wordWords.officeBlocked(origin), reload(), panel());
  }
  const { host } = await patiently(Office.onReady(), wordWords.officeSlow);
  if (String(host) !== "Word") return say(wordWords.openFromWord, panel());
  if (!supports("1.3")) return say(wordWords.tooOld, panel());
  for (let failures = 1; !(await follows()); failures += 1) {
    await new Promise((resolve) => setTimeout(resolve, waitAfter(failures)));
  }
}

/** Follow the document; false when it failed and may succeed later. */
async function follows() {
  try {
    await patiently(follow(), wordWords.startSlow);
    return true;
  } catch (error) {
    const { message, passing } = told(error);
    say(message, reload(), panel());
    return !passing;
  }
}

/** Show the checklist of the open document and keep it shown. */
async function follow() {
  const api = new WordApi();
  const checklist = await api.checklist();
  const host = new WordHost(api, checklist.items);
  const checker = new Checker(host, api, 0);
  await host.open().catch((error) => {
    host.close();
    throw error;
  });
  const decisions = new Decisions(host, checker);
  role.addEventListener("change", () => (decisions.role = role.value));
  role.closest("label")?.removeAttribute("hidden");
  const typed = new Typed(() => sessionStorage);
  await typed.open(host.key);
  const announce = (/** @type {string} */ text) => setText(byId("live", HTMLElement), text);
  const newcomer = { introduction: wordWords.introduction, partition: Office.context.partitionKey };
  const below = reportOffer(api, checker);
  const parts = { host, checklist, checker, decisions, typed, announce, newcomer, below, reload: () => location.reload() };
  const pane = byId("pane", HTMLElement);
  new Pane(pane, parts);
  host.onState = () => notice(host);
  say("");
  notice(host);
  addEventListener("pagehide", () => host.close());
  void checker.look();
  await offerAdoption({ api, host, checklist, pane, announce, banner: byId("banner", HTMLElement), screen: byId("adopt", HTMLElement) });
}

/**
 * Offer to adopt the form of a document without places of ours, or of one that carries a mapping. It
 * is loaded for those alone.
 *
 * @param {import("./adoption.js").Page} page
 */
async function offerAdoption(page) {
  const carries = page.host.parts.identity === null && (await carriesMapping().catch(() => false));
  if (page.host.knowsDocument && !carries) return;
  const { Adoption } = await import("./adoption.js");
  new Adoption(page).offer(carries);
}

/** The button that makes the report a page, and what came of it. @param {WordApi} api @param {Checker} checker */
function reportOffer(api, checker) {
  const said = h("p", { class: "small", role: "status" });
  const tell = (/** @type {string} */ text, problem = false) => {
    setText(said, text);
    said.classList.toggle("problem", problem);
  };
  const make = async () => {
    const module = await import("../checklist/report-page.js").catch(() => tell(words.unreachable, true));
    await module?.handOverReport({ api, checker, name: documentName(), say: tell });
  };
  return h("div", { class: "report" }, h("button", { type: "button", class: "quiet", onclick: () => void make() }, wordWords.report), said);
}

/** Say what limits the pane in this document. @param {WordHost} host */
function notice(host) {
  const lines = [
    host.readOnly && wordWords.readOnlyDocument,
    host.tracked && wordWords.trackedInWord,
    host.crowded && wordWords.crowded,
    host.shared && wordWords.sharedInWord,
    host.richTextOnly && !host.oldScript && wordWords.notLive,
    host.oldScript && wordWords.oldScript,
    !host.tells && wordWords.tellsNothing,
  ];
  fill(notices, ...lines.filter(Boolean).map((line) => h("p", {}, String(line))));
}

translatePage();
await start();
