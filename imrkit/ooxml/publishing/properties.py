"""Take out the properties of a document that nobody sees in it.

What stays: the language; the title where its words stand in the text too; the counts of pages and
words; and the sensitivity labels, without who set them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import take_out, words_in
from imrkit.values.publishing import Removed, RemovedKind

_LABELS = ("MSIP_Label_", "ClassificationContentMarking")
_OWNER = "_Owner"  # of a label: the address of whoever set it
_APP = frozenset(
    {
        *("Application", "AppVersion", "Pages", "Words", "Characters", "CharactersWithSpaces"),
        *("Lines", "Paragraphs", "DocSecurity", "ScaleCrop", "LinksUpToDate", "SharedDoc"),
        "HyperlinksChanged",
    }
)
_PARTED = re.compile(r"[^\w\s'’]+")


def remove(publication: Publication, *, keep_labels: bool = True) -> tuple[Removed, ...]:
    """Take properties out; ``keep_labels`` False: the sensitivity labels too."""
    package = publication.package
    properties, labels = Tally(RemovedKind.PROPERTY), Tally(RemovedKind.LABEL)
    for part in _parts(package, "core-properties"):
        for one in _children(package.edit(part)):
            name = _local(one)
            if name != "language" and not (name == "title" and _is_shown(publication, one)):
                _drop(one, part, properties)
    for part in _parts(package, "extended-properties", "extendedProperties"):
        for one in _children(package.edit(part)):
            if _local(one) not in _APP:
                _drop(one, part, properties)
    for part in _parts(package, "custom-properties", "customProperties"):
        root = package.edit(part)
        for one in _children(root):
            name = one.get("name", "")
            is_label = name.startswith(_LABELS)
            if not is_label or name.endswith(_OWNER) or not keep_labels:
                _drop(one, part, labels if is_label and not keep_labels else properties)
        if not len(root):
            _drop_part(package, part)
    return (*properties.removed(), *labels.removed())


def _parts(package: Package, *kinds: str) -> tuple[str, ...]:
    """Return the parts that the package leads to by types with these last names."""
    return tuple(
        one.target
        for one in package.relationships("")
        if one.type.rsplit("/", 1)[-1] in kinds and not one.external and one.target in package
    )


def _children(root: Element) -> Iterator[Element]:
    return iter([one for one in root if isinstance(one.tag, str)])


def _local(element: Element) -> str:
    return n.local(element.tag)


def _drop(element: Element, part: str, tally: Tally) -> None:
    """Take a property out; one that says nothing is not counted."""
    if "".join(map(str, element.itertext(etree.Element))).strip():
        tally.add(part)
    take_out(element)


def _is_shown(publication: Publication, title: Element) -> bool:
    """Tell whether the words of a title stand in the text: then it tells nothing more."""
    pieces = [" ".join(piece.split()) for piece in _PARTED.split(title.text or "")]
    shown = words_in(publication.body).casefold()
    return any(pieces) and all(piece.casefold() in shown for piece in pieces)


def _drop_part(package: Package, part: str) -> None:
    ids = {one.id for one in package.relationships("") if one.target == part and not one.external}
    package.unrelate("", ids)
    package.discard(part)
