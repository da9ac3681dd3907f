"""``imrkit manifest``: the file that an administrator gives to Microsoft 365."""

from __future__ import annotations

from pathlib import Path

import click

from addin_server.pages.manifest import render_manifest
from imrkit import files
from imrkit.cli import terminal

_PRINTED = Path("-")


@click.command()
@click.option(
    "--origin",
    required=True,
    metavar="URL",
    help="The address at which Word reaches the server: https://imr.example.police.uk",
)
@click.option(
    "-o",
    "--output",
    default=_PRINTED,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; without it, or with “-”, the manifest is printed.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def manifest(origin: str, output: Path, force: bool) -> None:
    """Write the manifest by which Word finds a server's task pane."""
    data = render_manifest(origin).encode()
    if output == _PRINTED:
        terminal.say_bytes(data)  # bytes: an old code page must not change them
        return
    write = files.write_whole if force else files.write_new
    write(output, data)
    terminal.say(f"Wrote {output}. Give it to whoever deploys apps in Microsoft 365.")
