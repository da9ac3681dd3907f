"""Numbers that a report gives, held against the tables that show the things one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.facts.counted import Count, Scope
from imrkit.judging.facts.repeated import MISSED, MISSING
from imrkit.judging.passages import titled_blocks, under_headings
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.values.snapshot import Table
from imrkit.words.likeness import stem, words_of

_FEWEST = 3  # rows that list things
_FEWEST_TOLD = 4  # “the two calls” may be the two just told of
_LONGEST_TITLE = 3  # words of the title of a column that names the things
_MOST_TIMES = 2  # one number is the other: more, and they count other things

# “missing report 7”: they are counted one by one.
_ORDINAL = re.compile(
    r"\bmissing(?: person| child| from home)? (?:report|episode|incident)s?"
    r" (?:no\.? ?|number )?(\d{1,2})\b",
    re.IGNORECASE,
)
_NUMBERED = {  # “log 3”, “Contact no. 5”
    kind: re.compile(rf"\b{kind}\s(?:no\.?\s|number\s)?(\d{{1,2}})\b(?![.:/]\d)", re.IGNORECASE)
    for kind in ("log", "call", "incident", "referral", "contact", "report", "visit", "episode")
}
_MISSING_REPORTS = frozenset({"report", "episode", "incident", "occasion"})
Told = tuple[Count, str, tuple[str, ...], Severity | None]


def against_tables(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    """Yield the numbers of things that a table below the same heading lists, and not as many."""
    told = [one for one in found if _is_of_all(one) and one.kind != "contact"]
    blocks = under_headings(titled_blocks(check_input.snapshot)) if told else ()
    for table, _, headings in blocks:
        if isinstance(table, Table) and len(table.rows) > _FEWEST:
            for one in told:
                if one.passage.headings == headings:
                    yield from _against_rows(one, table)


def _against_rows(one: Count, table: Table) -> Iterator[Told]:
    titles = [words_of(cell.text) for cell in table.rows[0]]
    rows = sum(any(cell.text.strip() for cell in row) for row in table.rows[1:])
    low, high = sorted((one.number, rows))
    if low < high <= _MOST_TIMES * low and _names(titles, one.kind):
        yield one, f"“{{}}” stands here; the table has {rows} rows.", (one.words,), None


def _is_of_all(one: Count) -> bool:
    is_whole = one.scope is Scope.WHOLE
    is_definite = one.scope is Scope.DEFINITE and one.number >= _FEWEST_TOLD
    return (is_whole or is_definite) and not one.narrower


def _names(titles: Iterable[list[str]], kind: str) -> bool:
    """Tell whether a column is headed by the word for the things: “Meeting”, “Interview no.”."""
    return any(len(title) <= _LONGEST_TITLE and stem(kind) in map(stem, title) for title in titles)


def against_missed(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    """Yield how often somebody is said not to have come, where the entries show fewer or more."""
    told = [one for one in found if one.kind == MISSED and _is_of_all(one)]
    missed = signs("counts")["missed"]
    for chronology in chronologies(check_input) if told else ():
        rows = sum(missed.is_in(entry.text) for entry in chronology.entries)
        for one in told:
            if 1 < rows != one.number:
                message = f"“{{}}” stands here; {rows} entries of the chronology speak of one."
                yield one, message, (one.words,), Severity.NOTE


def against_missing(check_input: CheckInput, found: Sequence[Count]) -> Iterator[Told]:
    """Yield how often somebody is said to have been reported missing, where reports are counted.

    Either as “seven missing person reports”, or one by one (“missing report 7”).
    """
    told = [one for one in found if one.kind == MISSING and one.scope is Scope.WHOLE]
    others = {
        one.number: one.words
        for one in found
        if one.kind in _MISSING_REPORTS
        and stem("missing") in one.narrower
        and one.scope is not Scope.PART
        and not one.of_others
    }
    if told:
        numbered = (_ORDINAL.finditer(one.text) for one in check_input.passages if one.in_body)
        last = max((int(match[1]) for every in numbered for match in every), default=0)
        others = {last: f"missing report {last}", **others} if last > 1 else others
    for one in told:
        low, high = min([*others, one.number]), max([*others, one.number])
        if others and one.number not in others and high <= _MOST_TIMES * low:
            words = next(iter(others.values()))
            yield one, "“{}” stands here, and “{}” elsewhere.", (one.words, words), None


def against_numbered(check_input: CheckInput, found: Iterable[Count]) -> Iterator[Told]:
    """Yield a number of all logs, calls or the like that are numbered up to another one.

    “Six logs”, where “log 1” to “log 4” are told of.
    """
    told = [one for one in found if one.kind in _NUMBERED and _is_of_all(one) and not one.of_others]
    texts = [one.text for one in check_input.passages if one.in_body] if told else []
    for kind in {one.kind for one in told}:
        numbers = {int(match[1]) for text in texts for match in _NUMBERED[kind].finditer(text)}
        last = max(numbers, default=0)
        if last < _FEWEST or numbers != set(range(1, last + 1)):
            continue
        for one in told:
            low, high = sorted((one.number, last))
            if one.kind == kind and low < high <= _MOST_TIMES * low:
                message = f"“{{}}” stands here; they are numbered from 1 to {last}."
                yield one, message, (one.words,), Severity.NOTE
