// The simulated Word without a browser: what a page has of it, and a host on a document in it.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

import { emptyRecord } from "../../../addin_server/pane/shared/record.js";
import { WordHost } from "../../../addin_server/pane/word/word-host.js";

const text = (name) => readFileSync(new URL(`../../office/${name}`, import.meta.url), "utf-8");
const [document, paragraphs, office, author, members] = ["word-document.js", "word-text.js", "fake-office.js", "fake-author.js", "word-members.json"].map(text);

export const ITEMS = ["a", "b", "c"].map((id) => ({
  id,
  title: `Title of ${id}`,
  where: "document",
  places: [{ tag: `imr:${id}`, kind: "rich-text", section: "", placeholder: `Write about ${id}.` }],
}));
export const CONTROLS = [
  { tag: "imr:a", title: "A", type: "RichText", text: "Ashes were found.", placeholder: "", showing: false, checked: null },
  { tag: "imr:b", title: "B", type: "RichText", text: "Bread was bought.", placeholder: "", showing: false, checked: null },
  { tag: "imr:c", title: "C", type: "PlainText", text: "Coats were worn.", placeholder: "", showing: false, checked: null },
];

/** An API whose record is JSON, for want of a server; of several records it knows decisions only. */
export const API = {
  readParts: async (records) => ({ record: joined(records.map((xml) => JSON.parse(xml.slice(xml.indexOf("{"), -9)))), identity: null }),
  recordXml: async (record) => `<record xmlns="urn:imrkit:record:1">${JSON.stringify(record)}</record>`,
};

function joined(records) {
  if (records.length < 2) return records[0] ?? emptyRecord();
  return { ...emptyRecord(), decisions: records.flatMap(({ decisions }) => decisions) };
}

/** Start a Word with a document. @param {object} settings see fake-office.js */
export function startWord(settings = {}) {
  const page = new EventTarget();
  Object.assign(globalThis, {
    window: globalThis,
    history: {},
    document: Object.assign(page, { hidden: false }),
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    fakeWordSettings: { controls: CONTROLS, latency: 0, ...settings },
    fakeWordMembers: JSON.parse(members),
  });
  for (const script of [document, paragraphs, office, author]) runInThisContext(script);
  return globalThis.fakeWord;
}

/** Open a document, and give the host of it and the Word that it is in. @param {object} [settings] */
export async function opened(settings) {
  const word = startWord(settings);
  const host = new WordHost(API, ITEMS);
  await host.open().catch((error) => {
    host.close(); // else its timers keep the tests from ending
    throw error;
  });
  return { host, word };
}
