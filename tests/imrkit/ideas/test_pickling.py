"""Every value and every error goes to another process and comes back as it was."""

from __future__ import annotations

import copy
import importlib
import inspect
import multiprocessing
import pickle
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.cases import CHECKLIST, all_cases, input_of
from support.errors import error
from support.example import example_draft
from support.merge_values import MERGE_VALUES

import imrkit
from imrkit.checklist.entries import ChecklistEntry
from imrkit.checklist.rules import BrokenRule
from imrkit.documents.brand import Brand
from imrkit.documents.key_names import Names
from imrkit.documents.migration import MovableDraft
from imrkit.documents.publishing import Copy
from imrkit.errors import (
    ChecklistError,
    DocumentError,
    ImrkitError,
    Mistake,
)
from imrkit.judging.characteristics import Characteristic, Entry, RecordTable, State
from imrkit.judging.characteristics.speech import spoken
from imrkit.judging.checks import CHECKS
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
from imrkit.judging.facts.counted import counts
from imrkit.judging.facts.day_slips import DaySlip, RowDay
from imrkit.judging.facts.events import event_days
from imrkit.judging.following.word_places import PlaceForCopy, WordPlace, WordPlan
from imrkit.judging.identifiers.runs import stretches
from imrkit.judging.identifiers.tokens import tokens
from imrkit.judging.identifiers.values import Identifier, IdentifierKind, Mention
from imrkit.judging.lint import RULES
from imrkit.judging.mapped_places import MappedPlaces
from imrkit.judging.mapping_use import UnsurePlace
from imrkit.judging.matching.model import Model, Sureness, Weights
from imrkit.judging.matching.names import names_of, stems_of
from imrkit.judging.matching.parts import part_for
from imrkit.judging.matching.ranking import ranked
from imrkit.judging.matching.words import phrase
from imrkit.judging.passages import Passage
from imrkit.judging.pieces import Piece
from imrkit.judging.places import Place, Row
from imrkit.judging.report import make_report
from imrkit.judging.selection import Selection
from imrkit.judging.slot_tables import SlotTable
from imrkit.judging.statements import StatementKind, statements
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
from imrkit.mapping import Alternative, Proposal, Proposals, Relation, SlotName, load_mapping
from imrkit.mapping.recognition import compare
from imrkit.outputs.checked_json import CheckedDraft, CheckedFile, checked_files
from imrkit.outputs.comparison import contents as compared
from imrkit.outputs.contents import contents
from imrkit.outputs.converted_json import ConvertedFile, converted_files, converted_form
from imrkit.outputs.lines import TextLine
from imrkit.outputs.map_json import mapped_form
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
from imrkit.values.snapshot import Paragraph, Snapshot
from imrkit.values.tags import ControlTag
from imrkit.verbs.adoption import AdoptedPlace, Approval, PlaceLeft
from imrkit.verbs.drafts import use_of
from imrkit.verbs.form_look import look_at_form
from imrkit.verbs.given_values import GivenValue
from imrkit.verbs.migration.entries import EntryCell, entry_groups
from imrkit.verbs.migration.placed import placed
from imrkit.verbs.migration.planning import Fate, Planning
from imrkit.verbs.migration.records import MovedDecision
from imrkit.verbs.migration.targets import Target, TargetColumn, Targets
from imrkit.words.date_forms import date_forms
from imrkit.words.dates import read_dates, read_when
from imrkit.words.wording import Ending, Wording

SAMPLES = Path(__file__).parents[2] / "samples"
NAME = "dhr-report-roman-front"
# Those that hold XML, a terminal or how values look as JSON.
NO_VALUES = ("imrkit.ooxml", "imrkit.cli", "imrkit.__main__", "imrkit.wire")
# Notes that are made while a document is followed, and what holds an open draft.
NO_VALUE = {"Adopted", "Alignment", "Answers", "Grid", "Holder", "Row", "Words"}
NO_VALUE |= {"Migrated", "Pairs", "Placed", "Plan", "SeenPlace", "Side", "Written"}
_ROOMS = ("judging.comparing", "judging.following", "verbs.adoption", "verbs.migration")
WORK = ("imrkit.documents.migration", *(f"imrkit.{room}" for room in _ROOMS))


def modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(imrkit.__path__, "imrkit."):
        if not found.name.startswith(NO_VALUES):
            yield importlib.import_module(found.name)


def public(kind: type) -> list[type]:
    """Return the classes of a kind that imrkit defines, by name."""
    found = {
        one
        for module in modules()
        for name, one in inspect.getmembers(module, inspect.isclass)
        if one.__module__ == module.__name__ and not name.startswith("_")
        if not (name in NO_VALUE and one.__module__.startswith(WORK))
    }
    return sorted(
        (one for one in found if (is_dataclass(one) if kind is object else issubclass(one, kind))),
        key=lambda one: f"{one.__module__}.{one.__name__}",
    )


VALUES, ERRORS = public(object), public(ImrkitError)
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
    (*counts([COUNTED]), *amounts("told within 48 hours")),
    event_days([DATED]),
    DaySlip(passage=DATED, start=23, end=33, row=ROW_DAY),
    tuple(ages_at_death([DATED])),
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


@cache
def gathered() -> dict[type, list[Any]]:
    """Return the values that judging and reading the samples give, by their classes."""
    found: dict[type, list[Any]] = {}
    for one in _within(list(_values()), set()):
        found.setdefault(type(one), []).append(one)
    return found


def _values() -> Iterator[object]:
    yield from (*MADE, *CHECKS, *RULES.values())
    yield from (one.places for one in CHECKLIST.items)
    for case in {one.code: one for one in all_cases() if one.fails}.values():
        check_input = input_of(case.raw, CHECKLIST)
        report = make_report(check_input)
        yield from (check_input, report, contents(report, CHECKLIST, "draft.docx"))
        yield from (check_input, make_report(check_input))
        yield statements(check_input, StatementKind.RECOMMENDATION)
    for data in (example_draft(), (SAMPLES / f"{NAME}.draft.docx").read_bytes()):
        draft = imrkit.Draft.open(data)
        yield from (draft.snapshot(), draft.display(), draft.record)
        yield from (draft.defects(), imrkit.lint(draft))
        yield draft.body()
        yield look_at_form(draft, CHECKLIST)
    found = imrkit.diff(SAMPLES / f"{NAME}.docx", SAMPLES / f"{NAME}.draft.docx")
    yield from (found, compared(found, CHECKLIST))
    converted = imrkit.convert(SAMPLES / f"{NAME}.docx")
    yield from (converted, converted_form(converted, ""))
    yield from _matched()
    yield from _moved()
    yield _mapping()
    yield compare(_mapping(), (SLOT,))
    yield from (mapped_form(one) for one in MADE if isinstance(one, Proposals))
    yield imrkit.read(SAMPLES / f"{NAME}.draft.docx", mapping=_mapping())


def _moved() -> Iterator[object]:
    draft = imrkit.Draft.open(SAMPLES / "lscb-imr-2010.draft.docx")
    used = use_of(draft, CHECKLIST, mapping=None, mappings=None, review_type=None)
    with_places = placed(draft, used, CHECKLIST)
    movable = MovableDraft(with_places.draft).blocks()
    targets = Targets(draft.controls(), {}, CHECKLIST)
    planning = Planning(movable, with_places, targets, (), CHECKLIST)
    yield movable
    yield list(entry_groups(planning))
    moved = imrkit.migrate(draft, SAMPLES / "nhs-rca-three-level.docx", checklist=CHECKLIST)
    yield (moved.ledger, moved.losses)


def _matched() -> Iterator[object]:
    sure = Sureness(own=1.0, against=-1.0, bias=0.0)
    weights = Weights(classes=("", "a"), bias=(0.0, 0.0), unit=0.1, stored={"w:seen": "AYA="})
    model = Model(
        features="f",
        data="d",
        checklist="imr",
        checklist_version="1",
        items=weights,
        parts=weights,
        item=sure,
        none=sure,
        most=0.5,
    )
    names = names_of(CHECKLIST.items)
    yield from (model, names, names.nearest("incident", stems_of("Incident date")))
    yield from (phrase(SLOT.anchor), part_for(SLOT, CHECKLIST.items[0]))
    yield ranked([SLOT], model, names)


def _mapping() -> Any:
    return load_mapping(SAMPLES / f"{NAME}.mapping.toml", CHECKLIST)


def _within(value: object, seen: set[int]) -> Iterator[object]:
    if id(value) in seen:  # every check input holds the whole checklist
        return
    seen.add(id(value))
    inside: Iterable[object] = ()
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        inside = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, Mapping):
        inside = value.values()
    elif isinstance(value, list | tuple):
        inside = value
    for one in inside:
        yield from _within(one, seen)


def test_the_walk_finds_what_is_public() -> None:
    assert {Snapshot, imrkit.Report, imrkit.Checklist, type(_mapping())} <= set(VALUES)
    assert {ChecklistError, DocumentError} <= set(ERRORS)


@pytest.mark.parametrize("kind", VALUES, ids=lambda one: f"{one.__module__}.{one.__name__}")
def test_a_value_comes_back_as_it_was(kind: type) -> None:
    some = gathered().get(kind, [])[:5]
    assert some, "the tests lead to none of these: add one to MADE"
    for one in some:
        back = pickle.loads(pickle.dumps(one))  # noqa: S301  (the test's own bytes)
        assert back == one
        assert copy.deepcopy(one) == one


@pytest.mark.parametrize("kind", ERRORS, ids=lambda one: one.__name__)
def test_an_error_reads_as_before(kind: type[ImrkitError]) -> None:
    raised = error(kind)
    back = pickle.loads(pickle.dumps(raised))  # noqa: S301  (the test's own bytes)
    assert type(back) is kind
    assert (str(back), back.args, vars(back)) == (str(raised), raised.args, vars(raised))


def test_a_folder_can_be_checked_by_other_processes(tmp_path: Path) -> None:
    """A process that is begun anew knows nothing but what it is sent."""
    snapshot, mapping = imrkit.Draft.open(SAMPLES / f"{NAME}.draft.docx").snapshot(), _mapping()
    bad = tmp_path / "own.toml"
    bad.write_text("[checklist]\nid = 1\n", "utf-8")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        told = {"checklist": CHECKLIST, "mapping": mapping, "record": RECORD}
        report = pool.submit(imrkit.check, snapshot, **told).result()
        refused = pool.submit(imrkit.load_checklist, bad).exception()
    assert report == imrkit.check(snapshot, **told)
    with pytest.raises(ChecklistError) as here:
        imrkit.load_checklist(bad)
    assert isinstance(refused, ChecklistError)
    assert (str(refused), refused.mistakes) == (str(here.value), here.value.mistakes)
