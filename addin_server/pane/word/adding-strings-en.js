/** The fixed words of what is put into a document on request, in English. */

export const addingWords = {
  insertRefused: "Word did not let the place be added. The document may be protected, or locked where it would stand. If an empty line has come, Undo in Word takes it out.",
  insertUnsure: "Word has not answered. Look whether the place has come into the document before you add it again.",
  queryRefused: "Word did not take the comment. The document may be protected.",
  queryUnsure: "Word has not answered. Look whether the comment is in the document before you ask again.",
};

/** What became of a place that was to be added; see shared/host.js. */
export const insertionWords = {
  added: "Its place was added. Undo in Word takes it out again.",
  "without-placeholder":
    "Its place was added, without the grey words that stand in an empty one: this Word does not let them be set from here. Undo in Word takes it out again.",
  there: "Its place stands in the document already.",
  nowhere: "The document has no place of this checklist that this one could stand beside. Copy it from a blank template.",
};
