"""Values made by hand, of kinds that no draft of the tests leads to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import imrkit
from imrkit.checklist.entries import ChecklistEntry
from imrkit.checklist.rules import BrokenRule
from imrkit.documents.brand import Brand
from imrkit.documents.key_names import Names
from imrkit.documents.publishing import Copy
from imrkit.errors import (
    ChecklistError,
    Mistake,
)
from imrkit.judging.characteristics import Characteristic, Entry, RecordTable, State
from imrkit.judging.characteristics.speech import spoken
from imrkit.judging.checks.addressed import Answer
from imrkit.judging.checks.assertions import Assertion
from imrkit.judging.checks.base import Hit
from imrkit.judging.checks.dated_blocks import of_blocks
from imrkit.judging.checks.form_lines import FormLine
from imrkit.judging.checks.given_answers import GivenAnswer
from imrkit.judging.checks.language.people import Named, Who
from imrkit.judging.checks.numbering import Numbered
from imrkit.judging.checks.open_choices import OpenChoice
from imrkit.judging.checks.sections import Section
from imrkit.judging.checks.telling import telling
from imrkit.judging.checks.versions import Version
from imrkit.judging.facts.ages import ages_at_death
from imrkit.judging.facts.amounts import amounts
from imrkit.judging.facts.counted import counts, numbered
from imrkit.judging.facts.day_slips import DaySlip, RowDay
from imrkit.judging.facts.events import event_days
from imrkit.judging.facts.report_steps import steps
from imrkit.judging.facts.shares import shares
from imrkit.judging.facts.spans import misreckoned_spans
from imrkit.judging.facts.talks import early_talk
from imrkit.judging.following.word_places import PlaceForCopy, WordPlace, WordPlan
from imrkit.judging.identifiers.runs import stretches
from imrkit.judging.identifiers.tokens import tokens
from imrkit.judging.identifiers.values import Identifier, IdentifierKind, Mention
from imrkit.judging.mapped_places import MappedPlaces
from imrkit.judging.mapping_use import UnsurePlace
from imrkit.judging.passages import Passage
from imrkit.judging.pieces import Piece
from imrkit.judging.places import Place, Row
from imrkit.judging.selection import Selection
from imrkit.judging.slot_tables import SlotTable
from imrkit.judging.statements.body_rows import BodyRow
from imrkit.judging.statements.labels import label_of
from imrkit.judging.statements.prose import Reading, entries
from imrkit.judging.status import ItemStatus, Status
from imrkit.judging.wordlists import Found, ListEntry, Phrased, Phrasing
from imrkit.key import KeyFinder, parse_key, renaming
from imrkit.key.meaning import Piece as KeyPiece
from imrkit.key.values import Replacement
from imrkit.key.wanted import WantedForms
from imrkit.many import FileDone
from imrkit.many.listing import ListedFile
from imrkit.mapping import Alternative, Proposal, Proposals, Relation, SlotName
from imrkit.outputs.checked_json import CheckedDraft, CheckedFile, checked_files
from imrkit.outputs.converted_json import ConvertedFile, converted_files
from imrkit.outputs.lines import TextLine
from imrkit.outputs.templates_page import ListedTemplate
from imrkit.toml.source import TomlSource
from imrkit.toml.write import TomlTable
from imrkit.values.addin import AddinReference
from imrkit.values.annotations import NewComment, Picture
from imrkit.values.controls import Binding, ContentControl, ControlKind, Level, NewControl
from imrkit.values.conversion import (
    FormerTag,
    PlannedColumn,
    PlannedPlace,
    RefusedArea,
    Wrapped,
    WrappedArea,
    WrappedAreas,
)
from imrkit.values.defects import Defect, DefectKind
from imrkit.values.embedded_mapping import EmbeddedMapping
from imrkit.values.filled import Filled, Unplaced
from imrkit.values.findings import Location
from imrkit.values.layout import BlockLayout
from imrkit.values.ledger import Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.merging import MergedArea
from imrkit.values.moving import (
    CellMove,
    Hold,
    Move,
    PutBehind,
    PutRows,
    PutValue,
    PutWords,
    Refused,
)
from imrkit.values.publishing import Left, LeftKind, Published, Removed, RemovedKind, SignedText
from imrkit.values.record import (
    Acceptance,
    Decision,
    DecisionState,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
)
from imrkit.values.renaming import KeyKind, NameLeft, Renamed, Replaced
from imrkit.values.repairs import Repaired
from imrkit.values.richtext import Line, TableRow
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind
from imrkit.values.snapshot import Paragraph
from imrkit.values.tags import ControlTag
from imrkit.verbs.adoption import AdoptedPlace, Approval, PlaceLeft
from imrkit.verbs.given_values import GivenValue
from imrkit.verbs.migration.entries import EntryCell
from imrkit.verbs.migration.planning import Fate
from imrkit.verbs.migration.records import MovedDecision
from imrkit.verbs.migration.targets import Target, TargetColumn
from imrkit.words.date_forms import date_forms
from imrkit.words.dates import read_dates, read_when
from imrkit.words.wording import Ending, Wording
from support.merge_values import MERGE_VALUES

RECORD = Record(
    decisions=(Decision(item="a", state=DecisionState.CONFIRMED, role="officer", at="2026"),),
    accepted=(Acceptance(fingerprint="f", item="a", code="c", role="lead", at="2026", reason="r"),),
    responses=(LeadResponse(item="a", state=ResponseState.AGREED, role="lead", at="2026"),),
    sign_off=SignOff(role="lead", at="2026", hash="0"),
)
SLOT = Slot(
    kind=SlotKind.CHOICE,
    anchor="Seen alone?",
    areas=(AnswerArea(kind=AreaKind.CELL, part="p", path=(0,)),),
    options=(Option(text="Yes"),),
)
NAMED = SlotName(kind=SlotKind.CHOICE, anchor="Seen alone?")
PROPOSAL = Proposal(
    slot=SLOT,
    item="a",
    relation=Relation.EQUAL,
    confidence=0.5,
    reason="r",
    alternatives=(Alternative(item="b", confidence=0.1),),
)
# Values that no draft of the tests leads to.
PLANNED = PlannedPlace(
    slot=PROPOSAL.slot,
    control=NewControl(),
    columns=(PlannedColumn(title="t", control=NewControl()),),
)
WRAPPED = WrappedArea(
    place=PLANNED, tag="t", kind=ControlKind.DATE, level=Level.RUN, part="p", path=(0,)
)
REFUSED = RefusedArea(place=PLANNED, area=None, reason="r")
KEY = parse_key('[names]\n"Gareth Hughes" = "PC1"')
PASSAGE = Passage(text="Gareth", where="w")
COUNTED = Passage(text="Nine calls in all.", where="w", in_body=True)
ROW_DAY = RowDay(
    first=date(2023, 5, 4), last=date(2023, 5, 4), words=frozenset({"call"}), written="4 May 2023"
)
AGREED = Passage(
    text="The report was approved on 3 May 2024. PC1 was interviewed on 2 May 2024. The coroner"
    " agreed on 9 May 2024 that staff could be seen.",
    where="w",
    in_body=True,
    headings=("Sign-off",),
)
DATED = Passage(text="Adult A, aged 3, died on 3 May 2023.", where="w", in_body=True)
LISTED = Place(item="a", item_part="", where="w", text="R1. Ask.")
READING = Reading(words=frozenset({"r"}), is_stated=bool)
IDENTIFIER = Identifier(
    kind=IdentifierKind.NAME, mentions=(Mention(passage=PASSAGE, start=0, end=6),)
)
PLACE = Place(item="a", item_part="", where="w", text="t")
CHECKED = CheckedDraft(sha256="0", found={imrkit.Severity.NOTE: 1}, items={ItemStatus.DONE: 2})
PHRASING = Phrasing(find=("a",), unless=(), reason="It blames.", better="Say what.")
ENTRY = Entry(
    characteristic=Characteristic.AGE,
    who="Adult A",
    state=State.KNOWN,
    value="43",
    effect="",
    passage=PASSAGE,
)
LEFT = Left(kind=LeftKind.REVISION, part="p", where="w")
PUBLISHED = Published(
    data=b"PK",
    removed=(Removed(kind=RemovedKind.COMMENT, part="p"),),
    replaced=(),
    left=(LEFT,),
    notes=("n",),
    draft_sha256="0",
    copy_sha256="1",
    sign_off=SignedText(role="lead", at="2026", hash="0", text_hash="0"),
    is_held_against_key=True,
)
TAG = ControlTag(item="a")
MOVES: tuple[Move, ...] = (
    PutWords(blocks=(1,), path=(0,)),
    PutValue(block=1, path=(0,), value=True),
    PutRows(rows=((CellMove(block=1, cell=0, tag="t"),),), path=(0,)),
    PutBehind(blocks=(1,), path=(0,)),
    Hold(blocks=(1,), heading="h"),
)
MADE: tuple[object, ...] = (
    RECORD,
    Selection(select=("IMR2",), ignore=("empty",)),
    ENTRY,
    RecordTable(where="w", is_grid=False, entries=(ENTRY,)),
    *spoken("She was deaf."),
    AddinReference(id="12345678-90ab-cdef-1234-567890abcdef", version="1.0"),
    Brand(logo=b"\x89PNG"),
    BrokenRule(kind="items", id="a", path=("checks", 0), message="m"),
    ControlTag(item="a"),
    Defect(kind=DefectKind.NAMELESS, where="w"),
    EmbeddedMapping(text="a = 1", is_unchanged=True),
    Hit(message="m", location=Location(where="w")),
    NewComment(lines=("a",)),
    ListEntry(find=("a",), reason="b"),
    TextLine(text="a"),
    *IDENTIFIER.mentions,
    IDENTIFIER,
    *(Names(key=KEY), MergedArea(name="a", title="A", path=(0,))),
    PASSAGE,
    Section(place=PLACE, heading="", text="t", start=0),
    Assertion(text="t", item="", headings=(), location=Location(where="w"), whole="t", start=0),
    telling("He went home."),
    *tokens("Gareth"),
    *stretches("Gareth", [*tokens("Gareth")]),
    KEY,
    KeyFinder(KEY).find("Gareth")[0],
    renaming(KeyFinder(KEY), "Gareth"),
    WantedForms.of(KEY),
    KeyPiece(start=0, end=1, letters="a"),
    Replaced(
        outcome=Renamed.REPLACED, kind=KeyKind.NAME, codes=("PC1",), where="in the text", part="p"
    ),
    Replacement(kind=KeyKind.DATE, real="1 May 1990", instead="in 1990"),
    NameLeft(kind=KeyKind.NAME, codes=("PC1",), where="in the text", part="p"),
    Line(content=None),
    Mistake(file="f", line=1, source="s", message="m"),
    Piece(text="t", is_answer=True),
    Picture(alternative_text="A family tree"),
    Found(start=0, end=1, phrase="a"),
    Answer(text="3", place=Place(item="i", item_part="p", where="w")),
    Loss(grade=LossGrade.MINOR, what="The style is another."),
    Numbered(paragraph=Paragraph(text="x"), layout=BlockLayout(number="1")),
    Version(text="3", where="w", location=Location(where="w")),
    Named(start=0, end=1, who=Who.STAFF, is_subject=True),
    Phrased(start=0, end=1, phrasing=PHRASING),
    PHRASING,
    checked_files(CheckedFile(file="a.docx", output="", problem="", draft=CHECKED)),
    converted_files(ConvertedFile(file="a.docx", output="", problem="p", form=None)),
    *MOVES,
    Refused(blocks=(1,), why="w"),
    EntryCell(block=1, cell=None, tag="t", title="T", text="x"),
    MovedDecision(kind="decision", title="t", hash="0", loss=None),
    Target(control=ContentControl(tag="", title="", kind=ControlKind.DATE), tag=TAG, where="w"),
    TargetColumn(tag="t", kind=ControlKind.DATE),
    Fate(outcome=Outcome.MOVED, to="w"),
    FileDone(name="a.docx", output=Path("b.docx"), value=1),
    ListedFile(name="a.docx", source=Path("a.docx"), output=None),
    FormLine(kind="k", label="l", value="v", passage=PASSAGE),
    BodyRow(titles=("a",), texts=("b",)),
    GivenAnswer(text="t", location=Location(where="w"), question="q", item="", is_account=True),
    OpenChoice(slot=SLOT, place=None, item=""),
    NewControl(kind=ControlKind.DATE),
    Binding(store="s", xpath="/a"),
    Approval(slot=NAMED, item="a"),
    AdoptedPlace(slot=NAMED, note="n"),
    PlaceLeft(slot=NAMED, why="w"),
    WordPlan(
        places=(WordPlace(slot=NAMED, tag="t", title="T", placeholder="p", first=0, last=1),),
        left=(PlaceForCopy(slot=NAMED, why="w"),),
    ),
    Proposals(
        template="t",
        checklist="imr",
        checklist_version="1",
        proposals=(PROPOSAL,),
        unmatched_items=("c",),
    ),
    MappedPlaces(places=(), lost=(), found=0),
    PUBLISHED,
    Copy(data=None, removed=(), left=(LEFT,), notes=()),
    Repaired(data=b"PK", restored=("a",), missing=()),
    Filled(data=b"PK", placed=("a#b",), unplaced=(Unplaced(place="a", row=1, reason="It is."),)),
    Unplaced(place="a", reason="It is."),
    GivenValue(place="a#b", value=["x"]),
    ListedTemplate(file="sar-nil.docx", label="Safeguarding Adults Review", title="Nil return"),
    FormerTag(id="1", tag="imr:a", former="v1"),
    Wrapped(data=b"PK", done=(WRAPPED,), refused=(REFUSED,)),
    WrappedAreas(done=(WRAPPED,), refused=(REFUSED,)),
    Status(status=ItemStatus.DONE, reason="r"),
    *MERGE_VALUES,
    SlotTable(rows=(Row(number=1, cells={"a": "b"}),)),
    TableRow(cells={"a": "b"}),
    *numbered("Seven contacts were made."),
    *shares([Passage(text="He kept nine of the 14 appointments.", where="w", in_body=True)]),
    (*counts([COUNTED]), *amounts("told within 48 hours")),
    event_days([DATED]),
    DaySlip(passage=DATED, start=23, end=33, row=ROW_DAY),
    tuple(ages_at_death([DATED])),
    tuple(misreckoned_spans("From 4 to 9 August 2024 (11 days).")),
    tuple(steps([AGREED])),
    early_talk([AGREED]),
    READING,
    entries(LISTED, READING),
    label_of("R1. Ask."),
    TomlTable(header="[a]", keys={"b": 1}),
    TomlSource.parse("a = 1", "f.toml", ChecklistError),
    ChecklistEntry(raw={}, source=TomlSource.parse("a = 1", "f.toml", ChecklistError), path=()),
    UnsurePlace(where="w", item="a", confidence=0.4, part="p", path=(0,)),
    *of_blocks([Paragraph(text="Timeline"), *[Paragraph(text="3 May 2024: call")] * 3], ()),
    *date_forms("3 May 2024"),
    *read_dates("3 May 2024"),
    read_when("undated"),
    Wording.of("What * said:", Ending.COLON),
)
