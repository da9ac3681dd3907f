"""The words of a heading or label as the matcher compares them: stems, and groups of synonyms."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.words.normal_form import normal_form

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
_TYPED_NUMBER = re.compile(  # in a text without white space but single blanks
    r"\d{1,4}(?:\.\d{1,3}){1,6}[a-z]?[).\]:]? "
    r"|(?:(?:section|part|appendix|annex|stage|step|question|q) ?)?"
    r"[(\[]?(?:\d{1,4}(?:\.\d{1,3}){0,6}[a-z]?|[a-z]|[ivx]{1,6})[).\]:] ?"
    r"|\d{1,4}(?:\.\d{1,3}){0,6}[a-z]? |[•–—*-] ?"
)
_ENDINGS = (
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
_SHORTEST_STEM = 4
_LONGEST = 400  # characters of an anchor that are looked at

# Words that forms use for the same thing; each group is a word of its own beside the words.
_SYNONYMS = {
    "@subject": "patient resident client adult child children victim deceased offender pupil"
    " student prisoner inmate detainee subject person user youth baby infant mother individual"
    " suspect perpetrator employee tenant customer casualty decedent young",
    "@author": "author reporter investigator auditor reviewer assessor completing completed writer"
    " referrer prepared compiled informant notifier",
    "@agency": "agency agencies organisation organisations organization service services trust"
    " practice force department school team unit provider providers division",
    "@incident": "incident incidents event events occurrence accident death offence emergency",
    "@sign": "sign signed signature signatory countersigned approved authorised authorized endorsed"
    " approval approver authorising",
    "@contact": "tel telephone phone email mobile mail fax extension",
    "@who": "name names role title designation post position rank job grade",
    "@learn": "learning learned learnt lesson lessons learn",
    "@action": "action actions",
    "@plan": "plan plans planning planned",
    "@due": "deadline due target timescale completion when",
}
_GROUP = {word: group for group, words in _SYNONYMS.items() for word in words.split()}
_COMMON = (
    "the a an of to in on for and or by with at is was were are be this that any if as from has"
    " have been it its their your you which please"
)
COMMON = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The words of an anchor."""

    text: str  # as displayed
    words: tuple[str, ...]  # in one case, a number as “#”, without a typed number before them
    stems: tuple[str, ...]
    is_numbered: bool  # a number or bullet is typed before it
    content: tuple[str, ...]  # the stems that are not among the commonest words
    groups: tuple[str, ...]  # of synonyms, to which its words belong


@functools.lru_cache(maxsize=4096)
def phrase(text: str) -> Phrase:
    """Return the words of a text."""
    folded = " ".join(normal_form(text[:_LONGEST], "NFKC").casefold().replace("’", "'").split())
    plain = _TYPED_NUMBER.sub("", folded, count=1) if _TYPED_NUMBER.match(folded) else folded
    found = _WORD.findall(plain or folded)
    words = tuple("#" if word.isdigit() else word.removesuffix("'s") for word in found)
    stems = tuple(map(_stem, words))
    return Phrase(
        text=text,
        words=words,
        stems=stems,
        is_numbered=plain != folded,
        content=tuple(stem for stem in stems if stem not in COMMON),
        groups=tuple(_GROUP[word] for word in words if word in _GROUP),
    )


def pieces(words: tuple[str, ...], shortest: int = 3, longest: int = 5) -> Iterator[str]:
    """Yield the runs of letters in words; “^” and “$” are a word's ends."""
    for word in words:
        marked = f"^{word}$"
        for length in range(shortest, longest + 1):
            for start in range(len(marked) - length + 1):
                yield marked[start : start + length]


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + instead
    return word
