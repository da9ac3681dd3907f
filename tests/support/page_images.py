"""Pages of two files as pictures, held against each other but for some of what stands on them.

What is left out is told by a third file: the second with grey behind it, which moves nothing. An
answer in a line may push what stands behind it on that line, so all of that is left out, too.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from support.docx import MAIN, unzipped, zipped

_RESOLUTION = 50  # dots in an inch: enough for a letter to be seen
_NEAR = 3  # dots around what is left out, for edges that are drawn softly
_DARK, _GREY = 140, 215  # of 255: what is darker is ink for sure, and perhaps
_R_PR = n.qn("w:rPr")
_HEAD = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s")
_BLOCK, _IN_LINE = 0x40, 0x90  # greys behind answers
_GREYS = bytes(255 if one in (_BLOCK, _IN_LINE) else 0 for one in range(256))
_INK, _TRACE = (bytes([255] * one + [0] * (256 - one)) for one in (_DARK, _GREY))


def without(data: bytes, prefix: str, *, in_grey: bool = False) -> bytes:
    """Return a Word file without the controls whose tags begin so, their text still there.

    LibreOffice shows no looks of runs in some controls, and version 7.4 no paragraph in one that
    has a footnote. ``in_grey``: there is grey behind the text.
    """
    parts = unzipped(data)
    root = etree.fromstring(parts[MAIN])
    ours = [one for one in root.iter(n.SDT) if _tag(one).startswith(prefix)]
    for control in ours if in_grey else ():
        fill = _IN_LINE if any(map(_is_paragraph, control.iterancestors())) else _BLOCK
        for run in control.iter(n.qn("w:r")):
            _shade(run, f"{fill:02X}" * 3)
    inside = {one for control in ours for one in control.iter(n.SDT)}
    for control in [one for one in root.iter(n.SDT) if one in inside][::-1]:
        content = control.find(n.SDT_CONTENT)
        for inner in () if content is None else list(content):
            control.addprevious(inner)
        parent_of(control).remove(control)
    return zipped({**parts, MAIN: etree.tostring(root)})


def on_large_paper(data: bytes) -> bytes:
    """Return a Word file for paper of 55 cm: a narrow cell breaks a word, at worst over a page."""
    parts = unzipped(data)
    root = etree.fromstring(parts[MAIN])
    for size in root.iter(n.qn("w:pgSz")):
        for name in ("w", "h"):
            size.set(n.qn(f"w:{name}"), "31680")
    return zipped({**parts, MAIN: etree.tostring(root)})


def _tag(control: etree._Element) -> str:
    tag = control.find(f"{n.qn('w:sdtPr')}/{n.qn('w:tag')}")
    return "" if tag is None else tag.get(n.qn("w:val"), "")


def _is_paragraph(element: etree._Element) -> bool:
    return bool(element.tag == n.qn("w:p"))


def _shade(run: etree._Element, fill: str) -> None:
    looks = run.find(_R_PR)
    if looks is None:
        looks = etree.Element(_R_PR)
        run.insert(0, looks)
    for old in looks.findall(n.qn("w:shd")):
        looks.remove(old)
    shade = etree.SubElement(looks, n.qn("w:shd"))
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(n.qn(f"w:{name}"), value)


Picture = tuple[int, int, bytes]  # width, height, a grey for each dot


def pictures(pdf: Path) -> list[Picture]:
    """Draw the pages of a PDF in greys."""
    drawn = subprocess.run(
        ["pdftoppm", "-r", str(_RESOLUTION), "-gray", str(pdf)],
        capture_output=True,
        check=True,
        timeout=180,
    ).stdout
    found: list[Picture] = []
    at = 0
    while match := _HEAD.match(drawn, at):
        width, height = int(match[1]), int(match[2])
        end = match.end() + width * height
        found.append((width, height, drawn[match.end() : end]))
        at = end
    return found


def differing(before: Path, after: Path, shaded: Path) -> list[int]:
    """Return the pages that differ outside what is shaded; those that one lacks too."""
    pages = zip(pictures(before), pictures(after), pictures(shaded), strict=False)
    counts = {len(pictures(one)) for one in (before, after, shaded)}
    wrong = [number for number, page in enumerate(pages, start=1) if _differ(*page)]
    return [*wrong, *(max(counts) for _ in [1] if len(counts) > 1)]


def _differ(before: Picture, after: Picture, shaded: Picture) -> bool:
    width, height, _ = before
    if (width, height) != after[:2] or (width, height) != shaded[:2]:
        return True
    left_out = _spread(_answers(after, shaded), width, _NEAR)
    apart = _alone(before, after) | _alone(after, before)
    return bool(apart & ~left_out)


def _alone(one: Picture, other: Picture) -> int:
    """Return the ink of one picture near which the other has none.

    A letter falls between two dots now here, now there.
    """
    trace = int.from_bytes(other[2].translate(_TRACE))
    return int.from_bytes(one[2].translate(_INK)) & ~_spread(trace, one[0], 1)


def _answers(after: Picture, shaded: Picture) -> int:
    """Return the dots that are grey in one picture alone, and those behind a line's answer."""
    rows = zip(_rows(after), _rows(shaded), strict=True)
    return int.from_bytes(b"".join(_of_row(old, new) for old, new in rows))


def _rows(picture: Picture) -> Iterator[bytes]:
    width, height, dots = picture
    return (dots[at : at + width] for at in range(0, width * height, width))


def _of_row(old: bytes, new: bytes) -> bytes:
    """Return 255 for each dot of a row that is left out."""
    if old == new:
        return bytes(len(new))
    is_grey = new.translate(_GREYS)
    was_grey = old.translate(_GREYS)
    found = bytes(a & ~b for a, b in zip(is_grey, was_grey, strict=True))
    start = next((at for at, dot in enumerate(new) if dot == _IN_LINE and found[at]), len(new))
    return found[:start] + b"\xff" * (len(new) - start)


def _spread(dots: int, width: int, near: int) -> int:
    """Return dots with those near them."""
    for step in (1, width):
        for _ in range(near):
            dots |= (dots << 8 * step) | (dots >> 8 * step)
    return dots
