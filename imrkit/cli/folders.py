"""Go through the files of a folder before a person's eyes."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

import click

from imrkit.cli import terminal
from imrkit.many import FileDone, FolderRun

_Value = TypeVar("_Value")
NOT_DONE = 2  # the exit code when a file could not be worked on


def gone_through(
    run: FolderRun[_Value],
    line: Callable[[FileDone[_Value]], str] | None,
    keep: Callable[[FileDone[_Value]], None] = lambda one: None,
) -> Sequence[FileDone[_Value]]:
    """Return what became of each file, with a line for each, and a progress bar on a terminal.

    ``line`` says what became of one file that was done; of another its problem is said. None: no
    lines are written. Beside a bar they come at its end, also when somebody stops in the middle.
    ``keep`` is called with each as soon as it is done.
    """
    done: list[FileDone[_Value]] = []
    has_bar = sys.stderr is not None and sys.stderr.isatty()
    try:
        with _bar(run) if has_bar else contextlib.nullcontext(run) as files:
            for one in files:
                keep(one)
                done.append(one)
                if not has_bar:
                    _say(one, line)
    finally:
        if has_bar:
            for one in done:
                _say(one, line)
    return done


def exit_code(done: Iterable[FileDone[_Value]]) -> int:
    """Return the exit code after a folder: 2 when a file of it could not be worked on."""
    return NOT_DONE if any(one.problem for one in done) else 0


def _bar(run: FolderRun[_Value]) -> AbstractContextManager[Iterable[FileDone[_Value]]]:
    return click.progressbar(run, length=len(run), show_pos=True, file=sys.stderr)


def _say(one: FileDone[_Value], line: Callable[[FileDone[_Value]], str] | None) -> None:
    if line is not None:
        terminal.say(f"{one.name}: {one.problem or line(one)}")
