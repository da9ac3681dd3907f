"""The commands about the build of a Word file, and what programs left in it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import options, reporting, terminal
from imrkit.documents.draft import Draft
from imrkit.outputs import json, lists
from imrkit.outputs.words import counted
from imrkit.values.findings import Severity


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@options.style
@options.fail_on
def lint(file: Path, style: str, fail_on: str) -> None:
    """Report faults and risks in the build of a Word file.

    They lie in its content controls, and in links, macros and files that it brings along; its text
    is not looked at. Exit code: 0 nothing to report, 1 something found, 2 the file could not be
    read.
    """
    found = verbs.lint(file)
    if style == "json":
        terminal.say(json.lint(found))
    else:
        terminal.say(lists.lint(found, file.name))
    if fail_on != options.NEVER and any(
        one.severity.rank >= Severity(fail_on).rank for one in found
    ):
        sys.exit(1)


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@options.checklist
@options.output_docx("The repaired draft to write (.docx).")
def repair(draft: Path, checklist: str, output: Path) -> None:
    """Give a draft back the places that a program other than Word took from it.

    No word changes, and the draft itself stays as it is. When something cannot be restored without
    guessing, nothing is written and the places are named.
    """
    reporting.require_new_docx(output)
    known = verbs.load_checklist(checklist)
    repaired = verbs.repair(draft, checklist=known)
    files.write_new(output, repaired.data)
    terminal.say(lists.repaired(repaired, known, output))


@click.command()
@click.argument("draft", type=click.Path(path_type=Path), metavar="FILE")
@options.output_docx("The copy without them to write (.docx).")
def uncomment(draft: Path, output: Path) -> None:
    """Take the comments of “imrkit check --format docx” out of a draft again.

    The text, and all comments of people, stay as they are.
    """
    reporting.require_new_docx(output)
    copy, count = Draft.open(draft).uncommented()
    files.write_new(output, copy.to_bytes())
    terminal.say(f"Wrote {output}: {counted(count, 'comment')} taken out.")
