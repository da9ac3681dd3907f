"""The check of the day of a signature: whether words were changed after it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import Answer, answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of
from imrkit.judging.checks.form_lines import signed_days
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.checks.saved import saved_on
from imrkit.judging.checks.versions import changed_days
from imrkit.judging.facts.report_steps import StepKind, steps
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_dates

_AHEAD = re.compile(r"\b(?:due|deadline|return(?:ed)? by|asked for|requested)\b[^;,.]*$", re.I)
_FEWEST_DAYS = 2  # a signature is typed, and the file sent, a day later
_MOST_WORDS = 6  # of an answer that is a date
_MOST_DAYS = 366  # more, and it is no edit of this report


class SignedSchema(shape.StrictSchema):
    """Where the date of a sign-off stands, and the dates that it may not lie before."""

    signed = shape.text()
    after = shape.texts(required=True)


@check("IMR306", "signed-before-edit", needs=(PLACES, WHOLE), settings=SignedSchema)
def signed_before_edit(check_input: CheckInput) -> Iterator[Hit]:
    """The sign-off is dated before work on the report ended.

    What it flags
    -------------
    A date of signing, or a day beside “signed”, that lies before the date on which this version was
    finished, a date in the table of versions, an interview, the check of facts, or a row of the
    chronology. Dates that may
    lie ahead, such as those of actions, are left, and so is a date that could be several. That the
    file was saved again on a later day is a question: somebody may only have opened it. Nothing is
    asked where the record tells whether the words are those that were signed.

    Why it matters
    --------------
    The signature stands under words that were not there yet.

    Example
    -------
    Signed on 2 June 2025; PC2 was interviewed on 5 June 2025.

    Remedy
    ------
    Have the last version signed, or put the wrong date right.
    """
    for item, settings in items_with(check_input, "signed-before-edit"):
        signed = _first_date(_with_one_date(answers(check_input, [settings["signed"]])))
        later = _later(check_input, settings["after"])
        if signed is not None and later is not None and later[0] > signed[0]:
            yield Hit(
                item=item.id,
                location=signed[2].location,
                message=f"The sign-off is dated “{{}}”; “{{}}” stands {later[2]}, which is later.",
                quotes=(signed[1], later[1]),
            )
            continue
        changed = list(_changed_after(check_input, item.id)) if signed is None else []
        yield from changed or _steps_after(check_input, item.id)
        yield from _saved_after(check_input, item.id, settings["signed"])


def _later(check_input: CheckInput, after: Sequence[str]) -> tuple[dt.date, str, str] | None:
    """Return the last day on which the report was worked at, or of which it tells: the day, as it
    is written and where. None: there is none."""
    found = [(day, said, _where(one)) for day, said, one in _dates(answers(check_input, after))]
    found += [
        (entry.date.first, entry.date_text, "in the chronology")
        for one in chronologies(check_input)
        for entry in one.entries
        if entry.date is not None and entry.date.is_day and entry.date.is_certain
    ]
    return max(found, key=lambda one: one[0], default=None)


def _changed_after(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield that a table of versions tells of a change made after the day beside “signed”."""
    signed = max(signed_days(check_input), key=lambda one: one[0], default=None)
    changed = max(changed_days(check_input), default=None)
    if signed is not None and changed is not None and changed[0] > signed[0]:
        message = "The sign-off is dated “{}”; a version of “{}” was changed after it."
        yield Hit(item=item, location=signed[2], message=message, quotes=(signed[1], changed[1]))


def _steps_after(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield that the report tells of a change of its own words after all days of its agreement."""
    told = list(steps(check_input.passages))
    agreed = [one for one in told if one.kind is StepKind.AGREED]
    changed = [one for one in told if one.kind is StepKind.CHANGED]
    if agreed and changed:
        last, later = (max(same, key=lambda one: one.day) for same in (agreed, changed))
        if last.day < later.day:
            yield Hit(
                item=item,
                location=location_of(last.passage, last.start, last.end),
                message="The sign-off is dated “{}”; a change of “{}” came after it.",
                quotes=(last.written, later.written),
            )


def _saved_after(check_input: CheckInput, item: str, name: str) -> Iterator[Hit]:
    """Yield that the file was saved some days after the last signature."""
    signed, saved = _last_date(answers(check_input, [name])), saved_on(check_input)
    if signed is None or saved is None or check_input.record.sign_off is not None:
        return
    if _FEWEST_DAYS <= (saved - signed[0]).days <= _MOST_DAYS:
        yield Hit(
            item=item,
            location=signed[2].location,
            message="The sign-off is dated “{}”, and the file was last saved on {}.",
            quotes=(signed[1], day_in_words(saved)),
            severity=Severity.NOTE,
        )


_Dated = tuple[dt.date, str, Answer]


def _where(answer: Answer) -> str:
    return answer.location.where if not answer.place.tag else f"at “{answer.location.where}”"


def _dates(found: tuple[Answer, ...]) -> Iterator[_Dated]:
    for answer in found:
        dates = [
            one
            for one in read_dates(answer.text)
            if one.is_day and one.is_certain and not _AHEAD.search(answer.text[: one.start][-24:])
        ]
        if answer.is_whole and len(dates) > 1:
            continue
        for one in dates:
            yield one.first, answer.text[one.start : one.end], answer


def _with_one_date(found: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Return the answers that are a date, and else those that have one: of the steps of a check
    the dates stand in a column, or are told."""
    one_each = tuple(one for one in found if len(list(_dates((one,)))) == 1)
    return (
        tuple(one for one in one_each if len(one.text.split()) <= _MOST_WORDS) or one_each or found
    )


def _first_date(found: tuple[Answer, ...]) -> _Dated | None:
    return next(_dates(found), None)


def _last_date(found: tuple[Answer, ...]) -> _Dated | None:
    return max(_dates(found), key=lambda one: one[0], default=None)
