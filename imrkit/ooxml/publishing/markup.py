"""Take custom XML elements and smart tags from around words (ISO 29500-1 section 17.5.1).

A smart tag may say of a word that it is a person's name, and hold the name once more. XML's own
comments, which no reader of a document sees, go as well.
"""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import make_sound, strip
from imrkit.values.publishing import Removed, RemovedKind

_AROUND = (n.qn("w:customXml"), n.qn("w:smartTag"))
_PROPERTIES = (n.qn("w:customXmlPr"), n.qn("w:smartTagPr"))


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take the elements away; what they hold stays."""
    tally = Tally(RemovedKind.MARKUP)
    for part in (*(story.part for story in publication.stories), *_beside(publication)):
        tally.add(part, count=_take_xml_comments(publication, part))
    for story in publication.stories:
        for element in reversed(list(story.root.iter(*_AROUND))):
            tally.add(story.part)
            parent = element.getparent()
            strip(element, *_PROPERTIES)
            if parent is not None:
                make_sound(parent)
    return tally.removed()


def _beside(publication: Publication) -> list[str]:
    """Return the parts that say how the stories look."""
    package = publication.package
    kinds = (n.REL_STYLES, n.REL_NUMBERING, n.REL_SETTINGS)
    return [part for kind in kinds for part in package.related(package.main, kind)]


def _take_xml_comments(publication: Publication, part: str) -> int:
    package = publication.package
    found = sum(1 for _ in package.tree(part).iter(etree.Comment, etree.ProcessingInstruction))
    if found:
        etree.strip_tags(package.edit(part), etree.Comment, etree.ProcessingInstruction)
    return found
