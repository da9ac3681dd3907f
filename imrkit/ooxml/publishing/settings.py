"""Take out of the settings what tells of the author's machine (ISO 29500-1 section 17.15.1).

What decides how the document looks or behaves stays, and so does its protection.
"""

from __future__ import annotations

from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import SECTION, take_out
from imrkit.values.publishing import Removed, RemovedKind

_SCHEMAS = "{http://schemas.openxmlformats.org/schemaLibrary/2006/main}schemaLibrary"
_KINDS = MappingProxyType(
    {
        n.qn("w:rsids"): RemovedKind.REVISION_ID,
        n.qn("w:docVars"): RemovedKind.VARIABLE,
        n.qn("w:attachedTemplate"): RemovedKind.TEMPLATE,
        n.qn("w:mailMerge"): RemovedKind.MAIL_MERGE,
        **dict.fromkeys(
            (
                *(n.qn(f"w:{name}") for name in ("activeWritingStyle", "proofState")),
                *(n.qn(f"w:{name}") for name in ("attachedSchema", "saveThroughXslt")),
                *(n.qn(f"w:{name}") for name in ("smartTagType", "docId")),
                *(n.qn("w14:docId"), n.qn("w15:docId"), _SCHEMAS),
            ),
            RemovedKind.SETTING,
        ),
    }
)
_COUNTED = frozenset({RemovedKind.REVISION_ID, RemovedKind.VARIABLE})  # by what they hold
_PRINTER, _DIVISION = n.qn("w:printerSettings"), n.qn("w:divId")


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take them out of the settings, and from the sections and paragraphs that lead to some."""
    package = publication.package
    tallies = {kind: Tally(kind) for kind in (*_KINDS.values(), RemovedKind.PRINTER)}
    for part in package.related(package.main, n.REL_SETTINGS):
        root = package.edit(part)
        for element in [one for one in root if one.tag in _KINDS]:
            kind = _KINDS[element.tag]
            tallies[kind].add(part, count=max(1, len(element)) if kind in _COUNTED else 1)
            take_out(element)
    for story in publication.stories:
        for section in story.root.iter(SECTION):
            for printer in section.findall(_PRINTER):
                tallies[RemovedKind.PRINTER].add(story.part)
                section.remove(printer)
        for division in list(story.root.iter(_DIVISION)):
            take_out(division)
    return tuple(one for tally in tallies.values() for one in tally.removed())
