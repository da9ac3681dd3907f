"""The commands about other people's forms."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import options, terminal
from imrkit.documents.draft import Draft
from imrkit.errors import MappingError, NotFoundError
from imrkit.mapping import SURE, approve, to_toml
from imrkit.names import review_type_of
from imrkit.outputs import json, present_mapping
from imrkit.values.frozen import FrozenDict

_STYLES = FrozenDict({".toml": "toml", ".json": "json"})


@click.command("map")
@click.argument("template", type=click.Path(path_type=Path))
@options.review_type
@options.checklist
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "toml"]),
    help="For people, for programs, or a mapping to go through. [default: by the name of the "
    "output, else text]",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=SURE,
    show_default=True,
    help="What goes into a mapping: proposals that are at least so sure.",
)
@click.option(
    "--title", default="", metavar="TEXT", help="Of the mapping. [default: the file's name]"
)
@click.option(
    "--blank",
    is_flag=True,
    help="Nobody has filled the form in: all its words go into the mapping. Without it an answer "
    "anywhere leaves out what is not proposed for an item.",
)
@click.option(
    "--approve",
    "is_approved",
    is_flag=True,
    help="Put the mapping into the folder of --mappings, as a person who has gone through it.",
)
@options.mappings
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it here."
)
def map_template(
    template: Path,
    review_type: str | None,
    checklist: str,
    style: str | None,
    min_confidence: float,
    title: str,
    blank: bool,
    is_approved: bool,
    mappings: Path | None,
    output: Path | None,
) -> None:
    """Propose which item each place of somebody's form answers, and why.

    A mapping holds the form's words and nothing that an author wrote.
    """
    if is_approved and mappings is None:
        raise click.UsageError("--approve needs the folder: --mappings DIR.")
    if output is not None:
        files.refuse_existing(output)
    known = verbs.load_checklist(checklist)
    form = Draft.open(template)
    found = verbs.map(form, review_type=review_type, checklist=known)
    proposals = replace(found, template=template.name)
    mapping = approve(
        proposals,
        title=title,
        review_type="" if review_type is None else review_type_of(known, review_type).name,
        min_confidence=min_confidence,
        is_blank=True if blank else None,
    )
    style = style or (_STYLES.get(output.suffix.lower(), "text") if output else "text")
    if style == "toml":
        text = to_toml(mapping, known).rstrip("\n")
    elif style == "json":
        text = json.proposals(proposals)
    else:
        recognition = verbs.recognise(form, mappings=mappings, checklist=known)
        text = present_mapping.proposals(proposals, recognition, known)
    if output is not None or not is_approved:
        _put_out(text, output)
    if is_approved and mappings is not None:
        terminal.say(f"Wrote {verbs.remember(mapping, mappings, checklist=known)}.")


def _put_out(text: str, output: Path | None) -> None:
    if output is None:
        terminal.say(text)
    else:
        files.write_new(output, f"{text}\n".encode("utf-8", "replace"))
        terminal.say(f"Wrote {output}.")


@click.command()
@click.argument("action", type=click.Choice(["list", "show", "check"]), default="list")
@click.argument("name", metavar="[ID]", default="")
@options.mappings
@options.checklist
@options.style
def mappings(action: str, name: str, mappings: Path | None, checklist: str, style: str) -> None:
    """List the forms that are known, show the mapping of one, or check a folder of them.

    “check” exits with 1 when a mapping of the folder has a mistake.
    """
    known = verbs.load_checklist(checklist)
    if action == "check":
        _check(mappings, checklist)
        return
    found = verbs.load_mappings(mappings, checklist=known)
    if action == "list":
        shown = json.mappings(found) if style == "json" else present_mapping.mappings(found)
        terminal.say(shown)
        return
    one = next((one for one in found if one.id == name), None)
    if one is None:
        raise NotFoundError(f"No mapping has the id “{name}”. List them with “imrkit mappings”.")
    terminal.say(json.mapping(one) if style == "json" else to_toml(one, known).rstrip("\n"))


def _check(folder: Path | None, checklist: str) -> None:
    try:
        found = verbs.load_mappings(folder, checklist=checklist)
    except MappingError as error:
        terminal.say(str(error))
        sys.exit(1)
    terminal.say(f"{len(found)} mappings, those that imrkit ships too: nothing to report.")
