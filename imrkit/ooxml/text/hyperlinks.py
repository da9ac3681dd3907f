"""Read the hyperlinks of every story as values: elements, fields, and pictures that are links."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.fields import FIELD_PIECES, fields_in
from imrkit.ooxml.text.stories import Story, live
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.annotations import Hyperlink

_LINK, _ID, _ANCHOR = n.qn("w:hyperlink"), n.qn("r:id"), n.qn("w:anchor")
_ON_CLICK = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"
_WITH_WORDS = frozenset({"\\l", "\\o", "\\t"})  # switches of a field that take an argument


def read_hyperlinks(document: OpenDocument) -> tuple[Hyperlink, ...]:
    """Return the hyperlinks, story by story; in each those that are elements first."""
    return tuple(
        Hyperlink(text=text, target=target, part=story.part, path=document.paths.near(at))
        for story in document.stories
        for at, text, target in chain(_elements(document, story), _fields(story))
    )


def _elements(document: OpenDocument, story: Story) -> Iterator[tuple[Element, str, str]]:
    targets = {
        relationship.id: relationship.target
        for relationship in document.package.relationships(story.part)
    }
    for element in live(story.root, _LINK, _ON_CLICK):
        target = targets.get(element.get(_ID, ""), "")
        if anchor := element.get(_ANCHOR, ""):
            target += f"#{anchor}"
        text = visible_text(element, document.styles) if element.tag == _LINK else ""
        yield element, text, target


def _fields(story: Story) -> Iterator[tuple[Element, str, str]]:
    for field in fields_in(live(story.root, *FIELD_PIECES)):
        words = _words(field.code)
        if words[:1] and words[0].upper() == "HYPERLINK":
            yield field.start, field.result, _target(words[1:])


def _words(code: str) -> list[str]:
    """Return the words of a field's code, a quoted one as one."""
    parted = enumerate(code.split('"'))
    return [word for i, piece in parted for word in ([piece] if i % 2 else piece.split())]


def _target(words: list[str]) -> str:
    address = anchor = switch = ""
    for word in words:
        if switch == "\\l":
            anchor = f"#{word}"
        elif not switch and not word.startswith("\\") and not address:
            address = word
        switch = word if not switch and word in _WITH_WORDS else ""
    return address + anchor
