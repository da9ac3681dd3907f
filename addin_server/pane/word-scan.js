/// <reference types="office-js" />
/** What is read of an open document: all its controls in one look, and its paragraphs on demand. */

import { supports } from "./word-sets.js";

/**
 * @typedef {object} Scan
 * @property {Word.ContentControl[]} controls as Word gave them, good while the run lasts
 * @property {import("./word-read.js").Found[]} found the controls, in the order of the document
 * @property {string[]} cursor tags of the controls that hold the cursor, the innermost first
 * @property {boolean} tracked changes are tracked
 */

/**
 * Return all controls of these types, not loaded yet. Word's own list leaves out what is not rich
 * text; the one by type came with WordApi 1.5.
 *
 * @param {Word.RequestContext} context
 * @param {string[]} types
 */
export function allControls(context, types) {
  if (!supports("1.5")) return context.document.contentControls;
  return context.document.getContentControls({ types: /** @type {Word.ContentControlType[]} */ (types) });
}

/**
 * Read every control, the cursor and the tracking in one sync.
 *
 * @param {Word.RequestContext} context
 * @param {string[]} types
 * @returns {Promise<Scan>}
 */
export async function scan(context, types) {
  const all = allControls(context, types);
  all.load("items/id,items/tag,items/title,items/text,items/type");
  const boxes = types.includes("CheckBox") ? allControls(context, ["CheckBox"]) : null;
  boxes?.load("items/id,items/checkboxContentControl/isChecked");
  const { document } = context;
  if (supports("1.4")) document.load("changeTrackingMode");
  const around = document.getSelection().parentContentControlOrNullObject;
  const beyond = around.parentContentControlOrNullObject;
  for (const one of [around, beyond]) one.load("isNullObject,tag");
  await context.sync();
  const ticks = new Map(boxes?.items.map((box) => [box.id, box.checkboxContentControl.isChecked]));
  return {
    controls: all.items,
    found: all.items.map(({ id, tag, title, text, type }) => ({
      tag: tag ?? "",
      title: title ?? "",
      text: text ?? "",
      type,
      checked: ticks.get(id) ?? null,
    })),
    cursor: [around, beyond].flatMap((one) => (one.isNullObject || !one.tag ? [] : [one.tag])),
    tracked: supports("1.4") && document.changeTrackingMode !== Word.ChangeTrackingMode.off,
  };
}

/** Read every paragraph: costly, so only on demand. @param {Word.RequestContext} context */
export async function readBlocks(context) {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text,items/style,items/tableNestingLevel,items/outlineLevel");
  await context.sync();
  return paragraphs.items.map(({ text, style, tableNestingLevel, outlineLevel }) =>
    tableNestingLevel
      ? { rows: [[text]], spans: [[1]] }
      : { text, style, heading_level: outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : null },
  );
}
