"""The rows of a section are those that each control says of itself, also after many changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import cell, docx, p, row, run, sdt, table

from imrkit import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.controls.refusal import refusal_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.controls.section_rows import told_rows
from imrkit.ooxml.filling.fill import Filler
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import ControlKind

KINDS = ("<w15:repeatingSectionItem/>", "<w:text/>", "<w:group/>", "", "<w15:repeatingSection/>")
MIXED = st.lists(st.lists(st.sampled_from(KINDS), max_size=2).map("".join), max_size=5)


def section(package: Package) -> tuple[Sdt, Element]:
    found = Sdt(next(package.tree(package.main).iter(n.SDT)))
    assert found.content is not None
    return found, found.content


def rows(*kinds: str) -> str:
    cells = row(cell(p(sdt(run("x"), "<w:text/>", tag="s.a"))))
    return table(sdt("".join(sdt(cells, one) for one in kinds), "<w15:repeatingSection/>", tag="s"))


@given(MIXED)
def test_each_is_told_as_it_says_itself(kinds: list[str]) -> None:
    package = Package.open(docx(rows(*kinds)))
    whole, content = section(package)
    told = told_rows(package, content)

    assert told == told_rows(package, content)
    found, is_all = told
    assert found == [one.element for one in whole.rows()]
    assert is_all == all(
        Sdt(one).kind is ControlKind.REPEATING_ITEM for one in content.iterchildren(n.SDT)
    )


@given(st.lists(st.tuples(st.sampled_from(["row", "fill", "open"]), st.integers(0, 3)), max_size=8))
def test_a_draft_that_is_changed_is_as_one_that_is_opened_anew_each_time(
    steps: list[tuple[str, int]],
) -> None:
    data = docx(rows(KINDS[0]))
    kept = Draft.open(data)
    for step, at in steps:
        anew = Draft.open(data)
        for draft in (kept, anew):
            count = len(draft.controls()[0].rows)
            if step == "row":
                draft.repeat_row((0, 0, 2), min(at, count - 1))
            elif step == "fill":
                draft.fill("s", [{"s.a": f"Answer {number}"} for number in range(at + 1)])
        data = anew.to_bytes()
        assert [one.text for one in kept.controls()] == [one.text for one in anew.controls()]
        assert kept.to_bytes() == data


def test_a_section_that_grows_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(package: Package, sdt: Sdt, *, force: bool = False) -> str:
        asked.append(sdt.kind)
        return refusal_of(package, sdt, force=force)

    monkeypatch.setattr("imrkit.ooxml.filling.plans.refusal_of", counted)
    draft = Draft.open(docx(rows(KINDS[0])))
    for _ in range(3):
        draft.repeat_row((0, 0, 2), None)

    assert asked.count(ControlKind.REPEATING_SECTION) == 1
    assert len(draft.controls()[0].rows) == 4


def test_it_is_looked_through_again_when_something_was_changed() -> None:
    package = Package.open(docx(rows(KINDS[0])))
    filler = Filler(package, FreshIds(package))
    filler.repeat_row((0, 0, 2), None)
    _, content = section(package)
    package.edit(package.main)
    paragraph = next(content.iter(n.qn("w:p")))
    paragraph.append(node("w:ins", id="9", author="Reviewer"))

    with pytest.raises(DocumentError, match="tracked changes"):
        filler.repeat_row((0, 0, 2), None)
