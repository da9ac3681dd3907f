"""Write a key to the names as the TOML that :func:`imrkit.load_key` reads."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.key.values import KeyEntry, NameKey
from imrkit.toml.write import TomlTable, toml_text
from imrkit.values.renaming import KeyKind
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_date

_HEAD = (
    "The key to the names: who is meant by which code. Keep it apart from the draft, and send it "
    "with nothing. Proposed by imrkit: hold each line against what you know, and add whoever is "
    "missing."
)
_SPELLINGS = (
    'Other spellings and nicknames: "Adult A" = ["Dee"]. Dates, addresses and numbers go likewise.'
)
_KEPT = 'Words that stay though a name is in them: words = ["Grace Road"].'
_TOLD = {"dates": KeyKind.DATE, "addresses": KeyKind.ADDRESS, "numbers": KeyKind.NUMBER}


def key_toml(key: NameKey) -> str:
    """Return a key as TOML, with what to do with it as comments."""
    names = {entry.names[0]: entry.code for entry in key.entries}
    spellings = {entry.code: list(entry.names[1:]) for entry in key.entries if entry.names[1:]}
    tables = (
        TomlTable(header="[names]", keys=names),
        TomlTable(header="[spellings]", keys=spellings, comment=_SPELLINGS),
        *(
            TomlTable(header=f"[{table}]", keys=dict(_told(key, kind)))
            for table, kind in _TOLD.items()
        ),
        TomlTable(header="[kept]", keys={"words": key.kept} if key.kept else {}, comment=_KEPT),
    )
    return toml_text(tables, comment=_HEAD)


def _told(key: NameKey, kind: KeyKind) -> Iterator[tuple[str, list[str] | dict[str, str]]]:
    """Yield what is told of each person, by their code; without those of whom nothing is."""
    for entry in key.entries:
        texts = _texts(entry, kind)
        instead = {one.real: one.instead for one in entry.replacements if one.kind is kind}
        if instead:
            plain = {text: f"[{entry.code}: {kind}]" for text in texts if text not in instead}
            yield entry.code, {**instead, **plain}
        elif texts:
            yield entry.code, texts


def _texts(entry: KeyEntry, kind: KeyKind) -> list[str]:
    if kind is KeyKind.DATE:
        reworded = {read_date(one.real) for one in entry.replacements if one.kind is kind}
        return [day_in_words(one) for one in entry.dates if one not in reworded]
    return list(entry.addresses if kind is KeyKind.ADDRESS else entry.numbers)
