"""Dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:\d{1,2}[ ]?[./\u2010\u2011–-][ ]?\d{1,2}[ ]?[./\u2010\u2011–-][ ]?\d{2,4}"
    r"|\d{4}-\d{2}-\d{2}|\d{2}[ ]\d{2}[ ]\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]of)?[ \-.]?{_MONTH}[ \-.,]{{0,2}}\d{{2,4}}"
    rf"|{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\d{{4}})(?!\d)"
)
_SAYS = r"\b(?:dates?[ ]of[ ]birth|births?[ ]dates?|birthdays?|d\.?o\.?b|born)\b\.?"
DATE = re.compile(rf"(?<!\d){_DATE}", re.IGNORECASE)
_BORN = re.compile(rf"{_SAYS}[^\d.;\n]{{0,40}}(?P<id>{_DATE})", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[ ]?(?:,|/|and|or|not|and[ ]not|or[ ]rather)[ ](?:not[ ])?(?P<id>{_DATE})", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?<!\d)(?P<id>{_DATE})[ ,]{{0,2}}\(?(?:{_SAYS})", re.IGNORECASE)
_LABEL = re.compile(_SAYS, re.IGNORECASE)


def birth_dates(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where dates stand that are said to be of a birth, in the text or in a label."""
    text = passage.text
    if _LABEL.search(passage.label):
        yield from (found.span() for found in DATE.finditer(text))
        return
    for found in _BORN.finditer(text):
        yield found.span("id")
        further = _BEHIND.match(text, found.end())
        if further:
            yield further.span("id")
    yield from (found.span("id") for found in _BEFORE.finditer(text))
