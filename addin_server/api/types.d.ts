// Made by scripts/make_types.py from the API's description; do not edit.

export interface Error {
  code?: number;
  status?: string;
  message?: string;
  errors?: {
    [k: string]: unknown;
  };
}
export interface PaginationMetadata {
  total?: number;
  total_pages?: number;
  first_page?: number;
  last_page?: number;
  page?: number;
  previous_page?: number;
  next_page?: number;
}
export interface SentContentControl {
  tag: string;
  title?: string;
  kind:
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation";
  level?: "block" | "run" | "row" | "cell" | null;
  story?: "body" | "header" | "footer" | "footnotes" | "endnotes" | "comments" | "text-box";
  path?: number[];
  id?: number | null;
  text?: string;
  placeholder?: boolean | null;
  date?: string | null;
  checked?: boolean | null;
  choices?: string[];
  rows?: SentContentControl[][];
}
export interface SentParagraph {
  text: string;
  style?: string;
  heading_level?: number | null;
}
export interface SentSnapshotCell {
  text: string;
  columns?: number;
}
export interface SentTable {
  rows: (string | SentSnapshotCell)[][];
}
export interface SentMargin {
  kind: "header" | "footer";
  pages: "default" | "first" | "even";
  text: string;
}
export interface SentPageSection {
  margins: SentMargin[];
}
export interface SentComment {}
export interface SentRevision {
  kind: "insertion" | "deletion" | "format-change";
}
export interface SentHiddenText {}
export interface SentIdentity {
  template: string;
  template_version: string;
  checklist: string;
  checklist_version: string;
  review_type: string;
  tags: string[];
  size?: string;
}
export interface SentSnapshot {
  controls?: SentContentControl[] | null;
  unseen?: (
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation"
  )[];
  blocks?: (SentParagraph | SentTable)[] | null;
  sections?: SentPageSection[] | null;
  comments?: SentComment[] | null;
  revisions?: SentRevision[] | null;
  hidden?: SentHiddenText[] | null;
  identity?: SentIdentity | null;
}
export interface SentDecision {
  item: string;
  state: "confirmed" | "not-applicable" | "not-known" | "answered-elsewhere";
  role: string;
  at: string;
  hash?: string;
  reason?: string;
  gap?: "not-recorded" | "not-asked" | "declined" | "not-established" | null;
}
export interface SentAcceptance {
  fingerprint: string;
  item?: string;
  code: string;
  role: string;
  at: string;
  reason?: string;
}
export interface SentLeadResponse {
  item: string;
  state: "agreed" | "queried" | "returned";
  role: string;
  at: string;
  hash?: string;
  reason?: string;
}
export interface SentSignOff {
  role: string;
  at: string;
  hash: string;
}
export interface SentRecord {
  schema_version?: 1;
  decisions?: SentDecision[];
  accepted?: SentAcceptance[];
  responses?: SentLeadResponse[];
  sign_off?: SentSignOff | null;
}
export interface SentLocation {
  where: string;
  tag?: string;
  row?: number | null;
  words?: string;
  part?: string;
  path?: number[];
  headings?: string[];
  quote?: string;
  paragraph?: string;
  occurrence?: number;
}
export interface SentFinding {
  code: string;
  name: string;
  severity: "error" | "warning" | "note";
  item: string;
  location: SentLocation;
  message: string;
  why: string;
  remedy: string;
  quotes?: string[];
  starts?: number[];
  acceptable?: boolean;
  accepted?: SentAcceptance | null;
  fingerprint?: string;
}
export interface SentBodyParagraph {
  text: string;
  level?: number;
  row?: number;
  cell?: number;
  path?: number[];
  style?: string;
  heading_level?: number | null;
}
export interface SentBody {
  part: string;
  paragraphs: (string | SentBodyParagraph)[];
}
export interface SentAnswerArea {
  kind: "line" | "blocks" | "cell" | "control" | "field";
  part: string;
  path: number[];
  start?: number;
  end?: number;
  text?: string;
  prompt?: string;
}
export interface SentOption {
  text: string;
  is_chosen?: boolean | null;
  part?: string;
  path?: number[];
  start?: number;
  end?: number;
}
export interface SentSlot {
  kind: "heading" | "label" | "cell" | "column" | "row" | "choice";
  anchor: string;
  occurrence?: number;
  part?: string;
  path?: number[];
  start?: number;
  end?: number;
  level?: number | null;
  areas?: SentAnswerArea[];
  options?: SentOption[];
  section?: string[];
  table?: number[];
  table_title?: string;
  row_title?: string;
  guidance?: string;
}
export interface SentFollowedForm {
  body: SentBody;
  slots: SentSlot[];
  now: (string | SentBodyParagraph)[];
}
export interface SnapshotToJudge {
  snapshot: SentSnapshot;
  record?: SentRecord;
  review_type?: string | null;
  role?: "officer" | "lead" | null;
  item?: string | null;
  earlier?: SentFinding[];
  mapping?: string | null;
  followed?: SentFollowedForm | null;
}
export interface ChecklistName {
  id: string;
  title: string;
  version: string;
  status: string;
}
export interface Location {
  where: string;
  tag: string;
  row: number | null;
  words?: string;
  part: string;
  path: number[];
  headings?: string[];
  quote?: string;
  paragraph?: string;
  occurrence?: number;
}
export interface ItemReport {
  id: string;
  title: string;
  section: string;
  check_mode: string;
  where: string;
  status:
    | "no-place"
    | "not-started"
    | "in-progress"
    | "needs-attention"
    | "done"
    | "not-applicable"
    | "not-known"
    | "not-checked";
  reason: string;
  decision: string | null;
  response: string | null;
  tags: string[];
  location: Location | null;
  hash: string;
  judged_from_own_controls: boolean;
  checks_decide: boolean;
  findings: string[];
}
export interface Acceptance {
  fingerprint: string;
  item: string;
  code: string;
  role: string;
  at: string;
  reason: string;
}
export interface Finding {
  code: string;
  name: string;
  severity: "error" | "warning" | "note";
  item: string;
  location: Location;
  message: string;
  why: string;
  remedy: string;
  quotes: string[];
  starts: number[];
  acceptable: boolean;
  accepted: Acceptance | null;
  fingerprint: string;
}
export interface NotChecked {
  code: string;
  name: string;
  reason: string;
}
export interface UnsurePlace {
  where: string;
  item: string;
  confidence: number;
  part: string;
  path: number[];
}
export interface UsedMapping {
  source: "given" | "embedded" | "known" | "proposed" | "none";
  id: string;
  title: string;
  recognised: number;
  places: number;
  new: number | null;
  least_confidence: number | null;
  problem: string;
  unsure: UnsurePlace[];
}
export interface Report {
  schema_version: number;
  checklist: ChecklistName;
  review_type: string | null;
  role: string | null;
  items: ItemReport[];
  findings: Finding[];
  not_checked: NotChecked[];
  left_out: string[];
  hash: string;
  mapping: UsedMapping;
  counts: {
    [k: string]: number;
  };
  minItems?: 0;
}
export interface SentChecklistName {
  id: string;
  title: string;
  version: string;
  status: string;
}
export interface SentItemReport {
  id: string;
  title: string;
  section: string;
  check_mode: string;
  where: string;
  status:
    | "no-place"
    | "not-started"
    | "in-progress"
    | "needs-attention"
    | "done"
    | "not-applicable"
    | "not-known"
    | "not-checked";
  reason: string;
  decision: string | null;
  response: string | null;
  tags: string[];
  location: SentLocation | null;
  hash: string;
  judged_from_own_controls: boolean;
  checks_decide: boolean;
  findings: string[];
}
export interface SentNotChecked {
  code: string;
  name: string;
  reason: string;
}
export interface SentUnsurePlace {
  where: string;
  item: string;
  confidence: number;
  part: string;
  path: number[];
}
export interface SentUsedMapping {
  source: "given" | "embedded" | "known" | "proposed" | "none";
  id: string;
  title: string;
  recognised: number;
  places: number;
  new: number | null;
  least_confidence: number | null;
  problem: string;
  unsure: SentUnsurePlace[];
}
export interface SentReport {
  schema_version: number;
  checklist: SentChecklistName;
  review_type: string | null;
  role: string | null;
  items: SentItemReport[];
  findings: SentFinding[];
  not_checked: SentNotChecked[];
  left_out: string[];
  hash: string;
  mapping: SentUsedMapping;
  counts?: {
    [k: string]: number;
  };
  minItems?: 0;
}
export interface ReportToHandOver {
  report: SentReport;
  name?: string;
}
export interface ReportPage {
  page: string;
}
export interface TemplateToMake {
  review_type: string;
  force?: string;
  size?: string | null;
}
export interface SentLine {
  source?: number | null;
  content?: (string | SentTextPiece | SentFixedPiece)[] | null;
  list?: "bullet" | "number" | null;
}
export interface SentTextPiece {
  type: "text";
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export interface SentFixedPiece {
  type: "fixed";
  paragraph: number;
  at: number;
  label?: string;
  text?: string;
  note?: string;
}
export interface SentEditedRow {
  source?: number | null;
  cells?: {
    [k: string]: string | boolean | string[] | SentLine[] | SentEditedRow[];
  };
}
export interface SentEdit {
  path?: number[] | null;
  tag?: string | null;
  value: string | boolean | string[] | SentLine[] | SentEditedRow[];
}
export interface DraftWithEdits {
  draft: string;
  edits?: SentEdit[];
  author?: string;
}
export interface EditRemark {
  path: number[] | null;
  tag: string | null;
  message: string;
}
export interface ContentControl {
  tag: string;
  title: string;
  kind:
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation";
  level: "block" | "run" | "row" | "cell" | null;
  story: "body" | "header" | "footer" | "footnotes" | "endnotes" | "comments" | "text-box";
  path: number[];
  id: number | null;
  text: string;
  placeholder: boolean | null;
  date: string | null;
  checked: boolean | null;
  choices: string[];
  rows: ContentControl[][];
}
export interface Paragraph {
  text: string;
  style: string;
  heading_level: number | null;
}
export interface SnapshotCell {
  text: string;
  columns?: number;
}
export interface Table {
  rows: (string | SnapshotCell)[][];
}
export interface Margin {
  kind: "header" | "footer";
  pages: "default" | "first" | "even";
  text: string;
}
export interface PageSection {
  margins: Margin[];
}
export interface Comment {}
export interface Revision {
  kind: "insertion" | "deletion" | "format-change";
}
export interface HiddenText {}
export interface Identity {
  template: string;
  template_version: string;
  checklist: string;
  checklist_version: string;
  review_type: string;
  tags: string[];
  size: string;
}
export interface Snapshot {
  controls: ContentControl[] | null;
  unseen: (
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation"
  )[];
  blocks: (Paragraph | Table)[] | null;
  sections: PageSection[] | null;
  comments: Comment[] | null;
  revisions: Revision[] | null;
  hidden: HiddenText[] | null;
  identity: Identity | null;
}
export interface Decision {
  item: string;
  state: "confirmed" | "not-applicable" | "not-known" | "answered-elsewhere";
  role: string;
  at: string;
  hash: string;
  reason: string;
  gap: "not-recorded" | "not-asked" | "declined" | "not-established" | null;
}
export interface LeadResponse {
  item: string;
  state: "agreed" | "queried" | "returned";
  role: string;
  at: string;
  hash: string;
  reason: string;
}
export interface SignOff {
  role: string;
  at: string;
  hash: string;
}
export interface Record {
  schema_version: 1;
  decisions: Decision[];
  accepted: Acceptance[];
  responses: LeadResponse[];
  sign_off: SignOff | null;
}
export interface TextPiece {
  type: "text";
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export interface FixedPiece {
  type: "fixed";
  paragraph: number;
  at: number;
  label?: string;
  text?: string;
  note?: string;
}
export interface CellNode {
  type: "cell";
  content: (ParagraphNode | TableNode | ControlNode)[];
  columns?: number;
  continues?: boolean;
}
export interface ParagraphNode {
  type: "paragraph";
  content: (string | TextPiece | FixedPiece | ControlNode)[];
  style?: string;
  heading_level?: number | null;
  list?: string;
  level?: number;
  list_kind?: "bullet" | "number" | null;
  path?: number[];
}
export interface ControlNode {
  type: "control";
  path: number[];
  content: (string | TextPiece | FixedPiece | ParagraphNode | TableNode | RowNode | CellNode | ControlNode)[];
  refusal?: string;
  placeholder?: string;
  date_format?: string;
  one_line?: boolean;
}
export interface TableNode {
  type: "table";
  content: (RowNode | ControlNode)[];
  widths?: number[];
}
export interface RowNode {
  type: "row";
  content: (CellNode | ControlNode)[];
  heading?: boolean;
}
export interface ListLevel {
  format: string;
  text: string;
  start: number;
}
export interface Display {
  content: (ParagraphNode | TableNode | ControlNode)[];
  part: string;
  lists: {
    [k: string]: ListLevel[];
  };
  refusal: string;
  tracked: boolean;
}
export interface OpenedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  snapshot: Snapshot;
  record: Record;
  display: Display;
}
export interface DraftToJudge {
  draft: string;
  edits?: SentEdit[];
  author?: string;
  record?: SentRecord | null;
  review_type?: string | null;
  role?: "officer" | "lead" | null;
  mapping?: string | null;
}
export interface JudgedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  report: Report;
  sections: PageSection[];
}
export interface DraftToSave {
  draft: string;
  edits?: SentEdit[];
  author?: string;
  record?: SentRecord | null;
}
export interface SavedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  draft: string;
}
export interface PartsToRead {
  records?: string[];
  identity?: string;
}
export interface ReadParts {
  record: Record;
  identity: Identity | null;
}
export interface RecordToWrite {
  record: SentRecord;
}
export interface RecordXml {
  xml: string;
}
export interface PublishedAdvice {
  title: string;
  publisher: string;
  url: string;
}
export interface ReviewName {
  id: string;
  label: string;
  short: string;
}
export interface ReviewType {
  id: string;
  label: string;
  short: string;
  form: string;
  names: ReviewName[];
  called: string;
  aliases: string[];
  old_labels: string[];
  mandate: string;
  note: string;
}
export interface Form {
  id: string;
  title: string;
  master: string;
  description: string;
  items: string[] | null;
  also: string[];
  minItems?: 0;
}
export interface Size {
  id: string;
  title: string;
  description: string;
  document_title: string;
  master: string;
  layout: "long" | "short" | "one-page";
  places: string[] | null;
  adds: string[];
  leaves_out: string[];
  prompts: {
    [k: string]: string;
  };
}
export interface Term {
  id: string;
  label: string;
  meanings: string[];
  note: string;
}
export interface Source {
  id: string;
  title: string;
  read: string;
  url: string;
}
export interface ChecklistSection {
  id: string;
  code: string;
  title: string;
  landscape: boolean;
}
export interface Help {
  title: string;
  text: string;
  url: string;
}
export interface Column {
  id: string;
  label: string;
  kind:
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation";
  placeholder: string;
  width: number;
  required: boolean;
  options: string[];
  only_where_asked: boolean;
  joins: string;
  carries_down: boolean;
  needed_when: {
    [k: string]: string[];
  };
  needed_unless: {
    [k: string]: string[];
  };
}
export interface ItemPart {
  id: string;
  label: string;
  kind:
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation";
  placeholder: string;
  required: boolean;
  options: string[];
  columns: Column[];
  only_where_asked: boolean;
  joins: string;
  same_as: string;
  same_for: string[];
  row_for_each: string;
}
export interface ItemPlace {
  tag: string;
  kind:
    | "rich-text"
    | "plain-text"
    | "drop-down"
    | "combo-box"
    | "date"
    | "check-box"
    | "repeating-section"
    | "repeating-section-item"
    | "picture"
    | "group"
    | "building-block"
    | "citation"
    | "bibliography"
    | "equation";
  section: string;
  placeholder: string;
}
export interface ChecklistItem {
  id: string;
  section: string;
  title: string;
  roles: ("officer" | "lead")[];
  review_types: string[];
  requirement: string;
  prompts: string[];
  addressed_when: string;
  attention_when: string;
  check_mode: "auto" | "assisted" | "human";
  where: "document" | "whole-document" | "lead";
  position: "cover" | "body" | "sign-off";
  provenance: "faq-direct" | "faq-theme" | "other" | "background" | "local";
  sources: string[];
  headings: string[];
  labels: string[];
  example: string;
  when_not_known: string;
  help: Help[];
  supports_author: boolean;
  only_where_asked: boolean;
  parts: ItemPart[];
  checks: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  checks_decide: boolean;
  places: ItemPlace[];
}
export interface LegalSentence {
  id: string;
  text: string;
  act: string;
  section: string;
  url: string;
  jurisdiction: string;
  status: "in-force" | "prospective" | "pilot-running" | "pilot-ended" | "renamed" | "repealed" | "unknown";
  until: string | null;
  checked: string;
  by: string;
  find: string[];
}
export interface Checklist {
  id: string;
  title: string;
  version: string;
  status: string;
  language: string;
  published_advice: PublishedAdvice;
  review_types: ReviewType[];
  forms: Form[];
  sizes: Size[];
  terms: Term[];
  sources: Source[];
  sections: ChecklistSection[];
  items: ChecklistItem[];
  law: LegalSentence[];
  adds_to: string[];
  minItems?: 0;
}
export interface AnswerArea {
  kind: "line" | "blocks" | "cell" | "control" | "field";
  part: string;
  path: number[];
  start: number;
  end: number;
  text: string;
  prompt: string;
}
export interface Option {
  text: string;
  is_chosen: boolean | null;
  part: string;
  path: number[];
  start: number;
  end: number;
}
export interface Slot {
  kind: "heading" | "label" | "cell" | "column" | "row" | "choice";
  anchor: string;
  occurrence: number;
  part: string;
  path: number[];
  start: number;
  end: number;
  level: number | null;
  areas: AnswerArea[];
  options: Option[];
  section: string[];
  table: number[];
  table_title: string;
  row_title: string;
  guidance: string;
}
export interface Alternative {
  item: string;
  item_part: string;
  part_column: string;
  confidence: number;
}
export interface Proposal {
  slot: Slot;
  item: string | null;
  item_part: string;
  part_column: string;
  relation: "equal" | "subset" | "superset" | "intersects" | null;
  confidence: number;
  reason: string;
  alternatives: Alternative[];
  is_sure: boolean;
}
export interface Proposals {
  template: string;
  checklist: string;
  checklist_version: string;
  proposals: Proposal[];
  unmatched_items: string[];
}
export interface MappedDraft {
  source: "given" | "embedded" | "known" | "proposed" | "none";
  title: string;
  difference: number;
  proposals: Proposals;
  is_protected: boolean;
  problem: string;
  can_remember: boolean;
}
export interface SentSlotName {
  kind: "heading" | "label" | "cell" | "column" | "row" | "choice";
  anchor: string;
  occurrence?: number;
  under?: string;
}
export interface SentApproval {
  slot: SentSlotName;
  item: string;
  item_part?: string;
  part_column?: string;
}
export interface DraftToAdopt {
  draft: string;
  edits?: SentEdit[];
  author?: string;
  record?: SentRecord | null;
  approved?: SentApproval[];
  title?: string;
  puts_places?: boolean;
  lifts_protection?: boolean;
}
export interface SlotName {
  kind: "heading" | "label" | "cell" | "column" | "row" | "choice";
  anchor: string;
  occurrence: number;
  under: string;
}
export interface AdoptedPlace {
  slot: SlotName;
  note: string;
}
export interface PlaceLeft {
  slot: SlotName;
  why: string;
}
export interface AdoptedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  draft: string;
  mapping: string;
  done: AdoptedPlace[];
  left: PlaceLeft[];
}
export interface MappingToRemember {
  mapping: string;
  title: string;
}
export interface RememberedMapping {
  id: string;
  title: string;
}
export interface FlatDraft {
  draft: string;
}
export interface PackedDraft {
  draft: string;
}
export interface FormToRead {
  draft: string;
  now: (string | SentBodyParagraph)[];
  mapping?: string | null;
}
export interface BodyParagraph {
  text: string;
  level?: number;
  row?: number;
  cell?: number;
  path?: number[];
  style?: string;
  heading_level?: number | null;
}
export interface Body {
  part: string;
  paragraphs: (string | BodyParagraph)[];
}
export interface ReadForm {
  body: Body;
  slots: Slot[];
  is_of_document: boolean;
  paragraphs: (number | null)[];
}
export interface PlacesToPlan {
  followed: SentFollowedForm;
  approved: SentApproval[];
}
export interface WordPlace {
  slot: SlotName;
  tag: string;
  title: string;
  placeholder: string;
  first: number;
  last: number;
  behind: string;
  text: string;
}
export interface PlannedPlaces {
  places: WordPlace[];
  left: PlaceLeft[];
}
export interface MappingToWrite {
  mapping: string;
}
export interface MappingXml {
  xml: string;
}
export interface DraftToPublish {
  draft: string;
  edits?: SentEdit[];
  author?: string;
  record?: SentRecord | null;
  name?: string;
  key?: string | null;
  pseudonyms?: boolean;
  allow_unsure?: boolean;
  keep_controls?: boolean;
  keep_labels?: boolean;
  dry_run?: boolean;
}
export interface Removed {
  kind:
    | "prompt"
    | "unused-row"
    | "guidance"
    | "record"
    | "identity"
    | "mapping"
    | "add-in"
    | "content-control"
    | "binding"
    | "custom-xml"
    | "markup"
    | "comment"
    | "hidden-text"
    | "property"
    | "sensitivity-label"
    | "permission"
    | "variable"
    | "revision-id"
    | "setting"
    | "template"
    | "printer"
    | "mail-merge"
    | "web-setting"
    | "thumbnail"
    | "embedded-file"
    | "picture-data"
    | "picture-name"
    | "link"
    | "field"
    | "glossary"
    | "macro"
    | "custom-ui"
    | "signature"
    | "unused-part";
  part: string;
  where: string;
  count: number;
}
export interface Replaced {
  outcome: "replaced" | "to be decided" | "out of reach";
  kind: "name" | "date" | "address" | "number";
  codes: string[];
  where: string;
  part: string;
  near: string;
  count: number;
}
export interface Left {
  kind: "revision" | "prompt" | "imported-file" | "name" | "date" | "address" | "number";
  part: string;
  where: string;
  count: number;
  codes: string[];
  sure: boolean;
}
export interface SignedText {
  role: string;
  at: string;
  hash: string;
  text_hash: string;
  holds: boolean;
}
export interface Published {
  removed: Removed[];
  replaced: Replaced[];
  left: Left[];
  notes: string[];
  draft_sha256: string;
  copy_sha256: string;
  sign_off: SignedText | null;
  is_held_against_key: boolean;
}
export interface ChangePlace {
  part: string;
  path: number[];
}
export interface PublishedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  published: Published;
  changes: ChangePlace[];
  name: string;
  copy: string | null;
  report: string | null;
}
export interface DraftToMigrate {
  draft: string;
  edits?: SentEdit[];
  author?: string;
  record?: SentRecord | null;
  name?: string;
  template?: string | null;
  template_name?: string;
  review_type?: string | null;
  size?: string | null;
  force?: string;
  dry_run?: boolean;
}
export interface Loss {
  grade: "data" | "major" | "minor" | "note";
  what: string;
  where: string;
}
export interface LedgerBlock {
  id: number;
  kind: string;
  text_sha256: string;
  origin: string;
  to: string;
  outcome: "moved" | "merged" | "unmatched" | "dropped";
  loss: Loss | null;
}
export interface Ledger {
  schema_version: number;
  source_blocks: number;
  moved: number;
  merged: number;
  unmatched: number;
  dropped: number;
  blocks: LedgerBlock[];
}
export interface MigratedDraft {
  cleaned: EditRemark[];
  refused: EditRemark[];
  ledger: Ledger;
  losses: Loss[];
  read_by: UsedMapping;
  written_by: UsedMapping;
  migrated: string | null;
  report: string | null;
}
