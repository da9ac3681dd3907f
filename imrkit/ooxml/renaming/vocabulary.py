"""Which attributes of a Word file hold words, ids or addresses; the others are never changed.

A font may be called “Georgia” and a border “holly”: in the vocabularies of Word an attribute is
changed only when it holds what an author wrote. In all other XML each attribute may.
"""

from __future__ import annotations

import functools
import re
from types import MappingProxyType

from imrkit.key.replacing import Style
from imrkit.ooxml.package import names as n

# The vocabularies whose attributes are known: Word, drawings, old drawings, equations, packages.
_KNOWN = re.compile(
    r"http://schemas\.openxmlformats\.org/"
    r"(?:wordprocessingml|drawingml|markup-compatibility|officeDocument/2006/math|package)/?.*"
    r"|http://schemas\.microsoft\.com/office/(?:word|drawing|webextensions|thememl)/.*"
    r"|urn:schemas-microsoft-com:(?:vml|office:office|office:word)"
)
_NAMES = MappingProxyType(
    {
        **dict.fromkeys(
            ("descr", "title", "alt", "author", "initials", "tooltip", "displayText", "string"),
            Style.PROSE,
        ),
        **dict.fromkeys(
            ("fullName", "userId", "value", "screenTip", "caption", "phldrT"), Style.PROSE
        ),
        **dict.fromkeys(("href", "src", "docLocation"), Style.LINK),
        **dict.fromkeys(
            ("anchor", "styleId", "id", "spid", "ShapeID", "shapeid", "element", "linkTarget"),
            Style.ID,
        ),
    }
)
_WORDS = (
    *("alias", "docVar", "aliases", "tblCaption", "tblDescription", "statusText", "helpText"),
    *("default", "listEntry", "lvlText", "description", "query", "connectString", "mailSubject"),
    *("addressFieldName", "mappedName", "udl", "result", "docPart", "docPartGallery", "category"),
    "attr",
)
_IDS = (
    *("tag", "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "entryMacro"),
    *("numStyleLink", "exitMacro", "clickAndTypeStyle", "defaultTableStyle", "sourceFileName"),
)
_VALUES = MappingProxyType({**dict.fromkeys(_WORDS, Style.PROSE), **dict.fromkeys(_IDS, Style.ID)})
# Of these a name is one of Word's own, or of a font.
_NO_NAMES = frozenset(
    {
        "font",
        "lsdException",
        "latin",
        "ea",
        "cs",
        "sym",
        "buFont",
        "gd",
        "avLst",
        "ext",
        "compatSetting",
    }
)
_ID_NAMES = frozenset(
    {"bookmarkStart", "smartTag", "attr", "docVar", "moveFromRangeStart", "moveToRangeStart"}
)
INSTRUCTION = n.qn("w:instr")


@functools.lru_cache(maxsize=4096)
def style_of(tag: str, attribute: str) -> Style | None:
    """Return how a code is written in an attribute; None for one that holds no word of anybody."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    if not _KNOWN.fullmatch(namespace):
        return _style_in_data(attribute)
    own = n.local(attribute)
    if own == "val":
        return _style_of_value(name)
    if own == "name":
        return None if name in _NO_NAMES else Style.ID if name in _ID_NAMES else Style.PROSE
    if own == "id" and attribute.startswith("{"):  # of a relationship, a comment, a note
        return None
    return _NAMES.get(own)


def _style_of_value(name: str) -> Style | None:
    return Style.PROSE if name == "name" else _VALUES.get(name)


def _style_in_data(attribute: str) -> Style | None:
    if attribute.startswith((f"{{{n.XML}}}", f"{{{n.R}}}")):
        return None
    return Style.PROSE
