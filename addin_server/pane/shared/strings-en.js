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
  "not-checked": "For you to judge",
};

/** @type {Record<string, string>} */
export const severityWords = { error: "Error", warning: "Warning", note: "Question" };

/** @type {Record<string, string>} */
export const decisionWords = {
  confirmed: "Confirmed",
  "not-applicable": "Marked not applicable",
  "not-known": "Marked not known",
  "answered-elsewhere": "Marked as answered elsewhere",
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
  addressedWhen: "Done well when",
  attentionWhen: "Check again if",
  checkNow: "Check now",
  showRound: "Show me round",
  understood: "Understood",
  checked: (/** @type {string} */ time) => `Checked ${time}`,
  checking: "Checking…",
  edited: "Edited; a check follows when you pause",
  decide: "Your decision",
  example: "Made-up example",
  foundByWords: "Its place was not found. Words that belong to it were: look whether they are the right ones.",
  goTo: "Go to its place",
  goToWords: "Show its words",
  goOn: "Go on there",
  guidance: "Guidance",
  checkCode: (/** @type {string} */ code) => `Check ${code}`,
  progress: "How far the draft is",
  settled: (/** @type {number} */ count, /** @type {number} */ all) => `${count} of ${all} settled`,
  needYou: (/** @type {number} */ count) => (count === 1 ? "1 needs you" : `${count} need you`),
  notBegun: (/** @type {number} */ count) => `${count} not started`,
  forLead: (/** @type {number} */ count) => `${count} for the lead`,
  allSettled: "Settled",
  needsYou: "Needs you",
  waitsForLead: "For the lead: confirmed, not agreed",
  findings: "Findings",
  unfinished: "Unfinished",
  nextFinding: "Next finding",
  previousFinding: "Previous finding",
  noNextFinding: "There is no finding after this one.",
  noPreviousFinding: "There is no finding before this one.",
  dropTyped: "Discard what you typed?",
  dropIt: "Discard",
  writeOn: "Keep writing",
  help: "Help",
  left: (/** @type {number} */ count) => (count === 1 ? "1 left" : `${count} left`),
  allItems: "All items",
  allLeft: "All that is left",
  needsPerson: "Needs a person",
  notAgreed: "Not agreed by the lead",
  next: "Next unfinished",
  noNext: "Nothing is left after this item.",
  noPrevious: "Nothing is left before this item.",
  nothingFound: "No items match.",
  previous: "Previous unfinished",
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
  codes: "Codes of the checks",
  noPlace: "The draft has no place for this item.",
  prompts: "Ask yourself",
  stoppedAt: (/** @type {string} */ title) => `You stopped at “${title}”.`,
  stale: (/** @type {string} */ time) => `The checklist shows the draft as of ${time}.`,
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
  confirmLeaves: "Confirming says that the text answers the item. What is listed above stays open until it is mended, or accepted with a reason.",
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
  reasonNeeded: "Give a reason. Without one the item stays open.",
  takeBack: "Withdraw decision",
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

  // Findings
  atItem: (/** @type {string} */ title) => `At “${title}”.`,
  accept: "Accept with a reason…",
  acceptWhy: "Why is this acceptable?",
  accepted: "Accepted",
  acceptedBy: (/** @type {string} */ role, /** @type {string} */ when) => `Accepted by the ${role} on ${when}:`,

  // A place that is missing
  insert: "Add its place to the document",

  // After a deed
  choose: "Choose…",
  undo: "Undo",

  unreadable: "The file cannot be read. It may have been moved, or be open elsewhere: choose it again.",

  // The language
  otherLanguage: "Cymraeg",
  unreviewed: "",
};

/** What stands in the pages themselves is English already. @type {Record<string, string>} */
export const pageWords = {};
