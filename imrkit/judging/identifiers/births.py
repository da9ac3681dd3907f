"""Dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage
from imrkit.words.whole_dates import DATE, WHOLE_DATE

_SAYS = r"\b(?:dates?[ ]of[ ]birth|births?[ ]dates?|birthdays?|d\.?o\.?b|born)\b\.?"
_BORN = re.compile(rf"{_SAYS}[^\d.;\n]{{0,40}}(?P<id>{DATE})", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[ ]?(?:,|/|and|or|not|and[ ]not|or[ ]rather)[ ](?:not[ ])?(?P<id>{DATE})", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?<!\d)(?P<id>{DATE})[ ,]{{0,2}}\(?(?:{_SAYS})", re.IGNORECASE)
_LABEL = re.compile(_SAYS, re.IGNORECASE)
_AGED = re.compile(r"\baged? \d{1,3},? (?:on|at|by|in) $", re.IGNORECASE)  # “aged 14 on …”
_NEAR = 20  # characters before a date in which an age stands
_MOST_WORDS = 8  # of a label
_OTHER_DATE = re.compile(r"\W*(?:dates?|dated|when|day)\b(?! of birth)", re.IGNORECASE)


def _asks(label: str) -> bool:
    """Tell whether a label asks for a date of birth: a longer text says something of one."""
    return len(label.split()) <= _MOST_WORDS and _LABEL.search(label) is not None


def birth_dates(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where dates stand that are said to be of a birth, in the text or in a label."""
    text = passage.text
    labels = passage.label.split("\n")
    # A column “Date” behind one that says by what was searched has the days of the searches.
    if any(map(_asks, labels)) and not any(map(_OTHER_DATE.match, labels)):
        for found in WHOLE_DATE.finditer(text):
            if not _AGED.search(text[max(0, found.start() - _NEAR) : found.start()]):
                yield found.span()
        return
    for found in _BORN.finditer(text):
        yield found.span("id")
        further = _BEHIND.match(text, found.end())
        if further:
            yield further.span("id")
    yield from (found.span("id") for found in _BEFORE.finditer(text))
