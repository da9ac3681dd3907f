"""The commands about two files of one kind."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import options, terminal
from imrkit.judging.comparing import Comparison
from imrkit.outputs import comparison, comparison_page, json
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


def _words(found: Comparison, checklist: Checklist, style: str) -> str:
    if style == "json":
        return json.comparison(found)
    if style == "html":
        return comparison_page.page(found, checklist, made=date.today())
    return visible(comparison.text(found, checklist))
