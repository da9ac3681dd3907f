/** The fixed words of the report to hand over, in English. */

export const reportWords = {
  fileName: (/** @type {string} */ name) => (name ? `${name}.report.html` : "report.html"),
  made: (/** @type {string} */ name) => `Downloaded ${name}, to read, print or hand over. It is as confidential as the draft.`,
  making: "Making the report…",
};
