"""A new empty control stands at every level, is filled and cleared, or is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from support.docx import (
    docx,
    p,
    run,
    sdt,
    style,
    unzipped,
)
from support.editing import (
    BODY,
    RICH,
    is_sound,
    only,
)
from support.libreoffice import to_text

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import (
    ControlKind,
    Level,
    NewControl,
)
from imrkit.values.value import Value

KINDS = [
    ControlKind.RICH_TEXT,
    ControlKind.PLAIN_TEXT,
    ControlKind.DROP_DOWN,
    ControlKind.COMBO_BOX,
    ControlKind.DATE,
    ControlKind.CHECK_BOX,
]
ENDS = {
    Level.BLOCK: (0, 3),
    Level.RUN: (0, 1, 2),
    Level.ROW: (0, 2, 4),
    Level.CELL: (0, 2, 3, 1),
}


@pytest.mark.programs
@pytest.mark.parametrize("level", ENDS)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_control_of_every_kind_stands_at_every_level(
    level: Level, kind: ControlKind, tmp_path: Path
) -> None:
    draft = Draft.open(docx(BODY, styles=style("N", "Normal")))
    new = NewControl(kind=kind, tag="t", placeholder="Say why", choices=("Yes", "No"))

    draft.insert(ENDS[level], new)

    control = only(draft)
    assert (control.kind, control.level, control.path) == (kind, level, ENDS[level])
    assert control.is_empty
    assert control.text == ("\u2610" if kind is ControlKind.CHECK_BOX else "Say why")
    assert is_sound(draft, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_control_is_filled_and_cleared(kind: ControlKind) -> None:
    typed: dict[ControlKind, Value] = {
        ControlKind.DATE: dt.date(2026, 3, 3),
        ControlKind.CHECK_BOX: True,
    }
    value = typed.get(kind, "Yes")
    draft = Draft.open(docx(BODY))
    draft.insert((0, 0), NewControl(kind=kind, tag="t", placeholder="Why?", choices=("Yes",)))

    draft.fill("t", value)
    filled = only(draft)
    draft.clear((0, 0))

    assert not filled.is_empty
    assert only(draft).is_empty
    assert only(draft).text in ("Why?", "\u2610")


def test_an_emptied_control_that_brings_no_words_shows_those_of_word() -> None:
    draft = Draft.open(docx(p(sdt(run("typed"), "<w:text/>", tag="t"))))

    draft.clear((0, 0, 0))

    assert only(draft).is_empty and only(draft).text == "Click or tap here to enter text."


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ((0, 9), RICH),
        ((0, 4), RICH),  # behind the page's settings
        ((0, 2, 0), RICH),  # before the table's properties
        ((0, 0), NewControl(kind=ControlKind.GROUP)),
    ],
)
def test_an_empty_control_that_cannot_stand_there_is_refused(
    path: tuple[int, ...], new: NewControl
) -> None:
    before = docx(BODY)
    draft = Draft.open(before)

    with pytest.raises(DocumentError):
        draft.insert(path, new)

    assert unzipped(draft.to_bytes()) == unzipped(before)


@pytest.mark.programs
def test_libreoffice_shows_what_was_wrapped_and_filled_at_every_level(tmp_path: Path) -> None:
    draft = Draft.open(docx(BODY + p("end")))
    for level, path in sorted(ENDS.items(), key=lambda one: one[1], reverse=True):
        draft.insert(path, NewControl(tag=level))
        draft.fill(level, f"filled at {level}")
    draft.wrap((0, 0), RICH)
    saved = tmp_path / "draft.docx"
    draft.save(saved)

    text = to_text(saved, tmp_path)
    assert all(f"filled at {level}" in text for level in ENDS)
    assert all(word in text for word in ("first", "second", "a", "b", "c", "end"))
