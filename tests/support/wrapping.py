"""Plans for forms that are to be wrapped, and what is left of the controls afterwards."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from lxml import etree

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ControlKind, NewControl, walk
from imrkit.values.conversion import PlannedPlace, Wrapped
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind
from support.docx import MAIN, docx, unzipped

PART = MAIN
TAG = "imr:a"
_R, _R_PR, _T, _P = (n.qn(f"w:{name}") for name in ("r", "rPr", "t", "p"))


def area(
    kind: AreaKind,
    path: tuple[int, ...],
    start: int = 0,
    end: int = 0,
    *,
    text: str = "",
    prompt: str = "",
) -> AnswerArea:
    """Return an answer area in the body."""
    return AnswerArea(
        kind=kind, part=PART, path=path, start=start, end=end, text=text, prompt=prompt
    )


def planned(
    *areas: AnswerArea,
    kind: ControlKind = ControlKind.RICH_TEXT,
    tag: str = TAG,
    title: str = "Title",
    placeholder: str = "",
    choices: tuple[str, ...] = (),
    anchor: str = "Anchor:",
    options: tuple[Option, ...] = (),
) -> PlannedPlace:
    """Return a place of a plan."""
    return PlannedPlace(
        slot=Slot(kind=SlotKind.LABEL, anchor=anchor, areas=areas, options=options, part=PART),
        control=NewControl(
            kind=kind, tag=tag, title=title, placeholder=placeholder, choices=choices
        ),
    )


def wrapped(body: str, *places: PlannedPlace, styles: str = "") -> Wrapped:
    """Wrap places of a body."""
    return Draft.open(docx(body, styles=styles)).wrapped(places)


def plan_of(slots: Iterable[Slot]) -> list[PlannedPlace]:
    """Return a plan with a place for every slot that has an area, of different kinds in turn."""
    kinds = itertools.cycle((ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.DATE))
    return [
        PlannedPlace(
            slot=slot,
            control=NewControl(kind=next(kinds), tag=f"imr:s{number}", title=slot.anchor),
            section=_section(slot) if slot.kind is SlotKind.COLUMN else None,
        )
        for number, slot in enumerate(slots)
        if slot.areas or slot.options
    ]


def _section(slot: Slot) -> NewControl:
    table = "-".join(map(str, slot.table))
    return NewControl(kind=ControlKind.REPEATING_SECTION, tag=f"imr:t{table}", title="Rows")


def control_of(data: bytes | Wrapped, tag: str = TAG) -> tuple[str, str, str, bool | None]:
    """Return the kind, level, text and placeholder state of the one control with a tag."""
    raw = data.data if isinstance(data, Wrapped) else data
    (one,) = Draft.open(raw).find(tag=tag)
    return one.kind, one.level or "", one.text, one.placeholder


def without_controls(data: bytes) -> bytes:
    """Return a Word file with the controls of ours taken away."""
    draft = Draft.open(data)
    ours = [one for one in walk(draft.controls()) if one.tag.startswith("imr:")]
    for one in reversed(ours):  # so that the paths of those before stay
        draft.unwrap(one.path, part=one.part)
    return draft.to_bytes()


def body_of(data: bytes) -> str:
    """Return the main part's XML; runs that stand side by side and look alike are one."""
    root = etree.fromstring(unzipped(data)[MAIN])
    for paragraph in root.iter(_P):
        for run in list(paragraph.iter(_R)):
            _join(run)
    for text in root.iter(_T):
        text.attrib.pop(n.qn("xml:space"), "")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, method="c14n").decode()


def _join(run: etree._Element) -> None:
    before = run.getprevious()
    if before is None or before.tag != _R or _looks(before) != _looks(run):
        return
    for child in [one for one in run if one.tag != _R_PR]:
        if child.tag == _T and len(before) and before[-1].tag == _T:
            before[-1].text = (before[-1].text or "") + (child.text or "")
        else:
            before.append(child)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)
    parent.insert(parent.index(before), before)


def _looks(run: etree._Element) -> tuple[bytes, ...]:
    return tuple(etree.tostring(one, method="c14n") for one in run.findall(_R_PR))


def texts(data: bytes, without: Iterable[str] = ()) -> str:
    """Return all that is typed in the body, but for some words."""
    root = etree.fromstring(unzipped(data)[MAIN])
    found = "".join(one.text or "" for one in root.iter(_T))
    for words in without:
        assert words in found
        found = found.replace(words, "", 1)
    return found
