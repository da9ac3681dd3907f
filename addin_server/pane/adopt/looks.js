/** The looks of adopting a form come with it: most documents need neither. */

import { h } from "../shared/dom.js";

let areHere = false;

/** Have the looks on the page, once. */
export function dress() {
  if (areHere) return;
  areHere = true;
  document.head.append(h("link", { rel: "stylesheet", href: new URL("adopt.css", import.meta.url).href }));
}
