"""The legal sentences of a checklist, with their status and how old each check is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from imrkit.checklist import OLD, TOO_OLD, Checklist, LegalSentence
from imrkit.outputs.explanations import legal_lines
from imrkit.outputs.words import checklist_title, counted
from imrkit.wire import plain

_NO_ADVICE = "No legal advice: ask your legal team, and your data protection officer on data."


def law_text(found: Iterable[LegalSentence], checklist: Checklist, today: dt.date) -> str:
    """Return legal sentences for a person; those whose check is old are noted."""
    every = tuple(found)
    old = [one for one in every if one.is_older_than(OLD, today)]
    count = counted(len(every), "legal sentence")
    lines = [checklist_title(checklist), f"{count}. {_NO_ADVICE}"]
    if old:
        verb = "was" if len(old) == 1 else "were"
        lines.append(
            f"{len(old)} of them {verb} last checked more than {OLD} months ago: see below."
        )
    for one in every:
        lines += ["", *legal_lines(one), *_age(one, today)]
    return "\n".join(lines)


def law_data(found: Iterable[LegalSentence], today: dt.date) -> list[Any]:
    """Return legal sentences for programs, each with whether its check is old."""
    return [{**plain(one), "months_old": _months(one, today)} for one in found]


def _age(sentence: LegalSentence, today: dt.date) -> Iterator[str]:
    if months := _months(sentence, today):
        yield f"  NOTE: last checked more than {months} months ago; look at its source again."


def _months(sentence: LegalSentence, today: dt.date) -> int:
    """Return 12 or 6 when the last check is older than so many months, else 0."""
    return next((one for one in (TOO_OLD, OLD) if sentence.is_older_than(one, today)), 0)
