"""Checks of the dates that a report bears, and of when its records were searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.form_lines import FormLine, lines_of
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import read_dates

_Dated = tuple[Place, WrittenDate]


class StepsSchema(shape.StrictSchema):
    """Parts of items that hold dates (“item#part”), in the order in which things are done."""

    steps = shape.texts(required=True)
    first = shape.texts()  # those that only the later steps must follow: they may precede the first
    due = shape.texts()  # those after which the last ones need a reason
    reason = shape.texts()  # where that reason stands


@check(
    "IMR210",
    "report-dates-disagree",
    kind=CheckKind.REPORT_DATES,
    needs=(PLACES, WHOLE),
    settings=StepsSchema,
)
def report_dates_disagree(check_input: CheckInput) -> Iterator[Hit]:
    """The dates of the report itself are not in a sensible order.

    What it flags
    -------------
    A report that was due, finished or sent before it was asked for; records that were secured after
    the report was finished; and a report that was finished or sent after it was due, with no reason
    for the delay. Dates that cannot be read are left alone.

    Why it matters
    --------------
    They show whether the evidence was kept in time, and they are the first thing that a chair looks
    at.

    Example
    -------
    Asked for on 3 March 2025, finished on 11 February 2025.

    Remedy
    ------
    Correct the date, or say who agreed to the delay and why.
    """
    for item, settings in items_with(check_input, "report-dates-disagree"):
        dated = [(name, _dated(check_input, name)) for name in settings["steps"]]
        steps = [one for _, one in dated if one]
        first = [one for name in settings.get("first", ()) if (one := _dated(check_input, name))]
        for number, (place, date) in enumerate(steps):
            is_first = steps[number] is dated[0][1]
            before = (*steps[:number], *(() if is_first else first))
            earlier = next((one for one in before if date.last < one[1].first), None)
            if earlier is not None:
                yield Hit(
                    item=item.id,
                    location=at(place),
                    message="The date {} is earlier than {} "
                    f"({earlier[0].where}), which should come first.",
                    quotes=(place.text, earlier[0].text),
                )
        yield from _late(check_input, item.id, settings, steps)


def _late(
    check_input: CheckInput, item: str, settings: Mapping[str, Any], steps: list[_Dated]
) -> Iterator[Hit]:
    due = [one for name in settings.get("due", ()) if (one := _dated(check_input, name))]
    reasons = [one for name in settings.get("reason", ()) for one in _places(check_input, name)]
    late = [one for one in steps[1:] if due and one[1].first > due[0][1].last]
    if late and reasons and all(place.is_empty for place in reasons):
        place, _ = late[0]
        yield Hit(
            item=item,
            location=at(place),
            message="The date {} is later than the date due, {}, and no reason is given.",
            quotes=(place.text, due[0][0].text),
        )
    elif not reasons:
        yield from _late_on_lines(check_input, item)


def _late_on_lines(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield a report sent after it was due, by the lines of a form that asks for no reason."""
    is_said = any(signs("form_words")["delay"].is_in(one.text) for one in check_input.passages)
    due, sent = _line_dated(check_input, "due"), _line_dated(check_input, "sent")
    if due and sent and not is_said and sent[1].first > due[1].last:
        yield Hit(
            item=item,
            location=sent[0].location,
            message="The date {} is later than the date due, {}, and no reason is given.",
            quotes=(sent[0].value, due[0].value),
        )


def _line_dated(check_input: CheckInput, kind: str) -> tuple[FormLine, WrittenDate] | None:
    for line in lines_of(check_input, kind):
        dates = read_dates(line.value)
        if len(dates) == 1:
            return line, dates[0]
    return None


def _dated(check_input: CheckInput, name: str) -> _Dated | None:
    """Return the place of a part and the date in it; ``None`` when it holds no date."""
    for place in _places(check_input, name):
        dates = read_dates(place.text)
        if dates:
            return place, dates[0]
    return None


def _places(check_input: CheckInput, name: str) -> tuple[Place, ...]:
    item, _, part = name.partition("#")
    found = check_input.places.get(item, ())
    return tuple(place for place in found if place.item_part == part)


@check("IMR211", "searches-undated", Severity.NOTE, needs=(PLACES,))
def searches_undated(check_input: CheckInput) -> Iterator[Hit]:
    """Records are named, and not when they were searched.

    What it flags
    -------------
    A list of records or systems, written as text, in which no date of a search stands.

    Why it matters
    --------------
    A record can change after it was read, and the next reader must know which state was seen.

    Example
    -------
    “Crime system, command and control log, custody record.”

    Remedy
    ------
    Give for each the date on which it was searched, by what, and the result, a nil result too.
    """
    for item, _ in items_with(check_input, "searches-undated"):
        places = [one for one in check_input.places_of(item) if not one.is_empty]
        is_dated = any(read_dates(one.text) for one in places)
        texts = [one for one in places if one.rows is None]
        if texts and not is_dated and not check_input.is_set_aside(item):
            message = "No date says when the records were searched."
            yield Hit(item=item.id, location=at(texts[0]), message=message)
