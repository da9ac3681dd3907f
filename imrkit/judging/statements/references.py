"""Read by which numbers a text names statements elsewhere: “(Lesson 2)”, “R3 and R5”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.statements.values import Statement, StatementKind
from imrkit.words.likeness import words_of

_WORDS = {
    StatementKind.LEARNING: (
        r"LP|L|[Ll]essons?|[Ll]earning(?:\s[Pp]oints?)?|[Ff]indings?|[Pp]oints?"
    ),
    StatementKind.RECOMMENDATION: r"R|[Rr]ecs?|[Rr]ecommendations?",
    StatementKind.ACTION: r"[Aa]ctions?",
    StatementKind.QUESTION: (
        r"KLOEs?|Q|ToR|TOR|[Qq]uestions?|[Tt]erms?\s[Oo]f\s[Rr]eference|[Kk]ey\s[Ll]ines?\sof\s[Ee]nquiry"
        r"|[Pp]oints?"
    ),
}
_TITLE_WORDS = {
    StatementKind.LEARNING: frozenset(
        {"learning", "lesson", "lessons", "finding", "findings", "lp", "point"}
    ),
    StatementKind.RECOMMENDATION: frozenset({"recommendation", "recommendations", "rec", "recs"}),
    StatementKind.ACTION: frozenset({"action", "actions"}),
    StatementKind.QUESTION: frozenset({"question", "questions", "kloe", "tor"}),
}
_MORE = r"(?:\s?(?:,|&|and|to|[-–/]|,\sand)\s?(?:{words})?\s?\d{{1,2}}(?![\d.]\d)){{0,12}}"
_PATTERNS = {
    kind: re.compile(
        rf"(?<![\w-])(?:{words})\.?\s?(?:no\.?\s?|number\s|\()?(\d{{1,2}}(?![\d/]|[.]\d)"
        + _MORE.format(words=words)
        + ")"
    )
    for kind, words in _WORDS.items()
}
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d{1,2})\s?(?:[-–]|to)\s?(\d{1,2})")
_ONLY_NUMBERS = re.compile(r"[\d\s,;&–-]{1,40}|\d{1,2}(?:\s?(?:,|and|&)\s?\d{1,2}){0,9}")


def referred(text: str, kind: StatementKind) -> frozenset[str]:
    """Return the numbers of the statements of a kind that a text names."""
    return frozenset(
        number for found in _PATTERNS[kind].finditer(text) for number in _numbers(found[1])
    )


def referred_by(one: Statement, kind: StatementKind, column: str = "") -> frozenset[str]:
    """Return those that a statement names, in its words or in a column kept for them.

    ``column``: the id of that column; one whose title speaks of the kind is read too.
    """
    own = "" if one.row is None else one.row.cells.get(column, "")
    cells = [own, *(text for title, text in one.cells if _is_kept_for(title, kind))]
    numbers = {n for cell in cells if _ONLY_NUMBERS.fullmatch(cell) for n in _numbers(cell)}
    return frozenset(numbers) | referred(f"{one.whole}\n{own}", kind)


def _is_kept_for(title: str, kind: StatementKind) -> bool:
    return not _TITLE_WORDS[kind].isdisjoint(words_of(title))


def _numbers(text: str) -> Iterator[str]:
    for found in _RANGE.finditer(text):
        yield from map(str, range(int(found[1]), int(found[2]) + 1))
    yield from (str(int(number)) for number in _NUMBER.findall(text))
