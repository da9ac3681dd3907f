"""What LibreOffice and the PDF tools make of a file: its text and its pages."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path


class NotOpenedError(RuntimeError):
    """LibreOffice made nothing of a file."""


def to_text(path: Path, out: Path) -> str:
    """Return a document's plain text."""
    return _converted(path, out, "txt:Text (encoded):UTF8", "txt").read_text("utf-8-sig")


def to_pdf(path: Path, out: Path) -> Path:
    """Convert a document to PDF."""
    return _converted(path, out, "pdf", "pdf")


def resaved(paths: Iterable[Path], out: Path) -> list[Path]:
    """Open Word files in LibreOffice and save them as Word files; return the new ones."""
    given = list(paths)
    _convert(given, out, "docx")
    made = [out / path.name for path in given]
    if missing := [path.name for path in made if not path.exists()]:
        raise NotOpenedError(f"LibreOffice did not save {', '.join(missing)}.")
    return made


def pdf_text(pdf: Path) -> str:
    """Return the text of a PDF, in reading order."""
    return _run("pdftotext", pdf, "-").stdout


def pdf_pages(pdf: Path, out: Path, resolution: int = 60) -> list[Path]:
    """Draw each page of a PDF as a PNG."""
    _run("pdftoppm", "-r", str(resolution), "-png", pdf, out / pdf.stem)
    return sorted(out.glob(f"{pdf.stem}-*.png"))


def _converted(path: Path, out: Path, wanted: str, extension: str) -> Path:
    _convert([path], out, wanted)
    made = out / f"{path.stem}.{extension}"
    if not made.exists():
        raise NotOpenedError(f"LibreOffice did not convert {path.name}.")
    return made


def _convert(paths: Iterable[Path], out: Path, wanted: str) -> None:
    with tempfile.TemporaryDirectory() as profile:  # two runs never share a profile
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        _run("soffice", own, "--headless", "--convert-to", wanted, "--outdir", out, *paths)


def _run(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    if shutil.which(tool) is None:
        raise RuntimeError(f"{tool} is missing: run “make tools”.")
    return subprocess.run(
        [tool, *arguments], capture_output=True, text=True, timeout=180, check=True
    )
