"""The answer areas of somebody's form are merged as places are, through its mapping."""

from __future__ import annotations

import io

import pytest
from docx import Document
from support.merging import done, words
from support.paths import SAMPLES

import imrkit
from imrkit import PieceKind

NAME = "lscb-imr-2010"
OLD = SAMPLES / f"{NAME}.draft.docx"


def edited(opening: str, added: str, *, behind: int = 0) -> bytes:
    """The draft with words added to a paragraph behind the one that begins so."""
    document = Document(str(OLD))
    at = next(i for i, one in enumerate(document.paragraphs) if one.text.startswith(opening))
    document.paragraphs[at + behind].add_run(f" {added}")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def openings() -> list[str]:
    """The first and another paragraph of one answer."""
    read = imrkit.read(OLD)
    long = max(
        (place for places in read.places.values() for place in places if place.rows is None),
        key=lambda place: len(place.paragraphs),
    )
    return [long.item, long.paragraphs[0][:40], long.paragraphs[1][:40]]


def test_two_who_wrote_in_one_answer_are_in_conflict() -> None:
    item, first, second = openings()
    mine, theirs = edited(first, "Mine added."), edited(second, "Theirs added.")

    merged = imrkit.merge(mine, theirs, OLD)

    (conflict,) = merged.open_conflicts
    assert (conflict.kind, conflict.name.split("@")[0].split("#")[0]) == (
        PieceKind.PLACE,
        f"area:{item}",
    )


@pytest.mark.parametrize("choice", ["mine", "theirs", "both"])
def test_what_a_person_chose_of_an_answer_stands_there(choice: str) -> None:
    _, first, second = openings()
    mine, theirs = edited(first, "Mine added."), edited(second, "Theirs added.")
    (conflict,) = imrkit.merge(mine, theirs, OLD).open_conflicts

    made = words(done(imrkit.merge(mine, theirs, OLD, take={conflict.name: choice})))

    assert (made["Mine"] > 0, made["Theirs"] > 0) == (choice != "theirs", choice != "mine")


def test_an_answer_that_they_alone_changed_is_taken() -> None:
    _, _, second = openings()
    theirs = edited(second, "Theirs added.")

    merged = imrkit.merge(OLD, theirs, OLD)

    assert words(done(merged)) == words(theirs)
    assert [one.kind for one in merged.pieces if one.changed is imrkit.Changed.THEIRS] == [
        PieceKind.PLACE
    ]


def test_an_area_with_a_place_of_ours_is_left_to_the_place() -> None:
    slot = next(
        one for one in imrkit.map(OLD).proposals if one.item and one.is_sure and one.slot.text
    ).slot
    control = imrkit.NewControl(tag="imr:why-wider-context", title="Outside the force")
    draft = imrkit.Draft.open(OLD)
    adopted = draft.wrapped([imrkit.PlannedPlace(slot=slot, control=control)])
    (place,) = imrkit.Draft.open(adopted.data).find(tag=control.tag)[:1]
    mine = imrkit.Draft.open(adopted.data)
    mine.fill_at(place.path, "Mine wrote this.")

    merged = imrkit.merge(adopted.data, mine, adopted.data)

    changed = [one.name for one in merged.pieces if one.changed is not imrkit.Changed.NOBODY]
    assert changed == [control.tag]
