/** Every fixed word of the pane and the panel, in one place. */

export const locale = "en-GB";

export const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** @type {Record<string, string>} */
export const statusWords = {
  "no-place": "No place",
  "not-started": "Not started",
  "in-progress": "In progress",
  "needs-attention": "Needs attention",
  done: "Done",
  "not-applicable": "Not applicable",
  "not-known": "Not known",
  "not-checked": "Not checked",
};

/** @type {Record<string, string>} */
export const severityWords = { error: "Error", warning: "Warning", note: "Question" };

/** @type {Record<string, string>} */
export const decisionWords = {
  confirmed: "Confirmed",
  "not-applicable": "Not applicable",
  "not-known": "Not known",
  "answered-elsewhere": "Answered elsewhere",
};

/** @type {Record<string, string>} */
export const responseWords = { agreed: "Agreed", queried: "Queried", returned: "Returned" };

/** @type {Record<string, string>} */
export const roleWords = { officer: "review officer", lead: "review lead" };

/** @type {Record<string, string>} */
export const gapWords = {
  "not-recorded": "Not recorded",
  "not-asked": "Not asked",
  declined: "Declined",
  "not-established": "Not established",
};

export const words = {
  // The pane
  about: "About the whole draft",
  addressedWhen: "Addressed when",
  attentionWhen: "Look again when",
  checkNow: "Check now",
  checked: (/** @type {string} */ time) => `Checked ${time}`,
  checking: "Checking…",
  edited: "Edited; a check follows when you pause",
  counts: "How many items are where",
  decide: "Your decision",
  example: "An example, invented",
  foundByWords: "Its place was not found. Words that belong to it were: look whether they are the right ones.",
  goTo: "Go to its place",
  goToWords: "Show its words",
  goOn: "Go on there",
  help: "Help",
  left: (/** @type {number} */ count) => (count === 1 ? "1 left" : `${count} left`),
  allItems: "All items",
  allLeft: "All that is left",
  needsPerson: "Needs a person",
  notAgreed: "Not agreed by the lead",
  next: "Next left",
  noNext: "Nothing is left after this item.",
  noPrevious: "Nothing is left before this item.",
  nothingFound: "No item is like that.",
  previous: "Previous left",
  search: "Search the items",
  searchShort: "Search",
  show: "Show",
  showAll: "Show all items",
  support: "Support for you",
  supportWhy: "This work is hard to read and to write. You can say that it is too much, at any point.",
  leadItems: (/** @type {number} */ count) => `Kept by the lead, apart from the draft (${count})`,
  leadItemsWhy:
    "These are done and recorded elsewhere. Nothing about them enters the document.",
  notAsked: (/** @type {number} */ count) => `Not asked for by this template (${count})`,
  notChecked: (/** @type {number} */ count) => `Not looked at here (${count})`,
  noPlace: "The draft has no place for this item.",
  prompts: "Ask yourself",
  stoppedAt: (/** @type {string} */ title) => `You stopped at “${title}”.`,
  stale: (/** @type {string} */ time) => `This is the report of ${time}.`,
  statusOf: (/** @type {string} */ title, /** @type {string} */ status) => `${title}: ${status}`,
  looking: "It may have changed: the checklist looks again.",
  neverChecked: "Not checked yet.",
  unreachable: "The server cannot be reached. What you wrote is not lost.",
  tooLarge: "The file is larger than this server takes.",
  outOfDate: "Out of date",
  serverFault: (/** @type {number} */ code) => `The server has a fault of its own (${code}). It is asked again; what you wrote is not lost.`,
  signIn: "The server asks for a sign-in first. Sign in to the panel in a browser, or open this pane anew. What you wrote is not lost.",
  serverBusy: "The server is busy just now. It is asked again; what you wrote is not lost.",
  notTheServer: "Something else answered in the server’s place, a sign-in page perhaps. It is asked again; what you wrote is not lost.",
  unexpected: "The checklist itself has a fault. Open it anew.",
  reloadPane: "Open the pane anew",
  why: "Why it matters, and what to do",
  whenNotKnown: "When it is not known",

  // Decisions
  answeredElsewhere: "Answered elsewhere…",
  cancel: "Cancel",
  checksDecide: "The checks decide this item: it is done as soon as they find nothing any more. There is nothing to confirm.",
  confirmLeaves: "Confirming says that the text answers the item. What is listed above stays open until it is mended, or let stand with a reason.",
  confirm: "Confirm",
  confirmAgain: "Confirm again",
  decided: (/** @type {string} */ what, /** @type {string} */ role, /** @type {string} */ when) =>
    `${what} by the ${role} on ${when}.`,
  gap: "In what way is it not known?",
  keep: "Record it",
  notApplicable: "Not applicable…",
  notKnown: "Not known…",
  reasonElsewhere: "In which paragraph, or where else?",
  whichSection: "Which section answers it?",
  reasonNotApplicable: "Why does it not apply in this review?",
  reasonNotKnown: "What was tried, and what is not known?",
  reasonNeeded: "Write a reason first: without one it is a gap.",
  takeBack: "Take it back",
  recorded: "Recorded.",
  undone: "Undone.",
  decidedSince: "It has been decided anew since: there is nothing to undo.",

  // The lead
  agree: "Agree",
  query: "Query…",
  queryWhat: "What do you ask? It becomes a comment at its place, for everybody to read.",
  respond: "Your response as review lead",
  responded: (/** @type {string} */ what, /** @type {string} */ when) => `${what} by the review lead on ${when}.`,
  return: "Return…",
  returnWhat: "What is to be done before it can be agreed?",
  leftAtSignOff: (/** @type {number} */ count) => (count === 1 ? "One item is left." : `${count} items are left.`),
  signOff: "Sign off this draft",
  signOffAgain: "Sign off again",
  signOffBroken: "The draft has changed since: this sign-off no longer holds.",
  signOffHeading: "Sign-off",
  signOffHolds: "The body of the draft is as it was signed off.",
  signOffInPanel: "A sign-off is bound to the whole draft, of which Word shows the pane only a part. Open the saved draft in the browser panel to sign it off.",
  signOffUnseen: "Nothing has changed while this pane was open. The browser panel tells whether the whole draft is as it was signed off.",
  signedOff: (/** @type {string} */ role, /** @type {string} */ when) => `Signed off by the ${role} on ${when}.`,

  // Findings
  atItem: (/** @type {string} */ title) => `At “${title}”.`,
  accept: "Let it stand…",
  acceptWhy: "Why may it stand?",
  accepted: "Accepted",
  acceptedBy: (/** @type {string} */ role, /** @type {string} */ when) => `Accepted by the ${role} on ${when}:`,

  // A place that is missing
  insert: "Add its place to the document",

  // The draft
  addRow: "Add a row",
  choose: "Choose…",
  dateAsWritten: (/** @type {string} */ text) => `As written: ${text}`,
  footer: "Footer",
  header: "Header",
  notDrawn: "This place could not be shown for editing. It is kept as it stands in the file; edit it in Word.",
  placeCannotBeEdited: "This place is not edited here",
  removeRow: (/** @type {number} */ row) => `Remove row ${row}`,
  rowRemoved: (/** @type {number} */ row) => `Row ${row} was removed.`,
  rowIsBack: (/** @type {number} */ row) => `Row ${row} is back.`,
  rowAdded: (/** @type {number} */ row) => `Row ${row} was added.`,
  rowsPasted: (/** @type {number} */ count) => `${count} lines were pasted, each into a row.`,
  undo: "Undo",
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to do again.",
  tracked:
    "Word is set to track changes in this draft. What you edit here is not tracked: edit in Word " +
    "if your changes must show.",
  readOnly: (/** @type {string} */ why) => `${why} You can read it here; edit it in Word.`,

  // Word

  // The page
  cannotBeShown: (/** @type {string} */ name) => `${name} could not be opened: this page has a fault that keeps it from being shown. Nothing else has changed.`,
  force: "Name of the force",
  forceNeeded: "Write the name of the force first.",
  discardKept: (/** @type {string} */ name) => `What was not saved of ${name} is then lost. Discard it?`,
  discardIt: "Discard it",
  goOnWith: "Go on with it",
  fileWanted: (/** @type {string} */ name) => `The file was too large to keep: open ${name} again as it was, and what you did is put back.`,
  keptHere: (/** @type {string} */ name) => `This page was left before your last work on ${name} was saved. It is still here.`,
  keptInFile: (/** @type {string} */ name) => `Downloaded ${name}. It holds the draft and what you did: open it here when the server is back. It is as confidential as the draft.`,
  leaveKept: "Work that was not saved is still here. Open another draft and lose it?",
  nothingToKeep: "There is nothing that is not saved.",
  notTakenUp: "It could not be put back. You wrote:",
  notTheFile: (/** @type {string} */ name) => `${name} is not the file that the work was done in. Open it all the same, and lose that work?`,
  unreadable: "The file cannot be read. It may have been moved, or be open elsewhere: choose it again.",
  notWork: "That file is not work that this page kept. Choose the draft (.docx), or the file that ends in .unsaved.json.",
  takingUp: (/** @type {string} */ name) => `Taking up ${name} again…`,
  leaveDraft: "This draft has edits that are not saved. Open another one and lose them?",
  making: "Making the template…",
  newName: (/** @type {string} */ type) => `imr-${type}.docx`,
  notADraft: "That is not a Word document (.docx). Choose the draft as Word saved it.",
  opening: (/** @type {string} */ name) => `Opening ${name}…`,
  saved: (/** @type {string} */ name) => `${name} was saved: look in your downloads.`,
  savedExcept: (/** @type {string} */ name, /** @type {string[]} */ places) =>
    `${name} was saved, but without what you wrote in: ${places.join("; ")}. It still stands here.`,
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

  // The language
  otherLanguage: "Cymraeg",
  unreviewed: "",
};

/** What stands in the pages themselves is English already. @type {Record<string, string>} */
export const pageWords = {};
