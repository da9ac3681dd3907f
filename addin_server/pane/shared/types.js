/**
 * The shapes of the API's JSON, under the names that the pane's modules use. `api/types.d.ts` is made from the API's own
 * description (scripts/make_types.py).
 *
 * @typedef {import("../../api/types").ContentControl} ReadControl
 * @typedef {ReadControl["kind"]} ControlKind
 * @typedef {Omit<ReadControl, "level" | "id" | "story" | "rows"> & {story?: ReadControl["story"], rows: ContentControl[][]}} ContentControl
 *   as far as Word tells the pane of one, too
 * @typedef {import("../../api/types").Identity} Identity
 * @typedef {Omit<import("../../api/types").SentSnapshot, "controls"> & {controls: ContentControl[] | null, identity: Identity | null}} Snapshot
 * @typedef {import("../../api/types").SentSnapshot["blocks"]} Blocks
 * @typedef {import("../../api/types").PageSection} PageSection
 * @typedef {Omit<import("../../api/types").Record, "schema_version"> & {schema_version?: 1}} DecisionRecord
 * @typedef {import("../../api/types").Decision} Decision
 * @typedef {import("../../api/types").Acceptance} Acceptance
 * @typedef {import("../../api/types").LeadResponse} LeadResponse
 * @typedef {Decision["state"]} DecisionState
 * @typedef {LeadResponse["state"]} ResponseState
 *
 * @typedef {import("../../api/types").Report} Report
 * @typedef {import("../../api/types").ItemReport} ItemReport
 * @typedef {import("../../api/types").Finding} Finding
 * @typedef {import("../../api/types").Location} Location
 *
 * @typedef {import("../../api/types").Checklist} Checklist
 * @typedef {import("../../api/types").ChecklistItem} ChecklistItem
 *
 * @typedef {import("../../api/types").Slot} Slot
 * @typedef {import("../../api/types").Proposal} Proposal
 * @typedef {import("../../api/types").Proposals} Proposals
 * @typedef {import("../../api/types").MappedDraft} MappedDraft
 * @typedef {Required<import("../../api/types").SentApproval>} Approved
 * @typedef {import("../../api/types").AdoptedDraft} AdoptedDraft
 *
 * @typedef {import("../../api/types").DraftToPublish} DraftToPublish
 * @typedef {import("../../api/types").PublishedDraft} PublishedDraft
 * @typedef {import("../../api/types").Removed} Removed
 * @typedef {import("../../api/types").Left} Left
 * @typedef {import("../../api/types").DraftToMigrate} DraftToMigrate
 * @typedef {import("../../api/types").MigratedDraft} MigratedDraft
 * @typedef {import("../../api/types").LedgerBlock} LedgerBlock
 * @typedef {import("../../api/types").Loss} Loss
 *
 * @typedef {import("../../api/types").Display} Display
 * @typedef {import("../../api/types").ListLevel} ListLevel
 * @typedef {import("../../api/types").ParagraphNode} ParagraphNode
 * @typedef {import("../../api/types").TableNode} TableNode
 * @typedef {import("../../api/types").RowNode} RowNode
 * @typedef {import("../../api/types").CellNode} CellNode
 * @typedef {import("../../api/types").ControlNode} ControlNode
 * @typedef {import("../../api/types").TextPiece} TextPiece
 * @typedef {import("../../api/types").FixedPiece} FixedPiece
 * @typedef {string | TextPiece | FixedPiece} Piece
 * @typedef {ParagraphNode | TableNode | ControlNode} BlockNode
 * @typedef {Piece | BlockNode | RowNode | CellNode} DisplayNode
 *
 * @typedef {import("../../api/types").SentEdit} Edit
 * @typedef {Edit["value"]} Value
 * @typedef {Required<import("../../api/types").SentLine>} Line
 * @typedef {import("../../api/types").SentEditedRow} TableRow
 *
 * @typedef {Pick<import("../../api/types").SavedDraft, "cleaned" | "refused">} Remarks
 * @typedef {import("../../api/types").EditRemark} EditRemark
 * @typedef {import("../../api/types").OpenedDraft} OpenedDraft
 * @typedef {import("../../api/types").JudgedDraft} JudgedDraft
 * @typedef {import("../../api/types").SavedDraft} SavedDraft
 * @typedef {import("../../api/types").ReadParts} ReadParts
 * @typedef {import("../../api/types").WordPlace} WordPlace
 * @typedef {import("../../api/types").SentBodyParagraph} BodyParagraph
 * @typedef {import("../../api/types").Body} Body
 * @typedef {import("../../api/types").ReadForm} ReadForm
 */

export {};
