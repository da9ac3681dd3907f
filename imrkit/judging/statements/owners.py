"""Tell who answers for a recommendation or action, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from imrkit.judging.statements.demands import field_of
from imrkit.judging.statements.values import Statement
from imrkit.judging.wordlists import PhraseFinder, signs
from imrkit.words.dates import has_real_date
from imrkit.words.letters import letters
from imrkit.words.lexicon import is_given_name
from imrkit.words.likeness import words_of
from imrkit.words.whole_words import whole_words

_OWNER_LABELS = "owner owners lead leads responsible responsibility accountable"
_OWNER_FIELDS = frozenset(_OWNER_LABELS.split())
_FEW = 5  # words of a cell that names somebody, or everybody
_EVERY = frozenset({"all", "any", "each", "every"})
_EVERYBODY = frozenset({"everyone", "everybody", "anyone", "anybody"})  # whoever is meant of them
_WHO = frozenset({"by whom", "who"})
# A quarter is a date by which a thing is done; “Q3” alone is the third of any year.
_QUARTER = re.compile(
    r"\b(?:Q[1-4]|(?:first|second|third|fourth|last)\s++quarter|quarter\s++[1-4]|spring|summer|autumn"
    r"|winter|end|start)\W++(?:of\W++)?(?:the\W++)?(?:financial\W++year\W++)?(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)


def is_nobody(cell: str) -> bool:
    """Tell whether the words of an owner’s cell name no one: none, everybody, or a body whole."""
    found = signs("owners")
    words = words_of(cell.replace("/", " "))
    if not words or words[0] in _EVERYBODY or _is_everybody(words):
        return True
    if not all(_is(found["nobody"], word) for word in words):
        return False
    is_one = len(words) <= 2 and words[0] not in _EVERY
    return not (is_one and _is(found["somebody"], words[-1]))


def _is_everybody(words: Sequence[str]) -> bool:
    """Tell whether a few words name all who do some work: “all ward nurses”, “clinical staff”."""
    found = signs("owners")
    is_name = is_given_name(letters(words[0]))  # “Allan Staff”
    is_several = 1 < len(words) <= _FEW and not is_name and _is(found["several"], words[-1])
    return is_several and not any(_is(found["one_post"], word) for word in words)


def names_owner(statement: Statement, words: Iterable[str]) -> bool:
    """Tell whether a paragraph of a recommendation, or a line below it, names a role.

    ``words``: further ones that show an owner, in their own case.
    """
    fields = [found for line in statement.whole.split("\n") if (found := field_of(line))]
    if owners := [value for label, value in fields if _is_owner(label)]:
        return any(not is_nobody(value) for value in owners)
    text = statement.whole
    if signs("owners")["roles"].is_in(text):
        return True
    return any(whole_words(word).search(text) for word in words)


def has_target(text: str) -> bool:
    """Tell whether a text names a day, a month or a quarter of a year."""
    return has_real_date(text) or _QUARTER.search(text) is not None


def _is_owner(label: str) -> bool:
    return not _OWNER_FIELDS.isdisjoint(label.split()) or any(one in label for one in _WHO)


def _is(finder: PhraseFinder, word: str) -> bool:
    return finder.is_in(word)
