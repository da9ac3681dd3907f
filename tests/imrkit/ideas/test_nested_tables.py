"""A table in a cell is read as any other, by a mapping, by the checks and as Word shows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from support.docx import cell, docx, p, row, run, table

import imrkit
from imrkit.judging.following.live_blocks import blocks_of
from imrkit.judging.mapped_places import mapped_places
from imrkit.judging.places import Place
from imrkit.mapping import Mapping, MappingEntry, SlotName
from imrkit.values.hashes import whole_hash
from imrkit.values.slots import SlotKind
from imrkit.values.snapshot import Snapshot, block_text

DRAFTS = Path(__file__).parents[2] / "drafts"
TITLES = ("Date", "Event", "Source")
ROWS = (
    ("01/03/2024", "Seen alone by PC1.", "Log 4"),
    ("02/03/2024", "A call from the school.", "TBC"),
)


def bold(words: str) -> str:
    return p(run(words, "<w:b/>"))


def of(rows: Iterable[Iterable[str]]) -> str:
    return "".join(row(*(cell(p(text)) for text in one)) for one in rows)


def draft() -> imrkit.Draft:
    """A form of three columns, with a chronology in one of its cells and rows behind it."""
    titles = row(*(cell(bold(one)) for one in TITLES))
    inner = table(titles + of(ROWS), columns=3)
    rows = [
        row(*(cell(bold(one)) for one in ("Heading", "Level", "Report text"))),
        row(cell(bold("Scope")), cell(p("2")), cell(p("One force, two years."))),
        row(
            cell(bold("Chronology of events")),
            cell(p("2")),
            cell(p("This is all of it."), inner, p()),
        ),
        row(cell(bold("Appendices")), cell(p("2")), cell(p("None are needed."))),
    ]
    return imrkit.Draft.open(
        docx(p("Report", properties='<w:pStyle w:val="Heading1"/>') + table(*rows, columns=3))
    )


def entry(kind: str, anchor: str, **more: Any) -> MappingEntry:
    return MappingEntry(slot=SlotName(kind=SlotKind(kind), anchor=anchor), item="chron", **more)


def read(*entries: MappingEntry) -> tuple[Place, ...]:
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=(), entries=entries
    )
    seen = draft()
    return mapped_places(
        mapping, Snapshot(blocks=seen.snapshot().blocks, slots=seen.slots())
    ).places


def test_the_columns_of_a_mapping_are_read_row_by_row() -> None:
    columns = [entry("column", one, part_column=one.casefold()) for one in TITLES]
    (place,) = read(*columns)

    assert [tuple(one.cells.values()) for one in place.rows or ()] == list(ROWS)
    assert dict(place.titles) == {one.casefold(): one for one in TITLES}


def test_the_row_around_it_is_answered_by_it() -> None:
    (place,) = read(entry("row", "Chronology of events"))

    assert "This is all of it." in place.text
    assert "Seen alone by PC1." in place.text


def test_no_words_are_read_twice() -> None:
    seen = "\n".join(map(block_text, draft().snapshot().blocks or ()))

    assert seen.count("Seen alone by PC1.") == 1
    assert seen.count("This is all of it.") == 1


def test_word_shows_the_blocks_of_the_file() -> None:
    seen = draft()
    now = blocks_of(seen.body().paragraphs)

    assert [*map(block_text, now)] == [*map(block_text, seen.snapshot().blocks or ())]
    assert whole_hash(Snapshot(blocks=now)) == whole_hash(Snapshot(blocks=seen.snapshot().blocks))


def test_a_chronology_in_a_cell_is_checked_and_found_in_its_row() -> None:
    found = imrkit.check(DRAFTS / "second-trust-rootcause.docx").findings
    (order,) = (one for one in found if one.code == "IMR501")
    (filler,) = (one for one in found if "TBC" in one.quotes)

    assert order.location.where == "at “Chronology of events leading up to the incident”"
    assert filler.location.where == "at “Investigation report appendices”"
