"""Finding the controls that are to be filled: by tag, by place, and their older copies."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.regions import element_at
from imrkit.ooxml.controls.sdt import Sdt, tags_in
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import FALLBACK, Story, is_older_copy, stories

_CHOICE = n.qn("mc:Choice")


class ControlIndex:
    """The controls of a document by tag, found in one walk; older copies are left out."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._by_tag: dict[str, dict[Sdt, Story]] | None = None
        self._copies: dict[Element, dict[Sdt, list[Sdt]]] = {}  # by their branch

    def tagged(self, tag: str) -> list[tuple[Story, Sdt]]:
        """Return every control with a tag, with its story, in document order."""
        found = self._tagged().get(tag, {})
        return [(story, sdt) for sdt, story in found.items() if self._is_live(story, sdt, tag)]

    def _is_live(self, story: Story, sdt: Sdt, tag: str) -> bool:
        """Tell whether a control with a tag is still in its story, and no older copy of another."""
        *around, root = (sdt.element, *sdt.element.iterancestors())
        is_there = root is self._package.tree(story.part)  # filling around it may take it away
        return is_there and sdt.tag == tag and not any(map(is_older_copy, around))

    @property
    def tags(self) -> Collection[str]:
        """Every tag that a control has."""
        return self._tagged().keys()

    def _tagged(self) -> dict[str, dict[Sdt, Story]]:
        if self._by_tag is None:
            self._by_tag = {}
            for story in stories(self._package):
                for tag, sdt in tags_in(story.root):
                    if tag:
                        self._by_tag.setdefault(tag, {})[sdt] = story
        return self._by_tag

    def forget(self) -> None:
        """Look anew next time: controls were added or taken away."""
        self._by_tag = None
        self._copies.clear()

    def copies_of(self, sdt: Sdt) -> Sequence[Sdt]:
        """Return the copies of a control; see :func:`copies_of`."""
        choice = next(sdt.element.iterancestors(_CHOICE), None)
        if choice is None:
            return ()
        if choice not in self._copies:
            self._copies[choice] = _copies_in(choice)
        return self._copies[choice].get(sdt, ())


def control_at(root: Element, path: Sequence[int]) -> Sdt | None:
    """Return the control at a path in a story, None when none stands there."""
    found = element_at(root, path)
    return Sdt(found) if found is not None and found.tag == n.SDT else None


def no_control_at(part: str, path: Sequence[int]) -> DocumentError:
    """Return the error for a place where no control stands."""
    return DocumentError(
        "There is no content control at the place named; open the draft anew.", part=part, path=path
    )


def copies_of(sdt: Sdt) -> Sequence[Sdt]:
    """Return the copies of a control that the file holds for older readers (29500-3 section 7.6).

    The copy is the control that stands as far down its branch and has the same tag.
    """
    choice = next(sdt.element.iterancestors(_CHOICE), None)
    return () if choice is None else _copies_in(choice).get(sdt, ())


def _copies_in(choice: Element) -> dict[Sdt, list[Sdt]]:
    """Map each control of a branch to its copies in the branches for older readers."""
    own = list(map(Sdt, choice.iter(n.SDT)))
    found: dict[Sdt, list[Sdt]] = {sdt: [] for sdt in own}
    for fallback in choice.itersiblings(FALLBACK):
        theirs = list(map(Sdt, fallback.iter(n.SDT)))
        for sdt, other in zip(own, theirs, strict=True) if len(own) == len(theirs) else ():
            if other.tag == sdt.tag:
                found[sdt].append(other)
    return found
