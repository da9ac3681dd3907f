"""Whether a word of a name stands in somebody else's name, or in that of a street or a firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.words import lexicon
from imrkit.words.letters import letters

_BEFORE = re.compile(r"(?<![\w’'-])(?P<word>[^\W\d_]+)\.?[ \u00a0]\Z")
_BEHIND = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
_NO_INITIALS = frozenset({"I", "A"})


def neighbours(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where words stand that make another name of one word of a name.

    “Sioned Evans” and “R. Pritchard” are other people than Sioned Pritchard, and “Pritchard Street”
    is nobody; “Detective Pritchard” and “Yesterday Pritchard” are.
    """
    if any(map(str.isspace, text[start:end])):
        return
    before = _BEFORE.search(text, max(0, start - 30), start)
    if before and (_is_name(before["word"]) or _is_given(before["word"])):
        yield before.span("word")
    behind = _BEHIND.match(text, end)
    if behind and any(is_so(behind["word"]) for is_so in (_is_name, _is_thing, _is_last)):
        yield behind.span("word")


def _is_given(word: str) -> bool:
    """Tell whether a word is a given name, though it may be an everyday one: “Grace Pritchard”."""
    plain = letters(word)
    return word[0].isupper() and lexicon.is_given_name(plain) and not lexicon.is_no_name(plain)


def _is_last(word: str) -> bool:
    """Tell whether a word is a surname, though it may be an everyday one: “Sioned Brown”."""
    plain = letters(word)
    is_one = lexicon.is_surname(plain) and not lexicon.is_no_name(plain)
    return is_one and word[0].isupper() and not word.isupper()


def _is_thing(word: str) -> bool:
    return word[0].isupper() and letters(word) in lexicon.THINGS


def _is_name(word: str) -> bool:
    """Tell whether a word with a capital is part of a name, or an initial."""
    if not word[0].isupper() or word in _NO_INITIALS:
        return False
    plain = letters(word)
    stands_before = lexicon.stands_before_names(plain) or plain in lexicon.ROLES
    return not (stands_before or lexicon.is_word(plain) or lexicon.is_no_name(plain))
