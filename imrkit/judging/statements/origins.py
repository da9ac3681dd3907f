"""What the cell kept for it says a recommendation comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imrkit.judging.statements.links import TOPIC, subjects
from imrkit.judging.statements.references import referred
from imrkit.judging.statements.values import Statement, StatementKind

_TITLE = re.compile(
    r"(?:(?:arising|comes|derived|taken|drawn) )?from|source|origin|basis|based on|rests on"
    r"|(?:learning|lessons?)(?: points?)?(?: no\.?| numbers?| ref(?:erence)?)?"
    r"|(?:links?|linked|relates) to(?: (?:learning|lessons?))?",
    re.IGNORECASE,
)
# A place of the report, a finding or a question: it may rest on these too.
_PLACE = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|chapters?|parts?|pages?|rows?|findings?|terms?|questions?"
    r"|kloes?|tor|episodes?|good practice|chronology)\b|\d\.\d|[§¶]"
    r"|\A\d[\d\s,;&–-]*(?:(?:and|to)\s\d+)?\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_FEWEST = 2  # recommendations of which the cell names a learning point that there is
_SAME = 0.5  # of what a cell speaks of, more than this is spoken of in one learning point


def origin_of(one: Statement) -> str | None:
    """Return the cell that says where a recommendation comes from; ``None``: there is no such."""
    cells = (text for title, text in one.cells if _TITLE.fullmatch(title.strip()))
    return next((text.strip() for text in cells), None)


def founded(
    recommended: Sequence[Statement], learning: Sequence[Statement]
) -> dict[tuple[object, ...], bool]:
    """Tell of each, by its address, whether its cell names something of the report.

    It is told where the cells of most name a learning point that there is.
    """
    numbers = {one.number for one in learning if one.number}
    cells = [(one, cell) for one in recommended if (cell := origin_of(one)) is not None]
    naming = sum(not numbers.isdisjoint(_named(cell)) for _, cell in cells)
    if naming < _FEWEST or 2 * naming < len(cells):
        return {}
    return {one.address: _is_founded(cell, numbers, learning) for one, cell in cells}


def _named(cell: str) -> frozenset[str]:
    numbers = _NUMBER.findall(cell) if _PLACE.fullmatch(cell) else ()
    return referred(cell, StatementKind.LEARNING) | frozenset(numbers)


def _is_founded(cell: str, numbers: set[str], learning: Sequence[Statement]) -> bool:
    if _PLACE.search(cell) or not numbers.isdisjoint(_named(cell)):
        return True
    own = {one for one in subjects(cell) if not one.startswith(TOPIC)}
    return bool(own) and any(len(own & subjects(one.whole)) > _SAME * len(own) for one in learning)
