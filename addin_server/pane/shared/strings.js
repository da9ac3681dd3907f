/** The fixed words in the language that the page is read in: English, or Welsh. */

import * as english from "./strings-en.js";

/** @returns {"cy" | "en"} the language of the address, else of the browser */
function language() {
  const asked = new URLSearchParams(globalThis.location?.search ?? "").get("lang") ?? globalThis.navigator?.language ?? "";
  return asked.toLowerCase().startsWith("cy") ? "cy" : "en";
}

export const isWelsh = language() === "cy";

export const CHECKS_LANGUAGE = "en-GB"; // of what the checks say

const chosen = isWelsh ? await import("./strings-cy.js") : english;

export const { decisionWords, gapWords, locale, months, pageWords, responseWords, roleWords, severityWords, statusWords, words } = chosen;
