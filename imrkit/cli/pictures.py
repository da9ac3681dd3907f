"""Pictures of Word files, drawn by the LibreOffice of this machine, where it has one."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

NO_PROGRAM = "LibreOffice, which draws them, is not on this machine."
FAILED = "LibreOffice is on this machine and did not draw them."
_OFFICE, _PDF_TOOL = ("soffice", "libreoffice"), "pdftoppm"
_SECONDS = 120, 20  # to start, and for each file
_RESOLUTION = "60"  # dots in an inch


def first_pages(files: Sequence[Path], folder: Path) -> tuple[dict[str, Path], str]:
    """Draw the first page of each Word file as a PNG in a folder that is there.

    Returns the pictures by the names of the files, and why there are none or too few; "" when each
    file has one. LibreOffice draws PNG itself only where its drawing program is there too, so a
    tool for PDF files is asked first. It has a profile of its own: one that is open goes on.
    """
    office = next(filter(None, map(shutil.which, _OFFICE)), None)
    if office is None:
        return {}, NO_PROGRAM
    tool = shutil.which(_PDF_TOOL)
    with tempfile.TemporaryDirectory() as own:
        if tool is None:
            _convert(office, files, "png", folder, Path(own))
        else:
            _convert(office, files, "pdf", Path(own), Path(own))
            _draw(tool, sorted(Path(own).glob("*.pdf")), folder)
    drawn = {one.name: folder / f"{one.stem}.png" for one in files}
    found = {name: picture for name, picture in drawn.items() if picture.exists()}
    return found, "" if len(found) == len(files) else FAILED


def _convert(office: str, files: Sequence[Path], kind: str, folder: Path, own: Path) -> None:
    start, each = _SECONDS
    profile = f"-env:UserInstallation={(own / 'profile').as_uri()}"
    options = [profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    _run([office, *options, *(str(one.resolve()) for one in files)], start + each * len(files))


def _draw(tool: str, files: Sequence[Path], folder: Path) -> None:
    for one in files:
        options = ["-r", _RESOLUTION, "-png", "-f", "1", "-l", "1", "-singlefile"]
        _run([tool, *options, str(one), str(folder / one.stem)], _SECONDS[1])


def _run(command: list[str], seconds: int) -> None:
    """Run a program of this machine; whether it did its work is seen by what is there then."""
    try:
        subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return
