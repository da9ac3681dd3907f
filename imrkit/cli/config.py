"""The settings of “imrkit check” that a file keeps: ``imrkit.toml``, the nearest above a draft."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
from click.core import ParameterSource
from marshmallow import fields

from imrkit.checklist import shipped_checklists
from imrkit.cli import options, terminal
from imrkit.errors import ConfigError, Mistake, NotFoundError
from imrkit.judging.selection import Selection
from imrkit.toml import schema as shape
from imrkit.toml.source import TomlSource
from imrkit.values.findings import Severity

NAME = "imrkit.toml"
# The keys of the file, in the order in which they are shown -> the parameter of the command.
KEYS: Mapping[str, str] = MappingProxyType(
    {
        "type": "review_type",
        "role": "role",
        "checklist": "checklist",
        "mappings": "mappings",
        "key": "key",
        "select": "select",
        "ignore": "ignore",
        "no_quotes": "no_quotes",
        "format": "style",
        "fail_on": "fail_on",
    }
)
_SELECTION = ("select", "ignore")
_PATHS = ("mappings", "key")
_ADVICE = "Give the path of a file with the settings of imrkit (TOML)."


class _CheckSchema(shape.StrictSchema):
    """The settings of “imrkit check”, which a flag of the same name beats."""

    type = shape.text(required=False)
    role = shape.choice(["officer", "lead"], default="")
    checklist = shape.text(required=False)
    mappings = shape.text(required=False)
    key = shape.text(required=False)
    select = shape.texts()
    ignore = shape.texts()
    no_quotes = shape.flag(default=False)
    format = shape.choice(options.FORMATS, default="")
    fail_on = shape.choice([*Severity, options.NEVER], default="")


class _Schema(shape.StrictSchema):
    check = fields.Nested(_CheckSchema, load_default=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting, its value, and where that comes from."""

    name: str  # as in the file
    value: Any  # as the command takes it
    origin: str  # "default", "flag", or the file and its line: "/reviews/imrkit.toml:3"


class Configured(click.Command):
    """A command that takes from the nearest file what no flag says."""

    def invoke(self, ctx: click.Context) -> Any:
        for setting in settle(ctx):
            ctx.params[KEYS[setting.name]] = setting.value
        del ctx.params["config"], ctx.params["no_config"]
        return super().invoke(ctx)


def settle(ctx: click.Context) -> tuple[Setting, ...]:
    """Return every setting of a command that was called, flags before the file."""
    file = config_file(ctx.params["draft"], ctx.params["config"], ctx.params["no_config"])
    kept = {} if file is None else load_config(file)
    return tuple(_settled(ctx, name, kept) for name in KEYS)


def _settled(ctx: click.Context, name: str, kept: Mapping[str, Setting]) -> Setting:
    is_flag = ctx.get_parameter_source(KEYS[name]) is not ParameterSource.DEFAULT
    if not is_flag and name in kept:
        return kept[name]
    origin = "flag" if is_flag else "default"
    return Setting(name=name, value=ctx.params[KEYS[name]], origin=origin)


def config_file(draft: Path | None, given: Path | None, is_off: bool) -> Path | None:
    """Return the file that is given, else the nearest above a draft; ``None``: there is none.

    A folder of drafts may hold it itself. ``draft`` ``None``: above the folder in which the
    command is run.
    """
    if given is not None or is_off:
        return None if is_off else given
    folder = Path.cwd() if draft is None else draft.absolute()
    for file in _above(folder):
        if _is_others(file):
            terminal.complain(
                f"{file} was not read: others than you can write it. Look at it, and give it with "
                "--config if you want it."
            )
        else:
            return file
    return None


def _above(folder: Path) -> Iterator[Path]:
    """Yield the files from a path upwards, as far as the home folder or the root."""
    home = Path("~").expanduser()
    for one in (folder, *folder.parents):
        if (one / NAME).is_file():
            yield one / NAME
        if one == home:
            return


def _is_others(file: Path) -> bool:
    """Tell whether somebody else can write a file; Windows does not say."""
    if os.name != "posix":
        return False
    return _owner(file) not in (os.getuid(), 0) or bool(file.stat().st_mode & stat.S_IWOTH)


def _owner(file: Path) -> int:
    return file.stat().st_uid


def load_config(file: Path) -> dict[str, Setting]:
    """Load the settings of a file by their names.

    Raises :class:`imrkit.errors.ConfigError` with every mistake, each with its line.
    """
    source = TomlSource.read(file, ConfigError, _ADVICE)
    mistakes = list(shape.shape_mistakes(_Schema(), source, (), source.data))
    found = source.data.get("check", {})
    if mistakes := mistakes or list(_unknown(found, source)):
        raise ConfigError(sorted(mistakes, key=lambda one: one.line or 0))
    return {
        name: Setting(
            name=name,
            value=_value(name, value, file.parent),
            origin=f"{file}:{source.line_of(('check', name))}",
        )
        for name, value in found.items()
    }


def _unknown(found: Mapping[str, Any], source: TomlSource) -> Iterator[Mistake]:
    for name in _SELECTION:
        try:
            Selection.of(found.get(name, ()))
        except NotFoundError as error:
            yield source.mistake(("check", name), str(error))


def _value(name: str, value: Any, folder: Path) -> Any:
    """Return a value as the command takes it; a path counts from the folder of its file."""
    if name in _PATHS:
        return folder / value
    if name == "checklist" and value not in shipped_checklists():
        return str(folder / value)
    return tuple(value) if name in _SELECTION else value
