"""Text for a terminal: whatever is quoted in it, no character that a terminal would obey."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sys
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import click

from imrkit.outputs.lines import Look, TextLine
from imrkit.words.characters import visible

# By click's names of colours; those that show on a dark ground and on a light one.
_COLOURS: Mapping[Look, Mapping[str, Any]] = MappingProxyType(
    {
        Look.TITLE: {"bold": True},
        Look.ERROR: {"fg": "red", "bold": True},
        Look.WARNING: {"fg": "yellow"},
        Look.NOTE: {"fg": "cyan"},
        Look.QUIET: {"dim": True},
    }
)


def say(text: str) -> None:
    """Write a text and a line end to standard output."""
    click.echo(visible(text))


def say_lines(lines: Iterable[TextLine]) -> None:
    """Write lines to standard output, with colours where that is a terminal that shows them."""
    has_colours = _shows_colours()
    for line in lines:
        click.echo(_coloured(line) if has_colours else visible(line.text))


def _shows_colours() -> bool:
    """Tell whether colours are wanted (no-color.org) by whoever reads what is written."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not unwanted and sys.stdout is not None and sys.stdout.isatty()


def _coloured(line: TextLine) -> str:
    pieces = line.text[: line.start], line.text[line.start : line.end], line.text[line.end :]
    before, words, behind = map(visible, pieces)
    look = _COLOURS.get(line.look)
    return f"{before}{click.style(words, **look) if look and words else words}{behind}"


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
