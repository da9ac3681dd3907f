"""Make the masters that imrkit ships from the XML in ``source/``, so that changes show in a diff.

    python templates/make_masters.py [FOLDER]

The masters are ordinary Word files: open one in Word to see what a force would start from.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package

SOURCE = Path(__file__).parent / "source"
# Names that would be awkward in a folder of sources.
NAMES = {
    "content-types.xml": "[Content_Types].xml",
    "rels.xml": "_rels/.rels",
    "word/document-rels.xml": "word/_rels/document.xml.rels",
}
MAIN = "word/document.xml"
STYLES = "word/styles.xml"
FOOTER = "word/footer1.xml"
# Style -> space before, space after (twentieths of a point) and size (half points); None: as it is.
Spacing = dict[str, tuple[int, int, int | None]]
SHORT: Spacing = {
    "Title": (0, 60, 44),
    "Subtitle": (0, 140, 26),
    "Mandate": (0, 160, 20),
    "Heading1": (260, 60, 28),
    "Heading2": (160, 60, 23),
    "PartLabel": (120, 40, 21),
    "Notice": (160, 0, None),
}
ONE_PAGE: Spacing = {
    "Logo": (0, 40, None),
    "Title": (0, 40, 40),
    "Subtitle": (0, 100, 24),
    "Mandate": (0, 120, 19),
    "Heading1": (160, 50, 24),
    "PartLabel": (100, 40, 20),
    "Notice": (100, 0, None),
}
# Space above and below the text of a page (twentieths of a point) where all stands on one.
ONE_PAGE_MARGINS = {"w:top": "1191", "w:bottom": "1077"}
ONE_LINE = "{% for line in address %}{{ line }}{% if not loop.last %}, {% endif %}{% endfor %}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """What differs between the masters."""

    name: str
    lead: str  # the line under the title, with variables
    contents: bool  # whether it has a page of contents
    spacing: Spacing = field(default_factory=dict)  # that differs from the styles in source
    notice_last: bool = False
    is_numbered: bool = True  # its cover has a version, which the footer shows


MASTERS = (
    Master(name="imr-full", lead="Report of {{ force }} to the {{ review_type }}", contents=True),
    Master(
        name="short-return", lead="Return of {{ force }} to the {{ review_type }}", contents=False
    ),
    Master(
        name="core-report",
        lead="Report of {{ force }} to the {{ review_type }}",
        contents=False,
        spacing=SHORT,
    ),
    Master(
        name="nil-return",
        lead="Return of {{ force }} to the {{ review_type }}",
        contents=False,
        spacing=ONE_PAGE,
        notice_last=True,
        is_numbered=False,
    ),
    Master(
        name="timeline-return",
        lead="Timeline and return of {{ force }} to the {{ review_type }}",
        contents=True,
    ),
)


def master_bytes(master: Master) -> bytes:
    """Return a master as the bytes of a ``.docx``."""
    files = sorted(file for file in SOURCE.rglob("*.xml"))
    names = [file.relative_to(SOURCE).as_posix() for file in files]
    parts = {
        NAMES.get(name, name): _part(name, file, master)
        for name, file in zip(names, files, strict=True)
    }
    return Package(parts).to_bytes()


def _part(name: str, file: Path, master: Master) -> bytes:
    if name == MAIN:
        return _main(file, master)
    if name == FOOTER:
        return _footer(file, master)
    return _styles(file, master.spacing) if name == STYLES else _packed(file)


def _footer(file: Path, master: Master) -> bytes:
    root = _parsed(file)
    for run in list(root.iter(n.qn("w:r"))):
        parent = run.getparent()
        if parent is not None and "[[version]]" in _text(run) and not master.is_numbered:
            parent.remove(run)
    return _written(root)


def _styles(file: Path, spacings: Spacing) -> bytes:
    """Return the styles with a master's own space between headings and tables."""
    root = _parsed(file)
    for style in root.iter(n.qn("w:style")):
        before, after, size = spacings.get(style.get(n.qn("w:styleId"), ""), (None, None, None))
        for spacing in style.iter(n.qn("w:spacing")):
            if before is not None and after is not None:
                spacing.set(n.qn("w:before"), str(before))
                spacing.set(n.qn("w:after"), str(after))
        for height in (*style.iter(n.qn("w:sz")), *style.iter(n.qn("w:szCs"))):
            if size is not None:
                height.set(n.qn("w:val"), str(size))
    return _written(root)


def _main(file: Path, master: Master) -> bytes:
    root = _parsed(file)
    for text in root.iter(n.qn("w:t")):
        text.text = (text.text or "").replace("[[lead]]", master.lead)
    if not master.contents:
        for paragraph in list(root.iter(n.qn("w:p"))):
            parent = paragraph.getparent()
            if parent is not None and _text(paragraph) in ("Contents", "[[contents]]"):
                parent.remove(paragraph)
    if master.notice_last:
        _put_last(root)
        _spare_space(root)
    return _written(root)


def _spare_space(root: etree._Element) -> None:
    """Let a page hold more: narrower margins, and the address in one line."""
    for margins in root.iter(n.qn("w:pgMar")):
        for name, width in ONE_PAGE_MARGINS.items():
            margins.set(n.qn(name), width)
    for text in list(root.iter(n.qn("w:t"))):
        if text.text == "{{ line }}":
            text.text = ONE_LINE
        elif text.text in ("{%p for line in address %}", "{%p endfor %}"):
            text.text = text.text.replace("for line in address", "if address").replace("for", "if")


def _put_last(root: etree._Element) -> None:
    """Put the notice behind the sign-off."""
    shown = {_text(paragraph): paragraph for paragraph in root.iter(n.qn("w:p"))}
    notice = next(paragraph for text, paragraph in shown.items() if "{{ notice }}" in text)
    shown["[[sign-off]]"].addnext(notice)


def _text(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(n.qn("w:t")))


def _packed(file: Path) -> bytes:
    return _written(_parsed(file))


def _parsed(file: Path) -> etree._Element:
    return etree.fromstring(file.read_bytes(), etree.XMLParser(remove_blank_text=True))


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def main(folder: Path) -> None:
    """Write every master into ``folder``."""
    for master in MASTERS:
        (folder / f"{master.name}.docx").write_bytes(master_bytes(master))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
