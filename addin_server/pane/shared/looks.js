/** The looks of a screen come with it: most documents need none. */

import { h } from "./dom.js";

const here = new Set();

/** Have a style sheet on the page, once. @param {string} name @param {string} module the address of the module beside it */
export function dress(name, module) {
  const { href } = new URL(name, module);
  if (here.has(href)) return;
  here.add(href);
  document.head.append(h("link", { rel: "stylesheet", href }));
}
