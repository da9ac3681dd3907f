"""Columns of a table that nobody mapped are read by titles that say what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from imrkit.judging.places import Place, Row
from imrkit.judging.titled_columns import is_named, with_titled_columns
from imrkit.values.snapshot import Cell, Table

TITLES = ("Rec.", "Action", "Owner", "Milestone", "Date")
ROW = ("R1", "Build the alert", "Head of Nursing", "Test in May", "31 October 2024")


def _table(titles: tuple[str, ...], cells: tuple[str, ...]) -> Table:
    rows = tuple(
        tuple(Cell(text=text, part="p", path=(0, 1, at, column)) for column, text in enumerate(row))
        for at, row in enumerate((titles, cells))
    )
    return Table(rows=rows, part="p", path=(0, 1))


def _read(
    guessed: Mapping[str, str],
    *,
    item: str = "action-plan-complete",
    titles: tuple[str, ...] = TITLES,
    cells: tuple[str, ...] = ROW,
) -> Mapping[str, str]:
    told = dict(zip(titles, cells, strict=True))
    row = Row(
        number=1,
        part="p",
        path=(0, 1, 1, 0),
        cells={kind: told[title] for kind, title in guessed.items()},
    )
    place = Place(item=item, item_part="actions", where="", rows=(row,), titles=guessed)
    [found] = with_titled_columns([place], [_table(titles, cells)])
    assert found.rows is not None
    assert set(found.titles) == set(found.rows[0].cells)
    return found.rows[0].cells


def test_a_column_that_says_what_it_holds_is_read_before_one_that_was_guessed() -> None:
    found = _read({"rec": "Rec.", "owner": "Milestone"})

    assert found["owner"] == "Head of Nursing"
    assert found["date"] == "31 October 2024"
    assert found["action"] == "Build the alert"
    assert found["rec"] == "R1"


def test_what_was_guessed_rightly_stays() -> None:
    guessed = {"action": "Action", "owner": "Owner", "date": "Date"}

    assert _read(guessed) == {
        "action": "Build the alert",
        "owner": "Head of Nursing",
        "date": "31 October 2024",
    }


@pytest.mark.parametrize(
    ("titles", "cells"),
    [
        (("Action taken", "Date"), ("Alarm fitted", "10 May 2025")),  # no owner: it is no plan
        (
            ("Action taken", "Owner", "Change for people, with measure and review date"),
            ("Alarm fitted", "Sergeant", "Calls fall by May 2025"),
        ),
        (("Action taken", "Owner", "Date agreed", "Target date"), ("A", "B", "C", "D")),
    ],
)
def test_a_date_is_not_guessed_where_titles_leave_it_open(
    titles: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    assert "date" not in _read({"action": titles[0]}, titles=titles, cells=cells)


def test_the_tables_of_other_items_are_left_as_they_are() -> None:
    guessed = {"owner": "Milestone"}

    assert _read(guessed, item="good-practice-evidenced") == {"owner": "Test in May"}


def test_recommendations_that_stand_in_the_plan_are_read_as_the_plan() -> None:
    row = Row(number=1, part="p", path=(0, 1, 1, 0), cells={"text": "R1"})
    recommended = Place(
        item="rec-smart", item_part="recs", where="", rows=(row,), titles={"text": "Rec."}
    )
    planned = replace(recommended, item="action-plan-complete", item_part="actions")
    first, second = with_titled_columns([recommended, planned], [_table(TITLES, ROW)])

    assert first == recommended
    assert "owner" in second.titles


def test_a_title_is_named_by_all_of_its_words() -> None:
    assert is_named("Recommendation:", "recommended")
    assert not is_named("Recommendation of the last review", "recommended")
