"""Put out a report in the format that is asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from imrkit import files
from imrkit.checklist import Checklist
from imrkit.cli import terminal
from imrkit.judging.report import Report
from imrkit.outputs import html, json, markdown, text
from imrkit.words.characters import visible


def put_out(
    report: Report, checklist: Checklist, draft: str, style: str, output: Path | None
) -> None:
    """Write a report to a new file, or to standard output when there is none.

    ``draft``: the name of its file, "" to leave it out.
    """
    if output is None and style == "text":
        terminal.say_lines(text.lines(report, checklist, draft))
    elif output is None:
        terminal.say(_words(report, checklist, draft, style))
    else:
        written = f"{_words(report, checklist, draft, style)}\n"
        files.write_new(output, written.encode("utf-8", "replace"))
        terminal.say(f"Wrote {output}.")


def _words(report: Report, checklist: Checklist, draft: str, style: str) -> str:
    if style == "json":
        return json.report(report)
    if style == "html":
        return html.page(report, checklist, draft, made=date.today())
    write = markdown.report if style == "markdown" else text.report
    return visible(write(report, checklist, draft))
