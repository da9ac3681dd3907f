/** The fixed words of the panel's frame, in English. */

/** @param {number} count @param {string} what */
const counted = (count, what) => `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;

export const frameWords = {
  // A file that is chosen
  notADraft: "That is not a Word document (.docx). Choose the draft as Word saved it.",
  fileTooLarge: (/** @type {string} */ name, /** @type {number} */ size, /** @type {number} */ most) =>
    `${name} has ${size} MB, and this server takes up to ${most} MB. Compress its pictures in Word (Picture Format, Compress Pictures), save it and choose it again.`,

  // Around the draft
  closeFind: "Close",
  due: (/** @type {string} */ day, /** @type {number} */ days) =>
    days < 0 ? `was due ${day}, ${counted(-days, "working day")} ago (bank holidays not taken off)` : `due ${day}, ${counted(days, "working day")} left (bank holidays not taken off)`,
  find: "Find in the draft",
  findNext: "Next place found",
  findPrevious: "Previous place found",
  findShort: "Find",
  foundCount: (/** @type {number} */ count, /** @type {number} */ at) => (at ? `${at} of ${count}` : count ? `${count} found` : "Not found"),
  introduction: "The checklist beside your draft says what is there, what is missing, and what a person has yet to judge. It is advice, and never changes your text.",
  hideChecklist: "Hide checklist",
  noHeadings: "The draft has no headings.",
  notes: (/** @type {number} */ count) => `Comments, notes and locks (${count})`,
  outline: "Outline of the draft",
  outlineShort: "Outline",
  print: "Print",
  report: "Report",
  splitter: "Width of the checklist",
  wordCount: (/** @type {number} */ count) => counted(count, "word"),

  // The page and its file
  editorMissing: "The panel’s editor is not there. In a checkout run “make tools”; otherwise install imrkit again.",
  tracked:
    "Track Changes is on in this draft: what you write here is saved as tracked changes of your role. " +
    "Once it is saved and opened again, such a place is locked until its changes are accepted or rejected in Word. " +
    "Dates and ticks outside tables are changed in Word, which does not track them.",
  readOnly: (/** @type {string} */ why) => `${why} You can read it here; edit it in Word.`,
  cannotBeShown: (/** @type {string} */ name) => `${name} could not be opened: this page has a fault that keeps it from being shown. Nothing else has changed.`,
  forceNeeded: "Enter the name of your force.",
  leaveKept: "Work that was not saved is still here. Open another draft and lose it?",
  notTheFile: (/** @type {string} */ name) => `${name} is not the file that the work was done in. Open it all the same, and lose that work?`,
  takingUp: (/** @type {string} */ name) => `Taking up ${name} again…`,
  leaveDraft: "This draft has edits that are not saved. Open another one and lose them?",
  making: "Making the template…",
  newName: (/** @type {string} */ type) => `imr-${type}.docx`,
  opening: (/** @type {string} */ name) => `Opening ${name}…`,
  saved: (/** @type {string} */ name) => `Downloaded ${name}`,
  savedExcept: (/** @type {string} */ name, /** @type {string[]} */ places) =>
    `Downloaded ${name}, but without what you wrote in: ${places.join("; ")}. It still stands here.`,
  notTaken: "What you wrote there cannot be saved. It still stands here; all the rest is saved.",
  yourDecisions: "Your decisions",
  saving: "Saving…",
  saveFailed: (/** @type {string} */ why) =>
    `${why} The draft was not saved. Keep this page open and try again.`,
  sampleName: "sample-draft.docx",
  showDraft: "Draft",
  showPane: "Checklist",
  unsaved: "Edits not saved",
  allSaved: "",
};
