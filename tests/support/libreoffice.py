"""What LibreOffice and the PDF tools make of a file: its text and its pages."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

_TEXT = "txt:Text (encoded):UTF8"


class NotOpenedError(RuntimeError):
    """LibreOffice made nothing of a file."""


def to_text(path: Path, out: Path) -> str:
    """Return a document's plain text."""
    return _converted(path, out, _TEXT, "txt").read_text("utf-8-sig")


def to_texts(paths: Iterable[Path], out: Path) -> dict[Path, str]:
    """Return each document's plain text, "" for one that it does not open.

    They are read in one run. Where it ends at one of them, another run goes on with the rest.
    """
    texts: dict[Path, str] = {}
    left = list(paths)
    while left:
        with contextlib.suppress(subprocess.SubprocessError):
            _convert(left, out, _TEXT, timeout=60 + 5 * len(left))
        made = {path: _made(path, out, "txt") for path in left}
        found = {path: text.read_text("utf-8-sig") for path, text in made.items() if text.exists()}
        texts |= found or {left[0]: ""}
        left = [path for path in left if path not in texts]
    return texts


def to_pdf(path: Path, out: Path) -> Path:
    """Convert a document to PDF."""
    return _converted(path, out, "pdf", "pdf")


def to_pdfs(paths: Iterable[Path], out: Path) -> list[Path]:
    """Convert documents to PDF in one run, content controls printed as text.

    Newer versions draw them as form fields otherwise, whose text no tool reads.
    """
    given = list(paths)
    options = '{"ExportFormFields":{"type":"boolean","value":"false"}}'
    _convert(given, out, f"pdf:writer_pdf_Export:{options}", timeout=60 + 20 * len(given))
    made = [out / f"{path.stem}.pdf" for path in given]
    if missing := [path.name for path in made if not path.exists()]:
        raise NotOpenedError(f"LibreOffice did not convert {', '.join(missing)}.")
    return made


def saved_as(path: Path, out: Path, extension: str) -> Path:
    """Save a document in another format; return the new file."""
    return _converted(path, out, extension, extension)


def resaved(paths: Iterable[Path], out: Path) -> list[Path]:
    """Open Word files in LibreOffice and save them as Word files; return the new ones."""
    given = list(paths)
    _convert(given, out, "docx")
    made = [out / path.name for path in given]
    if missing := [path.name for path in made if not path.exists()]:
        raise NotOpenedError(f"LibreOffice did not save {', '.join(missing)}.")
    return made


def pdf_text(pdf: Path, *, as_drawn: bool = False) -> str:
    """Return the text of a PDF, in reading order.

    ``as_drawn``: in the order of its making, so that words broken in narrow cells stay whole.
    """
    return _run("pdftotext", *(["-raw"] if as_drawn else []), pdf, "-").stdout


def pdf_pages(pdf: Path, out: Path, resolution: int = 60) -> list[Path]:
    """Draw each page of a PDF as a PNG."""
    _run("pdftoppm", "-r", str(resolution), "-png", pdf, out / pdf.stem)
    return sorted(out.glob(f"{pdf.stem}-*.png"))


def _converted(path: Path, out: Path, wanted: str, extension: str) -> Path:
    _convert([path], out, wanted)
    made = _made(path, out, extension)
    if not made.exists():
        raise NotOpenedError(f"LibreOffice did not convert {path.name}.")
    return made


def _made(path: Path, out: Path, extension: str) -> Path:
    return out / f"{path.stem}.{extension}"


def _convert(paths: Iterable[Path], out: Path, wanted: str, timeout: int = 180) -> None:
    with tempfile.TemporaryDirectory() as profile:  # two runs never share a profile
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        options = (own, "--headless", "--convert-to", wanted, "--outdir", out)
        _run("soffice", *options, *paths, timeout=timeout)


def _run(tool: str, *arguments: str | Path, timeout: int = 180) -> subprocess.CompletedProcess[str]:
    if shutil.which(tool) is None:
        raise RuntimeError(f"{tool} is missing: run “make tools”.")
    return subprocess.run(
        [tool, *arguments], capture_output=True, text=True, timeout=timeout, check=True
    )
