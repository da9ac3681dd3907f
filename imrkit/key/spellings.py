"""The forms in which a real name may be written: parts of it, surname first, with initials."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from enum import IntEnum

from imrkit.words import lexicon
from imrkit.words.letters import letters

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f'’ʼ\-\u2010\u2011])*+")
_HYPHENS = re.compile("[-\u2010\u2011]")


class Form(IntEnum):
    """How surely letters of this form are the name, the surest first."""

    LISTED = 0  # as the key has it
    WHOLE = 1  # several words of it
    TURNED = 2  # the last word first, then others or their initials: “Pritchard, S.”
    WORD = 3  # one word of it
    PLURAL = 4  # of its last word: “the Pritchards”
    INITIALS = 5


def forms(name: str) -> Iterator[tuple[str, Form]]:
    """Yield the letters of each form of a real name, several times some of them."""
    words = _words(name)
    yield letters(name), Form.TURNED if "," in name else Form.LISTED
    parts = list(_parts(words))
    if len(parts) < 2:
        yield from ((part, Form.WORD) for part in parts)
    else:
        yield from _several(parts)
    yield from ((one, Form.WORD) for one in _halves(words))
    yield from ((f"{parts[-1]}{end}", Form.PLURAL) for end in ("s", "es") if parts)


def is_one_word(name: str) -> bool:
    """Tell whether a name is one word, a title before it not counted."""
    return len(list(_parts(_words(name)))) == 1


def _several(parts: list[str]) -> Iterator[tuple[str, Form]]:
    """Yield the forms of a name of several words."""
    *given, last = parts
    yield "".join(parts), Form.WHOLE
    yield last + "".join(given), Form.TURNED
    for number, one in enumerate(given):
        yield from (
            (one + last, Form.WHOLE),
            (one + last[0], Form.WHOLE),
            (last + one, Form.TURNED),
        )
        yield from ((one + other, Form.WHOLE) for other in given[number + 1 :])
    firsts = "".join(one[0] for one in given)
    for few in (firsts, firsts[0]):
        yield from ((few + last, Form.WHOLE), (last + few, Form.TURNED))
        yield few + last[0], Form.INITIALS
    yield from ((one, Form.WORD) for one in parts)


def _words(name: str) -> list[str]:
    """Return the words of a name without the titles before it."""
    words = [found[0] for found in _WORD.finditer(name)]
    while len(words) > 1 and lexicon.stands_before_names(letters(words[0])):
        words.pop(0)
    return words


def _parts(words: list[str]) -> Iterator[str]:
    """Yield the letters of the words of a name, small words (“de la”, “Mac”) with the next."""
    small = ""
    for word in words:
        plain = letters(word)
        if lexicon.is_small(plain):
            small += plain
        elif plain:
            yield small + plain
            small = ""
    if small:
        yield small


def _halves(words: list[str]) -> Iterator[str]:
    """Yield the halves of double-barrelled names, and surnames without their small words."""
    for word in words:
        halves = [letters(half) for half in _HYPHENS.split(word)]
        if len(halves) > 1:
            yield from (half for half in halves if len(half) > 3 and not lexicon.is_word(half))
    for before, word in itertools.pairwise(words):
        if lexicon.is_small(letters(before)) and len(word) > 3:
            yield letters(word)
