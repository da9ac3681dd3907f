"""The bookmarks that the code of a field names (ISO 29500-1 section 17.16.5)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

_WORD = re.compile(r'"([^"]*)"|[^\s"]+')
# By what a field does: the word that names a bookmark is the first, or stands behind a switch.
_FIRST = frozenset({"REF", "PAGEREF", "NOTEREF", "GOTOBUTTON"})
_SWITCHES = {"HYPERLINK": "\\l", "TOC": "\\b", "INDEX": "\\b", "TOA": "\\b"}
_NAME = re.compile(r"[^\W\d]\w*")


def kind_of(code: str) -> str:
    """Return what a field does, in capitals; "" when its code says nothing."""
    return next((word[0].upper() for word in _WORD.finditer(code)), "")


def bookmarks_in(code: str) -> list[str]:
    """Return the bookmarks that the code of a field names as what it leads to."""
    return [_text(word) for word in _targets(code)]


def renamed(code: str, new_name: Callable[[str], str | None]) -> str:
    """Return the code of a field with bookmarks by their new names.

    ``new_name``: gives that of a bookmark, None for what is none. In the code of a field that
    computes, any word may name one.
    """
    kind = kind_of(code)
    if kind in _FIRST or kind in _SWITCHES:
        for word in reversed(list(_targets(code))):
            new = new_name(_text(word))
            if new is not None:
                code = f"{code[: word.start()]}{_quoted(word, new)}{code[word.end() :]}"
        return code
    return _NAME.sub(lambda match: new_name(match[0]) or match[0], code)


def _targets(code: str) -> Iterator[re.Match[str]]:
    words = list(_WORD.finditer(code))
    kind = kind_of(code)
    if kind in _FIRST:
        yield from words[1:2]
    elif kind in _SWITCHES:
        for switch, word in itertools.pairwise(words):
            if switch[0].casefold() == _SWITCHES[kind]:
                yield word


def _text(word: re.Match[str]) -> str:
    return word[0] if word[1] is None else word[1]


def _quoted(word: re.Match[str], text: str) -> str:
    return text if word[1] is None else f'"{text}"'
