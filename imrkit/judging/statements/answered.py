"""Where the questions of the terms of reference are answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.places import Place
from imrkit.judging.statements.find import statements
from imrkit.judging.statements.labels import label_of
from imrkit.judging.statements.links import TOPIC, subjects
from imrkit.judging.statements.references import referred
from imrkit.judging.statements.values import Statement, StatementKind
from imrkit.judging.wordlists import signs
from imrkit.words.likeness import likeness, stems

_ALIKE = 0.5  # of the words of a question that is copied into the list of answers
_SPOKEN_OF = 0.5  # of its subjects: the rest of the report speaks of it
_FEWEST_HEADED = 2  # numbers of questions in headings: by these the report answers
_FEWEST_TOLD = 2  # questions of which the terms themselves say where each is answered
# “Questions 1 and 2 are answered under “Risk”, question 3 in section 4.”
_TELLS_WHERE = re.compile(
    r"\b(?:answered|addressed|dealt with|considered|covered|taken up|looked at|discussed|examined)"
    r"\s(?:under|in|at|by|within|below)\b",
    re.IGNORECASE,
)
_FEWEST = 5  # passages of analysis, without which nothing is answered yet


class Answers:
    """The list of answers that a report has, or else all that it says."""

    def __init__(self, check_input: CheckInput, item: ChecklistItem) -> None:
        self._listed = tuple(_listed(check_input.places_of(item)))
        asking = {
            line
            for one in check_input.checklist.items
            if one.id == "tor-included"
            for place in check_input.places_of(one)
            for line in place.text.split("\n")
        }
        lists = {
            (one.place.part, table)
            for one in statements(check_input, StatementKind.QUESTION)
            if (table := one.place.path[:-2])  # of a cell
        }
        self._texts = tuple(
            passage.text
            for passage in check_input.passages
            if passage.in_body
            and passage.text not in asking
            and (passage.part, passage.path[:-2]) not in lists
        )
        self._said_to_be = any(map(signs("learning")["answers_all"].is_in, asking))
        self._numbers = frozenset(
            number for text in self._texts for number in referred(text, StatementKind.QUESTION)
        )
        told = (line for line in asking if _TELLS_WHERE.search(line))
        self._told = frozenset(
            number for line in told for number in referred(line, StatementKind.QUESTION)
        )
        headings = {one for passage in check_input.passages for one in passage.headings}
        self._headed = frozenset(
            number for one in headings for number in referred(one, StatementKind.QUESTION)
        )
        self._stems = frozenset[str]().union(*map(stems, self._texts))
        self._topics: dict[str, bool] = {}

    @property
    def are_there(self) -> bool:
        """True when the report answers questions one by one, or has an analysis."""
        return not self._said_to_be and (bool(self._listed) or len(self._texts) >= _FEWEST)

    def has(self, question: Statement) -> bool:
        """Tell whether a question is answered."""
        if question.number in self._numbers | self._told:
            return True
        if question.number and len(self._told) >= _FEWEST_TOLD:
            return False  # the terms say where each of the others is answered
        if question.number and len(self._headed) >= _FEWEST_HEADED:
            return False  # the others have a heading with their number
        if self._listed:
            return any(
                (number and number == question.number) or likeness(text, question.text) >= _ALIKE
                for number, text in self._listed
            )
        wanted = subjects(question.text)
        spoken_of = sum(map(self._speaks_of, wanted))
        return not wanted or spoken_of > _SPOKEN_OF * len(wanted)

    def _speaks_of(self, subject: str) -> bool:
        if not subject.startswith(TOPIC):
            return subject in self._stems
        if subject not in self._topics:
            finder = signs("topics")[subject.removeprefix(TOPIC)]
            self._topics[subject] = any(map(finder.is_in, self._texts))
        return self._topics[subject]


def _listed(places: tuple[Place, ...]) -> Iterator[tuple[str, str]]:
    """Yield the number and the words of each question in a list of answers."""
    for place in places:
        lines = place.paragraphs
        if place.rows is not None:
            lines = tuple(row.cells.get("question", "") for row in place.rows if not row.is_empty)
        for line in lines:
            if line.strip():
                label = label_of(line)
                yield (label.number, line[label.end :]) if label else ("", line)
