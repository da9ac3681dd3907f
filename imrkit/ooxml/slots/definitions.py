"""Lines that explain a word and ask for nothing: “SPOC: single point of contact”."""

from __future__ import annotations

import re

from imrkit.ooxml.slots.signs import is_date_or_number, without_bullet, word_count

_LONGEST_TERM = 8  # words
_LONGEST_TITLE = 12  # words of a heading above such lines
_GLOSSARY = re.compile(
    r"\b(?:glossary|abbreviations?|acronyms?|initialisms?|definitions?|jargon|terminology"
    r"|short forms?|geirfa|byrfoddau"
    r"|(?:words|terms|initials|letters)(?: (?:and|or) \w{1,20}){0,2}(?: that)?(?: (?:are|we|i))?"
    r" (?:used?|mean|explained)"
    r"|key to (?:the )?(?:terms|abbreviations|initials|words|letters))\b",
    re.IGNORECASE,
)
# What parts a word from what it means; a dash stands between spaces.
_PARTED = re.compile(r"[^\n:=?]{1,120}?(?::(?=\s)|\s[-–—=](?=\s)|\s(?:means|stands for)(?=\s))\s*+")
_LETTERS = re.compile(r"[A-Za-z]")
_SMALL = frozenset(["a", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"])


def is_glossary_heading(text: str) -> bool:
    """Tell whether words and their meanings stand below a heading."""
    return word_count(text) <= _LONGEST_TITLE and _GLOSSARY.search(text) is not None


def defines(text: str, *, in_glossary: bool) -> bool:
    """Tell whether a line says what a word means: in a glossary any, else an abbreviation.

    Elsewhere the words behind it must begin with the letters of the abbreviation.
    """
    at = without_bullet(text)
    match = _PARTED.match(text, at)
    rest = "" if match is None else text[match.end() :].strip()
    if match is None or not rest or rest.endswith("?") or is_date_or_number(rest):
        return False
    term = match[0].strip().rstrip(":=-–—").strip()
    if in_glossary:
        return word_count(term) <= _LONGEST_TERM
    letters = "".join(_LETTERS.findall(term))
    is_short = " " not in term and 1 < len(letters) < _LONGEST_TERM and not letters[1:].islower()
    return is_short and _stands_for(letters, rest)


def _stands_for(letters: str, words: str) -> bool:
    """Tell whether words begin with some letters, one after the other; small words may not."""
    left = letters.casefold()
    for word in words.replace("-", " ").casefold().split()[: 2 * len(letters)]:
        if left and word.startswith(left[0]):
            left = left[1:]
        elif word not in _SMALL:
            break
    return not left
