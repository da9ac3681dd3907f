"""Paragraphs as a row of tokens: words, things, and the ends of paragraphs, to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from imrkit.ooxml.filling.revision_marks import own_properties
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.range_marks import RANGE_MARKS, holds_reference
from imrkit.ooxml.text.run_pieces import set_text

_P, _R, _T, _P_PR, _R_PR = (n.qn(f"w:{name}") for name in ("p", "r", "t", "pPr", "rPr"))
_LINK, _FIELD, _FIELD_TYPE = (n.qn(f"w:{name}") for name in ("hyperlink", "fldChar", "fldCharType"))
# What stands where it is put, and is tracked by nobody.
_NEUTRAL = frozenset({*RANGE_MARKS, n.qn("w:proofErr")})
# In which session of Word something was last changed: no part of what it says (17.3.1.26).
_OF_SAVING = frozenset(
    n.qn(f"w:rsid{name}") for name in ("R", "RPr", "RDefault", "P", "Tr", "Del", "Sect")
)
_WORDS = re.compile(r"\w+[^\w]*|[^\w]+")

Key = tuple[object, ...]
Part = tuple[Element | None, Element]  # the formatting of a run, and what it holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a thing, or the end of a paragraph."""

    key: Key  # the same for tokens that are the same
    parts: tuple[Part, ...] = ()
    link: Element | None = None  # the link that it stands in
    beside: Element | None = None  # a thing that stands in no run
    ends: Element | None = None  # the paragraph that it ends
    before: tuple[Element, ...] = ()  # range marks right before it


@dataclass(slots=True)
class _Reader:
    """Reads tokens; all between the two ends of a field is one."""

    before: list[Element] = field(default_factory=list)
    field_parts: list[Part] = field(default_factory=list)
    depth: int = 0  # of the fields that are open

    def inline(self, parent: Element, link: Element | None = None) -> Iterator[Token]:
        for child in parent:
            if child.tag == _P_PR:
                continue
            if child.tag in _NEUTRAL or (child.tag == _R and holds_reference(child)):
                self.before.append(child)
            elif child.tag == _R:
                yield from self._run(child, link)
            elif child.tag == _LINK:
                yield from self.inline(child, child)
            else:
                yield self._token(("beside", signature(child)), beside=child)

    def end(self, paragraph: Element | None) -> Iterator[Token]:
        """Yield the end of a paragraph, or of what has none."""
        if self.field_parts:
            yield self._field(None)
        yield self._token(("end",), ends=paragraph)

    def _run(self, run: Element, link: Element | None) -> Iterator[Token]:
        looks = run.find(_R_PR)
        look = (signature(looks), _link_signature(link))
        for child in run:
            if child.tag == _R_PR:
                continue
            if child.tag == _FIELD or self.depth:
                yield from self._in_field(looks, child, link)
            elif child.tag == _T:
                for word in _WORDS.findall(child.text or ""):
                    text = etree.Element(_T)
                    set_text(text, word)
                    yield self._token((word, *look), parts=((looks, text),), link=link)
            else:
                key = ("thing", signature(child), *look)
                yield self._token(key, parts=((looks, child),), link=link)

    def _in_field(
        self, looks: Element | None, child: Element, link: Element | None
    ) -> Iterator[Token]:
        self.field_parts.append((looks, child))
        kind = child.get(_FIELD_TYPE, "") if child.tag == _FIELD else ""
        self.depth += {"begin": 1, "end": -1}.get(kind, 0)
        if self.depth <= 0:
            yield self._field(link)

    def _field(self, link: Element | None) -> Token:
        parts, self.field_parts, self.depth = tuple(self.field_parts), [], 0
        key = (*(signature(one) for part in parts for one in part), _link_signature(link))
        return self._token(("field", *key), parts=parts, link=link)

    def _token(
        self,
        key: Key,
        *,
        parts: tuple[Part, ...] = (),
        link: Element | None = None,
        beside: Element | None = None,
        ends: Element | None = None,
    ) -> Token:
        before, self.before = tuple(self.before), []
        return Token(key=key, parts=parts, link=link, beside=beside, ends=ends, before=before)


def tokens_of_line(content: Element) -> list[Token]:
    """Return the tokens of a control in a line of text, and its end."""
    reader = _Reader()
    return [*reader.inline(content), *reader.end(None)]


def tokens_of_blocks(blocks: Iterable[Element]) -> list[Token]:
    """Return the tokens of paragraphs, with range marks between them."""
    reader = _Reader()
    found: list[Token] = []
    for block in blocks:
        if block.tag == _P:
            found += [*reader.inline(block), *reader.end(block)]
        else:
            reader.before.append(block)
    return found


def properties_of(token: Token) -> Element | None:
    """Return the properties of the paragraph that a token ends."""
    return None if token.ends is None else token.ends.find(_P_PR)


def end_alike(one: Token, other: Token) -> bool:
    """Tell whether two paragraphs that end look the same."""
    first, second = (signature(own_properties(properties_of(end))) for end in (one, other))
    return first == second


def signature(element: Element | None) -> Key:
    """Return what an element says, the same for two that say the same."""
    if element is None:
        return ()
    attributes = tuple(sorted(one for one in element.attrib.items() if one[0] not in _OF_SAVING))
    children = tuple(signature(child) for child in element)
    return (element.tag, attributes, element.text or "", children)


def _link_signature(link: Element | None) -> Key:
    return () if link is None else tuple(sorted(link.attrib.items()))
