"""Put out a report in the format that is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from imrkit import files
from imrkit.checklist import Checklist
from imrkit.cli import terminal
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.judging.report import Report
from imrkit.judging.without_quotes import without_quotes
from imrkit.outputs import comments, html, json, markdown, text
from imrkit.words.characters import visible

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


def put_out(
    report: Report,
    checklist: Checklist,
    draft: Path,
    style: str,
    output: Path | None,
    *,
    no_quotes: bool = False,
) -> None:
    """Write a report to a new file, or to standard output when there is none.

    ``no_quotes``: without a word of the draft, and without its name.
    """
    shown = without_quotes(report) if no_quotes else report
    name = "" if no_quotes else draft.name
    if style == COMMENTED and output is not None:
        said = comments.comments(report, shown, checklist)
        copy = Draft.open(draft).commented(said, datetime.now(UTC))
        files.write_new(output, copy.to_bytes())
    elif output is not None:
        written = f"{_words(shown, checklist, name, style)}\n"
        files.write_new(output, written.encode("utf-8", "replace"))
    elif style == "text":
        terminal.say_lines(text.lines(shown, checklist, name))
    else:
        terminal.say(_words(shown, checklist, name, style))
    if output is not None:
        terminal.say(f"Wrote {output}.")


def _words(report: Report, checklist: Checklist, draft: str, style: str) -> str:
    if style == "json":
        return json.report(report)
    if style == "html":
        return html.page(report, checklist, draft, made=date.today())
    write = markdown.report if style == "markdown" else text.report
    return visible(write(report, checklist, draft))
