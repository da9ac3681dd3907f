"""What stands under a heading or label of somebody's template."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imrkit.judging.mapped_places import mapped_places
from imrkit.judging.places import Place
from imrkit.mapping import Mapping, MappingEntry, SlotName
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import SlotKind
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table


def h(text: str, level: int = 1) -> Paragraph:
    return Paragraph(text=text, heading_level=level, style=f"heading {level}")


def p(text: str, style: str = "") -> Paragraph:
    return Paragraph(text=text, style=style)


def t(*rows: tuple[str, ...], spans: tuple[tuple[int, ...], ...] = ()) -> Table:
    widths = spans or tuple(tuple(1 for _ in row) for row in rows)
    return Table(rows=tuple(map(cells, rows, widths)))


def cells(texts: tuple[str, ...], widths: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(text=text, columns=n) for text, n in zip(texts, widths, strict=True))


def places(
    blocks: Sequence[Block], *entries: MappingEntry, guidance: tuple[str, ...] = ()
) -> list[Place]:
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=guidance, entries=entries
    )
    return list(mapped_places(mapping, Snapshot(blocks=tuple(blocks))).places)


def texts(blocks: Sequence[Block], *entries: MappingEntry) -> list[str]:
    return [place.text for place in places(blocks, *entries)]


def heading(text: str, occurrence: int = 1) -> MappingEntry:
    return MappingEntry(
        item="a", slot=SlotName(kind=SlotKind.HEADING, anchor=text, occurrence=occurrence)
    )


def label(text: str, occurrence: int = 1) -> MappingEntry:
    return MappingEntry(
        item="a", slot=SlotName(kind=SlotKind.LABEL, anchor=text, occurrence=occurrence)
    )


def test_a_headings_text_runs_to_the_next_heading_of_its_level() -> None:
    blocks = [h("Method"), p("One."), h("Detail", 2), p("Two."), h("Analysis"), p("Three.")]

    assert texts(blocks, heading("Method")) == ["One.\nDetail\nTwo."]


def test_it_stops_at_a_sub_heading_that_is_a_place_of_its_own() -> None:
    blocks = [h("Method"), p("One."), h("Detail", 2), p("Two.")]

    assert texts(blocks, heading("Method"), heading("Detail")) == ["One.", "Two."]


def test_with_nothing_below_it_its_sub_headings_text_is_its_text() -> None:
    blocks = [h("Method"), h("Detail", 2), p("Two."), h("Analysis")]

    assert texts(blocks, heading("Method"), heading("Detail")) == ["Detail\nTwo.", "Two."]


def test_headings_alone_say_nothing() -> None:
    blocks = [h("Method"), h("Detail", 2), h("More", 2), h("Analysis"), p("Three.")]

    assert texts(blocks, heading("Method"), heading("Detail")) == ["", ""]


def test_a_higher_heading_ends_a_lower_one() -> None:
    assert texts([h("Detail", 3), p("One."), h("Next", 2), p("Two.")], heading("Detail")) == [
        "One."
    ]


@pytest.mark.parametrize(
    "shown",
    [
        "Method used:",
        "  METHOD\u00a0used ",
        "3.1 Method used",
        "3. Method used",
        "b) Method used",
        "iv. Method used",
        "Method  used",
    ],
)
def test_case_spaces_typed_numbers_and_the_colon_do_not_matter(shown: str) -> None:
    assert texts([h(shown), p("One.")], heading("Method used")) == ["One."]


def test_quotes_and_dashes_are_alike() -> None:
    blocks = [h("The “why” – child’s view"), p("One.")]

    assert texts(blocks, heading('The "why" - child\'s view')) == ["One."]


@pytest.mark.parametrize(
    ("shown", "named"),
    [
        ("Weißdorn Straße", "Weißdorn Straße"),
        ("WEISSDORN STRASSE", "Weißdorn Straße"),
        ("The ﬁrst ﬂoor", "The first floor"),
        ("The first floor", "The ﬁrst ﬂoor"),
        ("Cafe\u0301 log", "Café log"),
        ("Café log", "Cafe\u0301 log"),
        ("Ｍethod", "Method"),
    ],
)
def test_forms_of_the_same_letters_are_alike(shown: str, named: str) -> None:
    assert texts([h(shown), p("One.")], heading(named)) == ["One."]
    assert texts([p(f"Weiß ﬁt\t{shown}: Two ﬁts.")], label(f"{named}:")) == ["Two ﬁts."]
    assert rows(t((shown,), ("Three.",)), a=named) == [{"a": "Three."}]


def test_letters_with_an_accent_are_letters_of_their_own() -> None:
    assert texts([p("Cafe\u0301 log"), p("Café")], label("Cafe")) == []


def test_a_star_stands_for_any_words() -> None:
    blocks = [h("Issues for the “seasonal worker” community"), p("One.")]

    assert texts(blocks, heading("Issues for the * community")) == ["One."]


def test_a_heading_is_the_whole_paragraph_and_no_entry_of_the_contents() -> None:
    blocks = [
        p("Method\t2", "toc 1"),
        p("Method", "TOC 1"),
        p("The Method was good."),
        h("Method"),
        p("One."),
    ]

    assert texts(blocks, heading("Method")) == ["One."]


def test_a_heading_without_a_heading_style_is_found_and_ends_at_any_heading() -> None:
    assert texts([p("Method"), p("One."), h("Detail", 5), p("Two.")], heading("Method")) == ["One."]


def test_a_labels_answer_is_the_rest_of_its_line() -> None:
    blocks = [p("Date of request: \t14 April 2010"), p("Something else.")]

    assert texts(blocks, label("Date of request:")) == ["14 April 2010"]


def test_or_what_follows_when_the_line_is_empty() -> None:
    below: list[Block] = [p("Logs."), t(("A", "B"))]
    blocks = [p("Documents seen:"), *below, h("Next"), p("No.")]

    assert texts(blocks, label("Documents seen:")) == ["Logs.\nA\tB"]


def test_two_labels_on_one_line_part_it() -> None:
    blocks = [p("Signed: \tAUTHOR 1\tDate: 30/07/2010"), p("Signed: \tACC\tDate: 02/08/2010")]
    entries = (label("Signed:"), label("Date:"), label("Date:", 2))

    assert texts(blocks, *entries) == ["AUTHOR 1", "30/07/2010", "02/08/2010"]


def test_a_label_with_a_colon_needs_it_and_one_without_is_a_whole_word() -> None:
    blocks = [p("Date of request: 1 May"), p("Onward we went"), p("Date: 2 May"), p("On Child C")]

    assert texts(blocks, label("Date:"), label("On")) == ["2 May", "Child C"]


def test_only_the_places_that_the_mapping_names_end_a_region() -> None:
    blocks = [p("On Child C"), h("Method"), p("One."), p("On 3 May we read."), p("Two.")]

    assert texts(blocks, label("On"), heading("Method")) == [
        "Child C",
        "One.\nOn 3 May we read.\nTwo.",
    ]


def test_a_place_that_is_not_there_gives_none() -> None:
    assert texts([h("Method")], heading("Analysis"), heading("Method", 2)) == []


def test_guidance_is_left_out() -> None:
    blocks = [
        h("A"),
        p("Do this.", "Guidance"),
        p("Bring in only facts."),
        p("One."),
    ]

    found = places(blocks, heading("A"), guidance=("Bring in",))

    assert [place.text for place in found] == ["One."]


def for_table(**columns: str) -> MappingEntry:
    plan = SlotName(kind=SlotKind.HEADING, anchor="Plan")
    return MappingEntry(item="a", item_part="rows", slot=plan, columns=FrozenDict(columns))


def rows(block: Table, **columns: str) -> list[dict[str, str]]:
    [place] = places([h("Plan"), block], for_table(**columns))
    return [dict(row.cells) for row in place.rows or ()]


def test_rows_are_read_by_the_titles_of_their_columns() -> None:
    block = t(("Lead Officer:", "Action", "Other"), ("Head", "Do", "x"), ("", "Go", ""))

    assert rows(block, owner="Lead officer", action="Action") == [
        {"owner": "Head", "action": "Do"},
        {"owner": "", "action": "Go"},
    ]


def test_bands_across_the_table_are_no_rows() -> None:
    block = t(("A", "B"), ("Theme 1",), ("1", "2"), spans=((1, 1), (2,), (1, 1)))

    assert rows(block, a="A", b="B") == [{"a": "1", "b": "2"}]


def test_merged_cells_do_not_shift_columns() -> None:
    block = t(("A", "B", "C"), ("both", "3"), spans=((1, 1, 1), (2, 1)))

    assert rows(block, a="A", c="C") == [{"a": "both", "c": "3"}]


def test_the_titles_may_stand_below_a_line_over_the_table() -> None:
    block = t(("Action plan",), ("A", "B"), ("1", "2"), spans=((2,), (1, 1), (1, 1)))

    assert rows(block, a="A", b="B") == [{"a": "1", "b": "2"}]


def test_a_table_with_other_columns_is_passed_over() -> None:
    [place] = places([h("Plan"), t(("X",), ("1",)), t(("A",), ("2",))], for_table(a="A"))

    assert [dict(row.cells) for row in place.rows or ()] == [{"a": "2"}]
    assert place.titles == {"a": "A"}
    assert place.where == "under “Plan”"


ACTIONS = MappingEntry(
    item="a",
    slot=SlotName(kind=SlotKind.HEADING, anchor="Actions"),
    columns=FrozenDict({"who": "Owner", "by": "Due"}),
)
TITLES = ("Owner", "Due")


def test_a_table_that_has_its_titles_and_no_row_yet_is_an_empty_table() -> None:
    (found,) = places([h("Actions"), t(TITLES)], ACTIONS)

    assert (found.text, found.rows, dict(found.titles)) == ("", (), {"who": "Owner", "by": "Due"})
    assert found.is_empty


def test_a_table_with_other_titles_is_text_and_no_row_of_it_is_taken() -> None:
    (found,) = places([h("Actions"), p("As agreed:"), t(("Who", "When"), ("PC1", "May"))], ACTIONS)

    assert (found.text, found.rows) == ("As agreed:\nWho\tWhen\nPC1\tMay", ())
    assert not found.titles


def test_words_under_a_heading_that_was_to_hold_a_table_are_no_table() -> None:
    (found,) = places([h("Actions"), p("None.")], ACTIONS)

    assert (found.text, found.rows) == ("None.", None)


def test_rows_stand_one_by_one_and_a_cell_that_is_not_there_is_empty() -> None:
    (found,) = places([h("Actions"), t(TITLES, ("PC1", "May"), ("PC2",))], ACTIONS)

    assert found.text == "PC1\tMay\nPC2\t"
    assert [dict(row.cells) for row in found.rows or ()] == [
        {"who": "PC1", "by": "May"},
        {"who": "PC2", "by": ""},
    ]
    assert [row.number for row in found.rows or ()] == [1, 2]


def test_its_sub_headings_are_told_apart_from_its_text() -> None:
    blocks = [h("Method"), p("One."), h(" Detail \n more", 2), p("Two.")]
    (found,) = places(blocks, heading("Method"))

    assert found.headings == ("Detail", "more")


def test_a_heading_without_a_heading_style_ends_at_any_heading() -> None:
    """It has no level, so what comes below it cannot be its own."""
    blocks = [p("Method"), h("Detail", 9), p("Two.")]

    assert texts(blocks, heading("Method"), heading("Detail")) == ["", "Two."]


def test_what_does_not_stand_in_the_draft_is_named() -> None:
    entries = (heading("Method"), heading("Method", 2), label("Author:"), ACTIONS)
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=(), entries=entries
    )
    blocks = [h("Method"), p("Author: PC1"), p("Actions")]

    assert mapped_places(mapping, Snapshot(blocks=tuple(blocks))).lost == (entries[1],)
