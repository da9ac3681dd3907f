"""Take out whole parts: those of kinds that do not leave, and those that nothing shows.

A part stays when it is of a kind that belongs to its source by itself, as the styles do, or when
its source names it. So what no kind of part is known for does not leave by being overlooked.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.own.namespaces import FORMER_TAGS, IDENTITY, MAPPING, RECORD
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.content_types import PART as CONTENT_TYPES
from imrkit.ooxml.package.content_types import ContentTypes
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import Relationship, source_of
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.values.publishing import Removed, RemovedKind

_LABELS = "classificationlabels"
# By the last name of the type, which Transitional, Strict and Microsoft's own share.
_KINDS = MappingProxyType(
    {
        "customXml": RemovedKind.CUSTOM_XML,
        "documenttasks": RemovedKind.CUSTOM_XML,
        "webextensiontaskpanes": RemovedKind.ADDIN,
        "webextension": RemovedKind.ADDIN,
        "glossaryDocument": RemovedKind.GLOSSARY,
        "people": RemovedKind.PROPERTY,
        "thumbnail": RemovedKind.THUMBNAIL,
        "hdphoto": RemovedKind.PICTURE_DATA,
        "printerSettings": RemovedKind.PRINTER,
        "attachedTemplate": RemovedKind.TEMPLATE,
        "transform": RemovedKind.SETTING,
        "intelligence": RemovedKind.SETTING,
        **dict.fromkeys(
            ("comments", "commentsExtended", "commentsIds", "commentsExtensible"),
            RemovedKind.COMMENT,
        ),
        **dict.fromkeys(
            ("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars"),
            RemovedKind.MACRO,
        ),
        **dict.fromkeys(("extensibility", "userCustomization"), RemovedKind.CUSTOM_UI),
        **dict.fromkeys(("origin", "signature", "certificate"), RemovedKind.SIGNATURE),
        **dict.fromkeys(
            ("mailMergeSource", "mailMergeHeaderSource", "recipientData"), RemovedKind.MAIL_MERGE
        ),
        **dict.fromkeys(("webSettings", "frame"), RemovedKind.WEB_SETTING),
        **dict.fromkeys(
            ("oleObject", "package", "control", "activeXControlBinary"), RemovedKind.EMBEDDED_FILE
        ),
        "subDocument": RemovedKind.LINK,
    }
)
# Kinds that are told where they stand in the text; comments by their number.
_TOLD_ELSEWHERE = frozenset(
    {
        RemovedKind.TEMPLATE,
        RemovedKind.PRINTER,
        RemovedKind.LINK,
        RemovedKind.MAIL_MERGE,
        RemovedKind.EMBEDDED_FILE,
        RemovedKind.COMMENT,
        RemovedKind.PICTURE_DATA,
    }
)
# What belongs to its source without being named in it.
_BELONG = frozenset(
    {
        *("officeDocument", "core-properties", "custom-properties", "customProperties"),
        *("extended-properties", "extendedProperties", _LABELS, "styles", "stylesWithEffects"),
        *("settings", "fontTable", "theme", "numbering", "footnotes", "endnotes"),
        *("chartStyle", "chartColorStyle", "themeOverride", "diagramDrawing", "customXmlProps"),
    }
)
_OWN = MappingProxyType(
    {
        RECORD: RemovedKind.RECORD,
        IDENTITY: RemovedKind.IDENTITY,
        MAPPING: RemovedKind.MAPPING,
        FORMER_TAGS: RemovedKind.MAPPING,
    }
)
_NAMED = "//@r:*|//@o:relid"
_NAMESPACES = MappingProxyType({"r": n.R, "o": "urn:schemas-microsoft-com:office:office"})


def remove(publication: Publication, *, keep_labels: bool = True) -> tuple[Removed, ...]:
    """Take the parts out, and whatever nothing leads to any more."""
    package = publication.package
    tallies = {kind: Tally(kind) for kind in RemovedKind}
    for part in _others(package, _reached(package)):
        tallies[RemovedKind.UNUSED_PART].add(part)
    for source in _reached(package):
        dropped = tuple(_unwanted(package, source, keep_labels=keep_labels))
        for one in dropped:
            _count(package, one, tallies)
        if dropped:
            package.unrelate(source, {one.id for one in dropped})
    _drop(package, _others(package, _reached(package)))
    _make_document(package)
    return tuple(one for tally in tallies.values() for one in tally.removed())


def _reached(package: Package) -> Iterator[str]:
    """Yield "" for the package, and each part that a way leads to; ways may be cut meanwhile."""
    known, waiting = {""}, [""]
    while waiting:
        source = waiting.pop()
        yield source
        for one in package.relationships(source):
            if not one.external and one.target in package and one.target not in known:
                known.add(one.target)
                waiting.append(one.target)


def _others(package: Package, reached: Iterator[str]) -> list[str]:
    """Return the parts that are not among those ``reached``."""
    known = {CONTENT_TYPES, *reached}
    return [name for name in package.names if name not in known and source_of(name) is None]


def _drop(package: Package, names: list[str]) -> None:
    """Take out parts that lead to nothing but each other."""
    for name in names:
        if ids := {one.id for one in package.relationships(name)}:
            package.unrelate(name, ids)
    package.discard(*names)


def _make_document(package: Package) -> None:
    """Let a template, or a file that had macros, be an ordinary document."""
    main = package.main
    if ContentTypes(package.tree(CONTENT_TYPES)).of(main) != n.TYPE_DOCUMENT:
        package.put(main, package.read(main), n.TYPE_DOCUMENT)


def _unwanted(package: Package, source: str, *, keep_labels: bool) -> Iterator[Relationship]:
    found = package.relationships(source)
    named = _named_in(package, source) if found else set()
    for one in found:
        kind = _local(one.type)
        if (
            (kind == _LABELS and not keep_labels)
            or kind in _KINDS
            or (kind not in _BELONG and named is not None and one.id not in named)
        ):
            yield one


def _named_in(package: Package, source: str) -> set[str] | None:
    """Return the ids of relationships that a part names; None when it is not XML."""
    if not source:
        return set()
    try:
        root = package.tree(source)
    except DocumentError:
        return None
    found = root.xpath(_NAMED, namespaces=dict(_NAMESPACES), smart_strings=False)
    return set(map(str, found)) if isinstance(found, list) else set()


def _count(package: Package, one: Relationship, tallies: dict[RemovedKind, Tally]) -> None:
    if one.external or one.target not in package:
        return
    kind = _KINDS.get(_local(one.type), RemovedKind.UNUSED_PART)
    if _local(one.type) == _LABELS:
        kind = RemovedKind.LABEL
    if kind is RemovedKind.CUSTOM_XML:
        kind = _OWN.get(_namespace(package, one.target), kind)
    if kind not in _TOLD_ELSEWHERE:
        tallies[kind].add(one.target)


def _namespace(package: Package, name: str) -> str:
    try:
        return etree.QName(package.tree(name)).namespace or ""
    except DocumentError:
        return ""


def _local(type_: str) -> str:
    return type_.rsplit("/", 1)[-1]
