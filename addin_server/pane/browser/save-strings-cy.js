/** Geiriau sefydlog drafft a gedwir yn ei ffeil, yn Gymraeg: drafft. The fixed words about a draft that is saved into its file, in Welsh: a draft. */

const STANDS = "Mae’r hyn a ysgrifennoch yn dal yma: mae “Cadw fel ffeil newydd” yn ei lawrlwytho.";

/** @type {typeof import("./save-strings-en.js").saveWords} */
export const saveWords = {
  changed: (file) => `Newidiwyd ${file} yn rhywle arall ers ei hagor neu ei chadw yma, ac ni ysgrifennwyd drosti. ${STANDS}`,
  denied: (name, file) => `Lawrlwythwyd ${name}, gan na chafodd y dudalen hon ganiatâd i ysgrifennu i ${file}, sydd fel yr oedd.`,
  gone: (file) => `Nid yw ${file} lle’r oedd: fe’i symudwyd, ei hailenwi neu ei dileu. ${STANDS}`,
  notWritten: (file) => `Ni ellid ysgrifennu ${file}: gall fod ar agor yn Word, neu dan glo, neu fod ei disg yn llawn. ${STANDS}`,
  savedIn: (file) => `Cadwyd yn ${file}`,
  untouched: (file) => `Mae’r ${file} a agorwyd gennych fel yr oedd.`,
};
