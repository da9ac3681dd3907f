"""A mapping file: read whole, or refused with every mistake and its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.paths import SAMPLES

import imrkit
from imrkit.errors import MappingError
from imrkit.mapping import Relation, load_mapping

CHECKLIST = imrkit.load_checklist()
HEAD = '[mapping]\nid = "m"\ntitle = "M"\n'


def mistakes(tmp_path: Path, text: str) -> list[tuple[int | None, str]]:
    path = tmp_path / "m.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(MappingError) as caught:
        load_mapping(path, CHECKLIST)
    return [(one.line, one.message) for one in caught.value.mistakes]


@pytest.mark.parametrize("name", ["lscb-imr-2010", "dhr-report-roman-front"])
def test_the_sample_mappings_are_read(name: str) -> None:
    file = SAMPLES / f"{name}.mapping.toml"

    mapping = load_mapping(file, CHECKLIST)

    assert mapping.id == name
    assert len(mapping.entries) > 20
    assert {one.relation for one in mapping.entries} > {Relation.EQUAL}


def test_every_mistake_of_shape_is_shown_at_once(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        HEAD
        + '[[entries]]\nitem = "voice-child"\nheading = "A"\nlabel = "B"\n'
        + '[[entries]]\nitem = "voice-child"\nheading = "A"\noccurrence = 0\nrelation = "near"\n'
        + 'confidence = 2\nreasn = ""\n',
    )

    assert found == [
        (4, "an entry names its slot by one of heading, label, cell, column, row, choice"),
        (11, "“entries.occurrence” must be 1 or more"),
        (12, "“entries.relation” must be one of equal, subset, superset, intersects"),
        (13, "“entries.confidence” must lie between 0 and 1"),
        (14, "“entries.reasn” is not a key that is known here"),
    ]


@pytest.mark.parametrize(
    ("slot", "line", "message"),
    [
        ('item = "no-item"\nheading = "A"', 5, "the checklist has no item “no-item”"),
        ('item = "qa-lead-review"\nheading = "A"', 5, "has no place of its own in a document"),
        (
            'item = "gov-author-identity"\npart = "no"\nheading = "A"',
            6,
            "“gov-author-identity” has no part “no”; it has name, role",
        ),
        (
            'item = "rec-smart"\npart = "recs"\nheading = "A"\ncolumns = { who = "B" }',
            8,
            "“rec-smart” has no column “who”; it has date, learning, no, owner, text",
        ),
        (
            'item = "rec-smart"\npart = "recs"\nheading = "A"\n'
            'columns = { text = "What?", owner = "Who", date = " who: " }',
            8,
            "the columns “owner” and “date” have the same title “who:”; each needs one of its own",
        ),
        (
            'item = "rec-smart"\nheading = "A"\n[entries.columns]\ntext = "Straße"\n'
            'owner = "STRASSE"',
            9,
            "the columns “text” and “owner” have the same title “STRASSE”",
        ),
        (
            'item = "rec-smart"\nheading = "A"\n[entries.columns]\ntext = "Board’s – own"\n'
            'owner = "board\'s - own"',
            9,
            "the columns “text” and “owner” have the same title “board's - own”",
        ),
        (
            'item = "rec-smart"\nheading = "A"\n[entries.columns]\ntext = "A"\ndate = ""',
            9,
            "“entries.columns.date” must not be empty",
        ),
        (
            'item = "rec-smart"\nheading = "A"\n[entries.columns]\ntext = "A"\ndate = " : "',
            9,
            "the title of the column “date” holds no words",
        ),
    ],
)
def test_a_slot_that_does_not_fit_the_checklist_is_refused(
    tmp_path: Path, slot: str, line: int, message: str
) -> None:
    [(at, said)] = mistakes(tmp_path, f"{HEAD}[[entries]]\n{slot}\n")

    assert (at, message in said) == (line, True), said


@pytest.mark.parametrize(
    ("slot", "message"),
    [
        ('part = "no"', "“voice-child” has no part “no”; it has none: leave it out"),
        ('columns = { who = "B" }', "“voice-child” has no column “who”; it has none: leave it out"),
    ],
)
def test_an_item_without_what_a_slot_names_has_a_whole_sentence(
    tmp_path: Path, slot: str, message: str
) -> None:
    found = mistakes(tmp_path, f'{HEAD}[[entries]]\nitem = "voice-child"\nheading = "A"\n{slot}\n')

    assert found == [(7, message)]


def test_a_column_of_another_part_has_a_whole_sentence(tmp_path: Path) -> None:
    slot = 'item = "method-records-searched"\npart = "secured"\nheading = "A"'
    found = mistakes(tmp_path, f'{HEAD}[[entries]]\n{slot}\ncolumns = {{ system = "B" }}\n')

    assert found == [
        (8, "“method-records-searched” has no column “system”; it has none: leave it out")
    ]


def test_columns_of_different_slots_may_have_the_same_title(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    slot = '[[entries]]\nitem = "rec-smart"\nheading = "{}"\ncolumns = {{ text = "A", no = "#" }}\n'
    path.write_text(HEAD + slot.format("A") + slot.format("B"), "utf-8")

    assert len(load_mapping(path, CHECKLIST).entries) == 2


def test_a_mapping_for_another_checklist_is_refused(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path, HEAD + 'checklist = "nhs"\nentries = []\n'.replace("entries = []\n", "")
    )

    assert found == [(4, "this mapping is for the checklist “nhs”, not “imr”")]


def test_an_unknown_review_type_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, HEAD + 'review_type = "xyz"\n') == [
        (4, "there is no review type “xyz”")
    ]


def test_a_file_without_a_head_or_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "") == [(None, "“mapping” is missing")]
    with pytest.raises(MappingError, match="this file does not exist"):
        load_mapping(tmp_path / "none.toml", CHECKLIST)
