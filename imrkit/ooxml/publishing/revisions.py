"""Find the tracked changes that nobody has accepted or rejected: with one, there is no copy.

ISO 29500-1 section 17.13.5, and MS-DOCX for changes in conflict. Whether to accept one is for a
person to say.
"""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.text.stories import is_older_copy
from imrkit.values.publishing import Left, LeftKind

# Words, moves, paragraph marks, rows, cells, custom XML; looks of runs, paragraphs, tables, rows,
# cells, sections; numbers of lists.
_CHANGES = (
    *(n.qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo", "numberingChange")),
    *(n.qn(f"w:{name}") for name in ("cellIns", "cellDel", "cellMerge")),
    *(
        n.qn(f"w:{name}Change")
        for name in ("rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr")
    ),
    *(n.qn(f"w:{name}RangeStart") for name in ("moveFrom", "moveTo")),
    *(n.qn(f"w:customXml{name}RangeStart") for name in ("Ins", "Del", "MoveFrom", "MoveTo")),
    *(n.qn(f"w14:{name}") for name in ("conflictIns", "conflictDel")),
    *(n.qn(f"w14:customXmlConflict{name}RangeStart") for name in ("Ins", "Del")),
    n.qn("w:delText"),
    n.qn("w:delInstrText"),
)
_INNER = frozenset({n.qn("w:delText"), n.qn("w:delInstrText")})  # counted with what is around


def find(publication: Publication) -> tuple[Left, ...]:
    """Return where tracked changes are pending, in document order; not those in comments."""
    found: dict[tuple[str, str], int] = {}
    for part, root in _changing(publication):
        for element in root.iter(*_CHANGES):
            if not _is_counted_elsewhere(element):
                place = part, publication.places.of(part, element)
                found[place] = found.get(place, 0) + 1
    return tuple(
        Left(kind=LeftKind.REVISION, part=part, where=where, count=count)
        for (part, where), count in found.items()
    )


def _changing(publication: Publication) -> list[tuple[str, Element]]:
    """Return the parts in which changes are tracked: stories, styles, lists."""
    package = publication.package
    others = [
        (part, package.tree(part))
        for kind in (n.REL_STYLES, n.REL_NUMBERING)
        for part in package.related(package.main, kind)
    ]
    return [*((story.part, story.root) for story in publication.stories), *others]


def _is_counted_elsewhere(element: Element) -> bool:
    around = [one.tag for one in element.iterancestors()]
    is_inner = element.tag in _INNER and any(tag in n.TRACKED_AWAY for tag in around)
    return is_inner or any(map(is_older_copy, element.iterancestors()))
