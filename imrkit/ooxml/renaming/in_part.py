"""Names replaced in the XML of a file’s parts: texts, attributes, ids, codes of fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import Change, Renaming, Style, renamed_link, renaming
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.renaming import places
from imrkit.ooxml.renaming.codes import renaming_of_code
from imrkit.ooxml.renaming.first_look import may_be_beside_text
from imrkit.ooxml.renaming.ids import Ids
from imrkit.ooxml.renaming.streams import Leaf, Stream, streams
from imrkit.ooxml.renaming.tally import Spot, Tally
from imrkit.ooxml.renaming.vocabulary import INSTRUCTION, style_of
from imrkit.ooxml.renaming.writing import write
from imrkit.ooxml.text.styles import Styles

_INITIALS, _AUTHOR = n.qn("w:initials"), n.qn("w:author")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Later:
    """What is changed when all ids of the file are known."""

    spot: Spot
    element: Element
    attribute: str = ""  # with an id or a code in it; "" for the code of a field in a text
    leaves: Sequence[Leaf] = ()


class PartRenamer:
    """Replaces names part by part, and at the end what stands in several of them."""

    def __init__(self, package: Package, finder: KeyFinder, tally: Tally) -> None:
        self._package = package
        self._finder = finder
        self._tally = tally
        self._ids = Ids(finder, self._is_used)
        self._later: list[_Later] = []

    def rename(self, part: str) -> None:
        """Replace the names in a part; raise :class:`DocumentError` when it cannot be read."""
        root, raw = self._package.tree(part), self._package.read(part)
        place = places.of_part(root)
        heading: Element | None = None
        for stream in streams(root):
            if part == self._package.main and self._is_heading(stream.element):
                heading = stream.element
            self._in_stream(stream, part, place, heading)
        if may_be_beside_text(raw, self._finder):
            for element in root.iter():
                self._in_element(element, part, place)

    def finish(self) -> None:
        """Replace names in ids, and in the codes of fields, which ask for them."""
        for one in self._later:
            if one.attribute and style_of(str(one.element.tag), one.attribute) is Style.ID:
                new, found = self._ids.renamed(one.element.get(one.attribute, ""))
                self._set(one.element, one.attribute, new, found, one.spot)
        for one in self._later:
            if one.attribute == INSTRUCTION:
                code = one.element.get(one.attribute, "")
                found = renaming_of_code(self._finder, self._ids, code)
                self._set(one.element, one.attribute, found.applied(code), found, one.spot)
            elif one.leaves:
                code = "".join(leaf.text for leaf in one.leaves)
                found = renaming_of_code(self._finder, self._ids, code)
                self._write(one.leaves, found, one.spot)

    def _is_used(self, id_: str) -> bool:
        quoted = f'"{id_}"'.encode()
        return any(quoted in self._package.read(part) for part in self._package.names)

    @cached_property
    def _styles(self) -> Styles:
        return Styles.read(self._package)

    def _is_heading(self, paragraph: Element) -> bool:
        if paragraph.tag != n.qn("w:p"):
            return False
        return self._styles.of_paragraph(paragraph).heading_level is not None

    def _in_stream(self, stream: Stream, part: str, place: str, heading: Element | None) -> None:
        if stream.instructions:
            spot = Spot(part=part, where=places.IN_FIELD, heading=heading)
            code = _Later(spot=spot, element=stream.element, leaves=stream.instructions)
            self._later.append(code)
        for number, view in enumerate(stream.views()):
            found = renaming(self._finder, "".join(leaf.text for leaf in view))
            if number:  # what is undecided was told of all words together
                found = Renaming(changes=found.changes)
            if found.changes or found.undecided:
                where = places.of_paragraph(stream.element, place)
                self._write(view, found, Spot(part=part, where=where, heading=heading))

    def _write(self, leaves: Sequence[Leaf], found: Renaming, spot: Spot) -> None:
        self._tally.add(spot, found)
        if found.changes:
            self._package.edit(spot.part)
            write(leaves, found.changes)

    def _in_element(self, element: Element, part: str, place: str) -> None:
        spot = Spot(part=part, where=place)
        is_element = isinstance(element.tag, str)
        for which in ("tail",) if is_element else ("text", "tail"):  # of a comment, an instruction
            text = getattr(element, which)
            if text and not text.isspace():
                self._in_text(element, which, spot)
        for attribute, value in element.items() if is_element else ():
            self._in_attribute(element, str(attribute), str(value), part, place)

    def _in_text(self, element: Element, which: str, spot: Spot) -> None:
        text = str(getattr(element, which))
        found = renaming(self._finder, text)
        self._tally.add(spot, found)
        if found.changes:
            self._package.edit(spot.part)
            setattr(element, which, found.applied(text))

    def _in_attribute(
        self, element: Element, attribute: str, value: str, part: str, place: str
    ) -> None:
        style = style_of(str(element.tag), attribute)
        if not value or (style is None and attribute != INSTRUCTION):
            return
        spot = Spot(part=part, where=places.of_attribute(element, attribute, place))
        if style is Style.ID or attribute == INSTRUCTION:
            self._later.append(_Later(spot=spot, element=element, attribute=attribute))
        elif style is Style.LINK:
            new, found = renamed_link(self._finder, value)
            self._set(element, attribute, new, found, spot)
        else:
            found = renaming(self._finder, value)
            self._set(element, attribute, found.applied(value), found, spot)

    def _set(self, element: Element, attribute: str, new: str, found: Renaming, spot: Spot) -> None:
        self._tally.add(spot, found)
        if found.changes:
            self._package.edit(spot.part)
            element.set(attribute, new)
            if attribute == _AUTHOR and element.get(_INITIALS):
                element.set(_INITIALS, _initials(found.changes[0]))


def _initials(change: Change) -> str:
    return "".join(word[0] if word.isalpha() else word for word in change.codes[0].split())
