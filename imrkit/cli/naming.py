"""The command about the key to the names."""

from __future__ import annotations

from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import terminal
from imrkit.errors import DocumentError


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The key to write (.toml). It holds real names: keep it apart from the draft.",
)
def key(draft: Path, output: Path) -> None:
    """Propose a key to the names: those found in a draft, with the next free codes.

    A person holds each line against what they know; “imrkit check --key” then finds every spelling.
    """
    if output.suffix.lower() != ".toml":
        raise DocumentError(f"{output} must end in .toml, so that nobody takes it for a draft.")
    files.refuse_existing(output)
    text = verbs.propose_key(draft)
    files.write_new(output, text.encode())
    terminal.say(f"Wrote {output}. It holds real names: keep it apart from the draft.")
