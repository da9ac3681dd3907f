"""Checks of choices that a form offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import must_be_filled
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, owner_of
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.checks.open_choices import OpenChoice, open_choices
from imrkit.values.findings import Severity

_MOST_NAMED = 4


@check("IMR212", "choice-open", kind=CheckKind.EMPTY, needs=(PLACES, WHOLE))
def choice_open(check_input: CheckInput) -> Iterator[Hit]:
    """A choice that a form offers is left open.

    What it flags
    -------------
    A drop-down left at its dash or prompt, boxes of which none is ticked, “Yes / No” with neither
    taken out, and Yes and No ticked both: where the form asks for an item of the checklist, and
    where the text of the draft gives the answer. The other open choices of a form are one question.
    A step of a scale that is chosen (“Level 1”), where the text gives another time and again, is a
    question.
    Parts that a form keeps for whoever receives it are left alone.

    Why it matters
    --------------
    The form is read by people who look for that one answer, and counted by others.

    Example
    -------
    “MAPPA category:” stands at the dash, and the report says that he was in Category 2.

    Remedy
    ------
    Make the choice; where none fits, say so beside it.
    """
    others: list[OpenChoice] = []
    for one in open_choices(check_input):
        if one.chosen and one.said is not None:
            yield _gainsaid(one, one.item or owner_of(check_input, "choice-open"))
        elif one.ticked:
            yield _hit(one, owner_of(check_input, "choice-open"))
        elif one.place is not None:
            item = check_input.checklist.item(one.place.item)
            if item is not None and must_be_filled(check_input, item, one.place):
                yield _hit(one, item.id)
        elif one.answer:
            yield _hit(one, owner_of(check_input, "choice-open"))
        else:
            others.append(one)
    if others:
        yield _question(others, owner_of(check_input, "choice-open"))


def _hit(one: OpenChoice, item: str) -> Hit:
    message, quotes = "Nothing is chosen", one.ticked
    if one.ticked:
        message = f"{' and '.join('“{}”' for _ in one.ticked)} are both chosen"
    elif one.said is not None:
        message, quotes = "Nothing is chosen, and the text says “{}”", (one.said.quote,)
    return Hit(item=one.item or item, location=one.location, message=f"{message}.", quotes=quotes)


def _gainsaid(one: OpenChoice, item: str) -> Hit:
    said = one.said.quote if one.said else ""
    return Hit(
        item=item,
        location=one.location,
        message="“{}” is chosen, and the text says “{}”.",
        quotes=(one.chosen, said),
        severity=Severity.NOTE,
    )


def _question(others: Sequence[OpenChoice], item: str) -> Hit:
    named = [one.location.where for one in others[:_MOST_NAMED]]
    more = f" and at {len(others) - _MOST_NAMED} more places" if len(others) > _MOST_NAMED else ""
    return Hit(
        item=next((one.item for one in others if one.item), item),
        location=others[0].location,
        message=f"Nothing is chosen {', '.join(named)}{more}.",
        severity=Severity.NOTE,
    )
