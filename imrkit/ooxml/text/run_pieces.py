"""A run cut into pieces, each a run like it, and put back together."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator, Sequence

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_R, _T, _R_PR = (n.qn(f"w:{name}") for name in ("r", "t", "rPr"))


def cut(
    run: Element, whole: str, cuts: Sequence[int], origins: dict[Element, int]
) -> Iterator[Element]:
    """Cut a run of one text at places in it; yield the runs that it becomes."""
    yield run
    if not cuts:
        return
    set_text(next(run.iter(_T)), whole[: cuts[0]])
    for first, last in itertools.pairwise((*cuts, len(whole))):
        text = etree.Element(_T)
        set_text(text, whole[first:last])
        made = run_after(run, text)
        origins[made] = origins[run]
        run = made
        yield run


def run_after(run: Element, child: Element) -> Element:
    """Put a child into a run like ``run`` that stands right after it."""
    made = _like(run)
    made.append(child)
    run.addnext(made)
    return made


def run_beginning_with(element: Element) -> Element:
    """Return the run that begins with one of its elements; what stands before is cut off."""
    run = _run_of(element)
    if next((one for one in run if one.tag != _R_PR), None) is element:
        return run
    behind = [element, *element.itersiblings()]
    made = run_after(run, behind[0])
    made.extend(behind[1:])
    return made


def run_ending_with(element: Element) -> Element:
    """Return the run that ends with one of its elements; what stands behind is cut off."""
    following = element.getnext()
    if following is not None:
        run_beginning_with(following)
    return _run_of(element)


def _run_of(element: Element) -> Element:
    run = element.getparent()
    return element if run is None else run


def _like(run: Element) -> Element:
    made = etree.Element(run.tag)
    made.attrib.update(run.attrib)
    properties = run.find(_R_PR)
    if properties is not None:
        made.append(copy.deepcopy(properties))
    return made


def alone(run: Element | None, element: Element) -> Element:
    """Return a copy of an element, in a run like its own when it stands in one."""
    if run is None:
        return copy.deepcopy(element)
    made = _like(run)
    made.append(copy.deepcopy(element))
    return made


def join(parent: Element, origins: dict[Element, int]) -> None:
    """Put the pieces of each run back together where they still stand side by side."""
    for run in [run for run in parent.iter(_R) if run in origins]:
        children = [child for child in run if child.tag != _R_PR]
        for piece in _pieces_behind(run, origins):
            children += [child for child in piece if child.tag != _R_PR]
            _take_out(piece)
        for is_text, group in itertools.groupby(children, key=lambda child: child.tag == _T):
            same = list(group)
            if is_text and len(same) > 1:
                set_text(same[0], "".join(one.text or "" for one in same))
            for one in same[:1] if is_text else same:
                run.append(one)


def _pieces_behind(run: Element, origins: dict[Element, int]) -> list[Element]:
    """Return the other pieces of a run that stand right behind it."""
    if run.getparent() is None:
        return []
    behind = itertools.takewhile(
        lambda one: origins.get(one, -1) == origins[run], run.itersiblings()
    )
    return list(behind)


def _take_out(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def set_text(element: Element, text: str) -> None:
    """Give a text element its text, with the spaces at its ends."""
    element.text = text
    element.set(n.qn("xml:space"), "preserve")
