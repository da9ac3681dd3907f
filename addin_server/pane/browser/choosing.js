/** A file is chosen, or dropped anywhere on the page. */

import { frameWords } from "./strings.js";

// Word documents, and the formats that the server refuses by name, with how to save them.
const DRAFT = /\.(docx|docm|dotx|dotm|doc|dot|odt|ott|fodt|rtf|pdf|pages)$/i;

const MEGABYTE = 1024 * 1024;

/**
 * Why a file is not sent to the server; "" when it is.
 *
 * @param {File} file
 * @param {number} most bytes that the server takes of one
 */
export function refusalOf({ name, size }, most) {
  if (!DRAFT.test(name)) return frameWords.notADraft;
  return size > most ? frameWords.fileTooLarge(name, Math.ceil(size / MEGABYTE), Math.floor(most / MEGABYTE)) : "";
}

/**
 * @param {{file: HTMLInputElement, choose: HTMLElement}} parts
 * @param {() => boolean} mayLeave asks whether the draft that is open may go
 * @param {(file: File) => void} open
 */
export function listenForFiles({ file, choose }, mayLeave, open) {
  for (const button of [choose, ...document.querySelectorAll("[data-choose]")]) {
    button.addEventListener("click", () => mayLeave() && file.click());
  }
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) open(chosen);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped && mayLeave()) open(dropped);
  });
}
