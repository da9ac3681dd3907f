/** The fixed words of adopting a form, in English. */

export const adoptWords = {
  // Above the draft
  otherTemplate: (/** @type {number} */ known, /** @type {number} */ all) => `This draft uses another template. ${known} of its ${all} places are recognised.`,
  noneKnown: "This draft uses another template, and none of its places is recognised. You can still say what they ask for.",
  noPlaces: "This draft uses another template, and no place to fill in was found in it. What is said about the whole draft still holds.",
  recognised: (/** @type {string} */ title, /** @type {number} */ differs) => {
    const places = differs === 1 ? "1 place differs" : `${differs} places differ`;
    return `Recognised: ${title}${differs ? ` (${places})` : ""}.`;
  },
  carriesAnswers: "The checklist follows this draft: it remembers which of its places answer which items.",
  goThrough: "Go through them",
  lookThrough: "Look through it",
  goOn: "Go on where you stopped",
  protectedForm: "The form is protected: only its form fields can be filled in.",
  liftProtection: "Work on a copy with the protection lifted",

  // Going through the places
  heading: "What does each place ask for?",
  intro: "The form’s own words are in bold. Below them is the item of the checklist that they seem to ask for.",
  progress: (/** @type {number} */ left, /** @type {number} */ all) => (left ? `${left} of ${all} left to decide` : `All ${all} decided`),
  next: "Next to decide",
  previous: "Previous to decide",
  undo: "Undo",
  undone: (/** @type {string} */ words) => `Undone: “${words}” is to be decided again.`,
  nothingToUndo: "There is nothing to undo.",
  leave: "Leave it for now",
  keysTitle: "Keys",
  keys: /** @type {[string, string][]} */ ([
    ["Enter", "accept"],
    ["C", "choose another item"],
    ["N", "asks for nothing of the checklist"],
    ["↑ ↓", "previous or next place"],
    ["S", "show it in the draft"],
    ["U", "undo"],
  ]),
  headings: "Headings",
  beforeHeadings: "Before the first heading",
  toDecide: (/** @type {number} */ count) => `${count} to decide`,
  sure: (/** @type {number} */ count) => `${count} sure`,
  settled: (/** @type {number} */ count) => `${count} decided`,
  undecided: "To decide",
  decided: "Decided",
  takenAsSure: "Taken as sure",
  nothing: "Nothing of the checklist",
  inTable: (/** @type {string} */ title) => `In the table “${title}”`,
  inRow: (/** @type {string} */ title) => `in the row “${title}”`,
  under: (/** @type {string} */ title) => `Under “${title}”`,
  accept: "Accept",
  keepIt: "Keep it",
  chooseAnother: "Choose another…",
  asksNothing: "Asks for nothing of the checklist",
  show: "Show it in the draft",
  notShown: "Its place could not be shown here.",
  answerOf: (/** @type {string} */ words, /** @type {string} */ answer) => `“${words}”: ${answer}`,

  // Choosing an item
  search: "Which item does it ask for?",
  searchHint: "Type a word: a title, a question, a label",
  likely: "Likely",
  asWhole: "as a whole",
  found: (/** @type {number} */ count) => (count === 1 ? "1 item" : `${count} items`),
  noneFound: "No item has these words.",
  cancel: "Cancel",

  // The end
  endHeading: "What is left out",
  noPlaceFor: (/** @type {number} */ count) => (count === 1 ? "1 item has no place in this form" : `${count} items have no place in this form`),
  askNothing: (/** @type {number} */ count) => (count === 1 ? "1 place asks for nothing of the checklist" : `${count} places ask for nothing of the checklist`),
  notDecided: (/** @type {number} */ count) =>
    count === 1 ? "1 place is not decided yet. It is left out too, unless you decide it." : `${count} places are not decided yet. They are left out too, unless you decide them.`,
  nothingLeftOut: "Nothing: every item has its place.",
  nothingTaken: "No place is taken for an item yet, so there is nothing to follow.",
  remember: "Remember this form for the next draft: its headings and labels, and nothing that was written in it.",
  formName: "What is the form called? Leave names of people out.",
  formNameNeeded: "Enter what the form is called, or take the tick away.",
  download: "Download what you decided",
  working: "Working…",

  // The ways
  putPlaces: "Put places into the copy on this page",
  putPlacesWhat: "You then write in them here, and they go into what you save. The file that you opened stays as it is.",
  putPlacesLifts: "The form’s protection is lifted in this copy.",
  followOnly: "Follow only",
  followOnlyWhat: "Nothing is put into the text: you write in Word, and the checklist reads it here. The file that you save remembers what you decided.",

  // What came of it
  followingNow: "Done. Save the draft, so that it keeps what you decided.",
  putIn: (/** @type {number} */ count) => (count === 1 ? "1 place was put in." : `${count} places were put in.`),
  notPutIn: (/** @type {number} */ count) => (count === 1 ? "1 place could not be put in" : `${count} places could not be put in`),
  notPutInWhat: "You can still write there in Word.",
  protectionLifted: "The protection is lifted in this copy. The file that you opened is as it was.",
  remembered: (/** @type {string} */ title) => `“${title}” is remembered.`,
  notRemembered: (/** @type {string} */ why) => `The form was not remembered: ${why}`,
  looking: "Looking at the form…",
  notLooked: (/** @type {string} */ why) => `The form could not be looked at: ${why}`,
  tryAgain: "Try again",
};
