"""Somebody's form is converted by a mapping or by proposals, and what was left is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.forms import form
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.errors import DocumentError, MappingError
from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import parse_mapping
from imrkit.values.controls import ControlKind, Level

CHECKLIST = imrkit.load_checklist()
HEAD = '[mapping]\nid = "a-board"\ntitle = "A board"\n'
SAMPLE = SAMPLES / "lscb-imr-2010.docx"
BOARD = form(
    "H1|Report",
    "**Author:** ",
    "H1|Methodology",
    "",
    "H1|Chronology",
    [["*Date", "*Event"], ["", ""]],
)


def entry(item: str, name: str, **more: str) -> str:
    told = "".join(f'{key} = "{value}"\n' for key, value in more.items())
    return f'[[entries]]\nitem = "{item}"\n{name}\n{told}'


AUTHOR = entry("gov-author-identity", 'label = "Author:"', part="name")
METHOD = entry("method-described", 'heading = "Methodology"')
DATE = entry("chron-complete-table", 'column = "Date"', part="entries", part_column="date")
MAPPING = parse_mapping(HEAD + AUTHOR + METHOD + DATE, CHECKLIST)


def test_each_mapped_place_gets_its_control_and_the_mapping_travels() -> None:
    made = imrkit.convert(BOARD, mapping=MAPPING)
    draft = imrkit.Draft.open(made.data)

    assert [(one.slot.anchor, one.item, one.kind, one.level) for one in made.places] == [
        ("Author:", "gov-author-identity", ControlKind.PLAIN_TEXT, Level.RUN),
        ("Methodology", "method-described", ControlKind.RICH_TEXT, Level.BLOCK),
        ("Date", "chron-complete-table", ControlKind.REPEATING_SECTION, Level.ROW),
    ]
    assert all(draft.find(tag=one.tag) for one in made.places)
    assert [one.slot.anchor for one in made.left] == ["Report", "Chronology", "Event"]
    assert (made.source, made.lifted_protection) == (MappingSource.GIVEN, "")
    assert draft.embedded_mapping is not None
    assert draft.embedded_mapping.is_approved
    assert parse_mapping(draft.embedded_mapping.text, CHECKLIST) == made.mapping == MAPPING


def test_a_mapping_that_a_person_wrote_travels_with_its_comments(tmp_path: Path) -> None:
    file = tmp_path / "board.toml"
    file.write_text(f"# Mine.\n{HEAD}{METHOD}", "utf-8")
    made = imrkit.Draft.open(imrkit.convert(BOARD, mapping=file).data)

    assert made.embedded_mapping is not None
    assert made.embedded_mapping.text.startswith("# Mine.\n")


def test_a_place_that_answers_several_items_gets_the_control_of_the_nearest() -> None:
    several = entry("gov-author-independence", 'label = "Author:"', relation="intersects")
    made = imrkit.convert(BOARD, mapping=parse_mapping(HEAD + several + AUTHOR, CHECKLIST))

    (place,) = made.places
    assert (place.item, place.also) == ("gov-author-identity", ("gov-author-independence",))


def test_a_table_below_a_heading_becomes_rows_of_the_columns_that_are_named() -> None:
    columns = entry("chron-complete-table", 'heading = "Chronology"', part="entries")
    columns += 'columns = { date = "Date", event = "Event" }\n'
    made = imrkit.convert(BOARD, mapping=parse_mapping(HEAD + columns, CHECKLIST))
    draft = imrkit.Draft.open(made.data)

    assert [one.kind for one in made.places] == [ControlKind.REPEATING_SECTION]
    (section,) = draft.find(tag="imr:chron-complete-table#entries")
    assert [[one.tag for one in row] for row in section.rows] == [
        ["imr:chron-complete-table#entries.date", "imr:chron-complete-table#entries.event"]
    ]


def test_a_mapping_that_does_not_fit_says_what_it_expected_and_what_was_found(
    tmp_path: Path,
) -> None:
    file = tmp_path / "other.toml"
    other = entry("method-described", 'heading = "Methodologies"')
    gone = entry("incident", 'label = "Time of death:"')
    file.write_text(HEAD + AUTHOR + other + gone, "utf-8")
    with pytest.raises(MappingError) as refused:
        imrkit.convert(BOARD, mapping=file)

    first, second = refused.value.mistakes
    assert (first.file, first.line, second.line) == ("other.toml", 10, 13)
    assert first.message == (
        "the form has no heading “Methodologies”; found “Methodology”, which may be it under other "
        "words"
    )
    assert second.message == (
        "the form has no label “Time of death:”; nothing like it was found behind “Author:”"
    )


def test_words_that_look_like_nothing_that_asks_are_found_all_the_same() -> None:
    told = form("H1|Report", "how the agency worked with the family over the years.", "", "H1|End")
    words = 'heading = "how the agency worked with the family over the years."'
    mapping = parse_mapping(HEAD + entry("method-described", words), CHECKLIST)
    made = imrkit.convert(told, mapping=mapping)
    (control,) = imrkit.Draft.open(made.data).controls()

    assert [one.slot.anchor for one in made.places] == [words[11:-1]]
    assert control.path[:2] == (0, 2)


def test_without_a_mapping_proposals_that_are_sure_are_taken_and_the_rest_is_listed() -> None:
    path = TESTS / "forms" / "dev-frames.docx"
    made = imrkit.convert(path)
    proposals = {one.slot.anchor: one for one in imrkit.map(path).proposals}
    carried = imrkit.Draft.open(made.data).embedded_mapping

    assert made.source is MappingSource.PROPOSED
    assert {one.slot.anchor for one in made.places} == {
        one.slot.anchor for one in proposals.values() if one.is_sure and one.item
    }
    unsure = [one for one in made.left if one.item]
    assert unsure
    assert all(one.confidence == proposals[one.slot.anchor].confidence for one in unsure)
    assert carried is not None
    assert not carried.is_approved
    every = imrkit.convert(path, min_confidence=0)
    assert len(every.places) > len(made.places)
    assert not imrkit.convert(path, min_confidence=1).places


def test_nothing_is_done_by_a_mapping_that_nobody_approved() -> None:
    made = imrkit.Draft.open(imrkit.convert(TESTS / "forms" / "fourth-force-imr.docx").data)
    report = imrkit.check(made)

    assert report.mapping.source is MappingSource.PROPOSED


def test_a_known_form_is_converted_by_its_own_mapping() -> None:
    made = imrkit.convert(SAMPLE)

    assert (made.source, made.mapping.id) == (MappingSource.KNOWN, "lscb-imr-2010")
    assert imrkit.check(imrkit.Draft.open(made.data)).mapping.source is MappingSource.EMBEDDED


def test_protection_is_lifted_and_said() -> None:
    made = imrkit.convert(SAMPLES / "mappa-o-scr-2012.docx")

    assert made.lifted_protection == "only its form fields can be filled in"
    assert imrkit.Draft.open(made.data).protection == ""


def test_a_form_with_places_of_ours_is_converted_further_by_a_mapping_alone() -> None:
    once = imrkit.convert(BOARD, mapping=parse_mapping(HEAD + METHOD, CHECKLIST)).data
    with pytest.raises(DocumentError, match="has places of imrkit’s already"):
        imrkit.convert(once)
    twice = imrkit.convert(once, mapping=MAPPING)

    assert {one.item for one in twice.places} == {one.item for one in MAPPING.entries}
    with pytest.raises(DocumentError, match="has places of imrkit’s already"):
        imrkit.convert(imrkit.new("dardr", "Example Police"))


def test_the_file_that_is_given_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "form.docx"
    file.write_bytes(BOARD)
    draft = imrkit.Draft.open(file)
    imrkit.convert(draft, mapping=MAPPING)

    assert draft.controls() == ()
    assert file.read_bytes() == BOARD


def test_the_form_s_guidance_is_no_answer_and_stays() -> None:
    told = form("H1|Methodology", "/Say which records were read.", "", "H1|End", "")
    made = imrkit.convert(told, mapping=parse_mapping(HEAD + METHOD, CHECKLIST))
    (control,) = imrkit.Draft.open(made.data).controls()

    assert control.placeholder is True
    assert "records" not in control.text
    assert control.path[:2] == (0, 2)
