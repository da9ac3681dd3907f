"""The stories of a document: body, headers, footers, notes, comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.package.relationships import Relationship

FALLBACK, _CHOICE = n.qn("mc:Fallback"), n.qn("mc:Choice")
_MARGINS = {n.qn("w:headerReference"): "header", n.qn("w:footerReference"): "footer"}
_NOTES = (
    ("footnotes", n.REL_FOOTNOTES),
    ("endnotes", n.REL_ENDNOTES),
    ("comments", n.REL_COMMENTS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A part that holds text, in the order in which imrkit reads a document."""

    kind: str  # "body", "header", "footer", "footnotes", "endnotes", "comments"
    part: str
    root: Element


def stories(package: Package) -> Iterator[Story]:
    """Yield the body, then each header and footer once by first use, then notes and comments.

    Headers and footers that no section names come after the others: Word shows them nowhere.
    """
    main = package.main
    yield Story(kind="body", part=main, root=package.tree(main))
    for part, kind in {**header_parts(package), **_every_header(package)}.items():
        yield Story(kind=kind, part=part, root=package.tree(part))
    for kind, relationship in _NOTES:
        for part in package.related(main, relationship):
            yield Story(kind=kind, part=part, root=package.tree(part))


def is_older_copy(element: Element) -> bool:
    """Tell whether an element holds its neighbour once more, for older readers.

    Without an ``mc:Choice`` beside it, ``mc:Fallback`` is all that there is (29500-3 section 7.6);
    of several the first is read.
    """
    if element.tag != FALLBACK:
        return False
    before = element.itersiblings(_CHOICE, FALLBACK, preceding=True)
    return next(before, None) is not None or next(element.itersiblings(_CHOICE), None) is not None


def live(root: Element, *tags: str) -> Iterator[Element]:
    """Yield every element below ``root``, without the older copies that ``mc:Fallback`` holds.

    With ``tags``: only those elements.
    """
    wanted = (*tags, FALLBACK) if tags else None
    walker = etree.iterwalk(root, events=("start",), tag=wanted)
    for _, element in walker:
        if is_older_copy(element):
            walker.skip_subtree()
        elif not tags or element.tag in tags:
            yield element


def header_parts(package: Package) -> dict[str, str]:
    """Map each header and footer part that a section names to "header" or "footer"."""
    links = {relationship.id: relationship for relationship in package.relationships(package.main)}
    found: dict[str, str] = {}
    for reference in package.tree(package.main).iter(*_MARGINS):
        link = links.get(reference.get(n.qn("r:id"), ""))
        if link is not None and link.target in package:
            _require_margin(package, link, _MARGINS[reference.tag])
            found.setdefault(link.target, _MARGINS[reference.tag])
    return found


def _require_margin(package: Package, link: Relationship, kind: str) -> None:
    """Refuse a reference to a part that its relationship calls something else."""
    if link.type not in (n.REL_HEADER, n.REL_FOOTER):
        raise DocumentError(
            f"{package.file} is damaged: a {kind} of its pages leads to the part {link.target}, "
            f"which is no {kind} but “{link.type.rsplit('/', 1)[-1]}”. Open it in Word, save it "
            "under a new name, and try again."
        )


def _every_header(package: Package) -> dict[str, str]:
    """Map every header and footer part of a document to "header" or "footer"."""
    kinds = {"header": n.REL_HEADER, "footer": n.REL_FOOTER}
    return {
        part: kind for kind, type_ in kinds.items() for part in package.related(package.main, type_)
    }


def body_of(package: Package) -> Element:
    """Return the body of the main document."""
    body = package.tree(package.main).find(n.qn("w:body"))
    if body is None:
        raise DocumentError(
            f"{package.file} is damaged: its main document has no body. Open it in Word, save it "
            "under a new name, and try again."
        )
    return body
