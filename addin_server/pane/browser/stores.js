/** Where unsaved work is kept: in a file where the browser writes into files that are chosen, else in its own database. */

import { KeptFile, chooseKeptFile, choosesFiles } from "./kept-file.js";
import { KeptHere, chooseHere } from "./kept-here.js";
import { keptWords } from "./kept-strings.js";

/** @typedef {KeptFile | KeptHere} Store */

/** @param {import("./shelf.js").Entry} entry @returns {Store} */
export function storeOf(entry) {
  return entry.sealed ? new KeptHere(entry, entry.at) : new KeptFile(entry, entry.at);
}

/** What is on the button that chooses; "": this browser has neither. */
export function keepLabel() {
  return choosesFiles() ? keptWords.keepInFile : isSecureContext ? keptWords.keepHere : "";
}

/** Let the author choose. @param {string} name of the draft @returns {Promise<Store | null>} null: not now */
export async function chooseStore(name) {
  return choosesFiles() ? chooseKeptFile(name) : chooseHere(name);
}
