/**
 * The shapes of the API's JSON that the pane works with, as types.
 *
 * @typedef {object} ContentControl
 * @property {string} tag
 * @property {string} title
 * @property {string} kind
 * @property {string} [story]
 * @property {number[]} path position in its story; [] when the host cannot tell
 * @property {string} text as a reader sees it
 * @property {boolean | null} placeholder null: the host cannot tell
 * @property {string | null} date ISO date
 * @property {boolean | null} checked
 * @property {string[]} choices
 * @property {ContentControl[][]} rows
 *
 * @typedef {{margins: {kind: string, pages: string, text: string}[]}} PageSection
 *
 * @typedef {object} Snapshot
 * @property {ContentControl[] | null} controls
 * @property {object | null} identity
 * @property {PageSection[] | null} sections
 * @property {string[]} [unseen] kinds of controls that the host cannot see
 * @property {object[] | null} [blocks] null: the host did not look
 *
 * @typedef {"confirmed" | "not-applicable" | "not-known" | "answered-elsewhere"} DecisionState
 *
 * @typedef {object} Decision
 * @property {string} item
 * @property {DecisionState} state
 * @property {string} role
 * @property {string} at ISO 8601 with time zone
 * @property {string} hash of the text that was decided on
 * @property {string} reason
 * @property {string | null} gap
 *
 * @typedef {object} Acceptance a finding that a person lets stand
 * @property {string} fingerprint
 * @property {string} item
 * @property {string} code
 * @property {string} role
 * @property {string} at
 * @property {string} reason
 *
 * @typedef {"agreed" | "queried" | "returned"} ResponseState
 *
 * @typedef {object} LeadResponse
 * @property {string} item
 * @property {ResponseState} state
 * @property {string} role
 * @property {string} at
 * @property {string} hash of the text that was read
 * @property {string} reason
 *
 * @typedef {object} DecisionRecord
 * @property {number} [schema_version]
 * @property {Decision[]} decisions
 * @property {Acceptance[]} accepted
 * @property {LeadResponse[]} responses
 * @property {{role: string, at: string, hash: string} | null} sign_off
 *
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} name
 * @property {"error" | "warning" | "note"} severity
 * @property {string} item "" when it concerns no single item
 * @property {{where: string, tag: string, row: number | null}} location
 * @property {string} message
 * @property {string} why
 * @property {string} remedy
 * @property {boolean} acceptable
 * @property {Acceptance | null} accepted
 * @property {string} fingerprint
 *
 * @typedef {object} ItemReport
 * @property {string} id
 * @property {string} title
 * @property {string} section
 * @property {string} check_mode
 * @property {string} where
 * @property {string} status
 * @property {string} reason
 * @property {string | null} decision
 * @property {string | null} response
 * @property {string[]} tags
 * @property {string} hash
 * @property {boolean} judged_from_own_controls they are all that judging it takes
 * @property {boolean} checks_decide its checks do, once they have run; no person has to
 * @property {string[]} findings fingerprints of those it rests on, at other items' places too
 *
 * @typedef {object} Report
 * @property {{id: string, title: string, version: string, status: string}} checklist
 * @property {string | null} review_type
 * @property {ItemReport[]} items
 * @property {Finding[]} findings
 * @property {{code: string, name: string, reason: string}[]} not_checked
 * @property {Record<string, number>} counts
 * @property {string} hash
 *
 * @typedef {object} ChecklistItem
 * @property {string} id
 * @property {string} section
 * @property {string} title
 * @property {string} requirement
 * @property {string[]} prompts
 * @property {string} addressed_when
 * @property {string} attention_when
 * @property {string} example of a good answer, invented; "" for none
 * @property {string} when_not_known what to write when the information does not exist; "" for none
 * @property {string} where
 * @property {string[]} roles
 * @property {{title: string, text: string, url: string}[]} help
 * @property {boolean} supports_author its help is for the author and stands at the foot
 * @property {{tag: string, kind: string, section: string, placeholder: string}[]} places the controls that it is known by
 *
 * @typedef {object} Checklist
 * @property {string} id
 * @property {string} title
 * @property {string} version
 * @property {string} status
 * @property {string} language such as "en-GB"
 * @property {{id: string, label: string, short: string}[]} review_types
 * @property {{id: string, code: string, title: string}[]} sections
 * @property {ChecklistItem[]} items
 *
 * @typedef {{type: "text", text: string, bold?: boolean, italic?: boolean}} TextPiece
 * @typedef {{type: "fixed", paragraph: number, at: number, label?: string, text?: string, note?: string}} FixedPiece
 * @typedef {string | TextPiece | FixedPiece} Piece
 * @typedef {{type: "paragraph", content: (Piece | ControlNode)[], style?: string, heading_level?: number,
 *   list?: string, level?: number, list_kind?: "bullet" | "number"}} ParagraphNode
 * @typedef {{type: "table", content: (RowNode | ControlNode)[], widths?: number[]}} TableNode
 * @typedef {{type: "row", content: (CellNode | ControlNode)[], heading?: boolean}} RowNode
 * @typedef {{type: "cell", content: BlockNode[], columns?: number, continues?: boolean}} CellNode
 * @typedef {{type: "control", path: number[], content: DisplayNode[], refusal?: string,
 *   placeholder?: string, date_format?: string, one_line?: boolean}} ControlNode
 * @typedef {ParagraphNode | TableNode | ControlNode} BlockNode
 * @typedef {Piece | ParagraphNode | TableNode | RowNode | CellNode | ControlNode} DisplayNode
 *
 * @typedef {{format: string, text: string, start: number}} ListLevel
 *
 * @typedef {object} Display
 * @property {BlockNode[]} content
 * @property {Record<string, ListLevel[]>} lists
 * @property {string} refusal
 * @property {boolean} tracked
 *
 * @typedef {{source: number | null, content: Piece[] | null, list: "bullet" | "number" | null}} Line
 * @typedef {{source: number | null, cells: Record<string, Value>}} TableRow
 * @typedef {string | boolean | Line[] | TableRow[] | string[]} Value
 *
 * @typedef {object} EditRemark what is to be said of an edit, named as it was sent
 * @property {number[] | null} path null with the tag: it is the record
 * @property {string | null} tag
 * @property {string} message
 *
 * @typedef {object} Remarks
 * @property {EditRemark[]} cleaned edits put in without the characters that no Word file may hold
 * @property {EditRemark[]} refused edits not put in; the others were
 *
 * @typedef {{draft: string} & Remarks} SavedDraft the file's bytes in base64
 *
 * @typedef {{report: Report, sections: PageSection[]} & Remarks} DraftReport
 *
 * @typedef {object} OpenedDraft
 * @property {Snapshot} snapshot
 * @property {DecisionRecord} record
 * @property {Display} display
 * @property {EditRemark[]} cleaned see Remarks
 * @property {EditRemark[]} refused
 */

export {};
