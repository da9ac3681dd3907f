"""Take the originals out from behind pictures and charts: the picture, or the drawn chart, stays.

Objects of other programs and controls of a form (ISO 29500-1 sections 17.3.3.19 and .9), the
workbook of a chart (21.2.2.63), and the untouched picture behind an artistic effect (MS-ODRAWXML).
"""

from __future__ import annotations

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import strip, take_out
from imrkit.values.publishing import Left, LeftKind, Removed, RemovedKind

_OBJECT, _PICTURE, _CONTROL = (n.qn(f"w:{name}") for name in ("object", "pict", "control"))
_DRAWING, _IMPORTED = n.qn("w:drawing"), n.qn("w:altChunk")
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_OLE = f"{_OFFICE}OLEObject"
_EMBEDDINGS = frozenset(
    {
        _OLE,
        _CONTROL,
        *(n.qn(f"w:{name}") for name in ("objectEmbed", "objectLink", "movie")),
    }
)
# The drawing that a shape was before it was written down for older programs (MS-OI29500).
_DRAWN = f"{_OFFICE}gfxdata"
_A14 = "{http://schemas.microsoft.com/office/drawing/2010/main}"
_ORIGINAL = f"{_A14}imgProps"
_OF_OBJECT = frozenset({"dxaOrig", "dyaOrig"})
_WORKBOOK = "externalData"  # of a chart in any of its namespaces
_CHARTS = frozenset({"chart", "chartEx"})


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take them out."""
    files, data = Tally(RemovedKind.EMBEDDED_FILE), Tally(RemovedKind.PICTURE_DATA)
    for story in publication.stories:
        for element in list(story.root.iter(_OBJECT, _PICTURE)):
            if _take_object(element):
                files.add(story.part, publication.places.of(story.part, element))
        for shape in story.root.iter("{urn:schemas-microsoft-com:vml}*"):
            if shape.attrib.pop(_DRAWN, ""):
                data.add(story.part, publication.places.of(story.part, shape))
        for element in list(story.root.iter(_ORIGINAL)):
            data.add(story.part, publication.places.of(story.part, element))
            _take_extension(element)
        for named in list(story.root.iter("{*}webextensionref")):
            _take_addin(named)
    for part in _charts(publication.package):
        files.add(part, count=_take_workbook(publication.package.edit(part)))
    return (*files.removed(), *data.removed())


def find_imported(publication: Publication) -> tuple[Left, ...]:
    """Return the files whose words the document takes over only when Word opens it."""
    found = ((story, one) for story in publication.stories for one in story.root.iter(_IMPORTED))
    where = publication.places.of
    return tuple(
        Left(kind=LeftKind.IMPORTED_FILE, part=story.part, where=where(story.part, element))
        for story, element in found
    )


def _take_object(element: Element) -> bool:
    """Make a picture of an object; False when it is one already."""
    found = [one for one in element if one.tag in _EMBEDDINGS]
    for one in found:
        element.remove(one)
    if element.tag == _OBJECT and next(element.iterchildren(_DRAWING), None) is not None:
        strip(element)
    elif element.tag == _OBJECT:
        element.tag = _PICTURE
        for name in [one for one in element.attrib if n.local(str(one)) in _OF_OBJECT]:
            del element.attrib[name]
    for shape in element.iter(etree.Element):
        shape.attrib.pop(f"{_OFFICE}ole", "")
    return bool(found)


def _take_addin(named: Element) -> None:
    """Take out an add-in that stands in the text; its picture for older programs stays."""
    both = next(named.iterancestors(f"{{{n.MC}}}AlternateContent"), None)
    fallback = None if both is None else both.find(f"{{{n.MC}}}Fallback")
    if both is not None and fallback is not None:
        for one in list(fallback):
            both.addprevious(one)
        take_out(both)
        return
    for drawing in list(named.iterancestors(_DRAWING))[:1]:
        take_out(drawing)


def _take_extension(element: Element) -> None:
    """Take out what a drawing says of its original, with the extension that holds only that."""
    around = element.getparent()
    take_out(element)
    if around is not None and not len(around):
        above = around.getparent()
        take_out(around)
        if above is not None and not len(above):
            take_out(above)


def _charts(package: Package) -> list[str]:
    found = (
        one.target
        for name in package.names
        if not name.endswith(".rels")
        for one in package.relationships(name)
        if one.type.rsplit("/", 1)[-1] in _CHARTS and not one.external
    )
    return [name for name in dict.fromkeys(found) if _can_be_read(package, name)]


def _can_be_read(package: Package, name: str) -> bool:
    try:
        return name in package and package.tree(name) is not None
    except DocumentError:
        return False


def _take_workbook(root: Element) -> int:
    found = [one for one in root.iter(etree.Element) if n.local(one.tag) == _WORKBOOK]
    for one in found:
        take_out(one)
    return len(found)
