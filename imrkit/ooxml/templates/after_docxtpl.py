"""Faults that docxtpl makes around content controls: foreseen in the master, mended afterwards.

A loop over a control gives its copies the id of the first; a condition around all that a control
holds leaves it empty; a variable that begins outside a control and ends in it takes the control
away. No validator objects to the first two. It also moves the body, and with that drops prefixes
that only markup compatibility names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import (
    MAX_MASTER,
    MAX_MASTER_BYTES,
    MAX_MASTER_LINKS,
    MEGABYTE,
)
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import DRAWING, FreshIds
from imrkit.ooxml.text.stories import Story, live, stories
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE
from imrkit.values.controls import Level
from imrkit.values.prompts import prompt_for

_CODE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_PAIRS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PARAGRAPH_IDS = (n.qn("w14:paraId"), n.qn("w14:textId"))
_HOLDS = {Level.BLOCK: ("w:p", "w:tbl"), Level.ROW: ("w:tr",), Level.CELL: ("w:tc",)}


def require_small(package: Package) -> None:
    """Refuse a master of more than a form has: rendering takes its time for each piece of it."""
    links = sum(len(package.relationships(source)) for source in ("", *package.names))
    if links > MAX_MASTER_LINKS:
        raise DocumentError(
            f"its parts have {links:,} relationships, and a master has at most {MAX_MASTER_LINKS:,}"
        )
    found = list(stories(package))
    if sum(len(package.read(story.part)) for story in found) > MAX_MASTER_BYTES:
        raise DocumentError(f"its text holds more than {MAX_MASTER_BYTES // MEGABYTE} MB of XML")
    if sum(1 for story in found for _ in story.root.iter()) > MAX_MASTER:
        raise DocumentError(
            f"it holds more than {MAX_MASTER:,} elements, and a master holds the empty form alone"
        )


def refuse_tags_split_by_controls(package: Package) -> None:
    """Refuse a master in which the template language is cut by the edge of a content control."""
    for story in stories(package):
        for sdt in map(Sdt, story.root.iter(n.SDT)):
            if sdt.content is not None and not is_whole(_words(sdt.content)):
                raise DocumentError(
                    f"the content control “{sdt.title or sdt.tag}” ({story.kind}) begins or ends "
                    "in the middle of a variable; put all of it inside the control or all outside"
                )


def with_prefixes_kept(package: Package) -> bytes:
    """Return a master whose named prefixes are declared where docxtpl does not drop them."""
    for story in list(stories(package)):
        package.edit(story.part)
    return package.to_bytes(packed=False)


def mend(package: Package) -> None:
    """Mend the controls that rendering broke."""
    ids = FreshIds(package)
    for story in list(stories(package)):
        for step in (_fill_empty(story), _make_ids_unique(story, ids)):
            for _ in step:
                package.edit(story.part)


def _fill_empty(story: Story) -> Iterator[Element]:
    """Give every control without content an element of its level (17.5.2.29 to 17.5.2.34)."""
    for sdt in [Sdt(one) for one in live(story.root, n.SDT)]:
        if sdt.content is not None and not _carries(sdt.content, sdt.level):
            sdt.content.append(_empty(sdt))
            yield sdt.element


def _carries(content: Element, level: Level) -> bool:
    if level is Level.RUN:
        return len(content) > 0
    return any(child.tag in (n.SDT, *map(n.qn, _HOLDS[level])) for child in content)


def _empty(sdt: Sdt) -> Element:
    run = text_run(prompt_for(sdt.kind), PLACEHOLDER_STYLE)
    if not sdt.shows_placeholder:
        sdt.shows_placeholder = True
    made = run if sdt.level is Level.RUN else node("w:p", run)
    for tag in {Level.CELL: ("w:tc",), Level.ROW: ("w:tc", "w:tr")}.get(sdt.level, ()):
        made = node(tag, made)
    return made


def _make_ids_unique(story: Story, ids: FreshIds) -> Iterator[Element]:
    """Give a control, drawing or paragraph whose id stands there already one of its own."""
    seen: set[tuple[str, str]] = set()
    for element in list(live(story.root, n.SDT, DRAWING, n.qn("w:p"))):
        if element.tag == n.SDT and _again(seen, "control", Sdt(element).id):
            Sdt(element).id = ids.fresh()
            yield element
        elif element.tag == DRAWING and _again(seen, "drawing", element.get("id", "")):
            element.set("id", ids.fresh_drawing())
            yield element
        elif element.tag == n.qn("w:p") and _again(seen, "p", element.get(_PARAGRAPH_IDS[0], "")):
            for name in _PARAGRAPH_IDS:
                element.attrib.pop(name, "")
            yield element


def _again(seen: set[tuple[str, str]], kind: str, id_: str) -> bool:
    if not id_:
        return False
    again = (kind, id_) in seen
    seen.add((kind, id_))
    return again


def _words(content: Element) -> str:
    return "".join(text.text or "" for text in content.iter(n.qn("w:t")))


def is_whole(words: str) -> bool:
    """Tell whether every variable or statement that begins in a text also ends in it."""
    waiting = ""
    for sign in _CODE.findall(words):
        if not waiting:
            if sign not in _PAIRS:
                return False
            waiting = _PAIRS[sign]
        elif sign == waiting:
            waiting = ""
    return not waiting
