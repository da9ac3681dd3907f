/// <reference types="office-js" />
/** What is read of an open document: all its controls in one look, and its paragraphs on demand. */

import { ask, itemsOf, wordErrorOf } from "./ask.js";
import { headingLevelOf } from "./controls.js";
import { controlAround, tagOf } from "./cursor.js";
import { supports } from "./requirement-sets.js";

/**
 * @typedef {object} Scan
 * @property {import("./controls.js").Found[]} found the controls, in the order of the document
 * @property {boolean} tracked changes are tracked
 * @property {string | null} [innermost] the tag of the innermost control that holds the cursor, null: none; left out where it was not asked for
 */

/**
 * Return all controls of these types in the body, not loaded yet: a header repeats what stands
 * there. Word's own list leaves out what is not rich text; the one by type came with WordApi 1.5.
 *
 * @param {Word.RequestContext} context
 * @param {string[]} types
 */
export function allControls(context, types) {
  const { body } = context.document;
  if (!supports("1.5")) return body.contentControls;
  return body.getContentControls({ types: /** @type {Word.ContentControlType[]} */ (types) });
}

/**
 * Read every control, the tracking and, where it is asked for, the control that holds the cursor, in one exchange.
 *
 * @param {Word.RequestContext} context
 * @param {import("./ask.js").Sync} sync
 * @param {string[]} types
 * @param {{cursor: boolean}} wanted
 * @returns {Promise<Scan>}
 */
export async function scan(context, sync, types, { cursor }) {
  const all = allControls(context, types);
  all.load("items/id,items/tag,items/title,items/text,items/type");
  const boxes = types.includes("CheckBox") ? allControls(context, ["CheckBox"]) : null;
  boxes?.load("items/id,items/checkboxContentControl/isChecked");
  const { document } = context;
  if (supports("1.4")) document.load("changeTrackingMode");
  const around = cursor ? controlAround(context, 1) : null;
  await sync();
  const ticks = new Map((boxes ? itemsOf(boxes) : []).map((box) => [box.id, box.checkboxContentControl.isChecked]));
  return {
    found: itemsOf(all).map(({ id, tag, title, text, type }) => ({
      id,
      tag: tag ?? "",
      title: title ?? "",
      text: text ?? "",
      type,
      checked: ticks.get(id) ?? null,
    })),
    ...(around && { innermost: tagOf(around) }),
    tracked: supports("1.4") && document.changeTrackingMode !== Word.ChangeTrackingMode.off,
  };
}

/**
 * Return what looks at the controls, and at where the cursor stands: both in one exchange, and without the cursor from then on where Word refuses both together.
 *
 * @param {string[]} types
 * @returns {() => Promise<Scan>}
 */
export function looker(types) {
  let isApart = false;
  const look = (/** @type {boolean} */ cursor) => ask((context, sync) => scan(context, sync, types, { cursor }));
  return async () => {
    if (isApart) return look(false);
    try {
      return await look(true);
    } catch (error) {
      if (wordErrorOf(error).isSilent) {
        isApart = true; // nobody can tell at what it is silent
        throw error;
      }
      const seen = await look(false); // an error of the look itself goes on
      isApart = true;
      return seen;
    }
  };
}

/** Read every paragraph: costly, so only on demand. @param {Word.RequestContext} context @param {import("./ask.js").Sync} sync */
export async function readBlocks(context, sync) {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text,items/style,items/tableNestingLevel,items/outlineLevel");
  await sync();
  return itemsOf(paragraphs).map(({ text, style, tableNestingLevel, outlineLevel }) =>
    tableNestingLevel
      ? { rows: [[text]] }
      : { text, style, heading_level: headingLevelOf(outlineLevel) },
  );
}
