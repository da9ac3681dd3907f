"""Take out the numbers by which Word tells one sitting, paragraph or drawing from another.

ISO 29500-1 section 17.15.1.72 (rsid), MS-DOCX 2.6.2.3 (paraId) and 2.7.2 (editId, anchorId). By
them two files can be told to come from one draft, and who wrote at one time.
"""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import SECTION, TR, P, R, take_out
from imrkit.values.publishing import Removed, RemovedKind

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_CARRIERS = (
    *(P, R, TR, SECTION),
    *(f"{_WP}inline", f"{_WP}anchor", n.qn("w:pict"), n.qn("w:object")),
)
_IDS = frozenset(
    {
        *(n.qn(f"w:rsid{name}") for name in ("R", "RPr", "P", "RDefault", "Del", "Sect", "Tr")),
        *(n.qn(f"w14:{name}") for name in ("paraId", "textId", "editId", "anchorId")),
        f"{_WP14}editId",
        f"{_WP14}anchorId",
    }
)
_OF_STYLE = n.qn("w:rsid")


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take the numbers from the stories and the styles; the list in the settings goes with them."""
    package = publication.package
    tally = Tally(RemovedKind.REVISION_ID)
    for story in publication.stories:
        count = 0
        for element in story.root.iter(*_CARRIERS):
            attributes = element.attrib
            for name in _IDS.intersection(attributes) if attributes else ():
                del attributes[name]
                count += 1
        tally.add(story.part, count=count)
    for kind in (n.REL_STYLES, n.REL_NUMBERING):
        for part in package.related(package.main, kind):
            found = list(package.tree(part).iter(_OF_STYLE))
            if found:
                package.edit(part)
                tally.add(part, count=len(found))
            for one in found:
                take_out(one)
    return tally.removed()
