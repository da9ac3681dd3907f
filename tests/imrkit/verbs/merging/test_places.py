"""What a side wrote at a place is taken; what both wrote waits for a choice."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from support.merging import (
    FINISHED,
    MARKING,
    ORGANISATION,
    STATUS,
    WIDER,
    base,
    body,
    done,
    filled,
    parts,
    text,
)

import imrkit
from imrkit import Changed, Draft, PieceKind


def test_each_side_s_place_is_taken() -> None:
    mine = filled({ORGANISATION: "Mine wrote this."})
    theirs = filled({WIDER: ["Theirs wrote this.", "And this."]})

    merged = imrkit.merge(mine, theirs, base())

    assert merged.conflicts == ()
    assert text(done(merged), ORGANISATION) == "Mine wrote this."
    assert text(done(merged), WIDER) == "Theirs wrote this.\nAnd this."


def test_a_place_that_both_changed_waits_for_a_choice() -> None:
    mine, theirs = filled({WIDER: "Mine wrote this."}), filled({WIDER: "Theirs wrote that."})

    merged = imrkit.merge(mine, theirs, base())

    (conflict,) = merged.open_conflicts
    assert (merged.data, merged.ledger) == (None, None)
    assert (conflict.name, conflict.kind, conflict.where) == (
        WIDER,
        PieceKind.PLACE,
        "What was happening outside the force",
    )
    assert (conflict.mine, conflict.theirs) == ("Mine wrote this.", "Theirs wrote that.")


@pytest.mark.parametrize(
    ("choice", "stands"),
    [
        ("mine", "Mine wrote this."),
        ("theirs", "Theirs wrote that."),
        ("both", "[Mine]\nMine wrote this.\n[Theirs]\nTheirs wrote that."),
    ],
)
def test_what_a_person_chose_stands_there(choice: str, stands: str) -> None:
    mine, theirs = filled({WIDER: "Mine wrote this."}), filled({WIDER: "Theirs wrote that."})

    data = done(imrkit.merge(mine, theirs, base(), take={"why-wider-context": choice}))

    assert text(data, WIDER) == stands


def test_values_of_lists_dates_and_bound_controls_are_taken_whole() -> None:
    theirs = filled({STATUS: "Submitted", FINISHED: "2026-05-04", MARKING: "OFFICIAL"})

    draft = Draft.open(done(imrkit.merge(base(), theirs, base())))

    assert draft.find(tag=STATUS)[0].text == "Submitted"
    assert draft.find(tag=FINISHED)[0].date == "2026-05-04"
    assert {one.text for one in draft.find(tag=MARKING)} == {"OFFICIAL"}


def test_two_dates_are_no_value_of_one_control_and_both_are_told() -> None:
    mine, theirs = filled({FINISHED: "2026-05-04"}), filled({FINISHED: "2026-06-05"})

    data = done(imrkit.merge(mine, theirs, base(), keep_both=True))

    assert text(data, FINISHED) == "4 May 2026"
    assert "[Theirs] 5 June 2026" in " ".join(
        one.text for one in Draft.open(data).body().paragraphs
    )


def test_formatting_of_theirs_is_taken_where_nobody_changed_a_word() -> None:
    document = Document(io.BytesIO(base()))
    run = next(
        run
        for run in document.element.body.iter("{*}r")
        if "".join(run.itertext()).startswith("The telephone interpreting")
    )
    run.get_or_add_rPr()._add_b()
    saved = io.BytesIO()
    document.save(saved)

    data = done(imrkit.merge(base(), saved.getvalue(), base()))

    xml = parts(data)["word/document.xml"].decode()
    assert re.search(r"<w:b/>(?:(?!</w:r>).)*The telephone interpreting", xml)


def test_a_file_that_a_program_only_saved_anew_has_changed_nothing() -> None:
    saved = io.BytesIO()
    Document(io.BytesIO(base())).save(saved)
    mine = filled({WIDER: "Mine wrote this."})

    merged = imrkit.merge(mine, saved.getvalue(), base())

    assert {one.changed for one in merged.pieces} == {Changed.NOBODY, Changed.MINE}
    assert parts(done(merged)) == parts(mine)


def without(tag: str, data: bytes) -> bytes:
    draft = Draft.open(data)
    (control,) = draft.find(tag=tag)
    draft.unwrap(control.path)
    return draft.to_bytes()


def test_a_place_that_they_lost_waits_for_a_choice() -> None:
    theirs = without(ORGANISATION, base())

    merged = imrkit.merge(base(), theirs, base())

    assert [one.kind for one in merged.open_conflicts] == [PieceKind.LOST_PLACE]
    kept = imrkit.merge(base(), theirs, base(), take={ORGANISATION: "mine"})
    assert text(done(kept), ORGANISATION) == text(base(), ORGANISATION)


def test_what_they_wrote_at_a_place_that_mine_lost_is_not_lost() -> None:
    mine = without(ORGANISATION, base())
    theirs = filled({ORGANISATION: "Theirs wrote this there."})

    merged = imrkit.merge(mine, theirs, base(), keep_both=True)

    assert "Theirs wrote this there." in body(done(merged))
