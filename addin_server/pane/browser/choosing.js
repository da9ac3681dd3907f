/** A file is chosen, or dropped anywhere on the page. */

import { frameWords } from "./strings.js";

// Word documents, and the formats that the server refuses by name, with how to save them.
const DRAFT = /\.(docx|docm|dotx|dotm|doc|dot|odt|ott|fodt|rtf|pdf|pages)$/i;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
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
 * @param {(file: File, handle?: any) => void} open with the handle by which it can be written again, where the browser gives one
 */
export function listenForFiles({ file, choose }, mayLeave, open) {
  for (const button of [choose, ...document.querySelectorAll("[data-choose]")]) {
    button.addEventListener("click", () => mayLeave() && file.click());
  }
  let isPlain = !("showOpenFilePicker" in globalThis);
  file.addEventListener("click", (event) => {
    if (isPlain) return;
    event.preventDefault();
    pick(file.accept.split(",")).then(([picked, handle]) => open(picked, handle), (error) => {
      if (error.name === "AbortError") return; // none was chosen
      isPlain = true; // it is forbidden here
      file.click();
    });
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) open(chosen);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [item] = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
    const dropped = item?.getAsFile();
    const handle = handleOf(item); // asked for while the drop goes on
    if (dropped && mayLeave()) void handle.then((known) => open(dropped, known));
  });
}

/** @param {string[]} endings @returns {Promise<[File, any]>} */
async function pick(endings) {
  const types = [{ description: "Word", accept: { [WORD]: endings } }];
  const [handle] = await /** @type {any} */ (window).showOpenFilePicker({ id: "imrkit", types });
  return [await handle.getFile(), handle];
}

/** The handle of what is dropped, where the browser gives one. @param {DataTransferItem | undefined} item */
async function handleOf(item) {
  const handle = await /** @type {any} */ (item)?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? handle : undefined;
}
