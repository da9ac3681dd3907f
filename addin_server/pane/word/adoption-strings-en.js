/** The fixed words of adopting a form in Word, in English. */

export const adoptionWords = {
  // Before the file was read
  otherTemplate: "This draft uses another template. The checklist can find its places and follow them while you write.",
  readsOnce: "For that it reads the file once, when you ask for it.",
  findPlaces: "Find its places",
  cannotFetch: "This Word does not hand over the file. Save the document, then pick its file here; or let Word give its text.",
  pickFile: "Pick the file of this document",
  useText: "Use the text as Word gives it",
  useTextWhat: "Headers and footers are left out of it, so that no copy can be made of it.",
  reading: "Reading the file…",
  otherFile: "That is not the file of this document: most of its paragraphs do not stand here. Pick the one that is open in Word, as it was saved last.",

  // The ways
  put: "Put places into this document",
  putWhat: "Word puts a box around each paragraph and cell that you approved, and the checklist follows it there. The text stays as it is, and the boxes can be taken out again. What cannot have one from here is followed all the same.",
  copy: "Make a copy with places",
  copyWhat: "All places get one, rows, choices and form fields too. The copy is downloaded; this document stays as it is.",
  copyLifts: "The protection of the form is lifted in the copy.",
  follow: "Follow only",
  followWhat: "Nothing is put into the document: the checklist finds each place by its words, as long as this pane is open.",

  // What came of it
  putting: (/** @type {number} */ done, /** @type {number} */ all) => `Putting in place ${done} of ${all}…`,
  putIn: (/** @type {number} */ count) => (!count ? "No place could be put in from here." : count === 1 ? "1 place was put in." : `${count} places were put in.`),
  notPutIn: (/** @type {number} */ count) => (count === 1 ? "1 place got no box" : `${count} places got no box`),
  notPutInWhat: "They are followed by their words instead. A copy can have them.",
  takeAway: "Take the places out again",
  takenAway: "The places are out again. The text is as it was; the checklist still follows it by its words.",
  following: "The checklist now follows the form by its words.",
  downloaded: (/** @type {string} */ name) => `Downloaded ${name}. Open it in Word and go on there. It is as confidential as this document.`,
  notKept: "Word did not keep in the document what you approved: it will ask again when you open it anew.",
  changed: "The document was changed meanwhile. Nothing was put in: try again.",
  copyName: (/** @type {string} */ name) => `${name || "draft"} with places.docx`,
  mappingName: (/** @type {string} */ name) => `${name || "form"}.mapping.toml`,
  unseen: (/** @type {number} */ count) => (count === 1 ? "1 place stands in a text box, a header or a footer, which Word does not show to this pane." : `${count} places stand in text boxes, headers or footers, which Word does not show to this pane.`),
  remembers: "This document remembers which of its places answer which items. Places without a box can be followed too.",
};
