"""Numbers without a full stop that a report cites and does not have: “see K4”, “paragraph 61”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

_LETTERED = re.compile(r"\s{0,9}\(?(?P<letter>[A-Z])(?P<number>\d{1,3})\)?[.:]?(?=\s|\Z)")
_CODE = re.compile(r"\b[A-Z]\d{1,3}\b")
_TO_LETTERED = re.compile(
    r"\b(?:see|see also|paragraphs?|paras?\.?|sections?|at|under)\s"
    r"(?P<cited>(?P<letter>[A-Z])(?P<number>\d{1,3}))\b(?!\.?\d)"
)
_TO_PLAIN = re.compile(
    r"\b(?:paragraphs?|paras?\.?)\s(?P<cited>(?P<number>\d{1,3}))\b(?!\.\d|[/:\d(]|\s?[%–-])",
    re.IGNORECASE,
)
_FEW_LETTERED = 5  # paragraphs with a letter and a number, by which one sees that they are cited so
_FEW_LETTERS = 3  # letters of them, by which one sees which is the last
_FEW_PLAIN = 10  # paragraphs that are counted through


class CitedNumbers:
    """What numbers without a full stop a report has, and which that are cited it has not."""

    __slots__ = ("_is_run", "_known", "_last", "_lettered", "_named")

    def __init__(self, texts: Iterable[str], counted: Iterable[str], known: frozenset[str]) -> None:
        """Read the numbers that texts begin with, and those that Word counts or authors type.

        ``known``: those that stand anywhere, that of a date or a row too.
        """
        numbers = [one.strip("().: ") for one in counted]
        self._known = known
        every = tuple(texts)
        # Codes that stand anywhere else than where they are cited have a meaning.
        self._named = Counter(code for text in every for code in _CODE.findall(text))
        self._named.subtract(one["cited"] for text in every for one in _TO_LETTERED.finditer(text))
        self._lettered: dict[str, set[int]] = {}
        for text in (*every, *numbers):
            found = _LETTERED.match(text)
            if found:
                self._lettered.setdefault(found["letter"], set()).add(int(found["number"]))
        plain = [int(one) for one in numbers if one.isascii() and one.isdecimal()]
        self._last = max(plain, default=0)
        is_through = len(set(plain)) == len(plain)  # no section begins anew
        self._is_run = is_through and len(plain) >= _FEW_PLAIN and self._last <= 2 * len(plain)

    def lacking(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where a text cites a number behind the last of its kind."""
        if sum(map(len, self._lettered.values())) >= _FEW_LETTERED:
            for found in _TO_LETTERED.finditer(text):
                if self._is_behind(found["letter"], int(found["number"])):
                    yield found
        for found in _TO_PLAIN.finditer(text) if self._is_run else ():
            if int(found["number"]) > self._last and found["number"] not in self._known:
                yield found

    def _is_behind(self, letter: str, number: int) -> bool:
        own = self._lettered.get(letter)
        if own is not None:
            return 1 in own and number > max(own)
        runs = {one for one, several in self._lettered.items() if 1 in several}
        is_run = len(runs) >= _FEW_LETTERS and {"A", "B"} <= runs
        return is_run and self._named[f"{letter}{number}"] < 1
