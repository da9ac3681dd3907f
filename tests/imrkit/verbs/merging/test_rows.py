"""Rows are merged one by one, by their words."""

from __future__ import annotations

from support.merging import CHRONOLOGY, WIDER, base, chronology, done, filled, rows

import imrkit
from imrkit import PieceKind


def test_rows_are_merged_one_by_one() -> None:
    mine = filled({CHRONOLOGY: chronology({0: "Mine changed it."}, "A new row of mine.")})
    theirs = filled(
        {CHRONOLOGY: chronology({2: "They changed it.", 4: None}, "A new row of theirs.")}
    )

    merged = imrkit.merge(mine, theirs, base())

    was = rows(base())
    assert rows(done(merged)) == [
        "Mine changed it.",
        was[1],
        "They changed it.",
        was[3],
        was[5],
        "A new row of mine.",
        "A new row of theirs.",
    ]


def test_a_row_that_both_added_stands_once() -> None:
    both = filled({CHRONOLOGY: chronology({}, "The same new row.")})
    mine = filled({WIDER: "Mine wrote this."}, both)

    data = done(imrkit.merge(mine, both, base()))

    assert rows(data).count("The same new row.") == 1


def test_a_row_that_one_changed_and_the_other_took_out_is_a_conflict() -> None:
    mine = filled({CHRONOLOGY: chronology({1: "Mine changed it."})})
    theirs = filled({CHRONOLOGY: chronology({1: None})})

    merged = imrkit.merge(mine, theirs, base())

    (conflict,) = merged.open_conflicts
    assert (conflict.kind, conflict.name, conflict.theirs) == (
        PieceKind.ROW,
        f"{CHRONOLOGY}:2",
        "",
    )
    kept = imrkit.merge(mine, theirs, base(), take={conflict.name: "mine"})
    gone = imrkit.merge(mine, theirs, base(), take={conflict.name: "theirs"})
    assert rows(done(kept)) == rows(mine)
    assert rows(done(gone)) == rows(theirs)


def test_rows_are_put_into_a_table_that_nobody_had_filled() -> None:
    blank = imrkit.new("dardr", "Example Police")
    theirs = filled({CHRONOLOGY: [{"event": "First."}, {"event": "Second."}]}, blank)
    mine = filled({WIDER: "Mine wrote this."}, blank)

    assert rows(done(imrkit.merge(mine, theirs, blank))) == ["First.", "Second."]
