/** Geiriau sefydlog y drafft, yn Gymraeg: drafft. The fixed words of the draft as it is edited, in Welsh: a draft. */

/** @param {number} count */
function withoutDate(count) {
  return count ? ` Nid oes dyddiad gan ${count}: hwy sydd olaf.` : "";
}

/** @type {typeof import("./strings-en.js").draftWords} */
export const draftWords = {
  addRow: "Ychwanegu rhes",
  dateAsWritten: (text) => `Fel yr ysgrifennwyd: ${text}`,
  footer: "Troedyn",
  header: "Pennyn",
  notDrawn: "Ni ellid dangos y lle hwn i’w olygu. Fe’i cedwir fel y mae yn y ffeil; golygwch ef yn Word.",
  placeCannotBeEdited: "Ni olygir y lle hwn yma",
  cellName: (table, row, column) => `${table}, rhes ${row}: ${column}`,
  dateNotRead: "Ni ddarllenir hwn fel dyddiad. Ysgrifennwch ddydd, mis a blwyddyn, megis 14/3/2025.",
  dateOrder: "dd/mm/bbbb",
  pictureNotPasted: "Ni ludwyd llun: rhowch ef i mewn gyda Word.",
  rowDeeds: { above: "Mewnosod rhes uwchben", below: "Mewnosod rhes isod", up: "Symud y rhes i fyny", down: "Symud y rhes i lawr", remove: "Tynnu’r rhes" },
  rowMenu: (table, row) => `${table}, rhes ${row}: mewnosod, symud, tynnu`,
  rowMoved: (from, to) => `Rhes ${to} yw rhes ${from} bellach.`,
  rowName: (row) => `Rhes ${row}`,
  rowRemoved: (row) => `Tynnwyd rhes ${row}. Daw Ctrl+Z â hi yn ôl.`,
  rowsInOrder: (without) => `Mae’r rhesi yn nhrefn eu dyddiadau eisoes.${withoutDate(without)}`,
  rowsSorted: (count, without) => `Trefnwyd ${count} rhes yn ôl dyddiad, y cynharaf yn gyntaf.${withoutDate(without)}`,
  sortByDate: "Trefnu yn ôl dyddiad",
  rowAdded: (row) => `Ychwanegwyd rhes ${row}.`,
  rowsPasted: (count) => `Gludwyd ${count} llinell, pob un i’w rhes ei hun.`,
  nothingToUndo: "Nid oes dim i’w ddadwneud.",
  nothingToRedo: "Nid oes dim i’w ailwneud.",
};
