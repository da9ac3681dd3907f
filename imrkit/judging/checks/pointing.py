"""Answers to the panel’s questions that are none: empty, or a pointer to somewhere else."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, at, location_of, marked
from imrkit.judging.checks.pointers import names_section, without_number
from imrkit.judging.passages import Passage, under_headings
from imrkit.judging.statements import StatementKind
from imrkit.judging.statements.points import is_question
from imrkit.judging.statements.references import referred
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location
from imrkit.values.snapshot import Table
from imrkit.words.likeness import likeness
from imrkit.words.sentences import sentences

_ITEM = "tor-questions-answered"
_BLANK = frozenset({"", "-", "–", "—", "tbc", "tba", "?", "to follow"})
_LONGEST = 14  # words of a pointer
_TITLE = 60  # characters
_FEWEST_ASKED = 3  # rows that end with a question mark: a table of questions, whatever its titles
_MOSTLY = 0.75  # of its rows
_ALIKE = 0.5  # of the words of a question: a heading that answers it
# A sentence that tells which answer stands where.
_TELLS = re.compile(
    r"\d|:|\b(?:first|second|third|respectively|order|headings?|under)\b", re.IGNORECASE
)
_ANSWER = re.compile(r"\s{0,3}(?:our\s)?(?:answer|response|reply)\s?[:.–-]\s{0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What stands where a question should be answered."""

    question: str
    answer: str
    location: Location
    is_known: bool  # a place of the item: the check for empty places tells of it


def answers_missing(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield a finding on each answer that is empty or points elsewhere, and on a claim of all."""
    rows = _rows(check_input)
    if not all(_is_blank(row.answer) for row in rows):
        yield from (_empty(row, item) for row in rows if _is_blank(row.answer) and not row.is_known)
    for row in check_input.remembered(_pointing):
        message = "“{}” points elsewhere, and answers nothing."
        yield Hit(item=item, location=row.location, message=message, quotes=(row.answer,))
    if not rows:
        yield from _claims(check_input, item)


def pointers_told(check_input: CheckInput) -> frozenset[str]:
    """Return the answers to the review’s questions of which :func:`answers_missing` tells that
    they point elsewhere; none where its item is not looked at."""
    is_looked_at = any(one.id == _ITEM for one in check_input.items)
    found = check_input.remembered(_pointing) if is_looked_at else ()
    return frozenset(one.answer.strip() for one in found)


def _pointing(check_input: CheckInput) -> list[_Given]:
    given = (*_rows(check_input), *_of_prose(check_input))
    return [one for one in given if _points(one.answer)]


def _rows(check_input: CheckInput) -> list[_Given]:
    return list(_of_places(check_input)) or list(_of_tables(check_input))


def _empty(row: _Given, item: str) -> Hit:
    message = "“{}” has no answer beside it."
    return Hit(item=item, location=row.location, message=message, quotes=(row.question,))


def _is_blank(answer: str) -> bool:
    return answer.strip().casefold() in _BLANK


def _points(answer: str) -> bool:
    """Tell whether an answer is a pointer alone; one to a numbered paragraph is a link."""
    plain = without_number(answer.strip())
    is_link = any(map(str.isdecimal, plain)) and not names_section(plain)
    if not plain or len(plain.split()) > _LONGEST or is_link:
        return False
    first = next(signs("learning")["points_away"].find(plain), None)
    is_one = len(list(sentences(plain))) == 1
    return first is not None and is_one and not plain[: first.start].strip(" ([“‘\"'")


def _of_places(check_input: CheckInput) -> Iterator[_Given]:
    for place in check_input.places.get(_ITEM, ()):
        for row in place.rows or ():
            if "answer" in row.cells and not row.is_empty:
                location = at(place, row, place.titles.get("answer", ""))
                answer = row.cells["answer"]
                yield _Given(
                    question=row.cells.get("question", ""),
                    answer=answer,
                    location=marked(location, answer, 0, len(answer)) if answer else location,
                    is_known=True,
                )


def _of_tables(check_input: CheckInput) -> Iterator[_Given]:
    """Yield the rows of tables of questions and answers, whatever they are called."""
    for block, where, headings in under_headings(check_input.snapshot.blocks or ()):
        if not isinstance(block, Table) or len(block.rows) <= 1:
            continue
        told = _columns(block, headings)
        if told is None:
            continue
        asks, replies = told
        for number, row in enumerate(block.rows[1:], start=1):
            if len(row) > max(asks, *replies) and row[asks].text.strip():
                cell = row[replies[0]]
                location = Location(
                    where=f"{where}, row {number}",
                    part=cell.part,
                    path=cell.path,
                    headings=headings,
                )
                yield _Given(
                    question=row[asks].text,
                    answer="".join(row[one].text for one in replies),
                    location=location,
                    is_known=False,
                )


def _columns(table: Table, headings: Sequence[str]) -> tuple[int, tuple[int, ...]] | None:
    """Return the column of questions and those of their answers, by titles or by what they hold."""
    titles = [cell.text if len(cell.text) <= _TITLE else "" for cell in table.rows[0]]
    asks = _column(titles, "question_titles")
    replies = _column(titles, "answer_titles", but=asks)
    if asks is not None and replies is not None and _asks(headings, titles[asks]):
        return asks, (replies,)
    rows = [row for row in table.rows[1:] if len(row) == len(titles)]
    asked = [sum(row[at].text.rstrip().endswith("?") for row in rows) for at in range(len(titles))]
    asks = asked.index(max(asked))
    if asked[asks] < max(_FEWEST_ASKED, _MOSTLY * len(rows)) or asks + 1 == len(titles):
        return None
    return asks, tuple(range(asks + 1, len(titles)))


def _column(titles: Sequence[str], kind: str, but: int | None = None) -> int | None:
    found = (at for at, title in enumerate(titles) if signs("learning")[kind].is_in(title))
    return next((at for at in found if at != but), None)


def _asks(headings: Sequence[str], title: str = "") -> bool:
    """Tell whether headings speak of the questions of a review, or a title of its terms."""
    found = signs("learning")
    return any(map(found["asks"].is_in, headings[-2:])) or found["names_terms"].is_in(title)


def _of_prose(check_input: CheckInput) -> Iterator[_Given]:
    """Yield what stands alone below a question that is a heading, or behind one in its line."""
    body = [one for one in check_input.passages if one.is_prose and one.row is None]
    asked = [one.text for one in _asked(check_input)]
    for headings, together in itertools.groupby(body, key=lambda one: one.headings):
        passages = list(together)
        is_alone = len(passages) == 1 and _is_asked(headings, asked)
        for one in passages if is_alone or _asks(headings) else ():
            question, sign, rest = one.text.rpartition("?")
            named = _ANSWER.match(one.text)
            if is_alone or sign or named:
                answer = one.text[named.end() :] if named else rest if sign else one.text
                yield _Given(
                    question=question or headings[-1],
                    answer=answer.strip(),
                    location=location_of(one),
                    is_known=False,
                )


def _is_asked(headings: Sequence[str], asked: Sequence[str]) -> bool:
    """Tell whether the last heading is a question of the review."""
    last = headings[-1].strip() if headings else ""
    is_there = _asks(headings[:-1]) or any(likeness(last, one) >= _ALIKE for one in asked)
    return last.endswith("?") and is_there


def _asked(check_input: CheckInput) -> list[Passage]:
    body = (one for one in check_input.passages if one.in_body)
    return [one for one in body if is_question(one.text) and _asks(one.headings)]


def _claims(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield a finding where a sentence says that all is answered, and no answer can be told."""
    body = [one for one in check_input.passages if one.in_body]
    asked = _asked(check_input)
    if len(asked) <= 1 or _are_answered(body, asked):
        return
    for passage in body:
        if not passage.is_prose or not signs("learning")["claims"].is_in(passage.text):
            continue
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            is_claim = signs("learning")["claims"].is_in(sentence)
            if is_claim and not _TELLS.search(sentence):
                yield Hit(
                    item=item,
                    location=location_of(passage, start, end),
                    message=f"“{{}}” stands for {len(asked)} questions, and no answer is shown.",
                    quotes=(sentence,),
                )
                return


def _are_answered(body: Sequence[Passage], asked: Sequence[Passage]) -> bool:
    """Tell whether headings repeat the questions, or the text names them by number."""
    headings = {one.text for one in body if one.is_heading and not is_question(one.text)}
    headings |= {one.text for one in body if one.is_heading and not _asks(one.headings[:-1])}
    alike = sum(any(likeness(h, one.text) >= _ALIKE for h in headings) for one in asked)
    outside = (one.text for one in body if not _asks(one.headings))
    named = {number for text in outside for number in referred(text, StatementKind.QUESTION)}
    return 2 * alike >= len(asked) or len(named) > 1
