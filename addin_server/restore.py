"""``imrkit restore``: edits that the panel kept, put into their draft where there is no panel."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import click
from marshmallow import ValidationError

from addin_server.api.bodies import DraftToSave
from addin_server.api.edits import edited, file_of
from imrkit import files
from imrkit.cli import options, terminal
from imrkit.errors import DocumentError
from imrkit.wire.schema import schema_of

_FORM = "imrkit-work-1"  # see pane/browser/kept-work.js
_NO_EDITS = "{} does not hold edits that the panel kept. Name a file that ends in .unsaved.json."
_NO_DRAFT = "{} holds edits without their draft, {}. Name that file too."
_OTHER_DRAFT = (
    "{} is not the file that the edits in {} were made in. "
    "Name that file, as it was when it was opened."
)


@click.command()
@click.argument("edits", type=click.Path(path_type=Path), metavar="EDITS")
@click.argument("draft", type=click.Path(path_type=Path), metavar="[DRAFT]", required=False)
@click.option(
    "--author",
    default="",
    metavar="NAME",
    help="Whose the edits are, where the draft tracks changes.",
)
@options.output_docx("The Word file to write.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def restore(edits: Path, draft: Path | None, author: str, output: Path, force: bool) -> None:
    """Put edits that the panel kept into their draft.

    EDITS is the file that the panel wrote (.unsaved.json), DRAFT the Word file that was open in it,
    byte for byte as it was; where EDITS holds the draft itself, leave DRAFT out.

    Exit code: 0 done, 1 some edits could not be put in, 2 none could.
    """
    if not force:
        files.refuse_existing(output)
    wanted = _wanted(edits, draft, author)
    done = edited(wanted, wanted.record)
    (files.write_whole if force else files.write_new)(output, file_of(wanted, done))
    terminal.say(f"Wrote {output}.")
    for remark in (*done.refused, *done.cleaned):
        terminal.complain(remark.message)
    if done.refused:
        sys.exit(1)


def _wanted(edits: Path, draft: Path | None, author: str) -> DraftToSave:
    """Return the draft with the edits and decisions that are to be put into it."""
    kept = _kept(edits)
    sent = {name: kept.get(name) for name in ("draft", "edits", "record")}
    if not sent["draft"]:
        sent["draft"] = base64.b64encode(_draft(kept, edits, draft)).decode()
    try:
        wanted: DraftToSave = schema_of(DraftToSave)().load({**sent, "author": author})
    except ValidationError:
        raise DocumentError(_NO_EDITS.format(edits)) from None
    return wanted


def _kept(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(files.read_bytes(path))
    except (ValueError, RecursionError):
        kept = None
    if not isinstance(kept, dict) or kept.get("form") != _FORM:
        raise DocumentError(_NO_EDITS.format(path))
    return kept


def _draft(kept: dict[str, Any], edits: Path, draft: Path | None) -> bytes:
    if draft is None:
        raise DocumentError(_NO_DRAFT.format(edits, kept.get("name")))
    data = files.read_bytes(draft)
    if files.digest(data) != kept.get("draft_sha256"):
        raise DocumentError(_OTHER_DRAFT.format(draft, edits))
    return data
