"""A Word file as a package of parts (ISO 29500-2): opened safely, written with nothing lost."""

from __future__ import annotations

import functools
import posixpath
from collections import Counter
from collections.abc import Callable, Set
from typing import TypeVar, cast

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package import strict
from imrkit.ooxml.package.archive import unzip
from imrkit.ooxml.package.compatibility import declare_named_prefixes
from imrkit.ooxml.package.content_types import PART as CONTENT_TYPES
from imrkit.ooxml.package.content_types import ContentTypes
from imrkit.ooxml.package.packing import Packed, PackedParts, zipped
from imrkit.ooxml.package.parsing import Room, in_utf8
from imrkit.ooxml.package.relationships import Relationship, read_relationship, rels_name, source_of

Element = etree._Element
T = TypeVar("T")


class Package:
    """The parts of an open Word file. Parts that nobody edits keep their exact bytes.

    A Strict file is read by the names of a Transitional one and written with its own.
    """

    def __init__(
        self, parts: dict[str, bytes], file: str = "This file", packed: PackedParts | None = None
    ) -> None:
        self.file = file  # what messages call it
        self._parts = parts
        self._packed = packed or PackedParts({}, {})
        self._room = Room(file)
        self._trees: dict[str, Element] = {}
        self._edited: set[str] = set()
        self._relationships: dict[str, tuple[Relationship, ...]] = {}  # by the part that has them
        self._remembered: dict[object, object] = {}
        self._strict: set[str] = set()  # parts that are written with Strict names
        self._is_strict = False  # the main part is one of them, and so is what is added

    @classmethod
    def open(cls, data: bytes, name: str = "This file") -> Package:
        """Open the bytes of a Word file; messages call it ``name``.

        Raises :class:`DocumentError` when it is not a Word document that imrkit can read.
        """
        parts, packed = unzip(data, name)
        return cls.of(parts, name, packed)

    @classmethod
    def of(
        cls, parts: dict[str, bytes], name: str = "This file", packed: PackedParts | None = None
    ) -> Package:
        """Open the parts of a Word file, by name; see :meth:`open`.

        ``packed``: as its file holds them; None: each is compressed when it is written.
        """
        package = cls(parts, name, packed)
        package._require_word(name)
        return package

    def copy(self) -> Package:
        """Return a package of the same parts, of which each may change without the other."""
        return Package.of({one: self.read(one) for one in self._parts}, self.file, self._packed)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, without a leading slash, in the order of the file."""
        return tuple(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    @property
    def main(self) -> str:
        """The name of the main document part."""
        for one in self.relationships(""):
            if one.type == n.REL_DOCUMENT:
                return one.target
        raise DocumentError(f"{self.file} names no main document.")

    def read(self, name: str) -> bytes:
        """Return the bytes of a part as they would be written now."""
        if name not in self._edited:
            return self._parts[name]
        xml = _serialised(self._trees[name])
        return strict.to_strict(xml) if name in self._strict else xml

    def tree(self, name: str) -> Element:
        """Return the root element of an XML part, to read and not to change."""
        if name not in self._trees:
            self._trees[name] = self._parse(name)
        return self._trees[name]

    def edit(self, name: str) -> Element:
        """Return the root element of an XML part, to change: it is written anew on saving."""
        root = self.tree(name)
        if name not in self._edited and strict.is_mixed(self._parts[name]):
            raise DocumentError(
                f"{self.file} mixes the names of Strict and of other Word files in its part "
                f"{name}, so it cannot be changed safely. In Word choose Save As, Word Document "
                "(.docx), and try again."
            )
        self._edited.add(name)
        self._remembered.clear()
        self._relationships.pop(source_of(name) or "", None)
        return root

    def replace(self, name: str, root: Element) -> None:
        """Put another root element in the place of an XML part's."""
        self._trees[name] = root
        self._edited.add(name)
        if self._is_strict:
            self._strict.add(name)

    def remembered(self, make: Callable[[Package], T]) -> T:
        """Return the result of ``make``, called once until something of the file is to change."""
        if make not in self._remembered:
            self._remembered[make] = make(self)
        return cast(T, self._remembered[make])

    def put(self, name: str, data: bytes, content_type: str | None = None) -> None:
        """Add or replace a part; ``content_type`` is recorded when given."""
        if self._is_strict and data.startswith(b"<"):
            data = strict.to_strict(data)
            self._strict.add(name)
        self._parts[name] = data
        self._forget(name)
        if content_type is not None:
            self.edit(CONTENT_TYPES)
            self._types.put(name, content_type)

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """Return the relationships of a part; "" means the package itself."""
        rels = rels_name(source)
        if rels not in self._parts:
            return ()
        if source not in self._relationships:
            self._relationships[source] = tuple(
                read_relationship(element, source) for element in self.tree(rels)
            )
        return self._relationships[source]

    def content_type(self, name: str) -> str:
        """Return the content type of a part, "" when it has none."""
        return self._types.of(name)

    def related(self, source: str, relationship_type: str) -> tuple[str, ...]:
        """Return the names of the parts that ``source`` points to with a type, if they exist."""
        return tuple(
            one.target
            for one in self.relationships(source)
            if one.type == relationship_type and not one.external and one.target in self._parts
        )

    def relate(self, source: str, relationship_type: str, target: str) -> str:
        """Add a relationship from ``source`` to the part ``target``; return its id."""
        rels = rels_name(source)
        if rels not in self._parts:
            self.put(rels, f'<Relationships xmlns="{n.RELS}"/>'.encode())
        root = self.edit(rels)
        taken = {element.get("Id") for element in root} | self._ids_asked_for(source)
        number = next(i for i in range(1, len(taken) + 2) if f"rId{i}" not in taken)
        base = posixpath.dirname(source)
        etree.SubElement(
            root,
            f"{{{n.RELS}}}Relationship",
            Id=f"rId{number}",
            Type=relationship_type,
            Target=posixpath.relpath(target, base or "."),
        )
        self._relationships.pop(source, None)
        return f"rId{number}"

    def _ids_asked_for(self, source: str) -> set[str]:
        """Return the ids of relationships that a part names, also those that it does not have.

        A reference that leads nowhere must not lead to a part that is added.
        """
        if not source:
            return set()
        found = cast(list[str], self.tree(source).xpath("//@r:*", namespaces={"r": n.R}))
        return set(map(str, found))

    def unrelate(self, source: str, ids: Set[str]) -> None:
        """Take out the relationships of ``source`` that have these ids."""
        root = self.edit(rels_name(source))
        for element in root.findall(f"{{{n.RELS}}}Relationship"):
            if element.get("Id") in ids:
                root.remove(element)
        self._relationships.pop(source, None)

    def discard(self, *names: str) -> None:
        """Take out parts, and those that they alone lead to, if no relationship leads there yet."""
        uses = self._uses()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in self._parts or uses[name] > 0:
                continue
            targets = self._targets(name)
            uses.subtract(targets)
            waiting += targets
            self._delete(name)
            self._delete(rels_name(name))

    def free_name(self, pattern: str) -> str:
        """Return the first unused name of a pattern such as ``customXml/item{}.xml``."""
        return next(
            name
            for i in range(1, len(self._parts) + 2)
            if (name := pattern.format(i)) not in self._parts
        )

    def to_bytes(self, *, packed: bool = True, anew: bool = False) -> bytes:
        """Return the package as the bytes of a Word file; the same file gives the same bytes.

        A part that is as it was opened is written as it was packed. ``anew``: each is compressed
        anew, so that nothing of the file is left but the content of its parts. ``packed`` False:
        none is compressed, for a program that opens it at once.
        """
        names = sorted(self._parts, key=lambda name: name != CONTENT_TYPES)
        pack = (Packed.of if anew else self._packed.of) if packed else None
        return zipped(((name, self.read(name)) for name in names), pack)

    def _parse(self, name: str) -> Element:
        root = self._room.parse(self._parts[name], name)
        xml = in_utf8(self._parts[name], root)
        leads_on = self._is_strict and name.endswith(".rels")  # to what may be added yet
        if leads_on or name in self._strict or strict.is_strict(xml):
            self._strict.add(name)
            xml = strict.to_transitional(xml)
            root = self._room.parse(xml, name)
        try:
            return declare_named_prefixes(root, xml)
        except DocumentError as error:
            raise DocumentError(f"{self.file} is refused: its part {name} {error}.") from None

    def _uses(self) -> Counter[str]:
        """Count the relationships to each part, of other parts and of the package itself."""
        sources = (source for one in self._parts if (source := source_of(one)) is not None)
        return Counter(target for source in sources for target in self._targets(source))

    def _targets(self, source: str) -> list[str]:
        """Return the parts that the relationships of a part lead to, but not itself."""
        found = (one.target for one in self.relationships(source) if not one.external)
        return [target for target in found if target != source]

    def _delete(self, name: str) -> None:
        """Take out a part, if it is there, and its own content type."""
        if self._parts.pop(name, None) is None:
            return
        self._forget(name)
        if self._types.names(name):
            self.edit(CONTENT_TYPES)
            self._types.drop(name)

    def _forget(self, name: str) -> None:
        """Forget all that was read from a part: its bytes are others now."""
        self._remembered.clear()
        self._trees.pop(name, None)
        self._edited.discard(name)
        self._relationships.pop(source_of(name) or "", None)
        if name == CONTENT_TYPES:
            self.__dict__.pop("_types", None)

    @functools.cached_property
    def _types(self) -> ContentTypes:
        return ContentTypes(self.tree(CONTENT_TYPES))

    def _require_word(self, name: str) -> None:
        what = "Give the draft as a Word document (.docx)."
        if CONTENT_TYPES not in self._parts:
            raise DocumentError(f"{name} is a zip file but not a Word document. {what}")
        try:
            main = self.main
        except DocumentError:
            raise DocumentError(f"{name} is not a Word document. {what}") from None
        if main not in self._parts:
            raise DocumentError(
                f"{name} is damaged: it lacks its main part, {main}. Copy or download it again, or "
                "go back to an earlier copy."
            )
        if self._types.of(main) not in n.MAIN_TYPES:
            raise DocumentError(f"{name} is an Office file but not a Word document. {what}")
        root = self.tree(main)
        self._is_strict = main in self._strict
        if root.tag != n.qn("w:document"):
            raise DocumentError(f"{name} has a damaged main document part. {what}")


def _serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
