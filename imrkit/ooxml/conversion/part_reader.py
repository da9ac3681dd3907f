"""The elements that addresses name in one part, each read once, before anything changes."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import TC, container_at
from imrkit.ooxml.conversion.extents import Order
from imrkit.ooxml.conversion.fields import ParagraphField, fields_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.characters import Characters, characters_of
from imrkit.ooxml.text.styles import Styles
from imrkit.values.slots import AnswerArea


class PartReader:
    """Reads one part at addresses."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self.styles = styles
        self.order = Order(root)
        self._root = root
        self._children: dict[Element, list[Element]] = {}
        self._characters: dict[Element, Characters] = {}
        self._fields: dict[Element, tuple[ParagraphField, ...]] = {}

    def element(self, path: Sequence[int], *tags: str) -> Element:
        """Return the element at a path, which is to be one of ``tags``.

        Raises :class:`DocumentError` when it does not stand there.
        """
        found = self._root
        for index in path:
            inside = self.children(found)
            if not 0 <= index < len(inside):
                raise gone()
            found = inside[index]
        if tags and found.tag not in tags:
            raise gone()
        return found

    def children(self, element: Element) -> list[Element]:
        """Return what a path counts: an element's children, or those of a control's content."""
        if element not in self._children:
            container = container_at(element)
            self._children[element] = [] if container is None else list(container)
        return self._children[element]

    def is_in_cell(self, area: AnswerArea) -> bool:
        """Tell whether an area is a cell of a table or stands in one."""
        found = self.element(area.path)
        return found.tag == TC or next(found.iterancestors(TC), None) is not None

    def cell(self, area: AnswerArea) -> Element:
        """Return the cell that an area is or stands in."""
        found = self.element(area.path)
        cells = (one for one in (found, *found.iterancestors()) if one.tag == TC)
        cell = next(cells, None)
        if cell is None:
            raise gone()
        return cell

    def characters(self, paragraph: Element) -> Characters:
        """Return the characters of a paragraph."""
        if paragraph not in self._characters:
            self._characters[paragraph] = characters_of(paragraph, self.styles)
        return self._characters[paragraph]

    def field_at(self, paragraph: Element, start: int, end: int) -> ParagraphField | None:
        """Return the field that shows some characters: one for authors, or else the innermost."""
        if paragraph not in self._fields:
            leaves = self.characters(paragraph).leaves
            self._fields[paragraph] = tuple(fields_of(paragraph, leaves))
        there = [one for one in self._fields[paragraph] if one.start <= start and end <= one.end]
        return next((one for one in there if one.is_for_authors), next(iter(there), None))


def gone() -> DocumentError:
    """Return the error for an address that leads nowhere."""
    return DocumentError(
        "What the plan names does not stand there; find the slots of the file anew."
    )
