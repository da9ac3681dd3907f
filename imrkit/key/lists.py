"""The tables of a key beside its names: what is told of each person, and words that are kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from imrkit.words.dates import read_date
from imrkit.words.letters import letters

Say = Callable[[tuple[str | int, ...], str], None]  # told where a mistake is, and which
Told = dict[str, str]  # texts as the key has them, and what is to stand instead; "" for none

LISTS = ("spellings", "dates", "addresses", "numbers")


def told(table: str, data: Any, codes: set[str], say: Say) -> dict[str, Told]:
    """Return what a table tells of each person, by their code."""
    if not isinstance(data, dict):
        say((table,), f'“{table}” is a table of lists: "Adult A" = ["…"]')
        return {}
    found: dict[str, Told] = {}
    for code, values in data.items():
        path = (table, code)
        texts = _texts(table, values)
        if " ".join(code.split()) not in codes:
            say(path, "no name has the code before the equals sign")
        elif texts is None or not all(map(letters, texts)):
            say(path, _expected(table))
        elif table == "dates" and not all(map(read_date, texts)):
            say(path, "one of the dates cannot be read; write it as 17 September 1989")
        else:
            found.setdefault(" ".join(code.split()), {}).update(texts)
    return found


def _texts(table: str, values: Any) -> Told | None:
    """Return the texts of a list, or of a table with what is to stand instead of each."""
    if isinstance(values, list) and all(isinstance(one, str) for one in values):
        return dict.fromkeys(values, "")
    if table == "spellings" or not isinstance(values, dict):
        return None
    is_told = all(isinstance(one, str) and one.strip() for one in values.values())
    return {real: " ".join(one.split()) for real, one in values.items()} if is_told else None


def _expected(table: str) -> str:
    told = "behind the code stands a list of texts in quotes, none of them empty"
    if table == "spellings":
        return told
    return f'{told}, or a table with what is to stand instead: {{ "…" = "in 1989" }}'


def kept_words(data: Any, say: Say) -> tuple[str, ...]:
    """Return the words that stay though a name is in them."""
    if not isinstance(data, dict) or set(data) - {"words"}:
        say(("kept",), '“kept” is a table with one list: words = ["Grace Road"]')
        return ()
    words = data.get("words", [])
    if not isinstance(words, list) or not all(
        isinstance(one, str) and one.strip() for one in words
    ):
        say(("kept", "words"), "“words” is a list of texts in quotes, none of them empty")
        return ()
    return tuple(words)
