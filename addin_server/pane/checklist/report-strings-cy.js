/** Geiriau sefydlog yr adroddiad i’w drosglwyddo, yn Gymraeg: drafft. The fixed words of the report to hand over, in Welsh: a draft. */

/** @type {typeof import("./report-strings-en.js").reportWords} */
export const reportWords = {
  fileName: (name) => (name ? `${name}.report.html` : "report.html"),
  made: (name) => `Lawrlwythwyd ${name}, i’w ddarllen, ei argraffu neu ei drosglwyddo. Mae mor gyfrinachol â’r drafft.`,
  making: "Yn gwneud yr adroddiad…",
};
