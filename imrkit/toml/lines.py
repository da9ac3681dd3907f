"""Where the tables and keys of a TOML text stand, which ``tomllib`` forgets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Path = tuple[str | int, ...]

MOST_STEPS = 20  # of a dotted key; tomllib takes time with the square of them
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\]|\\.)*+"|'[^']*+')"""
_KEYS = rf"{_PART}(?:\s*+\.\s*+{_PART})*+"
_HEADER = re.compile(rf"\s*+(\[\[?+)\s*+({_KEYS})\s*+\]")
_KEY = re.compile(rf"\s*+({_KEYS})\s*+=")
_KEY_PART = re.compile(_PART)
# What a line is made of, seen from outside a text of several lines.
_TOKEN = re.compile(
    r"""(?P<multiline>\"{3}|'{3})|"(?:[^"\\]|\\.)*+"?|'[^']*+'?|(?P<comment>\#)|(?P<open>[\[{])"""
    r"""|(?P<close>[\]}])|(?P<end>[=,])|(?P<dot>\.)|[^"'\#\[{\]}=,.]++""",
    re.VERBOSE,
)
# Up to two quotes may stand before those that end a text of several lines.
_QUOTE_ENDS = {
    '"""': re.compile(r'(?:[^"\\]|\\.|"{1,2}+(?!"))*+"{3,5}'),
    "'''": re.compile(r"(?:[^']|'{1,2}+(?!'))*+'{3,5}"),
}


@dataclass(frozen=True, slots=True)
class _State:
    """The text, list or table that is open at the end of a line."""

    quote: str = ""  # those of a text of several lines
    depth: int = 0  # of brackets


def places(lines: tuple[str, ...]) -> dict[Path, int]:
    """Map the path of each table and key to its line, from 1. The text is known to be TOML."""
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in _statements(lines):
        if header := _HEADER.match(line):
            table = _table_path(_key_path(header[2]), header[1] == "[[", counts)
            path, known = table, 0
        elif key := _KEY.match(line):
            path, known = (*table, *_key_path(key[1])), len(table)
        else:
            continue
        for length in range(known + 1, len(path) + 1):
            found.setdefault(path[:length], number)
    return found


def line_of_long_key(lines: tuple[str, ...]) -> int | None:
    """Return the first line with a dotted key of more than :data:`MOST_STEPS` steps, or ``None``.

    The text may be none that is TOML; all before its first mistake is read right.
    """
    state = _State()
    for number, line in enumerate(lines, start=1):
        if _most_dots(line, state.quote) >= MOST_STEPS:
            return number
        state = _after(line, state)
    return None


def _statements(lines: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the lines that begin outside any text, list or table, with their numbers."""
    state = _State()
    for number, line in enumerate(lines, start=1):
        if state == _State():
            yield number, line
        state = _after(line, state)


def _key_path(text: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _KEY_PART.findall(text))


def _table_path(names: tuple[str, ...], is_array: bool, counts: dict[Path, int]) -> Path:
    path: Path = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if is_array:
        counts[path] = counts.get(path, -1) + 1
        return (*path, counts[path])
    return path


def _after(line: str, state: _State) -> _State:
    kinds, quote = _tokens(line, state.quote)
    return _State(quote, state.depth + kinds.count("open") - kinds.count("close"))


def _most_dots(line: str, quote: str) -> int:
    """Return how many dots of a line stand in one key."""
    most = dots = 0
    for kind in _tokens(line, quote)[0]:
        dots = dots + 1 if kind == "dot" else 0
        most = max(most, dots)
    return most


def _tokens(line: str, quote: str) -> tuple[list[str], str]:
    """Return the kinds of the signs outside texts, and the quotes of a text that stays open."""
    kinds: list[str] = []
    at = 0
    while True:
        if quote:
            end = _QUOTE_ENDS[quote].match(line, at)
            if end is None:
                return kinds, quote
            at, quote = end.end(), ""
        token = _TOKEN.match(line, at)
        if token is None or token.lastgroup == "comment":
            return kinds, ""
        at = token.end()
        if token.lastgroup == "multiline":
            quote = token[0]
        elif token.lastgroup:
            kinds.append(token.lastgroup)
