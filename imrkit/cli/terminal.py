"""Text for a terminal: whatever is quoted in it, no character that a terminal would obey."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import re
import sys

import click

# Control characters (C0 but tab and line end, DEL, C1), those that turn the direction of a text
# (Unicode's Bidi_Control), and the separators that some terminals break a line at.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return a text in which such characters are written out, as in ``\\u001b``.

    That is how JSON writes them too, so that JSON stays the same data.
    """
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def say(text: str) -> None:
    """Write a text and a line end to standard output."""
    click.echo(visible(text))


def say_bytes(data: bytes) -> None:
    """Write bytes that an old code page must not change: those of a file that imrkit made."""
    click.echo(data, nl=False)


def complain(text: str) -> None:
    """Write a text and a line end to standard error, if there is one."""
    with contextlib.suppress(OSError, ValueError):
        click.echo(visible(text), err=True)


def complain_of_usage(error: click.ClickException) -> None:
    """Write click's message about an option or an argument."""
    shown = io.StringIO()
    error.show(file=shown)
    complain(shown.getvalue().rstrip("\n"))


def complain_in_logs() -> None:
    """Let warnings of libraries, which may quote a request, be written in the same way."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Visible("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING)


class _Visible(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record))


def reconfigure() -> None:
    """Let an old code page show a “?” for a character that it lacks: better than no report."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def abandon_output() -> None:
    """Drop the output that could not be written, so that the program's end does not fail at it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
