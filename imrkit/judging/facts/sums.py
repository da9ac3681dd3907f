"""Find a share that is not that of its numbers, and parts that are not the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.facts.number_words import NUMBER, number_in
from imrkit.judging.facts.spans import Misreckoned
from imrkit.words.date_forms import MONTH
from imrkit.words.sentences import sentences

_SHARE = r"\(\s?(?P<share>\d{1,3}(?:\.\d)?)\s?(?:%|per\scent)\s?\)"
_SHARES = (
    re.compile(  # “10 of the 50 (30%)”
        rf"\b(?P<part>{NUMBER})\s(?:out\s)?of\s(?:the\s|these\s|its\s|all\s)?(?P<whole>{NUMBER})"
        rf"\b[^.;()\d]{{0,60}}{_SHARE}",
        re.IGNORECASE,
    ),
    re.compile(  # “Of the 40 files that were read, 12 (45%)”
        rf"\bof\s(?:the\s|these\s|its\s)?(?P<whole>{NUMBER})\s[^.;()\d,]{{1,60}},"
        rf"\s(?:only\s)?(?P<part>{NUMBER})\b[^.;()\d,]{{0,40}}{_SHARE}",
        re.IGNORECASE,
    ),
)
_NAMED = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
_A_SHARE = re.compile(  # “a third of the 30 cases (15)”
    rf"\b(?P<rough>(?:about|nearly|almost|over|under|some|around|roughly|than|least)\s)?"
    rf"(?:a|one)\s(?P<name>half|third|quarter|fifth)\sof\s(?:the\s|its\s)?(?P<whole>{NUMBER})"
    r"\s[^.;()\d]{1,40}\((?P<part>\d{1,3})\)",
    re.IGNORECASE,
)
_IN_NAME = re.compile(  # “seven of the 28 visits (a half)”
    rf"\b(?P<part>{NUMBER})\s(?:out\s)?of\s(?:the\s|its\s)?(?P<whole>{NUMBER})\b[^.;()\d]{{0,40}}"
    r"\((?:a|one)\s(?P<name>half|third|quarter|fifth)\)",
    re.IGNORECASE,
)
_NOT_MADE = r"(?:did|were|was|had|do|have|has|are)\snot\b"
_COMPLEMENTS = re.compile(  # “of 20 records 14 named the child and eight did not”
    rf"\bof\s(?:the\s|these\s|its\s)?(?P<whole>{NUMBER})\s[^.;:()\d]{{1,60}}[,\s]\s?"
    rf"(?P<one>{NUMBER})\s[^.;:()\d]{{1,60}}\sand\s(?:the\sother\s)?(?P<other>{NUMBER})\s{_NOT_MADE}",
    re.IGNORECASE,
)
_FILLED = re.compile(  # “nine posts, of which four are filled and three are vacant”
    rf"\b(?P<whole>{NUMBER})\s[^.;:()\d]{{1,40}},\sof\s(?:which|whom|these|them)\s(?P<one>{NUMBER})\s"
    rf"[^.;:()\d]{{1,50}}\sand\s(?P<other>{NUMBER})\s(?:are\s|were\s|was\s|is\s)?"
    r"(?:vacant|empty|unfilled|not|missed|absent|open|late|no\b)",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"\b(?P<whole>{NUMBER})\s(?!(?:{MONTH})\b)[^.;:()\d]{{2,40}}:\s(?P<parts>[^.;:()]{{6,200}})[.]",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s(?:and\s)?|\sand\s(?=[a-z]|\d)", re.IGNORECASE)
_PART = re.compile(rf"(?P<number>{NUMBER}|an?)\s(?P<things>[^\d]{{2,80}})\Z", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:others?|rest|including|such as|among|some|several|many|most|each|both|of which|of whom"
    rf"|of them|the same|twice|times|{MONTH})\b",
    re.IGNORECASE,
)
_ROUNDED = 1.0  # a share may be so far off, in points
_ROUNDED_NAME = 6.0


def misreckoned_sums(text: str) -> Iterator[Misreckoned]:
    """Yield the shares and the sums of a text that do not follow from the numbers beside them."""
    for start, end in sentences(text):
        sentence = text[start:end]
        for one in (*_shares(sentence), *_wholes(sentence)):
            yield Misreckoned(start=start + one.start, end=start + one.end, right=one.right)


def _shares(text: str) -> Iterator[Misreckoned]:
    for pattern in (*_SHARES, _A_SHARE, _IN_NAME):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            part, whole = number_in(found["part"]), number_in(found["whole"])
            if not part or not whole or part > whole or groups.get("rough"):
                continue
            name = groups.get("name")
            told = _NAMED[name.casefold()] if name else float(found["share"])
            right = 100 * part / whole
            if abs(right - told) > (_ROUNDED_NAME if name else _ROUNDED):
                yield Misreckoned(start=found.start(), end=found.end(), right=f"{right:.0f}%")


def _wholes(text: str) -> Iterator[Misreckoned]:
    for pattern in (_COMPLEMENTS, _FILLED):
        for found in pattern.finditer(text):
            numbers = [number_in(found[one]) for one in ("whole", "one", "other")]
            if None not in numbers and numbers[0] != (numbers[1] or 0) + (numbers[2] or 0):
                right = str((numbers[1] or 0) + (numbers[2] or 0))
                yield Misreckoned(start=found.start(), end=found.end(), right=right)
    for found in _LIST.finditer(text):
        parts = _sum_of(found["parts"])
        whole = number_in(found["whole"])
        if parts is not None and whole and whole != parts:
            yield Misreckoned(start=found.start(), end=found.end(), right=str(parts))


def _sum_of(listed: str) -> int | None:
    """Return the sum of a list in which every part begins with its number; else ``None``."""
    if _LOOSE.search(listed):
        return None
    parts = [one for one in _PARTS.split(listed) if one.strip()]
    found = [_PART.fullmatch(one.strip()) for one in parts]
    if len(parts) < 2 or not all(found):
        return None
    numbers = [number_in(one["number"]) or 0 for one in found if one]
    return sum(numbers) if max(numbers) > 1 else None  # “a grade, a plan and a call” are no sum
