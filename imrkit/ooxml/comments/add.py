"""Put comments into a document (ISO 29500-1 section 17.13.4)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from datetime import datetime

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.comments.places import CommentPlaces
from imrkit.ooxml.comments.ranges import NONE, Marks, put_marks
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.range_marks import COMMENT_MARKS
from imrkit.values.annotations import NewComment
from imrkit.words.characters import legal

_ID = n.qn("w:id")


def add_comments(
    package: Package, comments: Iterable[NewComment], author: str, at: datetime
) -> None:
    """Put comments at their places; those whose place cannot be told at the document's beginning.

    ``author``: who signs them, also with initials. Raises :class:`imrkit.errors.DocumentError`
    when no comment can stand in the document.
    """
    wanted = list(comments)
    if not wanted:
        return
    package.edit(package.main)
    document = OpenDocument(package)
    places = CommentPlaces(document)
    beginning = places.first()
    if beginning is None:
        raise DocumentError(f"{package.file} has no paragraph that a comment could stand at.")
    found = [places.find(one) or (beginning, NONE) for one in wanted]
    root = package.edit(_comments_part(package))
    ids = _free_ids(package, root)
    for comment, (paragraph, words) in zip(wanted, found, strict=True):
        id_ = next(ids)
        root.append(_comment(comment, id_, author, at))
        put_marks(paragraph, _marks(id_), document.styles, words)


def _comments_part(package: Package) -> str:
    """Return the name of the part that holds comments; it is made when there is none."""
    existing = package.related(package.main, n.REL_COMMENTS)
    if existing:
        return existing[0]
    folder = posixpath.dirname(package.main)
    name = posixpath.join(folder, "comments.xml")
    if name in package:
        name = package.free_name(posixpath.join(folder, "comments{}.xml"))
    package.put(name, f'<w:comments xmlns:w="{n.W}"/>'.encode(), n.TYPE_COMMENTS)
    package.relate(package.main, n.REL_COMMENTS, name)
    return name


def _free_ids(package: Package, root: Element) -> Iterator[str]:
    """Yield the ids that neither a comment nor a mark of one has."""
    marks = (one for one in package.tree(package.main).iter(*COMMENT_MARKS))
    taken = {natural(one.get(_ID, "")) or 0 for one in (*root, *marks)}
    number = max(taken, default=-1)
    while True:
        number += 1
        yield str(number)


def _comment(comment: NewComment, id_: str, author: str, at: datetime) -> Element:
    made = etree.Element(n.qn("w:comment"))
    made.set(_ID, id_)
    made.set(n.qn("w:author"), author)
    made.set(n.qn("w:date"), at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    made.set(n.qn("w:initials"), author)
    for number, line in enumerate(comment.lines):
        run = etree.SubElement(etree.SubElement(made, n.qn("w:p")), n.qn("w:r"))
        if number == 0:
            etree.SubElement(etree.SubElement(run, n.qn("w:rPr")), n.qn("w:b"))
        text = etree.SubElement(run, n.qn("w:t"))
        text.set(n.qn("xml:space"), "preserve")
        text.text = legal(line)
    return made


def _marks(id_: str) -> Marks:
    start, end, reference = (_mark(tag, id_) for tag in COMMENT_MARKS)
    run = etree.Element(n.qn("w:r"))
    run.append(reference)
    return Marks(start=start, end=end, reference=run)


def _mark(tag: str, id_: str) -> Element:
    made = etree.Element(tag)
    made.set(_ID, id_)
    return made
