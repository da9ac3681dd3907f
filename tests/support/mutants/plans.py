"""Faults of recommendations, learning points and the plan."""

from __future__ import annotations

import re
from typing import Any

from support.mutants.form import Form, Table, drop, replace, text_of, write
from support.mutants.kinds import Plant, kind, one_of

_ACTIONS = ("rec-smart", "action-plan-complete")
_NOBODY = ("All staff", "Everyone in the service", "Managers", "All teams", "Whole organisation")
_ONGOING = ("Ongoing", "Continuous", "Ongoing work", "Rolling programme")
_LATER = ("In due course", "As soon as possible", "When resources allow", "To be agreed", "TBC")
_WEAK = (
    "Staff should be reminded of the importance of good record keeping.",
    "Managers to raise awareness of the issues found in this report.",
    "The organisation should consider whether its guidance needs to be looked at.",
    "Practitioners should be encouraged to think about the whole family.",
)
_SECOND = (
    " It should also commission new software for the duty desk, and recruit two further analysts.",
    " In addition, publish a leaflet for families and set up a yearly conference.",
    " Furthermore, a new training course must be written and the rota must be redesigned.",
)


def _cell(form: Form, words: str, *kinds: str, row: int = 1) -> Plant | None:
    """Put words in a cell of the plan, that of a column of a kind."""
    plan = form.plan()
    if plan is None:
        return None
    but = () if "owner" in kinds else (plan.column("owner"),)
    at = plan.column(*kinds, but=but)
    if at is None:
        return None
    cells = plan.body[min(row, len(plan.body) - 1)]
    write(cells[at], words)
    return Plant(words=words, at=_twins(form, plan, cells))


def _twins(form: Form, plan: Table, cells: list[Any]) -> tuple[Any, ...]:
    """Return the row, and the recommendation that has its number."""
    row = cells[0].getparent()
    number = re.search(r"\d+", text_of(cells[0]))
    found = []
    if number is not None:
        for one in recommendations(form):
            told = re.search(r"\d+", text_of(one))
            if told is not None and told[0] == number[0]:
                found.append(one)
    return (_row(row), *found)


def _row(element: Any) -> Any:
    return next((one for one in element.iterancestors("{*}tr")), element)


def recommendations(form: Form) -> list[Any]:
    """Return the paragraphs or rows with recommendations, those of the plan left out."""
    start = r"(?:Recommendation \d|R\d+[ .:(])"
    written = form.numbered(start)
    if len(written) > 1:
        return written
    plan = form.plan()
    for one in form.tables:
        is_other = plan is None or one.element is not plan.element
        if is_other and any(asks_in(title) for title in one.titles[1:]):
            return [row[0].getparent() for row in one.body]
    return [row[0].getparent() for row in plan.body] if plan is not None else []


def asks_in(title: str) -> bool:
    return re.match(r"recommendation", title, re.I) is not None


def _main_words(form: Form, number: int) -> Any:
    """Return the paragraph, or the fullest cell of the row, with a recommendation’s own words."""
    found = recommendations(form)
    if not found:
        return None
    one = found[number % len(found)]
    if not one.tag.endswith("}tr"):
        return one
    cells = list(one.iter("{*}tc"))
    titles = titles_of(form, one)
    for at, title in enumerate(titles):
        if asks_in(title) and len(text_of(cells[at])) > 12:
            return cells[at]
    return max(cells, key=lambda cell: len(text_of(cell)))


def titles_of(form: Form, row: Any) -> list[str]:
    for table in form.tables:
        if any(cells[0].getparent() is row for cells in table.body):
            return table.titles
    return []


@kind(*_ACTIONS)
def owner_blank(form: Form, number: int) -> Plant | None:
    return _cell(form, "", "owner")


@kind(*_ACTIONS)
def owner_everybody(form: Form, number: int) -> Plant | None:
    return _cell(form, one_of(_NOBODY, number), "owner")


@kind(*_ACTIONS)
def date_ongoing(form: Form, number: int) -> Plant | None:
    return _cell(form, one_of(_ONGOING, number), "due")


@kind(*_ACTIONS)
def date_later(form: Form, number: int) -> Plant | None:
    return _cell(form, one_of(_LATER, number), "due", row=0)


@kind(*_ACTIONS)
def date_blank(form: Form, number: int) -> Plant | None:
    return _cell(form, "", "due", row=2)


@kind(*_ACTIONS, "rec-outcome-measure")
def outcome_blank(form: Form, number: int) -> Plant | None:
    return _cell(form, "", "outcome")


@kind(*_ACTIONS, "rec-system-level")
def weak_demand(form: Form, number: int) -> Plant | None:
    found = _main_words(form, 1)
    if found is None:
        return None
    old = text_of(found)
    label = re.match(r"(?:Recommendation \d+|R\d+)(?: \([^)]*\))?[.:]? ?", old)
    words = one_of(_WEAK, number)
    write(found, f"{label[0] if label else ''}{words}")
    row, plan = _row(found), form.plan()
    if plan is not None and any(cells[0].getparent() is row for cells in plan.body):
        at = plan.column("action")  # nothing stronger beside it
        if at is not None:
            write(list(row.iter("{*}tc"))[at], words)
    return Plant(words=words, at=(found, *_plan_rows(form, 1)))


def _plan_rows(form: Form, number: int) -> list[Any]:
    plan = form.plan()
    return [] if plan is None or len(plan.body) <= number else [plan.body[number][0].getparent()]


@kind("rec-smart")
def two_demands(form: Form, number: int) -> Plant | None:
    found = _main_words(form, 1)
    if found is None:
        return None
    words = one_of(_SECOND, number)
    write(found, text_of(found).rstrip() + words)
    return Plant(words=text_of(found), at=(found,))


@kind("action-plan-complete", "rec-traceable")
def plan_lacks_one(form: Form, number: int) -> Plant | None:
    plan, found = form.plan(), recommendations(form)
    if plan is None or not found or found[0] is plan.body[0][0].getparent():
        return None
    gone = plan.body[1][0].getparent()
    twins = tuple(one for one in _twins(form, plan, plan.body[1])[1:])
    drop(gone)
    return Plant(at=(plan.element, *twins))


@kind("action-plan-complete", "rec-traceable", "qa-consistency")
def plan_numbers_otherwise(form: Form, number: int) -> Plant | None:
    plan, found = form.plan(), recommendations(form)
    if plan is None or not found or found[0] is plan.body[0][0].getparent():
        return None
    cell = plan.body[1][0]
    old = re.search(r"\d+", text_of(cell))
    if old is None:
        return None
    twins = _twins(form, plan, plan.body[1])
    replace(cell, old[0], str(int(old[0]) + 7))
    return Plant(words=text_of(cell), at=(*twins, plan.element))
