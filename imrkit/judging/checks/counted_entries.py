"""The number of entries that a report gives its chronology: “the chronology has eight entries”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.facts.number_words import number_of
from imrkit.judging.passages import Passage

_ENTRIES = r"(?P<number>[a-z]{3,9}|\d{1,3})\s(?:dated\s)?(?:entries|rows|lines)\b"
_TOLD = re.compile(
    rf"\b(?:chronology|timeline|table)\s(?:has|had|holds|contains|lists|shows|gives)\s{_ENTRIES}",
    re.IGNORECASE,
)
_ALL = re.compile(rf"\ball\s{_ENTRIES}", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:chronology|timeline)\b", re.IGNORECASE)


def entries_told(check_input: CheckInput) -> Iterator[tuple[Passage, int, int, int]]:
    """Yield where the prose gives the one table of the chronology another number of entries.

    With the words from where to where, and how many entries there are.
    """
    found = [one for one in chronologies(check_input) if one.is_table]
    if len(found) != 1:
        return
    rows = len(found[0].entries)
    for passage in check_input.passages:
        if not passage.is_prose or passage.row is not None:
            continue
        is_beside = passage.where == found[0].location.where
        for told in (_TOLD.search(passage.text), _ALL.search(passage.text)):
            if told is None or not (is_beside or _NAMES.search(told[0])):
                continue
            number = number_of((told["number"].casefold(),))
            if number is not None and number[0] != rows:
                yield passage, told.start("number"), told.end(), rows
