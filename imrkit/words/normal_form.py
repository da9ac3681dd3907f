"""Unicode's normal forms in time that grows with the text.

Python's own take time with the square of a run of combining marks whose classes are mixed, which no
language writes and anybody can send. Marks that stand in canonical order already cost it nothing,
so long runs are put into that order first. Order among marks of different classes says nothing
(Unicode Standard, D108 to D109), so every text has the very normal form that ``unicodedata`` gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal
from unicodedata import combining, normalize

Form = Literal["NFC", "NFKC"]

# Marks are no letters, and none stands before U+0300. U+FF9E and U+FF9F become marks in NFKC.
_LONG_RUN = re.compile(r"(?:[^\w\x00-\u02ff]|[\uff9e\uff9f]){30,}+")
_DECOMPOSED: dict[Form, Literal["NFD", "NFKD"]] = {"NFC": "NFD", "NFKC": "NFKD"}


def normal_form(text: str, form: Form) -> str:
    """Return the same as ``unicodedata.normalize(form, text)``."""
    return normalize(form, _LONG_RUN.sub(lambda run: _ordered(run[0], form), text))


def _ordered(run: str, form: Form) -> str:
    """Return a run decomposed, with the marks between two other characters by their class."""
    parts = "".join(normalize(_DECOMPOSED[form], character) for character in run)
    return "".join(
        _by_class(group) if are_marks else "".join(group)
        for are_marks, group in groupby(parts, key=lambda character: combining(character) > 0)
    )


def _by_class(marks: Iterable[str]) -> str:
    classes: dict[int, list[str]] = {}
    for mark in marks:
        classes.setdefault(combining(mark), []).append(mark)
    return "".join("".join(classes[class_]) for class_ in sorted(classes))
