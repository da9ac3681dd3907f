"""Accept or reject every tracked change of a Word file, as ISO 29500-1 17.13.5 says it is done.

Written apart from what writes them: it knows nothing of how a text was woven.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from imrkit.ooxml.package import names as n
from support.docx import MAIN, unzipped, zipped

_P, _TR = n.qn("w:p"), n.qn("w:tr")
_P_PR, _R_PR, _TR_PR = (n.qn(f"w:{name}") for name in ("pPr", "rPr", "trPr"))
_INS, _DEL = n.qn("w:ins"), n.qn("w:del")
_TEXTS = {n.qn("w:delText"): n.qn("w:t"), n.qn("w:delInstrText"): n.qn("w:instrText")}


def accepted(data: bytes) -> bytes:
    """Return the file with every change accepted."""
    return _settled(data, stays=_INS, goes=_DEL)


def rejected(data: bytes) -> bytes:
    """Return the file with every change rejected."""
    return _settled(data, stays=_DEL, goes=_INS)


def marks(data: bytes) -> list[tuple[str, str, str]]:
    """Return the name, author and date of each mark of a change."""
    root = etree.fromstring(unzipped(data)[MAIN])
    return [
        (etree.QName(one).localname, one.get(n.qn("w:author"), ""), one.get(n.qn("w:date"), ""))
        for one in root.iter(_INS, _DEL, n.qn("w:pPrChange"))
    ]


def _settled(data: bytes, *, stays: str, goes: str) -> bytes:
    parts = unzipped(data)
    root: Any = etree.fromstring(parts[MAIN])
    for row in list(root.iter(_TR)):
        if row.find(f"{_TR_PR}/{goes}") is not None:
            _take_row(row)
    for around in _around_runs(root, goes):
        around.getparent().remove(around)
    for around in _around_runs(root, stays):
        for child in list(around):
            around.addprevious(child)
        around.getparent().remove(around)
    for text in list(root.iter(*_TEXTS)):
        text.tag = _TEXTS[text.tag]
    for change in list(root.iter(n.qn("w:pPrChange"))):
        _settle_properties(change, restore=goes == _INS)
    for paragraph in list(root.iter(_P)):
        if paragraph.find(f"{_P_PR}/{_R_PR}/{goes}") is not None:
            _merge(paragraph)
    for mark in list(root.iter(_INS, _DEL)):
        mark.getparent().remove(mark)
    parts[MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(parts)


def _around_runs(root: Any, tag: str) -> list[Any]:
    return [one for one in root.iter(tag) if one.getparent().tag not in (_R_PR, _TR_PR)]


def _take_row(row: Any) -> None:
    """Remove a row, and the control around it that then holds nothing."""
    parent = row.getparent()
    if parent is None:
        return
    parent.remove(row)
    if parent.tag == n.SDT_CONTENT and not len(parent):
        control = parent.getparent()
        control.getparent().remove(control)


def _settle_properties(change: Any, *, restore: bool) -> None:
    properties = change.getparent()
    before = change.find(_P_PR)
    properties.remove(change)
    if restore:
        kept = [one for one in properties if one.tag in (_R_PR, n.qn("w:sectPr"))]
        properties[:] = [*list(before), *kept]


def _merge(paragraph: Any) -> None:
    """Put what a paragraph holds at the head of the next, whose properties hold for both."""
    following = paragraph.getnext()
    while following.tag != _P:
        following = following.getnext()
    at = 1 if len(following) and following[0].tag == _P_PR else 0
    following[at:at] = [one for one in paragraph if one.tag != _P_PR]
    paragraph.getparent().remove(paragraph)
