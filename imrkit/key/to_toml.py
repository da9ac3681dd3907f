"""Write a key to the names as the TOML that :func:`imrkit.load_key` reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from imrkit.key.values import KeyEntry, NameKey
from imrkit.toml.write import TomlTable, toml_text

_HEAD = (
    "The key to the names: who is meant by which code. Keep it apart from the draft, and send it "
    "with nothing. Proposed by imrkit: hold each line against what you know, and add whoever is "
    "missing."
)
_SPELLINGS = (
    'Other spellings and nicknames: "Adult A" = ["Dee"]. Dates, addresses and numbers go likewise.'
)


def key_toml(key: NameKey) -> str:
    """Return a key as TOML, with what to do with it as comments."""
    names = {entry.names[0]: entry.code for entry in key.entries}
    spellings = _lists(key, lambda entry: entry.names[1:])
    tables = (
        TomlTable(header="[names]", keys=names),
        TomlTable(header="[spellings]", keys=spellings, comment=_SPELLINGS),
        TomlTable(header="[dates]", keys=_lists(key, _dates)),
        TomlTable(header="[addresses]", keys=_lists(key, lambda entry: entry.addresses)),
        TomlTable(header="[numbers]", keys=_lists(key, lambda entry: entry.numbers)),
    )
    return toml_text(tables, comment=_HEAD)


def _lists(key: NameKey, told: Callable[[KeyEntry], Sequence[str]]) -> dict[str, list[str]]:
    """Return what is told of each person, by their code; without those of whom nothing is."""
    return {entry.code: list(texts) for entry in key.entries if (texts := told(entry))}


def _dates(entry: KeyEntry) -> list[str]:
    return [f"{one.day} {one:%B %Y}" for one in entry.dates]
