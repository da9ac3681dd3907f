"""The two documents between which content is carried, and the parts that each keeps for all."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from imrkit.ooxml.carrying.part_names import PartNames
from imrkit.ooxml.carrying.target_links import TargetLinks
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element, Package


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPart:
    """A part that a document has one of: its styles, its notes, its lists."""

    relationship: str  # its type
    content_type: str
    name: str  # of the file that Word makes
    root: str  # the prefixed name of its root element

    def empty(self) -> bytes:
        """Return a part that holds nothing."""
        return etree.tostring(node(self.root), encoding="UTF-8")


def _of_word(kind: str, root: str = "", relationship: str = "") -> SharedPart:
    return SharedPart(
        relationship=relationship or f"{n.R}/{kind}",
        content_type=f"{n.WORD_TYPE}.{kind}+xml",
        name=f"{kind}.xml",
        root=root or f"w:{kind}",
    )


STYLES, NUMBERING = _of_word("styles"), _of_word("numbering")
FOOTNOTES, ENDNOTES, COMMENTS = _of_word("footnotes"), _of_word("endnotes"), _of_word("comments")
SETTINGS, FONTS = _of_word("settings"), _of_word("fontTable")
PEOPLE = _of_word("people", "w15:people", n.REL_PEOPLE)
THREADS = _of_word("commentsExtended", "w15:commentsEx", n.REL_COMMENTS_EXTENDED)
LASTING_IDS = _of_word("commentsIds", "w16cid:commentsIds", n.REL_COMMENTS_IDS)
DATES = _of_word("commentsExtensible", "w16cex:commentsExtensible", n.REL_COMMENTS_EXTENSIBLE)
THEME = SharedPart(
    relationship=f"{n.R}/theme",
    content_type="application/vnd.openxmlformats-officedocument.theme+xml",
    name="theme/theme1.xml",
    root="",
)
GLOSSARY = SharedPart(
    relationship=n.REL_GLOSSARY,
    content_type=n.TYPE_GLOSSARY,
    name="glossary/document.xml",
    root="w:glossaryDocument",
)


class Side:
    """One of the two documents: a package, and the main part or the glossary part of it."""

    def __init__(self, package: Package, main: str) -> None:
        self.package = package
        self.main = main
        self._parts: dict[SharedPart, str] = {}

    def part(self, kind: SharedPart) -> str:
        """Return the name of a part that the document shares, "" when it has none."""
        if not self._parts.get(kind):
            found = self.package.related(self.main, kind.relationship)
            self._parts[kind] = next(iter(found), "")
        return self._parts[kind]

    def root(self, kind: SharedPart) -> Element | None:
        """Return the root element of such a part, to read; None when there is none."""
        name = self.part(kind)
        return self.package.tree(name) if name else None

    def children(self, kind: SharedPart, *tags: str) -> Iterator[Element]:
        """Yield the children of such a part, those with some tags or all."""
        root = self.root(kind)
        if root is not None:
            yield from root.iterchildren(*(tags or (etree.Element,)))


class TargetSide(Side):
    """The document into which content is carried."""

    def __init__(self, package: Package, main: str, links: TargetLinks, names: PartNames) -> None:
        super().__init__(package, main)
        self.links = links
        self.names = names

    def ensure(self, kind: SharedPart, content: bytes = b"") -> str:
        """Return the name of a part that the document shares; made when there is none.

        ``content``: what is made; an empty root element when it says nothing.
        """
        name = self.part(kind)
        if name:
            return name
        name = self.names.free(posixpath.join(posixpath.dirname(self.main), kind.name))
        self.package.put(name, content or kind.empty(), kind.content_type)
        self.links.add(self.main, kind.relationship, name)
        self._parts[kind] = name
        return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two documents, and the work that one step leaves for when the others are done."""

    source: Side
    target: TargetSide
    later: list[Callable[[], None]] = field(default_factory=list)

    def settle(self) -> None:
        """Do the work that was left, and what that leaves."""
        while self.later:
            self.later.pop()()
