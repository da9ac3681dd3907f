"""Write TOML that a person reads: tables with their keys, comments above them.

What is written is read back as the same data by :mod:`tomllib`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
# What a text in quotes may not hold as it is: quotes, backslashes and control characters.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WIDTH = 98


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlTable:
    """A table to be written."""

    header: str  # with its brackets: "[mapping]", "[[entries]]"
    keys: Mapping[str, Any] = field(default_factory=dict)
    comment: str = ""  # above it


def toml_text(tables: tuple[TomlTable, ...], comment: str = "") -> str:
    """Return tables as a TOML text, with a comment before all of them."""
    lines = list(_comment(comment))
    for table in tables:
        lines += [*([""] if lines else []), *_comment(table.comment), table.header]
        lines += [f"{_key(name)} = {_value(value)}" for name, value in table.keys.items()]
    return "\n".join(lines) + "\n"


def _comment(text: str) -> Iterator[str]:
    for line in textwrap.wrap(" ".join(_printable(text).split()), _WIDTH):
        yield f"# {line}"


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_key(name)} = {_value(one)}" for name, one in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, tuple | list):
        return _list([_value(one) for one in value])
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _list(values: list[str]) -> str:
    line = f"[{', '.join(values)}]"
    if len(line) <= _WIDTH:
        return line
    return "\n".join(["[", *(f"    {one}," for one in values), "]"])


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0], f"\\u{ord(found[0]):04x}")
