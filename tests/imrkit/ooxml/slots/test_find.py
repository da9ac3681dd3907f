"""Every place of the sample forms that asks for something is found, and little else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from support.any_document import DOCUMENTS, AnyDocument
from support.forms import found, slots
from support.paths import SAMPLES, TESTS
from support.slot_accuracy import accuracy, paragraph_numbers

from imrkit.documents.draft import Draft
from imrkit.ooxml.controls.regions import container_at, element_at
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.slots.find import SlotFinder
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

GOLDS = sorted(SAMPLES.glob("*.gold.json"))
FORMS = [*sorted(SAMPLES.glob("*.docx")), *sorted((TESTS / "forms").glob("*.docx"))]
TAGS = {AreaKind.CELL: n.qn("w:tc"), AreaKind.CONTROL: n.SDT}
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda path: str(path.stem))


def opened(form: Path) -> OpenDocument:
    return OpenDocument(Package.open(form.read_bytes(), form.name))


def at(document: OpenDocument, path: tuple[int, ...]) -> Element:
    found = element_at(document.package.tree(document.package.main), path)
    assert found is not None
    return found


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: str(path.stem))
def test_the_slots_of_a_sample_are_found_and_no_others(gold: Path) -> None:
    found = accuracy(gold)

    assert len(found.found) > 30
    assert found.missed == ()
    assert found.extra == ()


def test_few_are_missed_on_forms_that_nothing_was_learnt_from() -> None:
    results = [accuracy(gold) for gold in sorted((TESTS / "forms").glob("*.gold.json"))]
    right = sum(len(one.found) for one in results)

    assert right > 350
    assert sum(len(one.missed) for one in results) <= 0.03 * right
    assert sum(len(one.extra) for one in results) <= 0.1 * right


@each_form
def test_every_address_leads_to_the_words(form: Path) -> None:
    document = opened(form)
    found = SlotFinder(document).find()

    assert found
    for slot in found:
        text = visible_text(at(document, slot.path), document.styles)
        assert " ".join(text[slot.start : slot.end].split()) == slot.anchor


@each_form
def test_every_area_is_there(form: Path) -> None:
    document = opened(form)

    for area in areas(SlotFinder(document).find()):
        element = at(document, area.path)
        if area.kind in TAGS:
            assert element.tag == TAGS[area.kind]
            assert area.start == area.end == 0
        elif area.kind is AreaKind.BLOCKS:
            container = container_at(element)
            assert container is not None and 0 <= area.start < area.end <= len(container)
        else:
            text = visible_text(element, document.styles)
            assert element.tag == n.qn("w:p") and 0 <= area.start <= area.end <= len(text)


@each_form
def test_they_come_in_reading_order_and_are_counted(form: Path) -> None:
    numbers, found = paragraph_numbers(form), Draft.open(form).slots()
    places = [(numbers[one.path], one.start) for one in found]
    seen: Counter[str] = Counter()

    assert places == sorted(set(places))
    for one in found:
        seen[one.anchor] += 1
        assert one.occurrence == seen[one.anchor]


@each_form
def test_no_two_have_the_same_room(form: Path) -> None:
    """A column and the rows across it share cells; a heading over a list holds its cells."""
    found = [one for one in Draft.open(form).slots() if one.kind is not SlotKind.COLUMN]
    taken = [*areas(found)]
    own = Counter((one.path, one.start, one.end) for one in taken)

    assert [place for place, count in own.items() if count > 1] == []


def areas(found: tuple[Slot, ...] | list[Slot]) -> Iterator[AnswerArea]:
    for slot in found:
        yield from slot.areas


@given(DOCUMENTS)
def test_any_document_is_read(document: AnyDocument) -> None:
    opened = OpenDocument(Package.open(document.data, "any.docx"))

    for slot in SlotFinder(opened).find():
        text = visible_text(at(opened, slot.path), opened.styles)
        assert " ".join(text[slot.start : slot.end].split()) == slot.anchor


def test_a_slot_knows_the_headings_above_it() -> None:
    found = slots("H1|Part A", "H2|People", "Name:", "H2|Events", "What happened?", "", "H1|Part B")

    assert [(one.anchor, one.section) for one in found] == [
        ("Part A", ()),
        ("People", ("Part A",)),
        ("Name:", ("Part A", "People")),
        ("Events", ("Part A",)),
        ("What happened?", ("Part A", "Events")),
        ("Part B", ()),
    ]


def test_the_title_of_the_document_is_no_section() -> None:
    found = slots("H1|Report of an agency", "H2|People", "Name:", "H2|Events", "")

    assert [one.section for one in found if one.anchor == "Name:"] == [("People",)]


def test_contents_and_prose_are_none() -> None:
    prose = "The panel met four times. It asked each agency for its records and read all of them."

    assert found("*Contents", prose, "Yours sincerely,") == []


@pytest.mark.parametrize("number", ["Part 3", "Section B.", "Rhan 2", "APPENDIX IV"])
def test_the_number_of_a_part_and_its_title_are_one_heading(number: str) -> None:
    (one,) = slots(f"*{number}\tThe people", "")

    assert (one.anchor, one.kind) == (f"{number} The people", SlotKind.HEADING)


@pytest.mark.parametrize("number", ["C3.", "2a.", "Q4)"])
def test_a_number_with_a_letter_is_one(number: str) -> None:
    words = f"{number} Any weapon, and what is known of where it came from"

    assert [one.anchor for one in slots(f"*{words}", [[""]])] == [words]


def test_a_number_and_its_title_behind_a_tab_are_one_heading() -> None:
    (one,) = slots("*4.1\tWas the child seen and listened to?", [[""]])

    assert (one.anchor, one.kind) == ("4.1 Was the child seen and listened to?", SlotKind.HEADING)


def test_what_says_how_a_heading_is_to_be_answered_asks_nothing() -> None:
    found = slots("H1|Narrative", "Summarise in no more than 1,500 words.", [[""]])

    assert [(one.anchor, len(one.areas)) for one in found] == [("Narrative", 1)]


def test_points_that_go_on_ask_nothing() -> None:
    assert found("When you write:", "•use roles;", "•keep your own view apart;") == []


def test_a_colon_in_a_cell_parts_the_words_of_one_label() -> None:
    words = "Victim: age, sex and relationship to the offender"

    assert [one.anchor for one in slots([[f"*{words}", ""], ["*Harm", ""]])] == [words, "Harm"]
