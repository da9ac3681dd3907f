/// <reference types="office-js" />
/** The approved mapping of a form, kept in the document as custom XML that the server writes. */

import { act, itemsOf } from "./ask.js";
import { supports } from "./requirement-sets.js";

const NAMESPACE = "urn:imrkit:mapping:1";

/** Tell whether the document carries a mapping; before WordApi 1.4 it cannot be seen. */
export async function carriesMapping() {
  return supports("1.4") && (await act(held)).length > 0;
}

/**
 * Keep a mapping in the document, in place of any that it holds; "" takes it out.
 *
 * @param {string} xml
 * @returns {Promise<boolean>} whether the document holds just that afterwards
 */
export async function keepMapping(xml) {
  if (!supports("1.4")) return false;
  await act((context, sync) => put(context, sync, xml));
  const now = await act(held);
  return now.length === (xml ? 1 : 0) && now.every((one) => textOf(one) === textOf(xml));
}

/** @param {Word.RequestContext} context */
function partsIn(context) {
  const parts = context.document.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** @param {Word.RequestContext} context @param {import("./ask.js").Sync} sync @returns {Promise<string[]>} */
async function held(context, sync) {
  const parts = partsIn(context);
  await sync();
  const texts = itemsOf(parts).map((part) => part.getXml());
  await sync();
  return texts.map(({ value }) => value);
}

/** @param {Word.RequestContext} context @param {import("./ask.js").Sync} sync @param {string} xml */
async function put(context, sync, xml) {
  const parts = partsIn(context);
  await sync();
  const [part, ...others] = itemsOf(parts);
  if (part && xml) part.setXml(xml);
  else if (xml) context.document.customXmlParts.add(xml);
  else part?.delete();
  for (const other of others) other.delete();
  await sync();
}

/** What the part says, however Word writes it down. @param {string} xml */
function textOf(xml) {
  return new DOMParser().parseFromString(xml, "application/xml").documentElement.textContent;
}
