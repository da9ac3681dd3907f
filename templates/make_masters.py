"""Make the masters that imrkit ships from the XML in ``source/``, so that changes show in a diff.

    python templates/make_masters.py [FOLDER]

The masters are ordinary Word files: open one in Word to see what a force would start from.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """What differs between the masters."""

    name: str
    lead: str  # the line under the title, with variables
    contents: bool  # whether it has a page of contents


MASTERS = (
    Master(name="imr-full", lead="Report of {{ force }} to the {{ review_type }}", contents=True),
    Master(
        name="short-return", lead="Return of {{ force }} to the {{ review_type }}", contents=False
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
        NAMES.get(name, name): _main(file, master) if name == MAIN else _packed(file)
        for name, file in zip(names, files, strict=True)
    }
    return Package(parts).to_bytes()


def _main(file: Path, master: Master) -> bytes:
    root = _parsed(file)
    for text in root.iter(n.qn("w:t")):
        text.text = (text.text or "").replace("[[lead]]", master.lead)
    if not master.contents:
        for paragraph in list(root.iter(n.qn("w:p"))):
            parent = paragraph.getparent()
            shown = "".join(text.text or "" for text in paragraph.iter(n.qn("w:t")))
            if parent is not None and shown in ("Contents", "[[contents]]"):
                parent.remove(paragraph)
    return _written(root)


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
