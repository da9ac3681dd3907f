"""What a finding says of a recommendation or another statement, and where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from imrkit.judging.checks.base import Hit, at, marked
from imrkit.judging.statements import Statement
from imrkit.values.findings import Location, Severity

_SHOWN = 5  # of the statements that one finding is about


def located(one: Statement, start: int = 0, end: int | None = None) -> Location:
    """Return the location of a statement, with the words from ``start`` to ``end`` of its text."""
    if one.row is None:
        stop = one.start + (len(one.text) if end is None else end)
        return marked(at(one.place), one.place.text, one.start + start, stop)
    return at(one.place, one.row)


def named(
    one: Statement, message: str, *quotes: str, item: str = "", severity: Severity | None = None
) -> Hit:
    """Return a finding on a statement; the first gap of the message is for its name.

    One that has neither number nor row is named by its words.
    """
    shown = (one.text, *quotes) if not one.name else quotes
    name = one.name or "“{}”"
    return Hit(
        item=item or one.item,
        location=located(one),
        message=message.replace("{}", name, 1),
        quotes=shown,
        severity=severity,
    )


def at_words(hit: Hit, cell: str) -> Hit:
    """Return a finding on a row whose words are all those of one of its cells."""
    return replace(hit, location=marked(hit.location, cell, 0, len(cell)))


def together(
    some: Sequence[Statement], says: tuple[str, str], *, item: str, severity: Severity | None = None
) -> Hit:
    """Return one finding on several statements, at the first of them.

    ``says``: of one, and of several; the gap is for their names. Each is shown by its words too.
    """
    shown = some[:_SHOWN]
    names = [_shown(one) for one in shown]
    if more := len(some) - len(shown):
        names.append(f"{more} more")
    name = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return Hit(
        item=item,
        location=located(some[0]),
        message=f"{says[len(some) > 1]}.".replace("{}", name, 1),
        quotes=tuple(one.text for one in shown if one.text or not one.name),
        severity=severity,
    )


def _shown(one: Statement) -> str:
    if not one.name:
        return "“{}”"
    return f"{one.name} (“{{}}”)" if one.text else one.name
