/// <reference types="office-js" />
/** The task pane: finds Word, then shows the checklist of the document that is open in it. */

import { Api } from "./api.js";
import { Checker } from "./checker.js";
import { Decisions } from "./decisions.js";
import { byId, fill, h, setText } from "./dom.js";
import { translatePage } from "./language.js";
import { Pane } from "./pane.js";
import { words } from "./strings.js";
import { WordHost } from "./word-host.js";
import { supports } from "./word-sets.js";

const PATIENCE = 10_000; // milliseconds that Word may take to answer
const FIRST_RUN = "imrkit-first-run-read";

const message = byId("message", HTMLElement);
const actions = byId("actions", HTMLElement);
const notices = byId("notices", HTMLElement);
const role = byId("role", HTMLSelectElement);

/** Say what is wrong and what can be done. @param {string} text @param {...Node} buttons */
function stopWith(text, ...buttons) {
  setText(message, text);
  message.classList.add("problem");
  fill(actions, ...buttons);
}

function reload() {
  return h("button", { type: "button", onclick: () => location.reload() }, words.reload);
}

function panel() {
  return h("a", { href: "/panel", target: "_blank", rel: "noopener" }, words.thePanel);
}

/** Wait for Word. @returns {Promise<{host: string | null} | "blocked" | "slow">} */
async function word() {
  if (typeof Office === "undefined") return "blocked";
  /** @type {Promise<"slow">} */
  const slow = new Promise((resolve) => setTimeout(() => resolve("slow"), PATIENCE));
  const ready = Office.onReady().then(({ host }) => ({ host: host ? String(host) : null }));
  return Promise.race([ready, slow]);
}

async function start() {
  const found = await word();
  if (found === "blocked") {
    const { origin } = new URL(document.body.dataset.office ?? "", location.href);
    return stopWith(words.officeBlocked(origin), reload(), panel());
  }
  if (found === "slow") return stopWith(words.officeSlow, reload());
  if (found.host !== "Word") return stopWith(words.openFromWord, panel());
  if (!supports("1.3")) return stopWith(words.tooOld, panel());
  try {
    await follow();
  } catch (error) {
    stopWith(error instanceof Error ? error.message : String(error), reload());
  }
}

/** Show the checklist of the open document and keep it shown. */
async function follow() {
  const api = new Api();
  const checklist = await api.checklist();
  const host = new WordHost(api, checklist.items);
  const checker = new Checker(host, api, 0);
  await host.open();
  const decisions = new Decisions(host, checker);
  role.addEventListener("change", () => (decisions.role = role.value));
  role.closest("label")?.removeAttribute("hidden");
  const announce = (/** @type {string} */ text) => setText(byId("live", HTMLElement), text);
  new Pane(byId("pane", HTMLElement), { host, checklist, checker, decisions, announce });
  host.onState = () => notice(host);
  setText(message, "");
  notice(host);
  await checker.look();
  addEventListener("pagehide", () => host.close());
}

/** Say what limits the pane in this document. @param {WordHost} host */
function notice(host) {
  const lines = [
    host.readOnly && words.readOnlyDocument,
    host.tracked && words.trackedInWord,
    !host.live && words.notLive,
    !host.knowsDocument && words.noPlacesInWord,
  ];
  fill(notices, ...lines.filter(Boolean).map((line) => h("p", {}, String(line))), firstRun());
}

/** Three sentences, until they have been read once. */
function firstRun() {
  const key = `${Office.context.partitionKey ?? ""}${FIRST_RUN}`;
  if (remembered(key)) return null;
  const line = h("p", {}, words.firstRun);
  const read = () => {
    remember(key);
    line.remove();
  };
  line.append(h("button", { type: "button", onclick: read }, words.understood));
  return line;
}

/** Storage may be forbidden; then the sentences stay. @param {string} key */
function remembered(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** @param {string} key */
function remember(key) {
  try {
    localStorage.setItem(key, "yes");
  } catch {
    // It will be shown again.
  }
}

translatePage();
await start();
