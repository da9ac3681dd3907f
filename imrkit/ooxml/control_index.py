"""Finding the controls that are to be filled: by tag, by place, and their older copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import SDT, SDT_PR, property_value
from imrkit.ooxml.regions import element_at
from imrkit.ooxml.stories import FALLBACK, Story, live, stories

_CHOICE = n.qn("mc:Choice")


class ControlIndex:
    """The controls of a document by tag, found in one walk; older copies are left out."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._by_tag: dict[str, list[tuple[Story, Element]]] | None = None

    def tagged(self, tag: str) -> list[tuple[Story, Element]]:
        """Return every control with a tag, with its story, in document order."""
        if self._by_tag is None:
            self._by_tag = {}
            for story in stories(self._package):
                for sdt in live(story.root, SDT):
                    own = property_value(sdt.find(SDT_PR), "w:tag")
                    self._by_tag.setdefault(own, []).append((story, sdt))
        return [
            (story, sdt)
            for story, sdt in self._by_tag.get(tag, ())
            if _root(sdt) is self._package.tree(story.part)  # filling around it may take it away
        ]

    def forget(self) -> None:
        """Look anew next time: controls were added or taken away."""
        self._by_tag = None


def control_at(root: Element, path: Sequence[int]) -> Element | None:
    """Return the control at a path in a story, None when none stands there."""
    found = element_at(root, path)
    return found if found is not None and found.tag == SDT else None


def no_control_at(part: str, path: Sequence[int]) -> DocumentError:
    """Return the error for a place where no control stands."""
    return DocumentError(
        "There is no content control at the place named; open the draft anew.", part=part, path=path
    )


def copies_of(sdt: Element) -> Iterator[Element]:
    """Yield the copies of a control that the file holds for older readers (29500-3 section 7.6).

    The copy is the control that stands as far down its branch and has the same tag.
    """
    choice = next(sdt.iterancestors(_CHOICE), None)
    alternate = None if choice is None else choice.getparent()
    if choice is None or alternate is None:
        return
    own = list(choice.iter(SDT))
    place = own.index(sdt)
    for fallback in alternate.findall(FALLBACK):
        theirs = list(fallback.iter(SDT))
        if len(theirs) == len(own) and _tag(theirs[place]) == _tag(sdt):
            yield theirs[place]


def _root(element: Element) -> Element:
    *_, root = (element, *element.iterancestors())
    return root


def _tag(sdt: Element) -> str:
    return property_value(sdt.find(SDT_PR), "w:tag")
