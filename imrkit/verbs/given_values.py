"""Values that are to fill a file: read from JSON, each for a place of the checklist."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from imrkit import files
from imrkit.errors import Mistake, UnreadableError, ValuesError
from imrkit.files import StrPath
from imrkit.values.tags import PREFIX

_MAX_BYTES = 16 * 1024 * 1024
_SHAPE = "the values are an object: place -> value, or item -> object of part -> value"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenValue:
    """A value and the place that it is for."""

    place: str  # item, item#part or item#part.column
    value: Any  # as :meth:`imrkit.Draft.fill` takes it, if it suits


def given_values(values: StrPath | Mapping[str, object]) -> Iterator[GivenValue]:
    """Yield each value with its place, in the order given; those that are None are left out.

    ``values``: a JSON file, or what stands in one. An item whose value is an object names its parts
    there. Numbers become texts, as they are written. Raises :class:`ValuesError`.
    """
    held = values if isinstance(values, Mapping) else _read(values)
    for name, value in held.items():
        place = name.removeprefix(PREFIX)
        if isinstance(value, Mapping) and "#" not in place:
            for part, one in value.items():
                yield from _given(f"{place}#{part}" if part else place, one)
        else:
            yield from _given(place, value)


def _given(place: str, value: Any) -> Iterator[GivenValue]:
    if value is not None:
        yield GivenValue(place=place, value=_plain(value))


def _plain(value: Any) -> Any:
    """Return a value with its numbers as texts, and without the cells that are None."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _read(file: StrPath) -> Mapping[str, object]:
    name = Path(file).name
    try:
        text = files.read(file, _MAX_BYTES).decode("utf-8-sig")
    except UnreadableError as error:
        raise _mistake(
            files.name_of(file), f"this file {error}. Give the path of a JSON file."
        ) from None
    except UnicodeDecodeError:
        raise _mistake(name, "this file is not UTF-8 text") from None
    try:
        held = json.loads(
            text,
            parse_int=str,
            parse_float=str,
            parse_constant=_no_constant,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        raise _mistake(name, f"this is not JSON: {error.msg}", error.lineno, text) from None
    except RecursionError:
        raise _mistake(name, "this holds too many lists or objects in one another") from None
    except ValueError as error:
        raise _mistake(name, str(error)) from None
    if not isinstance(held, dict):
        raise _mistake(name, _SHAPE)
    return held


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return the members of an object; one that is given twice would be lost."""
    held = dict(pairs)
    if len(held) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” stands twice in one object; only one of them could be placed")
    return held


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no value; put it in quotes if it is a word")


def _mistake(file: str, message: str, line: int | None = None, text: str = "") -> ValuesError:
    source = "" if line is None else text.split("\n")[line - 1][:200]
    return ValuesError([Mistake(file=file, line=line, source=source, message=message)])
