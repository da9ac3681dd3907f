/** The fixed words of the draft as it is edited, in English. */

/** @param {number} count */
function withoutDate(count) {
  if (!count) return "";
  return count === 1 ? " One row has no date: it is last." : ` ${count} rows have no date: they are last.`;
}

export const draftWords = {
  addRow: "Add a row",
  dateAsWritten: (/** @type {string} */ text) => `As written: ${text}`,
  footer: "Footer",
  header: "Header",
  notDrawn: "This place could not be shown for editing. It is kept as it stands in the file; edit it in Word.",
  placeCannotBeEdited: "This place is not edited here",
  cellName: (/** @type {string} */ table, /** @type {number} */ row, /** @type {string} */ column) => `${table}, row ${row}: ${column}`,
  dateNotRead: "This is not read as a date. Write day, month and year, such as 14/3/2025.",
  dateOrder: "dd/mm/yyyy",
  pictureNotPasted: "A picture was not pasted: put it in with Word.",
  rowDeeds: { above: "Insert row above", below: "Insert row below", up: "Move row up", down: "Move row down", remove: "Remove row" },
  rowMenu: (/** @type {string} */ table, /** @type {number} */ row) => `${table}, row ${row}: insert, move, remove`,
  rowMoved: (/** @type {number} */ from, /** @type {number} */ to) => `Row ${from} is row ${to} now.`,
  rowName: (/** @type {number} */ row) => `Row ${row}`,
  rowRemoved: (/** @type {number} */ row) => `Row ${row} was removed. Ctrl+Z brings it back.`,
  rowsInOrder: (/** @type {number} */ without) => `The rows are in the order of their dates already.${withoutDate(without)}`,
  rowsSorted: (/** @type {number} */ count, /** @type {number} */ without) => `${count} rows were sorted by date, the earliest first.${withoutDate(without)}`,
  sortByDate: "Sort by date",
  rowAdded: (/** @type {number} */ row) => `Row ${row} was added.`,
  rowsPasted: (/** @type {number} */ count) => `${count} lines were pasted, each into a row.`,
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to do again.",
};
