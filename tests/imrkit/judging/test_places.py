"""Places: what the controls of ours hold, and the hash that a decision on them is bound to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.build import drop_down, plain, rich, table, tick
from support.cases import CHECKLIST

from imrkit.checklist import ItemPart
from imrkit.judging.places import Place, Row, part_of, places_hash, places_of_controls
from imrkit.values.controls import ContentControl

ITEMS = {item.id: item for item in CHECKLIST.items}
PICTURE = "imr:people-pen-picture"
DUTY = "imr:gov-legal-mandate#duty"
PURPOSE = "imr:gov-legal-mandate#purpose"
NO_PART = "imr:gov-author-independence#no-part"
MEASURES = "imr:rec-smart#measures"


def places(*controls: ContentControl) -> list[Place]:
    return list(places_of_controls(controls, ITEMS))


def hash_of(*controls: ContentControl) -> str:
    return places_hash(places(*controls))


def placeholder(tag: str) -> str:
    found = part_of(tag, ITEMS)
    assert found is not None
    return found[1].placeholder


def measure(measure: str, priority: str = "") -> tuple[ContentControl, ...]:
    return (
        plain(f"{MEASURES}.measure", measure, placeholder=not measure),
        drop_down(f"{MEASURES}.priority", priority, placeholder=not priority),
    )


def test_a_control_with_the_tag_of_a_part_is_a_place() -> None:
    [place] = places(rich(PICTURE, "She sang.", title="Pen picture"))

    assert (place.item, place.part, place.tag) == ("people-pen-picture", "", PICTURE)
    assert (place.where, place.text, place.rows) == ("Pen picture", "She sang.", None)
    assert not place.is_empty


def test_without_a_title_a_place_is_called_by_its_item() -> None:
    [place] = places(rich(PICTURE, "She sang."))

    assert place.where == ITEMS["people-pen-picture"].title


@pytest.mark.parametrize(
    "tag", ["", "CaseRef", "imr:no-such-item", f"{PICTURE}#part", "imr:Odd One", f"{MEASURES}.none"]
)
def test_other_controls_are_no_places(tag: str) -> None:
    assert places(rich(tag, "Words.")) == []
    assert part_of(tag, ITEMS) is None


@pytest.mark.parametrize("story", ["header", "footer"])
def test_the_repeats_of_a_value_in_headers_and_footers_are_no_places(story: str) -> None:
    tag = "imr:doc-security-marking#marking"
    repeat = ContentControl(
        tag=tag, title="", kind=drop_down(tag).kind, text="OFFICIAL", story=story
    )

    assert [place.text for place in places(drop_down(tag, "OFFICIAL"), repeat)] == ["OFFICIAL"]


@pytest.mark.parametrize(
    ("control", "empty"),
    [
        (rich(PICTURE, placeholder(PICTURE), placeholder=True), True),
        (rich(PICTURE, placeholder(PICTURE) + "\r", placeholder=None), True),
        (rich(PICTURE, placeholder(PICTURE), placeholder=False), False),
        (rich(PICTURE, "She sang.", placeholder=None), False),
        (rich(PICTURE, " \u00a0\n", placeholder=False), True),
        (tick(NO_PART, checked=False), True),
        (tick(NO_PART, checked=True), False),
    ],
)
def test_a_place_is_empty_until_something_is_filled_in(
    control: ContentControl, empty: bool
) -> None:
    [place] = places(control)

    assert place.is_empty is empty


def test_a_table_has_its_rows_by_column_and_the_titles_of_its_columns() -> None:
    [place] = places(table(MEASURES, measure("Audit", "High"), measure("")))

    assert place.rows == (
        Row(number=1, cells={"measure": "Audit", "priority": "High"}),
        Row(number=2, cells={"measure": "", "priority": ""}),
    )
    assert [row.is_empty for row in place.rows] == [False, True]
    assert place.text == "Audit\tHigh"
    assert place.titles["priority"] == "Priority"


def test_a_cell_of_a_column_that_is_not_known_is_left_out() -> None:
    [place] = places(table(MEASURES, (plain(f"{MEASURES}.weather", "Rain"), plain("x", "y"))))

    assert place.rows == (Row(number=1, cells={}),)
    assert place.is_empty


def test_paragraphs_are_those_that_hold_something() -> None:
    [place] = places(rich(PICTURE, "One.\n \n  Two.  \n"))

    assert place.paragraphs == ("One.", "Two.")


def test_places_that_say_nothing_have_no_hash() -> None:
    assert hash_of() == ""
    assert hash_of(rich(PICTURE, "Words", placeholder=True), tick(NO_PART, checked=False)) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (rich(PICTURE, "She sang."), rich(PICTURE, "She sings.")),
        (tick(NO_PART, checked=True), tick(NO_PART, checked=False)),
        (drop_down(DUTY, "Mandatory"), drop_down(DUTY, "Discretionary")),
        (table(MEASURES, measure("Audit", "High")), table(MEASURES, measure("Audit", "Low"))),
        (
            table(MEASURES, measure("One"), measure("Two")),
            table(MEASURES, measure("Two"), measure("One")),
        ),
    ],
)
def test_a_changed_word_choice_tick_or_order_of_rows_changes_the_hash(
    before: ContentControl, after: ContentControl
) -> None:
    assert hash_of(before) != hash_of(after)


def test_the_parts_of_an_item_are_hashed_together() -> None:
    duty, purpose = drop_down(DUTY, "Mandatory"), rich(PURPOSE, "To learn.")

    assert len({hash_of(duty, purpose), hash_of(duty), hash_of(purpose)}) == 3


@given(text=st.text(min_size=1))
def test_word_and_the_file_give_the_same_hash_of_a_text(text: str) -> None:
    in_word = text.replace("\n", "\r") + "\r"

    assert hash_of(rich(PICTURE, text)) == hash_of(rich(PICTURE, in_word, placeholder=None))


def test_word_and_the_file_give_the_same_hash_beside_a_choice_not_made() -> None:
    # Word's own interface cannot tell that a placeholder shows; it gives the placeholder's words.
    prompt, purpose = placeholder(DUTY), rich(PURPOSE, "To learn.")
    in_file = drop_down(DUTY, prompt, placeholder=True)
    in_word = drop_down(DUTY, prompt, placeholder=None)

    assert hash_of(in_file, purpose) == hash_of(in_word, purpose)


def test_a_row_that_was_added_and_not_begun_is_no_edit() -> None:
    before = table(MEASURES, measure("Audit", "High"))
    after = table(MEASURES, measure("Audit", "High"), measure(""))

    assert hash_of(before) == hash_of(after)


@pytest.mark.parametrize(
    ("item", "part"),
    [(item, part) for item in CHECKLIST.items for part in item.parts],
    ids=lambda one: one.id or "the-only-part",
)
def test_every_part_of_the_checklist_is_found_by_its_tag(item: object, part: ItemPart) -> None:
    found = [
        (one, area)
        for one in CHECKLIST.items
        for area in one.parts
        if part_of(str(one.tag(area)), ITEMS) == (item, part)
    ]

    assert found == [(item, part)]


def test_columns_that_are_labels_of_a_form_are_rows() -> None:
    """They stand outside a repeating section; a row begins where a column comes again."""
    action, owner = (f"imr:action-plan-complete#actions.{name}" for name in ("action", "owner"))
    controls = [rich(action, "Do"), rich(owner, "PC1"), rich(action, "Go"), rich(PURPOSE, "x")]
    plan, purpose = places_of_controls(controls, ITEMS)

    assert [dict(row.cells) for row in plan.rows or ()] == [
        {"action": "Do", "owner": "PC1"},
        {"action": "Go"},
    ]
    assert (plan.item, plan.item_part, plan.tag) == ("action-plan-complete", "actions", action)
    assert plan.titles == {"action": "Action", "owner": "Owner"}
    assert plan.text == "Do\tPC1\nGo"
    assert purpose.text == "x"


def test_a_section_may_hold_columns_of_another_item() -> None:
    people, value = "imr:people-family-table#people", "imr:edi-recorded#grid.value"
    rows = [
        (rich(f"{people}.ref", ref), rich(value, said)) for ref, said in (("A", "x"), ("B", ""))
    ]
    family, recorded = places_of_controls([table(people, *rows)], ITEMS)

    assert [dict(row.cells) for row in family.rows or ()] == [{"ref": "A"}, {"ref": "B"}]
    assert [dict(row.cells) for row in recorded.rows or ()] == [{"value": "x"}, {"value": ""}]
    assert (recorded.item, recorded.tag) == ("edi-recorded", value)
