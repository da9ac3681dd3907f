"""The ledger of a move or a merge: lines for a terminal, and a page to read, print and keep."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from jinja2 import BaseLoader, Environment, Template
from markupsafe import Markup

from imrkit.judging.mapping_use import MappingSource, UsedMapping
from imrkit.outputs.present_mapping import mapping_line
from imrkit.outputs.words import counted
from imrkit.outputs.wrapped import wrapped
from imrkit.values.ledger import Ledger, Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.words.date_words import day_in_words

OUTCOMES = MappingProxyType(
    {
        Outcome.MOVED: "moved to a place of the template",
        Outcome.MERGED: "joined with others, or said by the template already",
        Outcome.UNMATCHED: "without a place: in the holding section at the end",
        Outcome.DROPPED: "left out",
    }
)
MERGE_OUTCOMES = MappingProxyType(
    {
        Outcome.MOVED: "stands in the merged draft",
        Outcome.MERGED: "both sides say the same, or the other side’s newer words stand there",
        Outcome.DROPPED: "left out, for a person chose the other side’s",
    }
)
GRADES = MappingProxyType(
    {
        LossGrade.DATA: "lost",
        LossGrade.MAJOR: "changed",
        LossGrade.MINOR: "looks",
        LossGrade.NOTE: "note",
    }
)


def text(ledger: Ledger, losses: Iterable[Loss], read_by: UsedMapping, to: UsedMapping) -> str:
    """Return what became of a draft, in lines for a terminal."""
    lines = [
        *wrapped("Draft read  ", used_line(read_by)),
        *wrapped("Template    ", used_line(to)),
        f"Blocks      {ledger.source_blocks}",
        *(f"  {getattr(ledger, str(one)):>6}  {words}" for one, words in OUTCOMES.items()),
    ]
    said = list(_losses(losses))
    return "\n".join([*lines, *(["", *said] if said else [])])


def summary(ledger: Ledger) -> str:
    """Return the counts of a ledger in one line."""
    counts = ", ".join(f"{getattr(ledger, str(one))} {one}" for one in Outcome)
    return f"{counted(ledger.source_blocks, 'block')}: {counts}"


def used_line(used: UsedMapping) -> str:
    """Return in one line how a document was read."""
    if used.source is MappingSource.NONE:
        return "by its own places"
    return mapping_line(used)


def _losses(losses: Iterable[Loss]) -> Iterator[str]:
    for loss in losses:
        where = f"{loss.where}: " if loss.where else ""
        yield from wrapped(f"{GRADES[loss.grade]:<12}", f"{where}{loss.what}")


def page(
    ledger: Ledger,
    losses: Iterable[Loss],
    *,
    draft: str,
    template: str,
    made: date,
) -> str:
    """Return the ledger of a move as a page of HTML that needs nothing from elsewhere.

    ``draft``, ``template``: the names of the files; ``made``: the day that it shows as its own.
    """
    return _page(
        ledger,
        losses,
        title=f"Ledger of a move: {draft}",
        one="block",
        head=(("Draft", draft), ("Moved into", template)),
        outcomes=OUTCOMES,
        made=made,
    )


def merge_page(
    ledger: Ledger, losses: Iterable[Loss], *, mine: str, theirs: str, base: str, made: date
) -> str:
    """Return the ledger of a merge as such a page; ``mine``, ``theirs``, ``base``: its files."""
    return _page(
        ledger,
        losses,
        title=f"Ledger of a merge: {mine} and {theirs}",
        one="piece",
        head=(("Mine", mine), ("Theirs", theirs), ("Both made from", base)),
        outcomes=MERGE_OUTCOMES,
        made=made,
    )


def _page(
    ledger: Ledger,
    losses: Iterable[Loss],
    *,
    title: str,
    one: str,
    head: Iterable[tuple[str, str]],
    outcomes: Mapping[Outcome, str],
    made: date,
) -> str:
    style = "\n".join(map(_resource, ("report.css", "ledger.css")))
    return _template().render(
        ledger=ledger,
        losses=tuple(losses),
        title=title,
        one=one,
        head=tuple(head),
        made=day_in_words(made),
        outcomes=outcomes,
        grades=GRADES,
        style=Markup(style),  # noqa: S704 - our own
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=BaseLoader(), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_resource("ledger.html"))


def _resource(name: str) -> str:
    return (files("imrkit.outputs") / name).read_text("utf-8")
