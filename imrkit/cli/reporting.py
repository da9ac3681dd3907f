"""What may be written where, said before anything is judged."""

from __future__ import annotations

from pathlib import Path

import click

from imrkit import files
from imrkit.cli import terminal
from imrkit.errors import DocumentError

WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
COMMENTED = "docx"  # the format that is a copy of the draft


def require_output(style: str, output: Path | None) -> None:
    """Refuse a place to write to that does not suit a format, before anything is judged."""
    if output is None and style == COMMENTED:
        raise click.UsageError("--format docx needs the copy to write: -o FILE.docx.")
    if output is None:
        return
    if style == COMMENTED:
        require_new_docx(output)
    files.refuse_existing(output)


def require_new_docx(output: Path) -> None:
    """Refuse a file that exists, or whose name Word would not open."""
    if output.suffix.lower() != ".docx":
        raise DocumentError(f"{output} must end in .docx, so that Word opens it.")
    files.refuse_existing(output)


def say_open(*sources: Path) -> None:
    """Say of files that are open in Word that they are read as they were last saved."""
    for source in sources:
        if source.is_file() and files.is_open_in_word(source):
            terminal.complain(
                f"{source.name} is open in Word, or was when Word ended. It is read as it was last "
                "saved: save it there first, if you have not."
            )


def require_new_word_file(output: Path, *, like: Path) -> None:
    """Refuse a file that exists, or whose name Word would not open: it is what ``like`` is."""
    suffix = like.suffix.lower() if like.suffix.lower() in WORD_SUFFIXES else ".docx"
    if output.suffix.lower() != suffix:
        raise DocumentError(f"{output} must end in {suffix}, so that Word opens it.")
    files.refuse_existing(output)
