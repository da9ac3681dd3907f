/** The fixed words of the pane in Word, in English. */

export const wordWords = {
  officeBlocked: (/** @type {string} */ origin) =>
    `Word’s own script did not arrive from ${origin}. Tell your IT that the pane needs it; the draft can be opened in the browser panel meanwhile.`,
  officeSlow: "Word does not answer. Close this pane and open it again; if that does not help, restart Word.",
  startSlow: "The checklist is still loading: Word or the server has not answered yet. It goes on by itself, or open the pane anew.",
  silent: "Word does not answer, so the draft could not be looked at. It is tried again; if that does not help, open the pane anew.",
  forbids: "Word does not allow that here. The document may be protected, or open for reading only.",
  busy: "Word could not do that just now. It may be busy, or a dialog may be open. It is tried again.",
  gone: "What was looked for has changed in the document meanwhile. It is tried again.",
  lost: "Word has lost the connection between this pane and the document. Open the pane anew.",
  cannot: "This Word cannot do that.",
  tooMuch: "The draft is too long for Word to hand it to the pane in one piece.",
  fault: "Word answered with a fault of its own. It is tried again; if that does not help, open the pane anew.",
  oldScript: "Word’s own script is older than this Word, so the pane sees only part of the draft. Tell your IT: the address from which the script comes is not kept up to date.",
  tellsNothing: "Word does not tell this pane of what is written. It looks by itself, after a minute at the latest; “Check now” looks at once.",
  openFromWord: "Open me from Word: Home, then Checklist. In a browser, use the panel.",
  thePanel: "Open the panel",
  tooOld:
    "This Word is too old for the checklist to follow the draft. It needs Word of Microsoft 365 or Office 2021 and later; the browser panel works everywhere.",
  notLive:
    "This Word shows the pane only part of the draft. Press “Check now” after writing; the browser panel shows all of it.",
  introduction:
    "The checklist says what is there, what is missing, and what a person has yet to judge. It is advice: it never changes your text, and keeps nothing outside your document but, until this pane is closed, a reason that you have not recorded yet.",
  readOnlyDocument: "This document is open for reading only, so a decision cannot be kept in it. Choose “Enable editing” or save a copy.",
  recordNotKept: "Word did not keep the decision in the document. Save the record as a file and attach it to the draft.",
  recordUnsure: "Word has not answered: nobody can tell yet whether the decision is kept. “Check now” shows it; to be sure, save the record as a file and attach it to the draft.",
  recordAsFile: "Save the record as a file",
  sharedInWord: "Somebody else is writing in this document too. Their words count; “Check now” brings their decisions, and both stand side by side.",
  crowded: "This document has thousands of places, so the checklist is slow in it: a status may come some seconds after you stop writing.",
  trackedInWord: "Track changes is on: the checklist counts the text as it is shown.",
  fileRefused: "Word did not hand over the file of this document. Pick the file yourself, or let Word give the text.",
  fileSilent: "Word has not answered when it was asked for the file. Save the document, and try again, or pick the file yourself.",
  report: "Report to hand over",
  placeLocked: "Word does not let a place be put there: the text is locked or protected.",
  placeRefused: "Word refused a place there.",
  placeOther: "Word did not keep the place as it was put in. Look at it in the document, and use Undo if it is wrong.",
};
