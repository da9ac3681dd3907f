"""Put out a report in the format that is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from imrkit import files
from imrkit.checklist import Checklist
from imrkit.cli import reporting, terminal
from imrkit.documents.draft import Draft
from imrkit.judging.report import Report
from imrkit.judging.without_quotes import without_quotes
from imrkit.outputs import text
from imrkit.words.characters import visible


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
    if output is not None:
        data = as_file(report, checklist, draft, style, no_quotes=no_quotes)
        files.write_new(output, data)
        terminal.say(f"Wrote {output}.")
        return
    shown, name = _shown(report, draft, no_quotes=no_quotes)
    if style == "text":
        terminal.say_lines(text.lines(shown, checklist, name))
    else:
        terminal.say(_words(shown, checklist, name, style))


def as_file(
    report: Report, checklist: Checklist, draft: Path, style: str, *, no_quotes: bool = False
) -> bytes:
    """Return a report as the bytes of a file in the format that is asked for."""
    shown, name = _shown(report, draft, no_quotes=no_quotes)
    if style == reporting.COMMENTED:
        from imrkit.outputs import comments

        said = comments.comments(report, shown, checklist)
        return Draft.open(draft).commented(said, datetime.now(UTC)).to_bytes()
    return f"{_words(shown, checklist, name, style)}\n".encode("utf-8", "replace")


def _shown(report: Report, draft: Path, *, no_quotes: bool) -> tuple[Report, str]:
    """Return what may be shown of a report, and the name of its draft."""
    return (without_quotes(report), "") if no_quotes else (report, draft.name)


def _words(report: Report, checklist: Checklist, draft: str, style: str) -> str:
    """Return a report as text; only what writes the format that is asked for is loaded."""
    if style == "json":
        from imrkit.outputs import json

        return json.report(report)
    if style == "html":
        from imrkit.outputs import html

        return html.page(report, checklist, draft, made=date.today())
    if style == "markdown":
        from imrkit.outputs import markdown

        return visible(markdown.report(report, checklist, draft))
    return visible(text.report(report, checklist, draft))
