"""The content of a place of the new document: what is carried there, in the looks of the place."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.ooxml.migration.substance import P_PR, R_PR, P
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node, text_run
from imrkit.ooxml.package.package import Element

_FEW = 100  # letters
_P_STYLE, _NUM_PR = n.qn("w:pStyle"), n.qn("w:numPr")
# What a place's own paragraph says of one paragraph and not of those that take its stead.
_OWN = tuple(
    n.qn(f"w:{name}")
    for name in ("numPr", "sectPr", "pageBreakBefore", "keepNext", "pPrChange", "framePr", "rPr")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Elements that were carried for one place, with the label above them."""

    elements: list[Element]
    are_runs: bool = False
    label: str = ""

    @property
    def is_short(self) -> bool:
        """True when it is a few words in one paragraph."""
        runs = self.runs
        words = "".join(one.text or "" for run in runs or () for one in run.iter(n.qn("w:t")))
        return runs is not None and len(words) <= _FEW

    @property
    def runs(self) -> list[Element] | None:
        """Its runs, when one paragraph is all that it holds; None otherwise."""
        if self.are_runs:
            return self.elements
        paragraphs = [one for one in self.elements if one.tag == P]
        if len(paragraphs) != 1 or any(one.tag in (n.qn("w:tbl"), n.SDT) for one in self.elements):
            return None
        if paragraphs[0].find(f"{P_PR}/{_NUM_PR}") is not None:
            return None
        found: list[Element] = []
        for one in self.elements:
            found += [child for child in one if child.tag != P_PR] if one.tag == P else [one]
        return found


def model_of(paragraph: Element | None) -> Element | None:
    """Return what a place's paragraph says of how paragraphs look there; None for nothing."""
    properties = None if paragraph is None else child_of(paragraph, P_PR)
    if properties is None:
        return None
    made = copy.deepcopy(properties)
    for one in list(made):
        if one.tag in _OWN:
            made.remove(one)
    return made if len(made) else None


def as_blocks(parts: Iterable[Carried], model: Element | None) -> list[Element]:
    """Return what was carried as paragraphs and tables, each with its label.

    The label of a few words stands before them, and else in a line above.
    """
    made: list[Element] = []
    for part in parts:
        if part.label and part.is_short:
            made.append(paragraph_of(in_line(part, None), model))
            continue
        if part.label:
            made.append(labelled(part.label, model))
        blocks = [paragraph_of(part.elements, model)] if part.are_runs else part.elements
        for one in blocks:
            if one.tag == P:
                dress(one, model)
        made += blocks
    return made


def paragraph_of(runs: Sequence[Element], model: Element | None) -> Element:
    """Return a paragraph of runs."""
    made = node("w:p")
    if model is not None:
        made.append(copy.deepcopy(model))
    made.extend(runs)
    return made


def labelled(label: str, model: Element | None = None, *, style: str = "") -> Element:
    """Return the line with a label: bold and kept with what follows, or in a style."""
    run = text_run(label)
    made = paragraph_of([run], None if style else model)
    properties = child_of(made, P_PR)
    if properties is None:
        properties = node("w:pPr")
        made.insert(0, properties)
    if style:
        properties.insert(0, node("w:pStyle", val=style))
        return made
    run.insert(0, node("w:rPr", node("w:b")))
    first = child_of(properties, _P_STYLE)
    properties.insert(0 if first is None else 1, node("w:keepNext"))
    return made


def in_line(part: Carried, looks: Element | None) -> list[Element]:
    """Return what was carried as the runs of a line, its label before it."""
    runs = list(part.runs or [])
    for run in runs:
        if run.tag == n.qn("w:r") and looks is not None and child_of(run, R_PR) is None:
            run.insert(0, copy.deepcopy(looks))
    if not part.label:
        return runs
    label = text_run(f"{part.label}\u2002")
    label.insert(0, node("w:rPr", node("w:b")))
    return [label, *runs]


def dress(paragraph: Element, model: Element | None) -> None:
    """Give a paragraph that names no style, and is no item of a list, the looks of its place."""
    properties = child_of(paragraph, P_PR)
    if model is None:
        return
    if properties is None:
        paragraph.insert(0, copy.deepcopy(model))
        return
    is_own = any(child_of(properties, tag) is not None for tag in (_P_STYLE, _NUM_PR))
    style = child_of(model, _P_STYLE)
    if not is_own and style is not None:
        properties.insert(0, copy.deepcopy(style))
