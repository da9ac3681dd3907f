"""Take out what is known of pictures beside the pictures: notes in their files, names of files.

The words that describe a picture for those who cannot see it stay, unless they are a path.
"""

from __future__ import annotations

import posixpath

from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.picture_bytes import without_notes
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.targets import is_path
from imrkit.values.publishing import Removed, RemovedKind

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_VML = "{urn:schemas-microsoft-com:vml}*"
_TITLE = "{urn:schemas-microsoft-com:office:office}title"
_CROP = "{http://schemas.openxmlformats.org/drawingml/2006/main}srcRect"
_EDGES = ("l", "t", "r", "b")
_NAME = "Picture"
# Those in which a camera or a program may note much, and that are not looked into.
_OTHERS = frozenset({".tif", ".tiff", ".webp", ".heic", ".heif", ".wdp", ".jxr", ".emz", ".wmz"})
_PICTURES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".emf"})


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take notes out of the files of pictures, and names of files out of the stories."""
    package = publication.package
    data, names = Tally(RemovedKind.PICTURE_DATA), Tally(RemovedKind.PICTURE_NAME)
    for part in package.names:
        if posixpath.splitext(part)[1].lower() in _PICTURES:
            old = package.read(part)
            new = without_notes(old)
            if new is not None and new != old:
                package.put(part, new)
                data.add(part)
    for story in publication.stories:
        for element in story.root.iter(_PICTURE, _DRAWING, _VML):
            if count := _take_names(element):
                names.add(story.part, publication.places.of(story.part, element), count)
    return (*data.removed(), *names.removed())


def _take_names(element: Element) -> int:
    """Take the names of files from an element; return how many it had."""
    count = 0
    if element.tag == _PICTURE:
        count += element.get("name", "") not in ("", _NAME)
        element.set("name", _NAME)
    for attribute in ("descr", "title", "alt"):
        if is_path(element.get(attribute, "")):
            del element.attrib[attribute]
            count += 1
    if element.tag != _DRAWING and element.attrib.pop(_TITLE, ""):
        count += 1
    return count


def unread(publication: Publication) -> int:
    """Count the pictures whose notes, if they have any, are in the file still."""
    package = publication.package
    ends = ((part, posixpath.splitext(part)[1].lower()) for part in package.names)
    return sum(
        end in _OTHERS or (end in _PICTURES and without_notes(package.read(part)) is None)
        for part, end in ends
    )


def cropped(publication: Publication) -> int:
    """Count the pictures of which a part is cut away that is in the file all the same."""
    return sum(
        any(one.get(edge, "0").strip("-0%.") for edge in _EDGES)
        for story in publication.stories
        for one in story.root.iter(_CROP)
    )
