"""The answer areas of a file's slots in a document: where they are now, and what they hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from imrkit.judging.following.addresses import Addresses
from imrkit.judging.following.alignment import Alignment
from imrkit.judging.following.lines import Span, answer, is_ticked, moved, normal, ticks
from imrkit.judging.following.live_blocks import PART, LivePaths
from imrkit.judging.following.tree import Grid, Holder, Item, Row, start_of
from imrkit.values.body import Body, BodyParagraph
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Where the authors of a file were to write, by the numbers of its paragraphs."""

    spans: Mapping[int, Sequence[Span]]  # the characters of a line that says something itself
    free: frozenset[int]  # the whole paragraph


class LiveAreas:
    """Finds the areas of one file in one document."""

    def __init__(
        self,
        body: Body,
        now: Sequence[BodyParagraph],
        tree: Holder,
        paths: LivePaths,
        alignment: Alignment,
        addresses: Addresses,
        answers: Answers,
    ) -> None:
        self._was = [paragraph.text for paragraph in body.paragraphs]
        self._now = [paragraph.text for paragraph in now]
        self._paths = paths
        self._alignment = alignment
        self._addresses = addresses
        self._answers = answers
        self._body = tree
        self._cells = {(cell.start, cell.end): cell for cell in _cells(tree)}
        self._rows = {cell: row for row in _rows(tree) for cell in row.cells}
        self._known_places: dict[Holder, dict[Item, int]] = {}
        self._claimed: dict[int, range] = {}  # paragraph of the document -> whose it is

    def of(self, slot: Slot) -> Iterator[AnswerArea]:
        """Yield the areas of a slot that are still there, and those of rows that were added."""
        for area in slot.areas:
            found = self._area(area)
            if found is not None:
                yield found
                if slot.kind is SlotKind.COLUMN and area.kind is AreaKind.CELL:
                    yield from self._added(area)

    def options(self, slot: Slot) -> Iterator[Option]:
        """Yield the options of a choice, with what can be told of them from its words."""
        seen: Counter[int] = Counter()  # options in controls, by paragraph
        for option in slot.options:
            number = self._addresses.paragraph(option.part, option.path)
            place = None if number is None else self._alignment.paragraphs.get(number)
            if number is None or place is None:
                yield replace(option, is_chosen=None, part="", path=(), start=0, end=0)
                continue
            was, now = self._was[number], self._now[place]
            if option.end > option.start:
                ((start, end),) = moved(was, ((option.start, option.end),), now)
            else:
                start, end = _sign(was, now, seen[number])
                seen[number] += 1
            chosen = option.is_chosen if was == now else is_ticked(now[start:end].strip())
            yield replace(
                option,
                is_chosen=chosen,
                part=PART,
                path=self._paths.paragraphs[place],
                start=start,
                end=end,
            )

    def _area(self, area: AnswerArea) -> AnswerArea | None:
        if area.kind is AreaKind.BLOCKS:
            return self._blocks(area)
        number = self._addresses.paragraph(area.part, area.path)
        if area.kind in (AreaKind.LINE, AreaKind.FIELD):
            if number in self._answers.free and number not in self._answers.spans:
                return self._in_blocks(area, range(number, number + 1))
            return None if number is None else self._line(area, number, (area.start, area.end))
        if number is not None:
            return self._inline_control(area, number)
        numbers = self._addresses.inside(area.part, area.path)
        if numbers is None:
            return None
        cell = self._cell(numbers)
        return self._in_blocks(area, numbers) if cell is None else self._whole_cell(area, cell)

    def _cell(self, numbers: range) -> Holder | None:
        """Return the cell that has just these paragraphs."""
        return self._cells.get((numbers.start, numbers.stop))

    def _whole_cell(self, area: AnswerArea, cell: Holder) -> AnswerArea | None:
        live = self._alignment.holders.get(cell)
        if live is None:
            return None
        changed = self._changed(area, range(cell.start, cell.end), live.items)
        path = self._paths.holders[live]
        return replace(changed, kind=AreaKind.CELL, part=PART, path=path, start=0, end=0)

    def _added(self, area: AnswerArea) -> Iterator[AnswerArea]:
        numbers = self._addresses.inside(area.part, area.path)
        cell = None if numbers is None else self._cell(numbers)
        if cell is None:
            return
        row = self._rows[cell]
        at = row.cells.index(cell)
        for added in self._alignment.added.get(row, ()):
            live = added.cells[at]
            text = answer(self._text(live.items), area.prompt)
            path = self._paths.holders[live]
            yield AnswerArea(kind=AreaKind.CELL, part=PART, path=path, text=text)

    def _blocks(self, area: AnswerArea) -> AnswerArea | None:
        numbers = self._addresses.of_blocks(area)
        return None if numbers is None else self._in_blocks(area, numbers)

    def _in_blocks(self, area: AnswerArea, numbers: range) -> AnswerArea | None:
        """Return an area of paragraphs and tables: all between its neighbours that stayed."""
        around = self._addresses.inside(area.part, area.path) or range(0, len(self._was))
        holder = self._holder_of(around)
        live = self._alignment.holders.get(holder)
        if live is None:
            return None
        items, behind = self._between(holder, live, numbers)
        mine = [one for one in items if self._claimed.setdefault(start_of(one), numbers) == numbers]
        changed = self._changed(area, numbers, mine)
        start = start_of(mine[0]) if mine else behind
        end = _behind(mine[-1]) if mine else start
        path = self._paths.holders[live]
        return replace(changed, kind=AreaKind.BLOCKS, part=PART, path=path, start=start, end=end)

    def _holder_of(self, numbers: range) -> Holder:
        """Return the innermost holder of some paragraphs."""
        holder = self._body
        while inner := _cell_around(holder, numbers):
            holder = inner
        return holder

    def _between(self, holder: Holder, live: Holder, numbers: range) -> tuple[Sequence[Item], int]:
        """Return what stands between the twins of the neighbours, and the number behind it."""
        places = self._places(live)
        at = bisect_left(holder.items, numbers.start, key=start_of)
        behind = bisect_left(holder.items, numbers.stop, key=start_of)
        twins = self._alignment.items
        before = (places.get(twins.get(item, -1), -1) for item in reversed(holder.items[:at]))
        after = (places.get(twins.get(item, -1), -1) for item in holder.items[behind:])
        start = next((place + 1 for place in before if place >= 0), 0)
        end = next((place for place in after if place >= 0), len(live.items))
        behind_it = start_of(live.items[end]) if end < len(live.items) else live.end
        return live.items[start:end], behind_it

    def _places(self, live: Holder) -> dict[Item, int]:
        if live not in self._known_places:
            self._known_places[live] = {item: place for place, item in enumerate(live.items)}
        return self._known_places[live]

    def _changed(self, area: AnswerArea, numbers: range, items: Sequence[Item]) -> AnswerArea:
        """Return an area with what it holds now; what did not change stays as it was read."""
        was = self._was[numbers.start : numbers.stop]
        now = [self._now[number] for item in items for number in _numbers(item)]
        same = _without_blank(was) == _without_blank(now)
        return area if same else self._with_text(area, self._text(items))

    def _line(self, area: AnswerArea, number: int, span: Span) -> AnswerArea | None:
        place = self._alignment.paragraphs.get(number)
        if place is None:
            return None
        was, now = self._was[number], self._now[place]
        spans = self._answers.spans.get(number, ())
        if span not in spans:
            spans = (span,)
        start, end = moved(was, spans, now)[spans.index(span)]
        changed = area if was == now else self._with_text(area, now[start:end])
        return replace(changed, part=PART, path=self._paths.paragraphs[place], start=start, end=end)

    def _inline_control(self, area: AnswerArea, number: int) -> AnswerArea | None:
        """Return the area of a control in a line, which is known by what it held."""
        held = area.text or area.prompt
        start = self._was[number].find(held) if held else -1
        if start < 0:
            return None
        found = self._line(area, number, (start, start + len(held)))
        return None if found is None else replace(found, kind=AreaKind.LINE)

    def _with_text(self, area: AnswerArea, text: str) -> AnswerArea:
        stays = bool(area.prompt) and normal(area.prompt) in normal(text)
        return replace(area, text=answer(text, area.prompt), prompt=area.prompt if stays else "")

    def _text(self, items: Sequence[Item]) -> str:
        """Return what items say, a line for each paragraph and row that says something."""
        lines = (self._now[one] if isinstance(one, int) else self._rows_of(one) for one in items)
        return "\n".join(_without_blank(lines))

    def _rows_of(self, grid: Grid) -> str:
        rows = ("\t".join(self._text(cell.items) for cell in row.cells) for row in grid.rows)
        return "\n".join(_without_blank(rows))


def _without_blank(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def _sign(was: str, now: str, number: int) -> Span:
    """Return where the tick box of that number stands, of a line that kept as many."""
    there = ticks(now)
    if len(there) != len(ticks(was)) or number >= len(there):
        return (0, 0)
    return (there[number], there[number] + 1)


def _numbers(item: Item) -> range:
    return range(item, item + 1) if isinstance(item, int) else item.numbers


def _behind(item: Item) -> int:
    return _numbers(item).stop


def _rows(holder: Holder) -> Iterator[Row]:
    for item in holder.items:
        if isinstance(item, Grid):
            for row in item.rows:
                yield row
                for cell in row.cells:
                    yield from _rows(cell)


def _cells(tree: Holder) -> Iterator[Holder]:
    for row in _rows(tree):
        yield from row.cells


def _cell_around(holder: Holder, numbers: range) -> Holder | None:
    """Return the cell of a holder's tables that some paragraphs stand in."""
    at = bisect_right(holder.items, numbers.start, key=start_of) - 1
    item = holder.items[at] if at >= 0 else 0
    cells = (cell for row in item.rows for cell in row.cells) if isinstance(item, Grid) else ()
    around = (one for one in cells if one.start <= numbers.start and numbers.stop <= one.end)
    return next(around, None)
