"""Real forms and any others: each place is put in or refused in words, and nothing else changes."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import MAIN, unzipped
from support.libreoffice import to_pdfs
from support.paths import SAMPLES
from support.word import validate
from support.wrapping import body_of, plan_of, without_controls

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.ooxml.text.paths import Paths
from imrkit.values.controls import ControlKind, NewControl, walk
from imrkit.values.conversion import PlannedPlace, Wrapped
from imrkit.values.defects import DefectKind
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind

FORMS = sorted(SAMPLES.glob("*.docx"))
_TEXT, _PAGE = n.qn("w:t"), re.compile(rb"/Type */Page\b")
# Those whose places are form fields, or controls already, become other ones.
TYPED_FORMS = [one for one in FORMS if not re.match("mappa|scot-learning", one.name)]
# What is found in a form's own controls and text once there are places of ours.
OF_THE_FORM = {DefectKind.TRACKED, DefectKind.NAMELESS}
# Why an area of a sample form has no control.
KNOWN = (
    r"It holds the area of “.*”, which gets a content control of its own\."
    r"|It shares its area with “.*”, which gets the content control\."
    r"|It stands in a text box that the file holds twice, for older readers\..*"
)


@functools.cache
def form(path: Path) -> Draft:
    return Draft.open(path).unprotected()


@functools.cache
def converted(path: Path) -> Wrapped:
    return form(path).wrapped(plan_of(form(path).slots()))


def typed(data: bytes) -> str:
    root = etree.fromstring(unzipped(data)[MAIN])
    return "".join(one.text or "" for one in root.iter(_TEXT))


def is_within(words: str, whole: str) -> bool:
    """Tell whether all letters of some words stand in a whole, in their order."""
    left = iter(whole)
    return all(letter in left for letter in words)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_each_slot_of_a_form_gets_its_control_or_is_refused_in_words(path: Path) -> None:
    done = converted(path)
    plan = plan_of(form(path).slots())

    places = [one.place for one in done.done] + [one.place for one in done.refused]
    assert {one.slot for one in places} == {one.slot for one in plan}
    assert [one.reason for one in done.refused if not re.fullmatch(KNOWN, one.reason)] == []
    assert len({one.place.slot for one in done.done}) > len(plan) * 0.6


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_was_done_stands_there_and_nothing_typed_is_lost(path: Path) -> None:
    done = converted(path)
    found = {one.path: one for one in walk(Draft.open(done.data).controls())}

    assert all(found[one.path].kind is one.kind for one in done.done)
    assert is_within(typed(form(path).to_bytes()), typed(done.data))


@pytest.mark.parametrize("path", TYPED_FORMS, ids=lambda path: path.stem)
def test_taken_away_again_the_controls_leave_the_form_as_it_was(path: Path) -> None:
    plan = [one for one in plan_of(form(path).slots()) if not any(map(converts, _held(one)))]
    done = form(path).wrapped(plan)

    assert done.done
    assert body_of(without_controls(done.data)) == body_of(form(path).to_bytes())


def _held(place: PlannedPlace) -> tuple[AnswerArea | Option, ...]:
    return (*place.slot.areas, *place.slot.options)


def converts(held: AnswerArea | Option) -> bool:
    """Tell whether something of a form becomes another thing: a prompt, a field, no paragraph."""
    if isinstance(held, Option):
        return True
    is_gap = held.kind is AreaKind.BLOCKS and held.start == held.end
    return is_gap or bool(held.prompt) or held.kind in (AreaKind.FIELD, AreaKind.CONTROL)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_is_filled_is_read_back(path: Path) -> None:
    draft = Draft.open(converted(path).data)
    texts = {
        one.tag: f"Answer {one.tag}"
        for one in walk(draft.controls())
        if one.kind in (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT)
        and one.tag.startswith("imr:s")
        and one.is_empty
    }
    draft.fill_all(texts)
    back = Draft.open(draft.to_bytes())

    assert texts
    assert all(
        control.text == text for tag, text in texts.items() for control in back.find(tag=tag)
    )


@pytest.mark.programs
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_validator_finds_nothing_new(path: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "before.docx", tmp_path / "after.docx"
    before.write_bytes(form(path).to_bytes())
    after.write_bytes(converted(path).data)

    assert faults(after) <= faults(before)


def faults(path: Path) -> Counter[str]:
    return Counter(json.loads(one)["description"] for one in validate(path))


@pytest.mark.programs
def test_a_form_keeps_its_pages(tmp_path: Path) -> None:
    files = {}
    for path in FORMS:
        for name, data in (("before", form(path).to_bytes()), ("after", converted(path).data)):
            file = tmp_path / f"{path.stem}.{name}.docx"
            file.write_bytes(data)
            files[path.stem, name] = file
    made = dict(zip(files, to_pdfs(files.values(), tmp_path / "out"), strict=True))
    pages = {key: len(_PAGE.findall(pdf.read_bytes())) for key, pdf in made.items()}

    assert {name: pages[name, "after"] for name, _ in pages} == {
        name: pages[name, "before"] for name, _ in pages
    }


AREAS = st.tuples(
    st.sampled_from(list(AreaKind)),
    st.integers(0, 400),
    st.integers(0, 12),
    st.integers(0, 12),
    st.sampled_from(["", "text"]),
    st.sampled_from(["", "prompt"]),
    st.sampled_from(list(ControlKind)),
)


Drawn = tuple[AreaKind, int, int, int, str, str, ControlKind]


def anywhere(draft: Draft, drawn: Drawn) -> PlannedPlace:
    """Return a place at some element of a draft, whether or not it is one."""
    kind, number, start, more, text, prompt, control = drawn
    package = draft._package
    elements = list(package.tree(package.main).iter(etree.Element))
    path = Paths().of(elements[number % len(elements)]) or ()
    area = AnswerArea(
        kind=kind,
        part=package.main,
        path=path,
        start=start,
        end=start + more,
        text=text,
        prompt=prompt,
    )
    return PlannedPlace(
        slot=Slot(kind=SlotKind.LABEL, anchor="A", areas=(area,)),
        control=NewControl(kind=control, tag=f"imr:n{number}", title="T", choices=("A", "B")),
    )


@pytest.mark.thorough
@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS, st.lists(AREAS, min_size=1, max_size=12))
def test_wherever_an_area_is_said_to_be_nothing_is_lost(
    document: AnyDocument, drawn: list[Drawn]
) -> None:
    draft = Draft.open(document.data)
    done = draft.wrapped([anywhere(draft, one) for one in drawn])
    after = Draft.open(done.data)

    assert is_within(typed(draft.to_bytes()), typed(done.data))
    new = Counter(one.kind for one in after.defects())
    new.subtract(one.kind for one in draft.defects())
    assert {kind for kind, count in new.items() if count > 0} <= OF_THE_FORM
    assert all(one.reason.endswith(".") for one in done.refused)
