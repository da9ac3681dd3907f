"""The commands that make blank templates, and the brand file for them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import moving, options, reporting, terminal
from imrkit.cli.every_template import make_all
from imrkit.documents.brand_file import BRAND_FILE
from imrkit.errors import DocumentError
from imrkit.outputs import json, lists
from imrkit.values.addin import AddinReference
from imrkit.values.filled import Filled


@click.command()
@click.option(
    "--type", "review_type", default="", metavar="TYPE", help="Review type, for example dardr."
)
@click.option(
    "--all",
    "is_all",
    is_flag=True,
    help="Every review type and size in one go, into the folder -o, with a page that shows them.",
)
@click.option(
    "--force",
    default="",
    metavar="NAME",
    help="The force, as printed on the cover. [default: that of the brand]",
)
@options.size
@click.option(
    "--brand",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A force’s own looks and words (TOML); “imrkit brand init” writes one to start from.",
)
@click.option(
    "--master", type=click.Path(path_type=Path), metavar="FILE", help="A Word master of your own."
)
@options.checklist
@click.option(
    "--data",
    "values",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Fill it with the values of this JSON file: reference, names, dates, questions, "
    "recommendations, whatever has a place. What cannot be placed is said.",
)
@click.option(
    "--author",
    default="",
    metavar="NAME",
    help="Whose changes the values of --data are, where Track Changes is on in the master: a role "
    "or a name. [default: imrkit]",
)
@click.option(
    "--embed-addin",
    "addin",
    metavar="GUID@VERSION",
    help="Let Word open this add-in's task pane with the document: the id and version of its "
    "manifest, deployed by your administrator. Off unless asked for, because it puts the add-in's "
    "id into every document made from the template.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; say what could not be placed.")
@options.style
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="The template to write (.docx); with --all, the folder for all of them.",
)
def new(
    review_type: str,
    is_all: bool,
    force: str,
    size: str | None,
    brand: Path | None,
    master: Path | None,
    checklist: str,
    values: Path | None,
    author: str,
    addin: str | None,
    dry_run: bool,
    style: str,
    output: Path | None,
) -> None:
    """Make a blank template whose content controls carry the checklist.

    Exit code: 0 made, 1 made but a value of --data could not be placed, 2 it could not be made.
    """
    moving.require_output(output, dry_run=dry_run)
    reference = None if addin is None else AddinReference.parse(addin)
    if is_all:
        _require_alone(review_type, size, values, dry_run=dry_run, style=style)
        known = verbs.load_checklist(checklist)
        make_all(
            output or Path(),
            force=force,
            brand=verbs.load_brand(brand, checklist=known),
            master=master,
            checklist=known,
            addin=reference,
        )
        return
    if not review_type:
        raise click.UsageError("Name the review type (--type), or make all of them (--all).")
    target = None if dry_run else output
    if target is not None:
        reporting.require_new_docx(target)
    known = verbs.load_checklist(checklist)
    own = verbs.load_brand(brand, checklist=known)
    blank = verbs.new(
        review_type,
        force,
        size=size,
        brand=own,
        master=master,
        checklist=known,
        embed_addin=reference,
    )
    printed = (force.strip() or own.name.strip(),)
    made = verbs.fill(blank, values or {}, checklist=known, printed=printed, author=author)
    if target is not None:
        files.write_new(target, made.data)
    _say(made, target, style)
    if made.unplaced:
        sys.exit(1)


def _require_alone(
    review_type: str, size: str | None, values: Path | None, *, dry_run: bool, style: str
) -> None:
    """Refuse what --all does not go together with."""
    given = {
        "--type": bool(review_type),
        "--size": size is not None,
        "--data": values is not None,
        "--dry-run": dry_run,
        "--format json": style == "json",
    }
    if found := [name for name, is_given in given.items() if is_given]:
        raise click.UsageError(f"--all makes every template: leave out {', '.join(found)}.")


def _say(made: Filled, output: Path | None, style: str) -> None:
    if style == "json":
        terminal.say(json.filled(made))
    else:
        terminal.say(lists.filled(made, output))


@click.group()
def brand() -> None:
    """A force’s own looks and words."""


@brand.command("init")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("brand.toml"),
    show_default=True,
    metavar="FILE",
    help="The brand file to write (.toml).",
)
def init(output: Path) -> None:
    """Write a brand file with every key and what it is for; never over a file."""
    if output.suffix.lower() != ".toml":
        raise DocumentError(f"{output} must end in .toml, as brand files do.")
    files.write_new(output, BRAND_FILE.encode())
    terminal.say(f"Wrote {output}. Take the “#” away before the lines that you want.")
