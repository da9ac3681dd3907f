/** The name of the draft at the head of the page. */

import { setText } from "../shared/dom.js";

/**
 * Show the name; when what had the focus is hidden, the focus comes to the name.
 *
 * @param {HTMLElement} element
 * @param {string} name
 */
export function showTitle(element, name) {
  setText(element, name);
  document.title = `${name} · imrkit`;
  const focused = document.activeElement;
  if (focused && focused !== document.body && focused.checkVisibility()) return;
  const heading = element.closest("h1");
  if (heading) heading.tabIndex = -1;
  heading?.focus();
}
