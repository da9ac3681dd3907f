/**
 * What the pane talks to: a file in the browser panel, or Word. Nothing else knows where a draft
 * lives.
 *
 * @typedef {import("./types.js").ContentControl} ContentControl
 *
 * @typedef {object} Host
 * @property {string} key by what this machine tells the document from others; "" when it cannot
 * @property {boolean} seesAll it reads the whole file, headers and footers too
 * @property {boolean} edited the document has changed since it was opened here
 * @property {(depth: "controls" | "all", earlier: import("./types.js").Finding[]) => Promise<import("./types.js").Report>} report
 *   The report on all controls as they were when it caught up last; with "all", on all that the host can see, at the cost
 *   of the draft's length. A host may always look at all. Of `earlier` findings those that cannot be looked at now still
 *   stand.
 * @property {(tags: string[]) => Promise<import("./types.js").Snapshot>} readControls
 *   The controls with these tags as of then, and the draft's identity; costs little.
 * @property {() => Promise<void>} catchUp
 *   Look at what was written just now; changes are told of first. Rejects when the host cannot look.
 * @property {() => import("./types.js").DecisionRecord} readRecord
 * @property {(record: import("./types.js").DecisionRecord) => Promise<void>} writeRecord
 * @property {(tags: string[], words: string[], location?: import("./types.js").Location | null) => Promise<"place" | "words" | null>} goTo
 *   Put the cursor into the first control that has one of the tags; where there are none, to a location
 *   that a report tells of, whose words are marked. Where there is none, or it cannot be entered, select what the control was
 *   last seen to hold, or the first of the words that stands in the text. null: neither was found.
 *   Rejects when the host does not let it.
 * @property {(tag: string, location?: import("./types.js").Location | null) => void} show
 *   Bring the control with a tag, or for "" what stands at a location, into view, and light the words of the
 *   location. Word can do that by putting the cursor there only.
 * @property {(findings: import("./types.js").Finding[]) => Promise<void>} pointOut
 *   Point lightly at the words of these findings in the draft, and at no others. Word cannot.
 * @property {(listener: (fingerprint: string) => void) => void} onWords
 *   Be told at the words of which of those findings the cursor stands; "" at none.
 * @property {(item: import("./types.js").ChecklistItem) => (() => Promise<string>) | null} inserter
 *   What adds the place of an item where the checklist has it, goes there, and gives a sentence on
 *   what became of it. null: this host cannot.
 * @property {(item: import("./types.js").ChecklistItem) => ((text: string) => Promise<boolean>) | null} asker
 *   What puts a question into the document, as a comment at the place of an item; it gives false when
 *   there is no place. null: this host cannot.
 * @property {() => Promise<string[]>} headings
 *   The headings of the draft as it is now, each with its number before its words.
 * @property {(control: ContentControl, value: import("./types.js").Value, change: Partial<ContentControl>) => void} write
 *   Put a value into a control; `change` is what the control says of itself from now on.
 * @property {(listener: (tags: string[]) => void) => void} onChange
 *   Be told the tags of the controls that were edited.
 * @property {(listener: (pending: boolean, trouble: import("./errors.js").PaneError | null) => void) => void} onPending
 *   Be told true when the document may have changed and the look at it is still to come, false when
 *   it has been looked at; and why the host could not look. One that hears of every edit tells nothing.
 * @property {(listener: (tags: string[]) => void) => void} onCursor
 *   Be told the tags of the controls that the cursor has come into, the innermost first.
 */

export {};
