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
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.cases import CHECKLIST, all_cases, input_of
from support.errors import error
from support.example import example_draft
from support.made_values import MADE, RECORD, SLOT

import imrkit
from imrkit.documents.migration import MovableDraft
from imrkit.errors import (
    ChecklistError,
    DocumentError,
    ImrkitError,
)
from imrkit.judging.checks import CHECKS
from imrkit.judging.lint import RULES
from imrkit.judging.matching.model import Model, Sureness, Weights
from imrkit.judging.matching.names import names_of, stems_of
from imrkit.judging.matching.parts import ItemParts
from imrkit.judging.matching.ranking import ranked
from imrkit.judging.matching.words import phrase
from imrkit.judging.report import make_report
from imrkit.judging.statements import StatementKind, statements
from imrkit.mapping import Proposals, load_mapping
from imrkit.mapping.recognition import compare
from imrkit.outputs.comparison import contents as compared
from imrkit.outputs.contents import contents
from imrkit.outputs.converted_json import converted_form
from imrkit.outputs.map_json import mapped_form
from imrkit.values.snapshot import Snapshot
from imrkit.verbs.drafts import use_of
from imrkit.verbs.form_look import look_at_form
from imrkit.verbs.migration.entries import entry_groups
from imrkit.verbs.migration.placed import placed
from imrkit.verbs.migration.planning import Planning
from imrkit.verbs.migration.targets import Targets

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
    yield from (phrase(SLOT.anchor), ItemParts(CHECKLIST.items[0]).part_for(SLOT))
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
