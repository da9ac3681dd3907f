"""The command that makes the copy of a draft which may leave."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import options, reporting, terminal
from imrkit.cli.commands import imrkit
from imrkit.outputs import json, published_text


@imrkit.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The copy to write (.docx).",
)
@click.option("--keep-controls", is_flag=True, help="Leave content controls that hold something.")
@click.option("--drop-labels", is_flag=True, help="Take sensitivity labels out as well.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Of somebody’s form, whose guidance is known by it (TOML). [default: the one in the "
    "draft]",
)
@options.checklist
@click.option("--dry-run", is_flag=True, help="List what would be taken out; write nothing.")
@options.style
def publish(
    draft: Path,
    output: Path | None,
    keep_controls: bool,
    drop_labels: bool,
    mapping: Path | None,
    checklist: str,
    dry_run: bool,
    style: str,
) -> None:
    """Make the copy of a draft that may leave the force.

    Prompts, guidance, the record, content controls, comments, hidden text, properties and whatever
    else a reader does not see are taken out; words, pictures and fields stay. The draft itself
    stays as it is.

    Exit code: 0 the copy is there (or could be), 1 the draft has to be settled first and nothing
    was written, 2 it could not be read.
    """
    if output is None and not dry_run:
        raise click.UsageError("Name the copy to write: -o FILE.docx (or --dry-run).")
    if output is not None:
        reporting.require_new_docx(output)
    done = verbs.publish(
        draft,
        keep_controls=keep_controls,
        keep_labels=not drop_labels,
        mapping=mapping,
        checklist=checklist,
    )
    if output is not None and done.data is not None and not dry_run:
        files.write_new(output, done.data)
        result = f"Wrote {output}."
    else:
        result = "Nothing was written."
    terminal.say(
        json.published(done) if style == "json" else published_text.published(done, result)
    )
    if done.left:
        sys.exit(1)
