"""Where in a file something stands, in words for a person."""

from __future__ import annotations

from types import MappingProxyType

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_ROOTS = MappingProxyType(
    {
        "document": "in the text",
        "hdr": "in a header",
        "ftr": "in a footer",
        "footnotes": "in a footnote",
        "endnotes": "in an endnote",
        "comments": "in a comment",
        "glossaryDocument": "in a building block",
        "settings": "in the settings of the file",
        "styles": "in the styles",
        "numbering": "in a list’s numbers",
        "people": "in the list of people",
        "coreProperties": "in a property of the file",
        "Properties": "in a property of the file",
        "chartSpace": "in a chart",
        "dataModel": "in a diagram",
        "drawing": "in a diagram",
    }
)
_BOX, _CELL, _DATA = "in a text box", "in a table", "in data of the file"
_ATTRIBUTES = MappingProxyType(
    {
        "descr": "in the description of a picture",
        "title": "in the title of a picture",
        "alt": "in the description of a picture",
        "author": "as author of a comment or of a tracked change",
        "initials": "as author of a comment or of a tracked change",
        "string": "in a watermark",
        "tooltip": "in the tip of a link",
        "anchor": "in the name of a bookmark",
        "displayText": "in the choices of a content control",
        "value": "in the choices of a content control",
        "href": "in the address of a link",
        "instr": "in the code of a field",
    }
)
_VALUES = MappingProxyType(
    {
        "alias": "in the title of a content control",
        "tag": "in the tag of a content control",
        "tblCaption": "in the description of a table",
        "tblDescription": "in the description of a table",
        "docVar": "in a variable of the file",
    }
)
IN_FIELD, IN_PART_NAME = "in the code of a field", "in the name of a part"
IN_LINK = "in the address of a link"
IN_INNER_FILE = "in a file inside the file"


def of_part(root: Element) -> str:
    """Return what a part is, as the place of a text in it."""
    return _ROOTS.get(n.local(root.tag), _DATA)


def of_paragraph(paragraph: Element, part_place: str) -> str:
    """Return where a paragraph stands: in the body also whether in a table or a text box."""
    tags = n.TEXT_BOXES | {n.qn("w:tc")}
    found = next(paragraph.iterancestors(*tags), None)
    if found is None:
        return part_place
    if found.tag in n.TEXT_BOXES:
        return _BOX
    return _CELL if part_place == _ROOTS["document"] else part_place


def of_attribute(element: Element, attribute: str, part_place: str) -> str:
    """Return where an attribute stands."""
    name, own = etree.QName(element).localname, n.local(attribute)
    if own == "val":
        return _VALUES.get(name, part_place)
    if name in ("bookmarkStart", "docVar"):
        return _ATTRIBUTES["anchor"] if name == "bookmarkStart" else _VALUES["docVar"]
    return _ATTRIBUTES.get(own, part_place)
