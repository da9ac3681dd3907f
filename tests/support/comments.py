"""Comments in Word files, looked at in their XML."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from imrkit.ooxml.package import strict
from imrkit.ooxml.package.package import Package
from support.docx import MAIN, unzipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = tuple(
    f"{_W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)


def marked(data: bytes) -> dict[str, str]:
    """Return the text between the marks of each comment, by its id."""
    found: dict[str, list[str]] = {}
    open_ids: set[str] = set()
    for one in etree.fromstring(unzipped(data)[MAIN]).iter():
        id_ = one.get(f"{_W}id", "")
        if one.tag == _MARKS[0]:
            open_ids.add(id_)
            found[id_] = []
        elif one.tag == _MARKS[1]:
            open_ids.discard(id_)
        elif one.tag == f"{_W}t":
            for id_ in open_ids:
                found[id_].append(one.text or "")
    return {id_: "".join(pieces) for id_, pieces in found.items()}


def parents_of_marks(data: bytes, author: str = "imrkit") -> set[str]:
    """Return the names of the elements in which marks of an author's comments stand."""
    parts = {name: strict.to_transitional(part) for name, part in unzipped(data).items()}
    comments = etree.fromstring(parts["word/comments.xml"])
    own = {one.get(f"{_W}id") for one in comments if one.get(f"{_W}author") == author}
    return {
        name
        for one in etree.fromstring(parts[MAIN]).iter(*_MARKS)
        if one.get(f"{_W}id") in own
        for name in _around(one)
    }


def _around(mark: etree._Element) -> Iterator[str]:
    parent = mark.getparent()
    if parent is not None and mark.tag == _MARKS[2]:
        parent = parent.getparent()
    if parent is not None:
        yield parent.tag.removeprefix(_W)


def rewritten(data: bytes) -> bytes:
    """Return a file of which each part was written anew, as it is when it is changed."""
    package = Package.open(data)
    for name in package.names:
        if name.endswith((".xml", ".rels")):
            package.edit(name)
    return package.to_bytes()


def same_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file, XML in its canonical form."""
    return {
        name: etree.tostring(etree.fromstring(part), method="c14n")
        if name.endswith((".xml", ".rels"))
        else part
        for name, part in unzipped(data).items()
    }
