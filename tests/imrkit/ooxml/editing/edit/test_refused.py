"""What a control may not be put around, and what is no path, is refused in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.docx import (
    cell,
    docx,
    p,
    row,
    run,
    sdt,
    style,
    table,
    text_box,
    unzipped,
)
from support.editing import (
    RICH,
    TEXT,
    is_sound,
    only,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import (
    ControlKind,
    Locks,
    NewControl,
)

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


LINK = f'<w:hyperlink w:anchor="a">{run("x")}</w:hyperlink>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
PAGE_BREAK, BREAK = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:br/></w:r>"
ONE_LINE = NewControl(kind=ControlKind.PLAIN_TEXT, multi_line=False)


@pytest.mark.parametrize(
    ("content", "path", "new", "count", "why"),
    [
        (p("x"), (0, 9), RICH, 1, "nothing at the place"),
        (p("x"), (), RICH, 1, "nothing at the place"),
        (p("x"), (0, 0), RICH, 5, "not so many"),
        (p("x"), (0, 0), RICH, 0, "not so many"),
        (p("x"), (0, 1), RICH, 1, "belongs to its surroundings"),
        (p("x", properties="<w:jc/>"), (0, 0, 0), RICH, 1, "belongs to its surroundings"),
        (p("x"), (0, 0, 0, 0), RICH, 1, "cannot stand"),
        (p("x") + p("y"), (0, 0), TEXT, 2, "one paragraph of text"),
        (table(row(cell(p("x")))), (0, 0), TEXT, 1, "one paragraph of text"),
        (table(row(cell(p("x")))), (0, 0, 2), TEXT, 1, "one paragraph of text"),
        (p(sdt(run("x"))), (0, 0), TEXT, 1, "one paragraph of text"),
        (p(LINK), (0, 0, 0), TEXT, 1, "a link"),
        (p("a", LINK, "b"), (0, 0, 0), TEXT, 3, "a link"),
        (p(LINK), (0, 0), TEXT, 1, "a link"),
        (table(row(cell(p(LINK)))), (0, 0, 2, 0), TEXT, 1, "a link"),
        (p(FIELD), (0, 0, 0), TEXT, 3, "a field"),
        (p(NOTE), (0, 0), NewControl(kind=ControlKind.DATE), 1, "a footnote"),
        (p("x", PAGE_BREAK), (0, 0), NewControl(kind=ControlKind.COMBO_BOX), 1, "a page break"),
        (p("x", BREAK), (0, 0), ONE_LINE, 1, "one line"),
        (p("x", BREAK), (0, 0), NewControl(kind=ControlKind.COMBO_BOX), 1, "one line"),
        (p("x"), (0, 0), NewControl(kind=ControlKind.PICTURE), 1, "one picture"),
        (p("x"), (0, 0), NewControl(kind=ControlKind.CHECK_BOX), 1, "not put around"),
        (p("x"), (0, 0, 0), NewControl(kind=ControlKind.REPEATING_SECTION), 1, "whole rows"),
        (p(FIELD), (0, 0, 0), RICH, 2, "field begins or ends"),
        (p(FIELD), (0, 0, 2), RICH, 1, "field begins or ends"),
        (p(sdt(run("x"), "<w:text/>")), (0, 0, 0, 0), RICH, 1, "holds no other controls"),
        (sdt(p("x"), '<w:lock w:val="contentLocked"/>'), (0, 0, 0), RICH, 1, "locks"),
        (p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"), (0, 0, 0, 0), RICH, 1, "deleted"),
        (text_box(p("x")), (0, 0, 0, 0, 0, 0, 0, 0, 0), RICH, 1, "holds twice"),
        (p("x"), (0, 0), NewControl(tag="a\x00"), 1, "no Word file may hold"),
    ],
)
def test_a_control_that_cannot_stand_there_is_refused_in_words(
    content: str, path: tuple[int, ...], new: NewControl, count: int, why: str
) -> None:
    before = docx(content)
    draft = Draft.open(before)

    with pytest.raises(DocumentError, match=why):
        draft.wrap(path, new, count=count)

    assert unzipped(draft.to_bytes()) == unzipped(before)


DROP, COMBO = ControlKind.DROP_DOWN, ControlKind.COMBO_BOX


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (NewControl(kind=DROP), "needs its choices"),
        (NewControl(kind=DROP, choices=("Yes", "No", "Yes")), "“Yes” twice"),
        (NewControl(kind=COMBO, choices=("No", "No")), "“No” twice"),
        (NewControl(kind=DROP, choices=("Yes", "")), "without words"),
        (NewControl(kind=COMBO, choices=(" ",)), "without words"),
    ],
)
def test_a_list_that_lint_would_find_fault_with_is_refused(new: NewControl, why: str) -> None:
    before = docx(p("Yes"))
    draft = Draft.open(before)

    for put in (draft.insert, draft.wrap):
        with pytest.raises(DocumentError, match=why):
            put((0, 0, 0), new)

    assert unzipped(draft.to_bytes()) == unzipped(before)


def test_a_combo_box_needs_no_choices() -> None:
    draft = Draft.open(docx(p("x")))

    draft.insert((0, 0, 0), NewControl(kind=COMBO))

    assert draft.defects() == ()


NO_PATHS: list[Any] = [[0, "1"], ["0"], "01", [0.0, 1], 7, None, [None], [[0]]]


@pytest.mark.parametrize("path", NO_PATHS, ids=str)
def test_what_is_no_path_is_refused_in_words_by_every_method(path: Any) -> None:
    draft = Draft.open(docx(sdt(p("x"), tag="t")))
    steps: list[Callable[[], None]] = [
        lambda: draft.wrap(path),
        lambda: draft.insert(path),
        lambda: draft.unwrap(path),
        lambda: draft.retag(path, "t"),
        lambda: draft.retitle(path, "t"),
        lambda: draft.lock(path, Locks()),
        lambda: draft.bind(path, None),
        lambda: draft.fill_at(path, "x"),
        lambda: draft.clear(path),
        lambda: draft.repeat_row(path),
    ]
    for step in steps:
        with pytest.raises(DocumentError, match="whole numbers"):
            step()


@pytest.mark.parametrize("count", ["2", 1.0, None, 0, -1])
def test_what_is_no_count_is_refused_in_words(count: Any) -> None:
    with pytest.raises(DocumentError, match="not so many"):
        Draft.open(docx(p("x"))).wrap((0, 0), count=count)


@pytest.mark.programs
def test_a_placeholder_of_several_lines_is_shown_in_lines(tmp_path: Path) -> None:
    draft = Draft.open(docx(p("x"), styles=style("N", "Normal")))
    draft.insert((0, 0), NewControl(tag="t", placeholder="First\nSecond\tthird"))
    shown = only(draft).text

    draft.fill("t", "filled")
    draft.fill("t", "")

    assert only(draft).text == shown == "First\nSecond\tthird"
    assert is_sound(draft, tmp_path)


def test_a_locked_control_is_taken_away_only_by_force() -> None:
    draft = Draft.open(docx(sdt(p("x"), '<w:lock w:val="sdtLocked"/>')))

    with pytest.raises(DocumentError, match="forbids"):
        draft.unwrap((0, 0))
    draft.unwrap((0, 0), force=True)

    assert draft.controls() == ()
