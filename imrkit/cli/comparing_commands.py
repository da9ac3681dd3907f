"""The commands about two files of one kind."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import moving, options, reporting, terminal
from imrkit.judging.comparing import Comparison
from imrkit.outputs import comparison, comparison_page, json
from imrkit.outputs import ledger as ledger_output
from imrkit.outputs import merge as merge_output
from imrkit.verbs.merging import Merged
from imrkit.words.characters import visible


@click.command()
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path))
@options.checklist
@click.option(
    "--mapping-a",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where A answers which item, when it is somebody's template (TOML).",
)
@click.option(
    "--mapping-b", type=click.Path(path_type=Path), metavar="FILE", help="The same for B."
)
@options.mappings
@click.option(
    "--quotes/--no-quotes",
    help="Show the words of drafts that differ, and their names. [default: no word of a draft]",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it here."
)
def diff(
    a: Path,
    b: Path,
    checklist: str,
    mapping_a: Path | None,
    mapping_b: Path | None,
    mappings: Path | None,
    quotes: bool,
    style: str,
    output: Path | None,
) -> None:
    """Say how two files differ, in the words of the checklist.

    They are two templates, a template and a draft, or two drafts, in anybody's layout. Places lost,
    new, moved and asked for otherwise; what was written, changed and decided; sign-off, markings,
    and text that stands in no place. Looks are not compared.

    Exit code: 0 nothing differs, 1 something does, 2 they could not be compared.
    """
    if output is not None:
        files.refuse_existing(output)
    known = verbs.load_checklist(checklist)
    found = verbs.diff(
        a,
        b,
        mapping_a=mapping_a,
        mapping_b=mapping_b,
        mappings=mappings,
        checklist=known,
        quotes=quotes,
    )
    if output is None and style == "text":
        terminal.say_lines(comparison.lines(found, known))
    else:
        words = _words(found, known, style)
        if output is None:
            terminal.say(words)
        else:
            files.write_new(output, f"{words}\n".encode("utf-8", "replace"))
            terminal.say(f"Wrote {output}.")
    sys.exit(0 if found.is_same else 1)


@click.command()
@click.argument("mine", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.option(
    "--base",
    required=True,
    type=click.Path(path_type=Path),
    metavar="OLD",
    help="The draft that both were made from.",
)
@click.option(
    "--take",
    multiple=True,
    metavar="NAME=SIDE",
    help="Whose words stand at a conflict: mine, theirs or both; the option again for others.",
)
@click.option(
    "--keep-both",
    is_flag=True,
    help="At every conflict of text that --take does not name both stand, each with a line that "
    "says whose it is.",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where a template of somebody else's answers which item (TOML).",
)
@options.mappings
@options.checklist
@click.option(
    "--quotes/--no-quotes",
    help="Show the words of both at each conflict. [default: no word of a draft]",
)
@options.style
@click.option(
    "--ledger",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write here what became of every piece of both: .json for programs, .html to read and "
    "print.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The merged draft to write (.docx).",
)
def merge(
    mine: Path,
    theirs: Path,
    base: Path,
    take: tuple[str, ...],
    keep_both: bool,
    mapping: Path | None,
    mappings: Path | None,
    checklist: str,
    quotes: bool,
    style: str,
    ledger: Path | None,
    dry_run: bool,
    output: Path | None,
) -> None:
    """Bring together two drafts that were made from one.

    For a draft that was edited by e-mail while others went on with it. What one side alone has
    changed is taken, with its pictures, notes, comments and tracked changes; what both have changed
    is shown for a choice, and nothing is written before each is made. Neither file is changed.

    Exit code: 0 merged, 1 something waits for a choice, 2 they could not be merged.
    """
    if output is None and not dry_run:
        raise click.UsageError("Name the merged draft to write (-o FILE.docx), or say --dry-run.")
    is_page = moving.suffix_of(ledger) == moving.PAGE
    for file in () if dry_run else (output, ledger):
        if file is not None:
            files.refuse_existing(file)
    if output is not None and not dry_run:
        reporting.require_new_docx(output)
    reporting.say_open(mine, theirs)
    merged = verbs.merge(
        mine,
        theirs,
        base,
        take=dict(map(_choice, take)),
        keep_both=keep_both,
        mapping=mapping,
        mappings=mappings,
        checklist=verbs.load_checklist(checklist),
    )
    if style == "json":
        terminal.say(merge_output.as_json(merged, quotes=quotes))
    else:
        terminal.say_lines(merge_output.lines(merged, quotes=quotes))
    if merged.data is None:
        sys.exit(1)
    if not dry_run and output is not None:
        files.write_new(output, merged.data)
        if ledger is not None:
            names = (mine.name, theirs.name, base.name)
            files.write_new(ledger, f"{_ledger(merged, names, is_page=is_page)}\n".encode())
        if style == "text":
            terminal.say(f"Wrote {' and '.join(map(str, filter(None, (output, ledger))))}.")


def _choice(said: str) -> tuple[str, str]:
    """Return the name of a conflict and a side; a row's name holds no sign “=”."""
    name, sign, side = said.rpartition("=")
    if not sign:
        raise click.UsageError(f"--take {said}: say NAME=mine, NAME=theirs or NAME=both.")
    return name, side


def _ledger(merged: Merged, names: tuple[str, str, str], *, is_page: bool) -> str:
    """Return the ledger of a merge, as a page or as JSON; ``names``: of mine, theirs and base."""
    if not is_page or merged.ledger is None:
        return merge_output.ledger_json(merged)
    mine, theirs, base = names
    return ledger_output.merge_page(
        merged.ledger, merged.losses, mine=mine, theirs=theirs, base=base, made=date.today()
    )


def _words(found: Comparison, checklist: Checklist, style: str) -> str:
    if style == "json":
        return json.comparison(found)
    if style == "html":
        return comparison_page.page(found, checklist, made=date.today())
    return visible(comparison.text(found, checklist))
