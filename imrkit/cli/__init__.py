"""The command line: parse here, say it in ``present``, do it in ``imrkit.verbs``."""

from __future__ import annotations

import io
import sys

from imrkit.cli.commands import imrkit
from imrkit.errors import ImrkitError


def main() -> None:
    """Run the command line; an error is one plain message and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # An old code page cannot show every character; a “?” is better than no report.
            stream.reconfigure(errors="replace")
    try:
        imrkit(prog_name="imrkit")
    except ImrkitError as error:
        sys.stderr.write(f"imrkit: {error}\n")
        sys.exit(error.exit_code)


__all__ = ["imrkit", "main"]
