"""Write a key to the names as the TOML that :func:`imrkit.load_key` reads."""

from __future__ import annotations

from collections.abc import Mapping

from imrkit.key.values import NameKey
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
    spellings = {entry.code: list(entry.names[1:]) for entry in key.entries if entry.names[1:]}
    tables = [TomlTable(header="[names]", keys=names)]
    for header, keys in (("[spellings]", spellings), ("[dates]", _dates(key))):
        comment = _SPELLINGS if header == "[spellings]" else ""
        tables.append(TomlTable(header=header, keys=keys, comment=comment))
    lists = {"[addresses]": {e.code: list(e.addresses) for e in key.entries if e.addresses}}
    lists["[numbers]"] = {entry.code: list(entry.numbers) for entry in key.entries if entry.numbers}
    tables += [TomlTable(header=header, keys=keys) for header, keys in lists.items()]
    return toml_text(tuple(tables), comment=_HEAD)


def _dates(key: NameKey) -> Mapping[str, list[str]]:
    return {
        entry.code: [f"{one.day} {one:%B %Y}" for one in entry.dates]
        for entry in key.entries
        if entry.dates
    }
