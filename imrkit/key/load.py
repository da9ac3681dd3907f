"""Read a key to the names from TOML.

Its mistakes are told with their line and never with its words: they are real names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from imrkit.errors import KeyFileError, Mistake
from imrkit.files import StrPath
from imrkit.key.values import KeyEntry, NameKey
from imrkit.toml.source import TomlSource
from imrkit.words.codes import is_code
from imrkit.words.dates import read_date
from imrkit.words.letters import letters

_TABLES = ("names", "spellings", "dates", "addresses", "numbers")
_Say = Callable[[tuple[str | int, ...], str], None]
_ADVICE = "Give the path of a key’s TOML file."


def load_key(path: StrPath) -> NameKey:
    """Load a key; raise :class:`KeyFileError` with every mistake, each with its line."""
    return _loaded(lambda: TomlSource.read(path, KeyFileError, _ADVICE))


def parse_key(text: str, name: str = "This key") -> NameKey:
    """Read a key from its TOML text; ``name`` says which it is in messages.

    Raises :class:`KeyFileError` with every mistake, each with its line.
    """
    return _loaded(lambda: TomlSource.parse(text, name, KeyFileError))


def _loaded(read: Callable[[], TomlSource]) -> NameKey:
    try:
        source = read()
        mistakes: list[Mistake] = []

        def say(path: tuple[str | int, ...], message: str) -> None:
            mistakes.append(source.mistake(path, message))

        entries = _entries(source.data, say)
        if mistakes:
            raise KeyFileError(sorted(mistakes, key=lambda one: one.line or 0))
    except KeyFileError as error:  # without the lines themselves, and nothing chained to it
        quiet = KeyFileError([replace(one, source="") for one in error.mistakes])
        raise quiet from None
    return NameKey(entries=entries)


def _entries(data: dict[str, Any], say: _Say) -> tuple[KeyEntry, ...]:
    for name in data:
        if name not in _TABLES:
            say((name,), f"a key has the tables {', '.join(_TABLES)}, and no other")
    names = _names(data.get("names"), say)
    lists = {
        table: dict(_lists(table, data.get(table, {}), set(names), say)) for table in _TABLES[1:]
    }
    return tuple(
        KeyEntry(
            code=code,
            names=(*real, *lists["spellings"].get(code, ())),
            dates=tuple(filter(None, map(read_date, lists["dates"].get(code, ())))),
            addresses=tuple(lists["addresses"].get(code, ())),
            numbers=tuple(lists["numbers"].get(code, ())),
        )
        for code, real in names.items()
    )


def _names(table: Any, say: _Say) -> dict[str, list[str]]:
    """Return the real names by their code."""
    if not isinstance(table, dict) or not table:
        say(("names",), 'a table [names] is needed, with lines such as "Real Name" = "Adult A"')
        return {}
    found: dict[str, list[str]] = {}
    known: dict[str, str] = {}
    for name, code in table.items():
        path = ("names", name)
        if not isinstance(code, str) or not code.strip():
            say(path, "behind the name stands its code, a text in quotes")
        elif not any(map(str.isalpha, letters(name))):
            say(path, "before the equals sign stands a name, which has letters a to z")
        elif is_code(name):
            say(path, "the real name stands before the equals sign and its code behind it")
        elif known.setdefault(letters(name), code) != code:
            say(path, "the same name stands for another code in a line above")
        else:
            found.setdefault(" ".join(code.split()), []).append(name.strip())
    return found


def _lists(table: str, data: Any, codes: set[str], say: _Say) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(data, dict):
        say((table,), f'“{table}” is a table of lists: "Adult A" = ["…"]')
        return
    for code, values in data.items():
        path = (table, code)
        texts = isinstance(values, list) and all(isinstance(one, str) for one in values)
        if " ".join(code.split()) not in codes:
            say(path, "no name has the code before the equals sign")
        elif not texts or not all(letters(one) for one in values):
            say(path, "behind the code stands a list of texts in quotes, none of them empty")
        elif table == "dates" and not all(map(read_date, values)):
            say(path, "one of the dates cannot be read; write it as 17 September 1989")
        else:
            yield " ".join(code.split()), values
