"""A table below a heading or label whose columns a mapping names: its rows are entries.

Most often an author put it there: the blank form has none, and there the place takes text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from imrkit.checklist import ChecklistItem
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind
from imrkit.values.snapshot import Block, Table
from imrkit.verbs.planning import planned_place
from imrkit.words.wording import plain


def with_rows(
    place: PlannedPlace,
    item: ChecklistItem,
    part: str,
    columns: Mapping[str, str],
    blocks: Sequence[Block],
) -> Iterator[PlannedPlace]:
    """Yield a place as its table, and the text that stands above and below that.

    ``columns``: the checklist's column id to the title of the table's column; ``blocks``: those of
    the document. The place itself where it holds no table, or several, with all these titles.
    """
    found = [
        (area, at)
        for area in place.slot.areas
        if area.kind is AreaKind.BLOCKS
        for at in _tables(area, frozenset(map(plain, columns.values())), blocks)
    ]
    if not columns or len(found) != 1:
        yield place
        return
    area, at = found[0]
    rest = tuple(one for one in place.slot.areas if one is not area)
    above = replace(area, end=at, text=_text(area, range(area.start, at), blocks))
    below = replace(area, start=at + 1, text=_text(area, range(at + 1, area.end), blocks))
    rest += tuple(one for one in (above, below) if one.text.strip())
    if rest:
        yield replace(place, slot=replace(place.slot, areas=rest))
    table = replace(place.slot, areas=(replace(area, start=at, end=at + 1),))
    yield planned_place(table, item, part, "", columns)


def _tables(area: AnswerArea, titles: frozenset[str], blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where in an area tables stand of which a row holds all the titles."""
    for block in _in_area(area, range(area.start, area.end), blocks):
        if isinstance(block, Table) and any(titles <= set(map(plain, row)) for row in block.texts):
            yield block.path[-1]


def _in_area(area: AnswerArea, numbers: range, blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.part == area.part and block.path[:-1] == area.path and block.path[-1] in numbers:
            yield block


def _text(area: AnswerArea, numbers: range, blocks: Sequence[Block]) -> str:
    found = _in_area(area, numbers, blocks)
    return "\n".join(one.text if not isinstance(one, Table) else str(one.texts) for one in found)
