"""The command that brings files of ours up to date."""

from __future__ import annotations

from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import moving, options, reporting, terminal
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError

_OPEN = (
    "{} is open in Word, which would write over the new file. Close it there, or write another "
    "(-o). Is it closed already, delete the file beside it whose name begins with ~$."
)


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--type",
    "review_type",
    metavar="TYPE",
    help="The review type that it becomes, as a rapid review becomes its LCSPR. [default: its own]",
)
@click.option(
    "--size",
    metavar="SIZE",
    help="The size that it becomes: nil, core or full. [default: its own]",
)
@click.option(
    "--force", default="", metavar="NAME", help="The force. [default: the one on its cover]"
)
@click.option(
    "--brand",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Colours, font, logo, marking (TOML), as for “imrkit new”.",
)
@click.option(
    "--master", type=click.Path(path_type=Path), metavar="FILE", help="A Word master of your own."
)
@options.checklist
@moving.ledger_option
@moving.fail_on_loss
@moving.dry_run
@options.style
@click.option("--in-place", is_flag=True, help="Write over the file itself.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The new file to write (.docx).",
)
def update(
    file: Path,
    review_type: str | None,
    size: str | None,
    force: str,
    brand: Path | None,
    master: Path | None,
    checklist: str,
    ledger_path: Path | None,
    fail_on_loss: str,
    dry_run: bool,
    style: str,
    in_place: bool,
    output: Path | None,
) -> None:
    """Bring a template or draft of ours to the current template, or to a larger one.

    With --size a nil return becomes a report, with --type a rapid review the review that follows;
    nothing is typed again. It moves into a new template as by “imrkit migrate”, whose words take
    the place of those of the former one. Name the brand or master that it was made with, for its
    looks come from there. A file that is current is left as it is.

    Exit code: 0 done, 1 too much would be lost, 2 it could not be brought up to date.
    """
    if in_place and output is not None:
        raise click.UsageError("Give --in-place or an output (-o), not both.")
    if not in_place:
        moving.require_output(output, dry_run=dry_run)
    target = None if dry_run or in_place else output
    moving.suffix_of(ledger_path)
    moving.require_new(target, ledger_path)
    if in_place and not dry_run and files.is_open_in_word(file):
        raise DocumentError(_OPEN.format(file))
    reporting.say_open(file)
    before = Draft.open(file)
    since = files.digest(files.read_bytes(file))
    made = verbs.update(
        before,
        review_type=review_type,
        size=size,
        force=force,
        brand=brand,
        master=master,
        checklist=checklist,
    )
    if made is None:
        terminal.say(f"{file.name} is current; nothing was written.")
        return
    moving.say(made, style)
    if in_place and not dry_run and not moving.is_too_much(made.losses, fail_on_loss):
        files.write_whole(file, made.draft.to_bytes(), since=since)
    moving.put_out(made, file, "the current template", target, ledger_path, fail_on_loss, style)
