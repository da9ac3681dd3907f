"""Take away links to files; their words and pictures stay. Links to the web stay too.

A picture that is only linked is not in the file: its place, and the words that describe it, stay.
"""

from __future__ import annotations

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.targets import is_file
from imrkit.ooxml.publishing.texts import strip, take_out
from imrkit.values.publishing import Removed, RemovedKind

_LINK, _SUB_DOCUMENT = n.qn("w:hyperlink"), n.qn("w:subDoc")
_R = f"{{{n.R}}}"
_HREF = ("href", "{urn:schemas-microsoft-com:office:office}href", f"{_R}href")
_VML = "{urn:schemas-microsoft-com:vml}*"


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take the links away in every part."""
    package = publication.package
    tally = Tally(RemovedKind.LINK)
    stories = {story.part for story in publication.stories}
    for part in package.names:
        files = _file_links(package, part)
        root = package.edit(part) if files or part in stories else None
        if root is None:
            continue
        for element in _with_ids(root, files) if files else ():
            tally.add(part, publication.places.of(part, element))
            _take_link(element, files)
        for element in root.iter(_VML) if part in stories else ():
            tally.add(part, publication.places.of(part, element), _take_href(element))
    return tally.removed()


def _file_links(package: Package, part: str) -> set[str]:
    """Return the ids of a part's relationships to files outside, and to linked pictures."""
    if part.endswith(".rels"):
        return set()
    try:
        package.tree(part) if package.relationships(part) else None
    except DocumentError:
        return set()
    return {
        one.id
        for one in package.relationships(part)
        if one.external and (is_file(one.target) or one.type.endswith("/image"))
    }


def _with_ids(root: Element, ids: set[str]) -> list[Element]:
    return [
        element
        for element in root.iter(etree.Element)
        if any(
            name.startswith(_R) and element.get(name) in ids for name in map(str, element.attrib)
        )
    ]


def _take_link(element: Element, ids: set[str]) -> None:
    if element.tag == _LINK:
        strip(element)
    elif element.tag == _SUB_DOCUMENT or n.local(element.tag).startswith("hlink"):
        take_out(element)
    else:
        for name in [one for one in element.attrib if element.get(one) in ids]:
            del element.attrib[name]


def _take_href(element: Element) -> int:
    found = [name for name in _HREF if is_file(element.get(name, "")) and name in element.attrib]
    for name in found:
        del element.attrib[name]
    return len(found)
