"""The fields of a paragraph, with the characters that each shows (ISO 29500-1 section 17.16.18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Leaf
from imrkit.ooxml.text.fields import name_of

_CHAR, _KIND, _CODE, _SIMPLE = (
    n.qn(f"w:{name}") for name in ("fldChar", "fldCharType", "instrText", "fldSimple")
)


@dataclass(slots=True, kw_only=True, eq=False)
class ParagraphField:
    """A field that begins in a paragraph."""

    begin: Element  # its first sign, or the whole of one that is written as one element
    start: int  # its characters in the paragraph
    end: int = -1  # -1: it does not end there
    separate: Element | None = None
    last: Element | None = None  # its last sign
    codes: list[Element] = field(default_factory=list)
    holds_fields: bool = False

    @property
    def name(self) -> str:
        """What it does: FORMTEXT, MERGEFIELD…; "" when it cannot be told."""
        return name_of(self.code)[0]

    @property
    def rest(self) -> str:
        """Its instruction without the name."""
        return name_of(self.code)[1]

    @property
    def code(self) -> str:
        """Its instruction."""
        if self.is_simple:
            return self.begin.get(n.qn("w:instr"), "")
        return "".join(one.text or "" for one in self.codes)

    @property
    def ends(self) -> tuple[Element, Element]:
        """Its first sign and its last."""
        return self.begin, self.begin if self.last is None else self.last

    @property
    def signs(self) -> list[Element]:
        """All that is no result of it."""
        ends = [self.begin, *self.codes, self.separate, self.last]
        return [one for one in ends if one is not None]

    @property
    def takes_text(self) -> bool:
        """True when an author fills it in with words."""
        return self.name in ("FORMTEXT", "MERGEFIELD", "FILLIN")

    @property
    def is_for_authors(self) -> bool:
        """True when an author fills it in."""
        return self.takes_text or self.name in ("FORMDROPDOWN", "FORMCHECKBOX", "MACROBUTTON")

    @property
    def is_simple(self) -> bool:
        """True when it is written as one element."""
        return self.begin.tag == _SIMPLE


def fields_of(paragraph: Element, leaves: Iterable[Leaf]) -> Iterator[ParagraphField]:
    """Yield the fields that begin and end in a paragraph, those in others first."""
    yield from fields_in(paragraph.iter(), leaves)


def fields_in(elements: Iterable[Element], leaves: Iterable[Leaf] = ()) -> Iterator[ParagraphField]:
    """Yield the fields that begin and end among elements in their order, those in others first."""
    ends = {one.element: one.end for one in leaves}
    at = 0
    open_fields: list[ParagraphField] = []
    for element in elements:
        at = ends.get(element, at)
        if element.tag == _SIMPLE:
            yield _simple(element, at, ends)
        elif element.tag == _CODE and open_fields:
            open_fields[-1].codes.append(element)
        elif element.tag == _CHAR:
            yield from _sign(element, at, open_fields)


def _sign(element: Element, at: int, open_fields: list[ParagraphField]) -> Iterator[ParagraphField]:
    kind = element.get(_KIND)
    if kind == "begin":
        for one in open_fields:
            one.holds_fields = True
        open_fields.append(ParagraphField(begin=element, start=at))
    elif kind == "separate" and open_fields:
        open_fields[-1].separate = element
    elif kind == "end" and open_fields:
        found = open_fields.pop()
        found.last, found.end = element, at
        yield found


def _simple(element: Element, at: int, ends: dict[Element, int]) -> ParagraphField:
    inside = [ends[one] for one in element.iter() if one in ends]
    return ParagraphField(
        begin=element,
        start=at,
        end=max(inside, default=at),
        holds_fields=any(one is not element for one in element.iter(_CHAR, _SIMPLE)),
    )
