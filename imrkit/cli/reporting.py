"""Put out a report in the format that is asked for."""

from __future__ import annotations

from pathlib import Path

from imrkit import files
from imrkit.checklist import Checklist
from imrkit.cli import terminal
from imrkit.judging.report import Report
from imrkit.outputs import json, text
from imrkit.words.characters import visible


def put_out(
    report: Report, checklist: Checklist, draft: Path, style: str, output: Path | None
) -> None:
    """Write a report on a draft to a new file, or to standard output when there is none."""
    if output is None and style == "text":
        terminal.say_lines(text.lines(report, checklist, draft.name))
    elif output is None:
        terminal.say(json.report(report))
    else:
        files.write_new(output, _words(report, checklist, draft, style).encode("utf-8", "replace"))
        terminal.say(f"Wrote {output}.")


def _words(report: Report, checklist: Checklist, draft: Path, style: str) -> str:
    if style == "json":
        return f"{json.report(report)}\n"
    return f"{visible(text.report(report, checklist, draft.name))}\n"
