/// <reference types="office-js" />
/** Where the cursor stands: in the look itself, and where Word refuses that, or for what lies further out, apart from it. */

import { ask } from "./ask.js";

const DEEPEST = 8; // controls in one another that are looked through

/**
 * Return the tags of the controls that hold the cursor, the innermost first, up to the first one
 * that is an item's own. Each level is an exchange of its own: what lies beyond the outermost
 * control may not be named, because some Words refuse a request that names a member of nothing.
 *
 * @param {(tag: string) => boolean} isOfItem
 * @param {string | null | undefined} innermost its tag, null: there is none; undefined: it is not known yet
 * @returns {Promise<string[]>}
 */
export async function tagsAroundCursor(isOfItem, innermost) {
  /** @type {string[]} */
  const tags = [];
  for (let level = 1; level <= DEEPEST; level += 1) {
    const isKnown = level === 1 && innermost !== undefined;
    const tag = isKnown ? innermost : await ask((context, sync) => tagAround(context, sync, level));
    if (tag === null) break;
    if (tag) tags.push(tag);
    if (isOfItem(tag)) break;
  }
  return tags;
}

/**
 * @param {Word.RequestContext} context
 * @param {import("./ask.js").Sync} sync
 * @param {number} level 1 is the innermost control
 * @returns {Promise<string | null>} null: there is none
 */
async function tagAround(context, sync, level) {
  const control = controlAround(context, level);
  await sync();
  return tagOf(control);
}

/** Ask for a control that holds the cursor. @param {Word.RequestContext} context @param {number} level 1 is the innermost */
export function controlAround(context, level) {
  let control = context.document.getSelection().parentContentControlOrNullObject;
  for (let up = 1; up < level; up += 1) control = control.parentContentControlOrNullObject;
  control.load("isNullObject,tag");
  return control;
}

/** Its tag, once it was answered; null: there is none. @param {Word.ContentControl} control */
export function tagOf(control) {
  return control.isNullObject ? null : (control.tag ?? "");
}
