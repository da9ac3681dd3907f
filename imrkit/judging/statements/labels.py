"""The numbers, letters and bullets that statements begin with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from imrkit.words.dates import read_date
from imrkit.words.likeness import words_of

_WORDS = (
    r"R|Rec|Recommendation|Action|L|LP|Lesson|Learning(?:\s++point)?+|Finding|Key\s++finding"
    r"|KLOE|Key\s++line\s++of\s++enquiry|ToR|Term\s++of\s++reference|Q|Question|Objective|Issue"
)
_NUMBER = r"\d{1,3}(?!\d)(?:\.\d{1,3}(?!\d))*+"
_LABEL = re.compile(
    rf"\s*+(?:(?P<before>{_NUMBER})\.?\s++(?=(?:{_WORDS})\b))?+\(?(?P<label>"
    rf"(?P<word>(?:single\s++agency\s++)?(?:{_WORDS})\s*+(?:\.\s*+|no\.?\s*+|number\s*+)?)?"
    rf"(?P<number>{_NUMBER}))",
    re.IGNORECASE,
)
# Not the one in “10:30”, “1.3.2024” or “3 – 5 officers”.
_SIGN = re.compile(r"\s*+(?:[.):](?!\d)|[-–—](?=\s|$)(?!\s*+\d))\s*+")
# “R1 and R2 have priority”, “Recommendation 3 was made twice”: a sentence about them.
_ABOUT = re.compile(
    r"\s++(?:(?:and|to|or|&)\s++(?:[A-Z]{1,3})?\d|(?:is|are|was|were|has|have|had|does|did)\b)"
)
_QUALIFIED = re.compile(r",\s++(?=[^:.;]{1,60}:)")  # “Learning 1, for the landlord: …”
_LETTER = re.compile(r"\s*+\(?(?P<label>[a-z]|[ivx]{1,5})[).]\s++(?=\S)")
_BULLET = re.compile(r"\s*+(?:[•◦▪●·*‣→]|[-–—](?=\s)|o(?=\t))\s*+")


class LabelKind(IntEnum):
    """The kinds of labels, the surest first."""

    WORD = 1  # “R3”, “Recommendation 3”
    NUMBER = 2  # “3.”
    SECTION = 3  # “3.2”: it may be the number of any paragraph
    LETTER = 4
    BULLET = 5
    NONE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a line begins with."""

    kind: LabelKind
    word: str  # "recommendation"; "" when none stands before the number
    name: str  # "Recommendation 3"; "" for a bullet
    number: str  # "3"
    end: int  # where the words behind it begin


def label_of(line: str) -> Label | None:
    """Return the label that a line begins with; ``None`` when it has none.

    “3.1” and “R3” are labels by themselves; “3” needs a sign behind it or nothing: “3 officers” is
    none.
    """
    number = _LABEL.match(line)
    found = None if number is None else _numbered(line, number)
    if found is not None or number is not None:
        return found
    if letter := _LETTER.match(line):
        name = letter["label"]
        return Label(kind=LabelKind.LETTER, word="", name=name, number=name, end=letter.end())
    if bullet := _BULLET.match(line):
        return Label(kind=LabelKind.BULLET, word="", name="", number="", end=bullet.end())
    return None


def _numbered(line: str, found: re.Match[str]) -> Label | None:
    rest = line[found.end() :]
    has_word = bool(found["word"])
    sign = _SIGN.match(rest) or (_QUALIFIED.match(rest) if has_word else None)
    dotted = "." in found["number"]
    if not rest.strip() and not sign and read_date(line):
        return None
    parts_itself = (has_word or dotted) and rest[:1].isspace() and not _ABOUT.match(rest)
    if rest.strip() and not sign and not parts_itself:
        return None
    skipped = sign.end() if sign else len(rest) - len(rest.lstrip())
    plain = LabelKind.SECTION if dotted else LabelKind.NUMBER
    return Label(
        kind=LabelKind.WORD if has_word else plain,
        word=" ".join(words_of(found["word"] or "")),
        name=" ".join(found["label"].split()),
        number=found["number"],
        end=found.end() + skipped,
    )
