"""Read the pictures, charts and shapes of every story, with their alternative texts, as values."""

from __future__ import annotations

from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import live
from imrkit.values.annotations import Picture

# What says of a drawing how it is called (ISO 29500-1 section 20.4.2.5).
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# A picture as it was written before (29500-4 section 19.1.2.11).
_VML = "{urn:schemas-microsoft-com:vml}"
_IMAGE = f"{_VML}imagedata"


def read_pictures(document: OpenDocument) -> tuple[Picture, ...]:
    """Return the pictures of every story, in document order."""
    return tuple(
        _picture(element, story.part, document.paths.near(element))
        for story in document.stories
        for element in live(story.root, _DRAWING, _IMAGE)
    )


def _picture(element: Element, part: str, path: tuple[int, ...]) -> Picture:
    if element.tag == _DRAWING:
        words, title = element.get("descr", ""), element.get("title", "")
    else:
        shape = element.getparent()
        words, title = "" if shape is None else shape.get("alt", ""), ""
    return Picture(alternative_text=words, title=title, part=part, path=path)
