"""What a finding says of a recommendation or another statement, and where it is."""

from __future__ import annotations

from imrkit.judging.checks.base import Hit, at, marked
from imrkit.judging.statements import Statement
from imrkit.values.findings import Location, Severity


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
