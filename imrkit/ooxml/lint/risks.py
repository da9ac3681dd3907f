"""Risks of a file: addresses, macros and objects beside its text; none of them is ever followed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from imrkit.errors import DocumentError
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import Relationship
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.fields import FIELD_PIECES, fields_in
from imrkit.values.defects import Defect, DefectKind

_WHOLE = "the whole document"
# Fields that fetch from elsewhere or run something (17.16.5).
_ACTIVE = frozenset(
    {"INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "DATABASE", "MACROBUTTON"}
)
_FETCHED = frozenset(
    {"oleObject", "frame", "subDocument", "mailMergeSource", "image", "externalLink"}
)
_EMBEDDED = frozenset({"oleObject", "package", "control", "activeXControlBinary"})


def risks_of(document: OpenDocument) -> Iterator[Defect]:
    """Yield a defect for each macro project, address, object and field."""
    package = document.package
    if any(posixpath.basename(name).lower() == "vbaproject.bin" for name in package.names):
        yield Defect(kind=DefectKind.MACROS, where=_WHOLE)
    for relationship in _relationships(package):
        yield from _of_relationship(relationship)
    for story in document.stories:
        for field in fields_in(story.root.iter(*FIELD_PIECES)):
            if field.code and field.code.split()[0].upper() in _ACTIVE:
                yield Defect(
                    kind=DefectKind.ACTIVE_FIELD,
                    where=f"the {story.kind}",
                    detail=field.code,
                    part=story.part,
                    path=document.paths.near(field.start),
                )


def _relationships(package: Package) -> Iterator[Relationship]:
    for name in ("", *package.names):
        if not name.endswith(".rels"):
            try:
                yield from package.relationships(name)
            except DocumentError:
                continue  # a part that cannot be read leads nowhere


def _of_relationship(one: Relationship) -> Iterator[Defect]:
    kind = one.type.rsplit("/", 1)[-1]
    if one.external and kind == "attachedTemplate":
        yield Defect(kind=DefectKind.REMOTE_TEMPLATE, where=_WHOLE, detail=one.target)
    elif one.external and kind in _FETCHED:
        yield Defect(kind=DefectKind.OUTSIDE_CONTENT, where=_WHOLE, detail=f"{kind}: {one.target}")
    elif not one.external and kind in _EMBEDDED:
        yield Defect(kind=DefectKind.EMBEDDED_OBJECT, where=_WHOLE, detail=one.target)
    elif kind == "aFChunk":
        yield Defect(kind=DefectKind.IMPORTED_PART, where=_WHOLE, detail=one.target)
