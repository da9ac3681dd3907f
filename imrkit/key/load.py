"""Read a key to the names from TOML.

Its mistakes are told with their line and never with its words: they are real names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from imrkit.errors import KeyFileError, Mistake
from imrkit.files import StrPath
from imrkit.key.finding import KeyFinder
from imrkit.key.lists import LISTS, Say, Told, kept_words, told
from imrkit.key.meaning import Certainty
from imrkit.key.values import KeyEntry, NameKey, Replacement
from imrkit.toml.source import TomlSource
from imrkit.values.renaming import KeyKind
from imrkit.words.codes import is_code
from imrkit.words.dates import read_date
from imrkit.words.letters import letters

_TABLES = ("names", *LISTS, "kept")
_KINDS = {"dates": KeyKind.DATE, "addresses": KeyKind.ADDRESS, "numbers": KeyKind.NUMBER}
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

        key = _key(source.data, say)
        if not mistakes:
            _require_other_words(key, source.data["names"], say)
        if mistakes:
            raise KeyFileError(sorted(mistakes, key=lambda one: one.line or 0))
    except KeyFileError as error:  # without the lines themselves, and nothing chained to it
        quiet = KeyFileError([replace(one, source="") for one in error.mistakes])
        raise quiet from None
    return key


def _key(data: dict[str, Any], say: Say) -> NameKey:
    for name in data:
        if name not in _TABLES:
            say((name,), f"a key has the tables {', '.join(_TABLES)}, and no other")
    names = _names(data.get("names"), say)
    lists = {table: told(table, data.get(table, {}), set(names), say) for table in LISTS}
    return NameKey(
        entries=tuple(_entry(code, real, lists) for code, real in names.items()),
        kept=kept_words(data.get("kept", {}), say),
    )


def _entry(code: str, real: list[str], lists: dict[str, dict[str, Told]]) -> KeyEntry:
    has = {table: lists[table].get(code, {}) for table in LISTS}
    return KeyEntry(
        code=code,
        names=(*real, *has["spellings"]),
        dates=tuple(filter(None, map(read_date, has["dates"]))),
        addresses=tuple(has["addresses"]),
        numbers=tuple(has["numbers"]),
        replacements=tuple(
            Replacement(kind=kind, real=text, instead=instead)
            for table, kind in _KINDS.items()
            for text, instead in has[table].items()
            if instead
        ),
    )


def _names(table: Any, say: Say) -> dict[str, list[str]]:
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


def _require_other_words(key: NameKey, names: dict[str, str], say: Say) -> None:
    """Refuse codes and replacements that hold a real name: they would tell it, or hide another."""
    bare = NameKey(entries=tuple(replace(entry, code="\0") for entry in key.entries))
    finder = KeyFinder(bare)

    def tells(words: str) -> bool:
        found = [one for one in finder.find(words) if one.kind is KeyKind.NAME]
        return any(
            one.certainty is Certainty.SURE or words[one.start : one.end] == words for one in found
        )

    for name, code in names.items():
        if tells(code):
            message = "the code behind it holds a real name of this key; choose another code"
            say(("names", name), message)
    for entry in key.entries:
        for table, kind in _KINDS.items():
            if any(tells(one.instead) for one in entry.replacements if one.kind is kind):
                say((table, entry.code), "the words to stand instead hold a real name of this key")
