"""The answers that stand at the slots of a mapping, read from those of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from support.slots import BODY, column, columns, heading, in_order, label, slot

from imrkit.judging.mapped_places import mapped_places
from imrkit.judging.places import Place
from imrkit.mapping import Mapping, MappingEntry, SlotName
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind
from imrkit.values.snapshot import Cell, Paragraph, Snapshot, Table

STORY = [
    heading("Method", "One."),
    heading("Detail", "Two.", 2),
    label("Note:", "mine"),
    heading("Analysis", "Three."),
]


def entry(kind: str, anchor: str, occurrence: int = 1, **more: Any) -> MappingEntry:
    name = SlotName(kind=SlotKind(kind), anchor=anchor, occurrence=occurrence)
    return MappingEntry(slot=name, **{"item": "a", **more})


def read(
    slots: Iterable[Slot], *entries: MappingEntry, guidance: tuple[str, ...] = ()
) -> tuple[Place, ...]:
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=guidance, entries=entries
    )
    return mapped_places(mapping, Snapshot(slots=in_order(slots))).places


def texts(slots: Iterable[Slot], *entries: MappingEntry) -> list[str]:
    return [place.text for place in read(slots, *entries)]


def test_an_authors_own_sub_headings_and_labels_belong_to_the_answer_above() -> None:
    (place,) = read(STORY, entry("heading", "Method"))

    assert place.text == "One.\nDetail\nTwo.\nNote: mine"
    assert place.headings == ("Detail",)
    assert (place.where, place.part, place.path) == ("under “Method”", BODY, (0, 0))


def test_it_stops_at_the_next_slot_of_the_form() -> None:
    assert texts(STORY, entry("heading", "Method"), entry("heading", "Detail")) == [
        "One.",
        "Two.\nNote: mine",
    ]
    assert texts(STORY, entry("heading", "Method"), entry("label", "Note:")) == [
        "One.\nDetail\nTwo.",
        "mine",
    ]


def test_with_nothing_below_it_its_sub_headings_text_is_its_text() -> None:
    slots = [heading("Method"), *STORY[1:]]

    assert texts(slots, entry("heading", "Method"), entry("heading", "Detail")) == [
        "Detail\nTwo.\nNote: mine",
        "Two.\nNote: mine",
    ]


def test_headings_alone_say_nothing_and_a_heading_without_a_level_ends_at_any() -> None:
    assert texts([heading("Method"), heading("Detail", "", 2)], entry("heading", "Method")) == [""]
    slots = [slot("heading", "Method"), heading("Detail", "Two.", 5)]
    assert texts(slots, entry("heading", "Method")) == [""]


def test_a_labels_answer_is_its_own_alone() -> None:
    slots = [label("Author:"), label("Role:", "Officer")]

    assert texts(slots, entry("label", "Author:")) == [""]


def test_an_untouched_prompt_is_no_answer() -> None:
    (place,) = read([slot("cell", "Name", prompt="[enter name]")], entry("cell", "Name"))

    assert (place.text, place.prompt, place.is_empty) == ("", "[enter name]", True)
    assert place.where == "at “Name”"


def test_a_choice_says_what_was_chosen() -> None:
    options = tuple(
        Option(text=text, is_chosen=chosen)
        for text, chosen in (("Yes", True), ("No", False), ("Not known", None))
    )
    asked = replace(slot("choice", "Was the child seen?", "By PC1"), options=options)
    left = replace(asked, areas=(), options=options[1:])

    assert texts([asked], entry("choice", "Was the child seen?")) == ["Yes\nBy PC1"]
    assert texts([left], entry("choice", "Was the child seen?")) == [""]


def test_guidance_of_the_form_is_no_answer() -> None:
    slots = [heading("Method", "Bring in only facts.\nOne.")]
    (place,) = read(slots, entry("heading", "Method"), guidance=("Bring in",))

    assert place.text == "One."


PLAN = columns(("Action", "Do", "Go"), ("Lead officer", "PC1", ""), ("Date", "May", ""))


def plan_column(title: str, column_id: str, **more: Any) -> MappingEntry:
    return entry("column", title, item_part="rows", part_column=column_id, **more)


def test_columns_of_one_table_that_answer_one_part_are_one_place_with_rows() -> None:
    (place,) = read(
        [heading("Action plan"), *PLAN],
        plan_column("Action", "action"),
        plan_column("Lead officer", "owner"),
    )

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"action": "Do", "owner": "PC1"},
        {"action": "Go", "owner": ""},
    ]
    assert place.titles == {"action": "Action", "owner": "Lead officer"}
    assert place.text == "Do\tPC1\nGo\t"
    assert [(row.number, row.path) for row in place.rows or ()] == [
        (1, (0, 7, 1, 0)),
        (2, (0, 7, 2, 0)),
    ]
    assert place.where == "in the table with “Action”"


def test_columns_of_another_part_or_table_are_a_place_of_their_own() -> None:
    other = columns(("Action", "x"), table=9)
    places = read(
        [*PLAN, *other],
        plan_column("Action", "action"),
        plan_column("Date", "date", item="b"),
        plan_column("Action", "action", occurrence=2),
    )

    assert [place.text for place in places] == ["Do\nGo", "May", "x"]


def test_a_column_without_a_column_of_ours_is_in_the_row_by_its_title() -> None:
    (place,) = read(PLAN, plan_column("Lead officer", "owner"), entry("column", "Action"))

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"owner": "PC1", "“Action”": "Do"},
        {"owner": "", "“Action”": "Go"},
    ]
    assert place.item_part == "rows"


def test_labels_that_are_repeated_for_each_row_are_rows() -> None:
    slots = [
        label("Action 1:", "Do", section=("Plan",)),
        label("By whom?", "PC1"),
        label("Action 2:"),
        label("By whom?", prompt="[name]"),
    ]
    (place,) = read(
        slots,
        *(
            entry("label", words, occurrence, item_part="rows", part_column=column_id)
            for words, occurrence, column_id in (
                ("Action 1:", 1, "action"),
                ("By whom?", 1, "owner"),
                ("Action 2:", 1, "action"),
                ("By whom?", 2, "owner"),
            )
        ),
    )

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"action": "Do", "owner": "PC1"},
        {"action": "", "owner": ""},
    ]
    assert [dict(row.prompts) for row in place.rows or ()] == [{}, {"owner": "[name]"}]
    assert place.titles == {"action": "Action 1:", "owner": "By whom?"}
    assert place.where == "under “Plan”"


def test_rows_that_stand_in_controls_are_rows() -> None:
    """A path then has a step more behind the table."""
    deep = [
        replace(
            one,
            areas=tuple(
                replace(area, path=(0, 7, 1, number, at)) for number, area in enumerate(one.areas)
            ),
        )
        for at, one in enumerate(PLAN)
    ]
    (place,) = read(deep, plan_column("Action", "action"), plan_column("Date", "date"))

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"action": "Do", "date": "May"},
        {"action": "Go", "date": ""},
    ]


def test_an_untouched_prompt_in_a_row_is_no_answer() -> None:
    area = AnswerArea(kind=AreaKind.CELL, part=BODY, path=(0, 7, 1, 0), prompt="[date]")
    (place,) = read([replace(column("Date"), areas=(area,))], plan_column("Date", "date"))

    assert [dict(row.prompts) for row in place.rows or ()] == [{"date": "[date]"}]
    assert place.is_empty


WHOLE = entry("heading", "Plan", columns=FrozenDict({"action": "Action", "owner": "Lead officer"}))


def test_a_heading_with_columns_reads_the_rows_of_tables_that_have_all_of_them() -> None:
    more = columns(("Lead Officer:", "PC2"), ("Action", "Run"), ("Other", "x"), table=9)
    partly = columns(("Action", "no"), table=8)
    (place,) = read([heading("Plan"), *partly, *PLAN, *more, heading("Next")], WHOLE)

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"action": "Do", "owner": "PC1"},
        {"action": "Go", "owner": ""},
        {"action": "Run", "owner": "PC2"},
    ]
    assert [row.number for row in place.rows or ()] == [1, 2, 3]
    assert place.titles == {"action": "Action", "owner": "Lead officer"}
    assert place.where == "under “Plan”"


def test_a_table_with_other_columns_is_text_and_words_alone_are_no_table() -> None:
    (table,) = read(
        [heading("Plan", "As agreed:"), *columns(("Who", "PC1"), ("When", "May"))], WHOLE
    )
    (words,) = read([heading("Plan", "None.")], WHOLE)

    assert (table.text, table.rows) == ("As agreed:\nPC1\tMay", ())
    assert (words.text, words.rows) == ("None.", None)


def test_what_does_not_stand_in_the_draft_is_named() -> None:
    entries = (entry("heading", "Method"), entry("heading", "Summary"))
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=(), entries=entries
    )
    found = mapped_places(mapping, Snapshot(slots=in_order(STORY)))

    assert found.lost == entries[1:]
    assert found.found == 1


def test_words_in_a_cell_that_look_like_a_label_are_the_cell_s() -> None:
    """As where the form has a title with the same words."""
    cells = (("Term", "Meaning"), ("DHR", "Domestic homicide review"))
    rows = tuple(
        tuple(
            Cell(text=text, part=BODY, path=(0, 1, at, column)) for column, text in enumerate(row)
        )
        for at, row in enumerate(cells)
    )
    blocks = (
        Paragraph(text="Words", heading_level=1, part=BODY, path=(0, 0)),
        Table(rows=rows, part=BODY, path=(0, 1)),
    )
    area = AnswerArea(kind=AreaKind.LINE, part=BODY, path=(0, 1, 1, 1, 0))
    slots = (
        replace(heading("Words"), part=BODY, path=(0, 0)),
        replace(slot("cell", cells[1][1]), part=BODY, path=(0, 1, 1, 1, 0), areas=(area,)),
    )
    wanted = entry("heading", "Words", columns=FrozenDict({"term": "Term", "meaning": "Meaning"}))
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=(), entries=(wanted,)
    )
    (place,) = mapped_places(mapping, Snapshot(blocks=blocks, slots=slots)).places

    assert [dict(row.cells) for row in place.rows or ()] == [
        {"term": "DHR", "meaning": "Domestic homicide review"}
    ]
