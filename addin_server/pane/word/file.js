/// <reference types="office-js" />
/**
 * The file of the open document, fetched once, when its author asks to have its form adopted. Word
 * hands it over in slices, where it can; elsewhere the author picks it, or Word gives its text as XML.
 */

import { PaneError } from "../shared/errors.js";
import { ask, PATIENCE } from "./ask.js";
import { wordWords } from "./strings.js";

const SLICE = 4 * 1024 * 1024; // bytes; Word takes no more
const SMALL_SLICE = 64 * 1024; // on an iPad
const PIECE = 32 * 1024; // bytes that are made text at once

/** True where Word hands over the whole file: not on the web, whatever it says of itself. */
export function handsOverFile() {
  const { requirements, platform } = Office.context;
  return requirements.isSetSupported("CompressedFile", "1.1") && platform !== Office.PlatformType.OfficeOnline;
}

/** The whole file, in base64. @returns {Promise<string>} rejects with a PaneError */
export async function wholeFile() {
  const sliceSize = Office.context.platform === Office.PlatformType.iOS ? SMALL_SLICE : SLICE;
  /** @type {Office.File} */
  const file = await answered((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done), close);
  try {
    return toBase64(await slicesOf(file));
  } finally {
    close(file);
  }
}

/** The body as one XML text, in base64: heavy, so only on demand. @returns {Promise<string>} rejects with a WordError */
export async function bodyAsXml() {
  const xml = await ask(async (context, sync) => {
    const text = context.document.body.getOoxml();
    await sync();
    return text.value;
  });
  return toBase64([new TextEncoder().encode(xml)]);
}

/** Give a file back: Word holds two at most. @param {Office.File} file */
function close(file) {
  file.closeAsync(() => {});
}

/** @param {Office.File} file @returns {Promise<Uint8Array[]>} */
async function slicesOf(file) {
  const slices = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answered((/** @type {(result: Office.AsyncResult<Office.Slice>) => void} */ done) => file.getSliceAsync(index, done));
    slices.push(Uint8Array.from(slice.data));
  }
  return slices;
}

/**
 * Wait for one answer of Office's older functions, as long as for any other of Word's.
 *
 * @template T
 * @param {(done: (result: Office.AsyncResult<T>) => void) => void} start
 * @param {(value: T) => void} [tooLate] what is done with an answer that nobody waits for any more
 * @returns {Promise<T>}
 */
function answered(start, tooLate = () => {}) {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      reject(new PaneError(wordWords.fileSilent));
    }, PATIENCE);
    const done = (/** @type {Office.AsyncResult<T>} */ { status, value }) => {
      clearTimeout(late);
      if (status === Office.AsyncResultStatus.Failed) reject(new PaneError(wordWords.fileRefused));
      else if (isLate) tooLate(value);
      else resolve(value);
    };
    try {
      start(done);
    } catch {
      done(/** @type {Office.AsyncResult<T>} */ ({ status: Office.AsyncResultStatus.Failed }));
    }
  });
}

/** @param {Uint8Array[]} parts */
function toBase64(parts) {
  let text = "";
  for (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) text += String.fromCharCode(...part.subarray(at, at + PIECE));
  }
  return btoa(text);
}
