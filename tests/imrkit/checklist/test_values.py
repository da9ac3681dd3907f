"""A checklist as a value: looked up by id, seen by role and review type."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace

import pytest

from imrkit.checklist import (
    ALL,
    Checklist,
    ChecklistItem,
    ChecklistSection,
    CheckMode,
    Column,
    Form,
    ItemPart,
    Position,
    Provenance,
    PublishedAdvice,
    ReviewType,
    Role,
    Where,
)
from imrkit.errors import TagError
from imrkit.values.controls import ControlKind

OFFICER, LEAD = Role.OFFICER, Role.LEAD
PART = ItemPart(id="", label="Answer", kind=ControlKind.RICH_TEXT, placeholder="Say it.")
COLUMN = Column(id="owner", label="Owner", kind=ControlKind.PLAIN_TEXT)
TABLE = ItemPart(id="recs", label="Table", kind=ControlKind.REPEATING_SECTION, columns=(COLUMN,))


def item(
    item_id: str,
    *roles: Role,
    where: Where = Where.DOCUMENT,
    review_types: frozenset[str] = frozenset({ALL}),
) -> ChecklistItem:
    return ChecklistItem(
        id=item_id,
        section="one",
        title=item_id,
        roles=frozenset(roles or {OFFICER}),
        review_types=review_types,
        requirement="It is said.",
        prompts=(),
        addressed_when="",
        attention_when="",
        check_mode=CheckMode.HUMAN,
        where=where,
        position=Position.BODY,
        provenance=Provenance.LOCAL,
        sources=(),
        headings=(),
        labels=(),
        parts=(PART,) if where is Where.DOCUMENT else (),
    )


FULL = ReviewType(
    id="dardr", label="Death review", short="DARDR", form="full", aliases=("dhr", "Old-Name")
)
SHORT = ReviewType(id="rr", label="Rapid review", short="RR", form="short")
CHECKLIST = Checklist(
    id="small",
    title="Small",
    version="1",
    status="Advice.",
    language="en-GB",
    published_advice=PublishedAdvice(title="A", publisher="B", url="C"),
    review_types=(FULL, SHORT),
    forms=(
        Form(id="full", title="Full", master="m"),
        Form(id="short", title="Short", master="m", items=("for-both", "for-all", "gone")),
    ),
    sizes=(),
    terms=(),
    sources=(),
    sections=(ChecklistSection(id="one", code="A", title="One"),),
    items=(
        item("for-all"),
        item("for-both", OFFICER, LEAD),
        item("for-lead", LEAD, where=Where.LEAD),
        item("anywhere", where=Where.WHOLE_DOCUMENT),
        item("deaths-only", review_types=frozenset({"dardr"})),
    ),
)


def ids(items: tuple[ChecklistItem, ...]) -> list[str]:
    return [one.id for one in items]


@pytest.mark.parametrize(
    ("review_type", "role", "expected"),
    [
        (None, None, ["for-all", "for-both", "for-lead", "anywhere", "deaths-only"]),
        (None, OFFICER, ["for-all", "for-both", "anywhere", "deaths-only"]),
        (None, LEAD, ["for-both", "for-lead"]),
        ("dardr", OFFICER, ["for-all", "for-both", "anywhere", "deaths-only"]),
        ("rr", OFFICER, ["for-all", "for-both", "anywhere"]),
        ("rr", None, ["for-all", "for-both", "for-lead", "anywhere"]),
    ],
)
def test_a_view_is_in_order_for_a_review_type_and_a_role(
    review_type: str | None, role: Role | None, expected: list[str]
) -> None:
    assert ids(CHECKLIST.view(review_type=review_type, role=role)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(FULL, ["for-all", "for-both", "deaths-only"]), (SHORT, ["for-all", "for-both"])],
)
def test_a_form_asks_for_document_items_in_the_checklist_s_order(
    kind: ReviewType, expected: list[str]
) -> None:
    assert ids(CHECKLIST.asked(kind)) == expected


@pytest.mark.parametrize(
    "name", ["dardr", "DARDR", "Dardr", "dhr", "DHR", " old-name ", "OLD-NAME"]
)
def test_a_review_type_is_known_by_id_short_name_and_alias_in_any_case(name: str) -> None:
    assert CHECKLIST.review_type(name) is FULL


@pytest.mark.parametrize("name", ["", "Death review", "dardr2", "all"])
def test_other_names_are_no_review_type(name: str) -> None:
    assert CHECKLIST.review_type(name) is None


def test_an_item_is_looked_up_by_its_id_alone() -> None:
    assert CHECKLIST.item("for-lead") is CHECKLIST.items[2]
    assert CHECKLIST.item("For-Lead") is None


def test_sections_and_forms_are_looked_up_by_the_ids_that_name_them() -> None:
    assert CHECKLIST.section("one").code == "A"
    assert CHECKLIST.form("short").title == "Short"


@pytest.mark.parametrize(
    ("review_type", "expected"), [(None, True), ("dardr", True), ("rr", False), ("all", False)]
)
def test_an_item_serves_its_review_types(review_type: str | None, expected: bool) -> None:
    assert CHECKLIST.items[4].serves(review_type) is expected


@pytest.mark.parametrize("review_type", [None, "dardr", "one of a force's own"])
def test_an_item_for_all_serves_any(review_type: str | None) -> None:
    assert CHECKLIST.items[0].serves(review_type)


def test_the_tag_of_a_part_and_of_a_column_begins_with_the_item_s() -> None:
    one = CHECKLIST.items[0]

    assert str(one.tag(PART)) == "imr:for-all"
    assert str(one.tag(TABLE)) == "imr:for-all#recs"
    assert str(one.tag(TABLE, COLUMN)) == "imr:for-all#recs.owner"


def test_a_tag_that_word_cannot_hold_is_not_written() -> None:
    with pytest.raises(TagError, match="64 characters"):
        str(item("x" * 60).tag(TABLE))


def test_what_is_read_of_a_checklist_is_read_once() -> None:
    read: list[Checklist] = []

    def ids(checklist: Checklist) -> tuple[str, ...]:
        read.append(checklist)
        return tuple(one.id for one in checklist.items)

    own = replace(CHECKLIST, version="9")

    assert own.remembered(ids) == own.remembered(ids) == tuple(one.id for one in own.items)
    assert read == [own]


def test_a_checklist_with_things_read_of_it_is_the_same_checklist() -> None:
    own = replace(CHECKLIST, version="9")
    own.remembered(lambda checklist: checklist.id)  # what no pickle could hold

    assert own == replace(CHECKLIST, version="9")
    assert copy.deepcopy(own) == own
    assert pickle.dumps(own) == pickle.dumps(replace(own))
    assert "memory" not in repr(own)
