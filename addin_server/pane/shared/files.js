/** Files on their way in and out of the page, and their bytes as base64. */

import { h } from "./dom.js";
import { PaneError } from "./errors.js";
import { words } from "./strings.js";

/** Rejects with a PaneError when the file is gone, or may not be read. @param {Blob} file @returns {Promise<string>} */
export function toBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(new PaneError(words.unreadable));
    reader.readAsDataURL(file);
  });
}

/** @param {string} text */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

/** @param {string} name @param {Blob} file */
export function download(name, file) {
  const address = URL.createObjectURL(file);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
