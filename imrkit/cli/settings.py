"""The command that shows which settings hold, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from imrkit.cli import terminal
from imrkit.cli.checking import check
from imrkit.cli.config import KEYS, Setting, settle
from imrkit.judging.report import SCHEMA_VERSION

_TAKEN = {*KEYS.values(), "config", "no_config"}


def _config(*, as_json: bool, **_: Any) -> None:
    """Show each setting of “imrkit check” on a draft: its value, and where that comes from.

    The nearest imrkit.toml above the draft, or above this folder, says what no flag says. It has a
    table [check] with the keys shown here. A key to the names is kept in a file of its own, whose
    path may stand there.
    """
    settings = settle(click.get_current_context())
    terminal.say(_json(settings) if as_json else "\n".join(_lines(settings)))


config = click.Command(
    "config",
    callback=_config,
    help=_config.__doc__,
    params=[
        click.Argument(["draft"], required=False, type=click.Path(path_type=Path)),
        click.Option(["--json", "as_json"], is_flag=True, help="For programs."),
        *(one for one in check.params if one.name in _TAKEN),
    ],
)


def _lines(settings: Iterable[Setting]) -> Iterable[str]:
    shown = [(one.name, _words(one.value), one.origin) for one in settings]
    names, values = (max(len(row[column]) for row in shown) for column in (0, 1))
    for name, value, origin in shown:
        yield f"{name:<{names}}  {value:<{values}}  {origin}"


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) and value else str(value or "none")


def _json(settings: Iterable[Setting]) -> str:
    shown = [
        {"name": one.name, "value": _plain(one.value), "origin": one.origin} for one in settings
    ]
    data = {"schema_version": SCHEMA_VERSION, "settings": shown}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, Path) else value
