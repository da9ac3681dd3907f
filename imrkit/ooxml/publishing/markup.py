"""Take custom XML elements and smart tags from around words (ISO 29500-1 section 17.5.1).

A smart tag may say of a word that it is a person's name, and hold the name once more.
"""

from __future__ import annotations

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
    for story in publication.stories:
        for element in reversed(list(story.root.iter(*_AROUND))):
            tally.add(story.part)
            parent = element.getparent()
            strip(element, *_PROPERTIES)
            if parent is not None:
                make_sound(parent)
    return tally.removed()
