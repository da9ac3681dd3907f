"""Recommendations and learning points that are put in and tied to nothing."""

from __future__ import annotations

import re
from typing import Any

from support.mutants.form import Form, Table, doubled, replace, text_of, write
from support.mutants.kinds import Plant, kind, one_of
from support.mutants.plans import asks_in, recommendations, titles_of

_NEW = (
    "Replace the fleet of unmarked vehicles with electric ones.",
    "Open a second car park for visitors at headquarters.",
    "Move the annual awards ceremony to the spring.",
)
_LEARNT = (
    "Letters that are sent by second class post reach people too late to be of use to them.",
    "When two clinics share one waiting room, people overhear what they should not.",
    "Interview rooms without daylight make long conversations hard for everybody in them.",
)

_FROM = re.compile(r"learning|from|lesson|cause", re.IGNORECASE)
_LEADS_TO = re.compile(r"leads to|recommendation|answer", re.IGNORECASE)
_SHORT = 8  # characters of a cell with a number alone


@kind("rec-traceable")
def recommendation_from_nowhere(form: Form, number: int) -> Plant | None:
    """Add a recommendation, to the plan too, that names no learning point and shares no words."""
    found, words, plan = recommendations(form), one_of(_NEW, number), form.plan()
    old = re.search(r"\d+", text_of(found[-1])) if len(found) > 1 else None
    if old is None:
        return None
    fresh = str(int(old[0]) + 1)
    new = doubled(found[-1])
    if new.tag.endswith("}tr"):
        _fill(new, titles_of(form, found[-1]), words, (old[0], fresh))
    else:
        label = re.match(r"Recommendation \d+|R\d+", text_of(found[-1]))
        write(new, f"{label[0].replace(old[0], fresh) if label else fresh}. {words}")
    rows = [new]
    if plan is not None and found[-1] is not plan.body[-1][0].getparent():
        rows.append(_planned(plan, words, (old[0], fresh)))
    return Plant(words=words, at=tuple(rows))


def _fill(row: Any, titles: list[str], words: str, numbers: tuple[str, str]) -> None:
    for title, cell in zip(titles, row.iter("{*}tc"), strict=False):
        if title == titles[0] and re.search(r"\d", text_of(cell)):
            replace(cell, *numbers)
        elif asks_in(title):
            write(cell, words)
        elif _FROM.search(title):
            write(cell, "")


def _planned(plan: Table, words: str, numbers: tuple[str, str]) -> Any:
    """Put the new recommendation at the end of the plan."""
    row = doubled(plan.body[-1][0].getparent())
    for at, (title, cell) in enumerate(zip(plan.titles, row.iter("{*}tc"), strict=False)):
        said = text_of(cell)
        if at == 0:
            is_number = len(said) < _SHORT
            write(cell, said.replace(*numbers) if is_number else f"R{numbers[1]}. {words}")
        elif asks_in(title) or at in (plan.column("recommendation"), plan.column("action")):
            write(cell, words)
    return row


@kind("learning-stated-and-traceable", "rec-traceable")
def learning_without_recommendation(form: Form, number: int) -> Plant | None:
    """Add a learning point at the end that names no recommendation."""
    words, table = one_of(_LEARNT, number), form.learning()
    if table is not None:
        return Plant(words=words, at=(_learnt(table, words),))
    found = form.numbered(r"(?:Learning(?: point)? \d|L\d+[ .:(])")
    if not found:
        return None
    new = doubled(found[-1])
    label = re.match(r"Learning(?: point)? \d+|L\d+", text_of(found[-1]))
    write(new, f"{_next(label[0]) if label else ''}: {words}")
    return Plant(words=words, at=(new,))


def _learnt(table: Table, words: str) -> Any:
    """Put a row behind the last, made of the first: the last may say why nothing follows."""
    last = table.body[-1][0].getparent()
    label = text_of(table.body[-1][0])
    new = doubled(table.body[0][0].getparent())
    last.addnext(new)
    at = table.column("learning", but=[0]) if len(label) < _SHORT else 0
    own = re.match(r"L\d+[.:]? ", label)
    for place, cell in enumerate(new.iter("{*}tc")):
        if place == at:
            write(cell, (_next(own[0]) if own else "") + words)
        elif place == 0:
            write(cell, _next(label))
        elif _LEADS_TO.search(table.titles[place]):
            write(cell, "")
    return new


def _next(label: str) -> str:
    if found := re.search(r"\d+", label):
        return label.replace(found[0], str(int(found[0]) + 1))
    return chr(ord(label[0]) + 1) + label[1:] if label else ""
