"""Show a text or the placeholder in a content control, in the control's own formatting."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element
from imrkit.ooxml.read_controls import SDT, SDT_CONTENT, SDT_PR, SHOWING_PLACEHOLDER
from imrkit.ooxml.write_controls import PLACEHOLDER_STYLE, text_run

_P, _R, _T, _TAB, _BR = (n.qn(f"w:{name}") for name in ("p", "r", "t", "tab", "br"))
_P_PR, _R_PR, _R_STYLE = (n.qn(f"w:{name}") for name in ("pPr", "rPr", "rStyle"))
_PIECES = re.compile(r"[\t\n]|[^\t\n]+")
# What stands before showingPlcHdr in a control's properties (17.5.2.38).
_EARLIER = frozenset(
    n.qn(f"w:{name}") for name in ("rPr", "alias", "tag", "id", "lock", "placeholder", "temporary")
)


def show_text(sdt: Element, paragraphs: Sequence[str]) -> None:
    """Replace a control's content by text, one paragraph each where it holds paragraphs."""
    properties, content = _pieces_of(sdt)
    formatting = _formatting(properties, content)
    for element in properties.findall(SHOWING_PLACEHOLDER):
        properties.remove(element)
    texts = paragraphs if next(content.iter(_P), None) is not None else ["\n".join(paragraphs)]
    _replace(content, [_run(text, formatting) if text else None for text in texts])


def show_placeholder(sdt: Element, placeholder: str) -> None:
    """Empty a control and show its placeholder; "" leaves it empty."""
    properties, content = _pieces_of(sdt)
    if properties.find(SHOWING_PLACEHOLDER) is None and placeholder:
        at = sum(child.tag in _EARLIER for child in properties)
        properties.insert(at, etree.Element(SHOWING_PLACEHOLDER))
    _replace(content, [text_run(placeholder, PLACEHOLDER_STYLE) if placeholder else None])


def _pieces_of(sdt: Element) -> tuple[Element, Element]:
    properties, content = sdt.find(SDT_PR), sdt.find(SDT_CONTENT)
    if properties is None or content is None:
        raise DocumentError("A content control without properties or content cannot be filled.")
    return properties, content


def _replace(content: Element, runs: Sequence[Element | None]) -> None:
    """Put runs into a control's content; ``None`` is an empty paragraph."""
    model = next(content.iter(_P), None)
    if model is None:
        for child in list(content):
            content.remove(child)
        content.extend([run for run in runs if run is not None] or [text_run("")])
        return
    parent = model.getparent()
    if parent is None:
        raise DocumentError("A content control holds a paragraph in no place.")
    at = parent.index(model)
    for child in list(parent)[at:]:
        if child.tag in (_P, SDT):
            parent.remove(child)
    for offset, run in enumerate(runs or (None,)):
        parent.insert(at + offset, _paragraph(run, model.find(_P_PR)))


def _formatting(properties: Element, content: Element) -> Element | None:
    """Return the formatting that the control's text should have, without the placeholder's."""
    own = properties.find(_R_PR)
    if own is None:
        own = next((run.find(_R_PR) for run in content.iter(_R)), None)
    if own is None:
        return None
    wanted = copy.deepcopy(own)
    for style in wanted.findall(_R_STYLE):
        if style.get(n.qn("w:val")) == PLACEHOLDER_STYLE:
            wanted.remove(style)
    return wanted if len(wanted) else None


def _paragraph(run: Element | None, properties: Element | None) -> Element:
    paragraph = etree.Element(_P)
    if properties is not None:
        paragraph.append(copy.deepcopy(properties))
    if run is not None:
        paragraph.append(run)
    return paragraph


def _run(text: str, properties: Element | None) -> Element:
    run = etree.Element(_R)
    if properties is not None:
        run.append(copy.deepcopy(properties))
    for piece in _PIECES.findall(text.replace("\r\n", "\n").replace("\r", "\n")) or [""]:
        if piece in "\t\n" and piece:
            etree.SubElement(run, _TAB if piece == "\t" else _BR)
        else:
            element = etree.SubElement(run, _T)
            element.text = piece
            element.set(n.qn("xml:space"), "preserve")
    return run
