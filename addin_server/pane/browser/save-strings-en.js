/** The fixed words about a draft that is saved into its file, in English. */

const STANDS = "What you wrote still stands here: “Save as a new file” downloads it.";

export const saveWords = {
  changed: (/** @type {string} */ file) => `${file} was changed elsewhere since it was opened or saved here, and was not written over. ${STANDS}`,
  denied: (/** @type {string} */ name, /** @type {string} */ file) => `Downloaded ${name}, because this page was not allowed to write into ${file}, which is as it was.`,
  gone: (/** @type {string} */ file) => `${file} is not where it was: it was moved, renamed or deleted. ${STANDS}`,
  notWritten: (/** @type {string} */ file) => `${file} could not be written: it may be open in Word, or locked, or its disk full. ${STANDS}`,
  savedIn: (/** @type {string} */ file) => `Saved in ${file}`,
  untouched: (/** @type {string} */ file) => `The ${file} that you opened is as it was.`,
};
