"""Fill every form at every size to five levels, and look at what comes of it; takes half an hour.

    python scripts/check_filled_forms.py FOLDER

Each file is validated in every version of Office and printed by LibreOffice. FOLDER then holds the
files and their pages, to be looked at; printed is what is wrong, and headings that end a page.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.levels import Level, filled  # noqa: E402
from support.libreoffice import pdf_text, to_pdfs  # noqa: E402
from support.word import VERSIONS, validate  # noqa: E402

import imrkit  # noqa: E402
from imrkit.checklist import Checklist  # noqa: E402

_NUMBER = re.compile(r"^[\d.]+\s+")
_MARKING = re.compile(r"^(?:OFFICIAL|Security marking)")


def made(checklist: Checklist, folder: Path) -> Iterator[Path]:
    """Write each form at each size and level."""
    for kind in checklist.review_types:
        for size in checklist.sizes:
            for level in Level:
                path = folder / f"{kind.id}-{size.id}-{level}.docx"
                path.write_bytes(filled(checklist, kind, size, level).to_bytes())
                yield path


def headings_alone(pdf: Path, headings: set[str]) -> Iterator[int]:
    """Yield the pages that end in a heading."""
    for number, page in enumerate(pdf_text(pdf).split("\f"), start=1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        ends = [at for at, line in enumerate(lines) if at and _MARKING.match(line)]
        if ends and _NUMBER.sub("", lines[ends[-1] - 1]) in headings:
            yield number


def main(folder: Path) -> bool:
    """Print what is wrong; tell whether every file is valid."""
    folder.mkdir(parents=True, exist_ok=True)
    checklist = imrkit.load_checklist()
    files = list(made(checklist, folder))
    runs = [(file, version) for file in files for version in VERSIONS]
    with ThreadPoolExecutor(2) as validators:
        found = validators.map(validate, *zip(*runs, strict=True))
        wrong = [(*run, errors) for run, errors in zip(runs, found, strict=True) if errors]
    for file, version, errors in wrong:
        print(file.name, version, *errors, sep="\n  ")
    print(f"{len(runs)} runs of the validator on {len(files)} files: {len(wrong)} with errors")
    headings = {item.title for item in checklist.items}
    headings |= {section.title for section in checklist.sections}
    for pdf in to_pdfs(files, folder):
        if pages := list(headings_alone(pdf, headings)):
            print(f"{pdf.name}: a heading ends page {', '.join(map(str, pages))}")
    return not wrong


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    sys.exit(0 if main(options.parse_args().folder) else 1)
