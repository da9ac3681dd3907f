"""The reference page of the JSON that the command line writes: the members of each value."""

from __future__ import annotations

import datetime as dt
import types
from collections import abc
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from imrkit.checklist import ChecklistItem
from imrkit.judging.checks import Check
from imrkit.judging.report import Report
from imrkit.outputs.checked_json import CheckedFiles
from imrkit.outputs.converted_json import ConvertedFiles
from imrkit.outputs.map_json import MappedForm
from imrkit.values.filled import Filled
from imrkit.values.findings import Finding
from imrkit.values.record import Record
from imrkit.wire import members, shape_of
from imrkit.wire.comments import comments

# What is written -> the value in it, and the member that holds a list of them; "" for none.
WRITTEN: Mapping[str, tuple[type, str]] = {
    "`imrkit check --format json`": (Report, ""),
    "`imrkit check FOLDER --format json`": (CheckedFiles, ""),
    "`imrkit lint --format json`": (Finding, "findings"),
    "`imrkit items --format json`": (ChecklistItem, "items"),
    "`imrkit checks --format json`": (Check, "checks"),
    "`imrkit map --format json`": (MappedForm, ""),
    "`imrkit convert --format json`": (ConvertedFiles, ""),
    "`imrkit new --format json`, with `schema_version`": (Filled, ""),
    "the record in a draft": (Record, ""),
}
INTRODUCTION = """\
Each value is written as an object with the members below; none is left out, and `null` stands for
nothing. The server’s API writes the same values in the same way; `/api/openapi.json` describes all
that it is sent and answers with. What a program may rely on is said in
[stability](../stability.md): read past members that you do not know, and look at
`schema_version`."""
_WORDS = {str: "text", bool: "true or false", int: "number", float: "number", Any: "any value"}
_IN_JSON = {"None": "null", "True": "true", "False": "false", "()": "[]"}


def json_page() -> str:
    """Return the page as Markdown."""
    lines = ["# JSON", "", INTRODUCTION, "", "| what is written | value |", "|---|---|"]
    for name, (cls, within) in WRITTEN.items():
        held = f"`schema_version`, and `{within}`: list of " if within else ""
        lines.append(f"| {name} | {held}{_link(cls)} |")
    for cls in _every_value(one for one, _ in WRITTEN.values()):
        lines += ["", f"## {_name(cls)}", "", *_table(cls)]
    return "\n".join(lines) + "\n"


def _every_value(classes: Iterator[type]) -> list[type]:
    """Return classes and those of the values in them, each once, the outer before the inner."""
    found: list[type] = []
    waiting: list[Any] = list(classes)
    while waiting:
        cls = waiting.pop(0)
        if cls not in found:
            found.append(cls)
            inner = [part for one in members(cls) for part in _parts(one.type)]
            waiting = [*(one for one in inner if is_dataclass(one)), *waiting]
    return found


def _parts(hint: Any) -> Iterator[Any]:
    yield hint
    for one in get_args(hint):
        yield from _parts(one)


def _table(cls: type) -> Iterator[str]:
    said = comments(cls)
    yield "| member | | |"
    yield "|---|---|---|"
    for one in members(cls):
        text = said.get(one.name, "")
        for word, in_json in _IN_JSON.items():
            text = text.replace(word, in_json)
        yield f"| `{one.name}` | {_kind(one.type)} | {text.replace('|', '&#124;')} |"


def _kind(hint: Any) -> str:
    """Say in words what stands in a member."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _WORDS:
        return _WORDS[hint]
    if origin in (Union, types.UnionType):
        return " or ".join("null" if one is type(None) else _kind(one) for one in inner)
    if origin is Annotated:
        return "date" if inner[1] is dt.date else _kind(inner[0])
    if origin is abc.Mapping:
        return f"object of {_kind(inner[1])}"
    if origin is not None:
        return f"list of {_kind(inner[0])}"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return " or ".join(f"`{one.value}`" for one in hint)
    return _link(hint)


def _name(cls: type) -> str:
    return shape_of(cls).name or cls.__name__


def _link(cls: type) -> str:
    return f"[{_name(cls)}](#{_name(cls).lower()})"
