"""Namespaces, names and types of WordprocessingML (ISO 29500, MS-DOCX) that imrkit uses."""

from __future__ import annotations

import functools
from types import MappingProxyType

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W16CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
W16CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
WNE = "http://schemas.microsoft.com/office/word/2006/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
XML = "http://www.w3.org/XML/1998/namespace"
WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11"
TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"

PREFIXES = MappingProxyType(
    {
        "w": W,
        "w14": W14,
        "w15": W15,
        "w16cid": W16CID,
        "w16cex": W16CEX,
        "wne": WNE,
        "mc": MC,
        "r": R,
        "xml": XML,
    }
)

REL_DOCUMENT = f"{R}/officeDocument"
REL_HEADER = f"{R}/header"
REL_FOOTER = f"{R}/footer"
REL_FOOTNOTES = f"{R}/footnotes"
REL_ENDNOTES = f"{R}/endnotes"
REL_COMMENTS = f"{R}/comments"
REL_STYLES = f"{R}/styles"
REL_SETTINGS = f"{R}/settings"
REL_NUMBERING = f"{R}/numbering"
REL_GLOSSARY = f"{R}/glossaryDocument"
REL_CORE_PROPERTIES = f"{RELS}/metadata/core-properties"
REL_APP_PROPERTIES = f"{R}/extended-properties"
REL_CUSTOM_PROPERTIES = f"{R}/custom-properties"
REL_CUSTOM_XML = f"{R}/customXml"
REL_CUSTOM_XML_PROPS = f"{R}/customXmlProps"
_REL_2011 = "http://schemas.microsoft.com/office/2011/relationships"
REL_TASK_PANES = f"{_REL_2011}/webextensiontaskpanes"
REL_WEB_EXTENSION = f"{_REL_2011}/webextension"
REL_PEOPLE = f"{_REL_2011}/people"
# What Word notes of comments, by their paragraphs: replies, lasting ids, dates (MS-DOCX 2.3).
REL_COMMENTS_EXTENDED = f"{_REL_2011}/commentsExtended"
REL_COMMENTS_IDS = "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds"
REL_COMMENTS_EXTENSIBLE = (
    "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible"
)

_OFFICE = "application/vnd.openxmlformats-officedocument"
WORD_TYPE = f"{_OFFICE}.wordprocessingml"
_MACRO = "application/vnd.ms-word"
TYPE_GLOSSARY = f"{WORD_TYPE}.document.glossary+xml"
TYPE_COMMENTS = f"{WORD_TYPE}.comments+xml"
TYPE_STYLES = f"{WORD_TYPE}.styles+xml"
TYPE_NUMBERING = f"{WORD_TYPE}.numbering+xml"
TYPE_CUSTOM_XML_PROPS = f"{_OFFICE}.customXmlProperties+xml"
TYPE_CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
TYPE_APP_PROPERTIES = f"{_OFFICE}.extended-properties+xml"
TYPE_TASK_PANES = "application/vnd.ms-office.webextensiontaskpanes+xml"
TYPE_WEB_EXTENSION = "application/vnd.ms-office.webextension+xml"
TYPE_XML = "application/xml"
TYPE_DOCUMENT = f"{WORD_TYPE}.document.main+xml"
MAIN_TYPES = frozenset(
    {
        TYPE_DOCUMENT,
        f"{WORD_TYPE}.template.main+xml",
        f"{_MACRO}.document.macroEnabled.main+xml",
        f"{_MACRO}.template.macroEnabledTemplate.main+xml",
    }
)


def local(tag: str) -> str:
    """Return the name in an expanded one: ``{http://…}p`` → ``p``."""
    return tag.rsplit("}", 1)[-1]


@functools.cache
def qn(name: str) -> str:
    """Return the expanded name of a prefixed one: ``w:p`` → ``{http://…}p``."""
    prefix, local = name.split(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


SDT, SDT_CONTENT = qn("w:sdt"), qn("w:sdtContent")  # a content control, and what it shows
# What says of an element how it is, and holds no words of it.
PROPERTIES = frozenset(
    qn(f"w:{name}")
    for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr")
)
# Where tracked changes hold what they took away, and all that they hold.
TRACKED_AWAY = frozenset({qn("w:del"), qn("w:moveFrom")})
TRACKED = TRACKED_AWAY | {qn("w:ins"), qn("w:moveTo")}
# What holds the text of a text box; Word writes the second in Strict files.
TEXT_BOXES = frozenset({qn("w:txbxContent"), qn("wne:txbxContent")})
