"""A tick and a bare “yes” answer the question that they stand at, and no other."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run, sdt

import imrkit

TICK = "<w14:checkbox/>"
TICKED = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
LIST = (
    '<w:dropDownList><w:listItem w:displayText="Yes" w:value="y"/>'
    '<w:listItem w:displayText="No" w:value="n"/></w:dropDownList>'
)
INDEPENDENT = "imr:gov-author-independence"


def box(title: str, *, ticked: bool = False, tag: str = INDEPENDENT) -> str:
    sign, kind = ("☒", TICKED) if ticked else ("☐", TICK)
    return p(sdt(run(sign), kind, tag=tag, title=title), run(f" {title}"))


def answer(title: str, text: str, kind: str = "<w:text/>", tag: str = INDEPENDENT) -> str:
    inside = sdt(run(text), kind, tag=tag, title=title)
    return p(run(f"{title} "), inside)


def ticks(made: imrkit.Migrated) -> list[tuple[str, str]]:
    found = made.draft.find(tag=INDEPENDENT)
    return [(one.title, str(one.value)) for one in found if one.kind == "check-box"]


def fates(made: imrkit.Migrated) -> list[tuple[str, str, str]]:
    """Return what became of each answer in a line."""
    return [
        (one.kind, str(one.outcome), str(one.loss.grade) if one.loss else "")
        for one in made.ledger.blocks
        if one.kind == "line"
    ]


@pytest.mark.parametrize("number", [0, 1])
def test_a_tick_goes_to_the_box_of_its_own_option(number: int) -> None:
    titles = ("Independent: Yes", "Independent: No")
    source = "".join(box(one, ticked=at == number) for at, one in enumerate(titles))

    made = imrkit.migrate(docx(source), docx("".join(map(box, titles))))

    assert ticks(made) == [(one, str(at == number)) for at, one in enumerate(titles)]


@pytest.mark.parametrize("tag", [INDEPENDENT, f"{INDEPENDENT}#no-part"])
def test_a_tick_is_no_answer_to_another_question(tag: str) -> None:
    source = box("The author had no part in the case", ticked=True, tag=tag)

    made = imrkit.migrate(docx(source), docx(box("Line manager of any staff involved?")))

    assert ticks(made) == [("Line manager of any staff involved?", "False")]
    assert fates(made) == [("line", "unmatched", "major")]


@pytest.mark.parametrize("said", ["Yes", "No.", "N/A", "Ydy / Yes", "Nac ydy"])
def test_a_bare_answer_takes_its_question_along(said: str) -> None:
    target = p("Managed staff? ") + sdt(
        p("Click."), "<w:showingPlcHdr/><w:richText/>", tag=INDEPENDENT, title="Managed staff?"
    )

    source = answer("Is the author independent?", said, tag=f"{INDEPENDENT}#statement")
    made = imrkit.migrate(docx(source), docx(target))

    (control,) = made.draft.find(tag=INDEPENDENT)
    label, _, text = control.filled_text.partition("\u2002")
    assert (label, text) == ("Independence of the author: Statement of independence", said)


def test_a_bare_answer_is_no_choice_of_another_question() -> None:
    target = answer("Managed staff?", "Choose.", f"<w:showingPlcHdr/>{LIST}")

    made = imrkit.migrate(
        docx(answer("Independent?", "Yes", tag=f"{INDEPENDENT}#statement")), docx(target)
    )

    assert fates(made) == [("line", "unmatched", "major")]


def test_a_bare_answer_stays_a_choice_of_its_own_question() -> None:
    asked = "Is the author independent?"
    source = answer(asked, "Yes", LIST)

    made = imrkit.migrate(docx(source), docx(answer(asked, "Choose.", f"<w:showingPlcHdr/>{LIST}")))

    assert [one.value for one in made.draft.find(tag=INDEPENDENT)] == ["Yes"]
    assert fates(made) == [("line", "moved", "")]
