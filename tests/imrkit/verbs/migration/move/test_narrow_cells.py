"""A cell for a tick takes a few words, at its edge; more is held, and LibreOffice lays it out."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import MAIN, cell, docx, p, row, sdt, table, unzipped
from support.libreoffice import to_pdfs
from support.paths import TESTS

import imrkit
from imrkit.values.controls import walk

VOICE = "imr:voice-child"
LONG = "She told the officer at the door what she had seen, and nobody wrote it down."
HEAD, PERSON = "Person Relation Age Home", "Child-B daughter nine Northtown"
SET_IN = '<w:ind w:left="2000" w:hanging="400"/>'


def form(width: int) -> bytes:
    place = sdt(p("Click here."), "<w:showingPlcHdr/><w:richText/>", tag=VOICE)
    narrow = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return docx(table(row(cell(p("Voice")), cell(place, properties=narrow))))


def moved(text: str, width: int) -> imrkit.Migrated:
    answer = sdt(p(text, properties=SET_IN), "<w:richText/>", tag=VOICE, title="Voice")
    return imrkit.migrate(docx(answer), form(width))


@pytest.mark.parametrize(
    ("text", "width", "outcome"),
    [("Seen.", 700, "moved"), (LONG, 700, "unmatched"), (LONG, 4000, "moved")],
)
def test_what_is_more_than_a_few_words_is_held(text: str, width: int, outcome: str) -> None:
    made = moved(text, width)

    assert [one.outcome for one in made.ledger.blocks] == [outcome]
    held = [one for one in walk(made.draft.controls()) if one.filled_text == text]
    assert [one.tag for one in held] == [VOICE]
    if outcome == "unmatched":
        assert "a narrow cell" in str(made.losses)


@pytest.mark.parametrize(("width", "outcome"), [(4200, "moved"), (3800, "unmatched")])
def test_a_table_is_held_where_its_columns_could_not_be_read(width: int, outcome: str) -> None:
    rows = (row(*(cell(p(word)) for word in words.split())) for words in (HEAD, PERSON))
    family = table(*rows, columns=4)
    answer = sdt(family + p(""), "<w:richText/>", tag=VOICE, title="Voice")

    made = imrkit.migrate(docx(answer), form(width))

    assert {one.outcome for one in made.ledger.blocks} == {outcome}
    assert ("too narrow for its columns" in str(made.losses)) is (outcome == "unmatched")
    text = "\n".join(one.filled_text for one in walk(made.draft.controls()))
    assert all(word in text for word in PERSON.split())


@pytest.mark.parametrize("width", [700, 4000])
def test_a_paragraph_begins_at_the_edge_of_a_narrow_cell(width: int) -> None:
    xml = unzipped(moved("Seen.", width).draft.to_bytes())[MAIN].decode()

    assert (SET_IN in xml) is (width == 4000)
    assert ('w:left="0"' in xml) is (width == 700)


@pytest.mark.programs
def test_libreoffice_lays_out_a_draft_in_a_form_with_cells_for_ticks(tmp_path: Path) -> None:
    draft = TESTS / "drafts/fifth-force-owhr.docx"
    path = tmp_path / "moved.docx"
    imrkit.migrate(draft, TESTS / "forms/blind-fatality-summary.docx").draft.save(path)

    assert to_pdfs([path], tmp_path)
