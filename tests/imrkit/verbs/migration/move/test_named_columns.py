"""A table that an author put below a heading moves row by row, where its columns are mapped."""

from __future__ import annotations

from collections import Counter

import pytest
from support.docx import cell, docx, p, row, table
from support.paths import SAMPLES
from support.raw_words import words_of

import imrkit
from imrkit.values.controls import walk

STAFF = "imr:method-staff-interviews#staff"
COLUMNS = ("Role", "Date", "How")
MAPPING = imrkit.Mapping(
    id="form",
    title="Form",
    checklist="imr",
    review_type="",
    guidance=(),
    entries=(
        imrkit.MappingEntry(
            slot=imrkit.SlotName(kind=imrkit.SlotKind.HEADING, anchor="Interviews"),
            item="method-staff-interviews",
            item_part="staff",
            columns=dict(zip(("role", "date", "method"), COLUMNS, strict=True)),
        ),
    ),
)
HEAD = p("Interviews", properties='<w:outlineLvl w:val="0"/>')
OURS = imrkit.new("lcspr", "Example Police")


def grid(*lines: tuple[str, ...]) -> str:
    return table(*(row(*(cell(p(text)) for text in line)) for line in lines), columns=3)


def moved(*content: str) -> imrkit.Migrated:
    return imrkit.migrate(docx(HEAD + "".join(content)), OURS, mapping_from=MAPPING)


def cells_of(made: imrkit.Migrated) -> list[tuple[str, ...]]:
    section = next(one for one in walk(made.draft.controls()) if one.tag == STAFF and one.rows)
    return [tuple(one.filled_text for one in line)[:3] for line in section.rows]


def test_rows_go_to_their_columns_and_text_beside_them_below_the_table() -> None:
    made = moved(
        p("We saw two."), grid(COLUMNS, ("PC1", "May 2020", "In person")), p("One was ill.")
    )

    assert cells_of(made) == [("PC1", "In person", "May 2020")]
    texts = [getattr(one, "text", "") for one in made.draft.blocks()]
    assert {"We saw two.", "One was ill."} <= set(texts)


@pytest.mark.parametrize("titles", [("Role", "When", "How"), ("Name", "Post", "Seen")])
def test_a_table_with_other_titles_is_text(titles: tuple[str, ...]) -> None:
    made = moved(grid(titles, ("PC1", "May 2020", "In person")))

    assert cells_of(made) == [("", "", "")]
    assert words_of(docx(grid(titles))) - words_of(made.draft.to_bytes()) == Counter()


@pytest.mark.parametrize(("name", "held"), [("lscb-imr-2010", 5), ("dhr-report-roman-front", 37)])
def test_where_the_blank_form_has_no_table_the_authors_own_goes_along(name: str, held: int) -> None:
    draft = SAMPLES / f"{name}.draft.docx"
    made = imrkit.migrate(draft, SAMPLES / f"{name}.docx")

    assert words_of(draft.read_bytes()) - words_of(made.draft.to_bytes()) == Counter()
    assert made.ledger.unmatched <= held  # as many as when the table moves as one block
