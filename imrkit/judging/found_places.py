"""The places at which a draft answers an item where neither a control nor a mapping says so.

They are told by what the checklist knows: the headings and labels by which an item goes in other
agencies' forms. A heading has the text below it, a label what follows on its line, below its
line or in the cell beside it, and a table of rows has the columns of an item's part as titles.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from imrkit.checklist import ChecklistItem, ItemPart
from imrkit.judging.check_input import CheckInput
from imrkit.judging.item_titles import ids_by_title, title_words
from imrkit.judging.passages import titled_blocks
from imrkit.judging.places import Place, Row
from imrkit.judging.titled_columns import is_named
from imrkit.judging.wordlists import signs
from imrkit.values.frozen import FrozenDict
from imrkit.values.snapshot import Block, Cell, Paragraph, Table, block_text

_FEWEST_COLUMNS = 2
_FEWEST_QUESTIONS = 3
_NUMBERED = re.compile(r"(?:(?:KLOE|Q|ToR|TOR|Question)[. ]?)?\d{1,2}\.?")
_ASKED = "tor-included"  # the item of the review's questions


def found_places(check_input: CheckInput, item: ChecklistItem) -> tuple[Place, ...]:
    """Return the places of an item that its controls and the mapping do not name."""
    found = check_input.remembered(_found)
    return found.get(item.id, ())


def every_place(check_input: CheckInput, item: ChecklistItem) -> tuple[Place, ...]:
    """Return an item’s own places, and behind them the others that say something else.

    An item that has a control is answered there and nowhere else, so that it can be judged alone.
    """
    own = check_input.places_of(item)
    if any(place.tag for place in own):
        return own
    told = "\n".join(place.text for place in own)
    others = (one for one in found_places(check_input, item) if one.text not in told)
    return (*own, *others)


def _found(check_input: CheckInput) -> Mapping[str, tuple[Place, ...]]:
    """Return the places of each item, in the order of the document; each title is read once."""
    items = [one for one in check_input.checklist.items if one.headings or one.labels]
    titles = _Titles(items)
    own = {
        (item, place.part, place.path)
        for item, places in check_input.places.items()
        for place in places
    }
    lists = [place for places in check_input.places.values() for place in places if place.rows]
    blocks = titled_blocks(check_input.snapshot)
    found: dict[str, list[Place]] = {}
    for place in itertools.chain(_in_text(blocks, titles), _in_tables(blocks, titles)):
        is_own = bool(place.path) and (place.item, place.part, place.path) in own
        is_read = is_own or any(_are_rows_of(place, one) for one in lists)
        if not place.is_empty and not is_read:
            found.setdefault(place.item, []).append(place)
    return FrozenDict({item: tuple(places) for item, places in found.items()})


def _are_rows_of(place: Place, mapped: Place) -> bool:
    """Tell whether the rows of a place are those of a table that a mapping names."""
    for row, other in zip(place.rows or (), mapped.rows or (), strict=False):
        words = set(filter(None, map(str.strip, other.cells.values())))
        if words:
            return words <= set(row.cells.values())
    return False


class _Titles:
    """The items, to be asked which of them a heading or label goes by."""

    __slots__ = ("_by_id", "_by_words", "items")

    def __init__(self, items: Iterable[ChecklistItem]) -> None:
        self.items = tuple(items)
        self._by_id = {item.id: item for item in self.items}
        self._by_words = ids_by_title(self.items)

    def of(self, text: str) -> tuple[ChecklistItem, ...]:
        """Return the items that go by a title; () where it is too long to be one."""
        title = title_words(text)
        if found := self._by_words.get(title, ()) if title else ():
            return tuple(self._by_id[one] for one in found)
        named = {item for item, kind in _KINDS.items() if title and is_named(text, kind)}
        return tuple(item for item in self.items if item.id in named)


def _in_text(blocks: Sequence[Block], titles: _Titles) -> Iterator[Place]:
    """Yield what stands below headings, and behind labels of paragraphs."""
    for number, block in enumerate(blocks):
        if isinstance(block, Table):
            continue
        label, colon, behind = block.text.partition(":")
        is_heading = block.heading_level is not None
        title = block.text if is_heading else label if colon else ""
        for item in titles.of(title):
            if is_heading or not behind.strip():
                below = list(_below(blocks, number))
                text = "\n".join(block_text(one) for one in below)
                headings = [one.text for one in below if one.heading_level is not None]
            else:
                text, headings = behind.strip(), []
            where = f"{'under' if is_heading else 'at'} “{' '.join(title.split())}”"
            yield _place(item, where, block, text=text, headings=headings)


def _below(blocks: Sequence[Block], number: int) -> Iterator[Paragraph]:
    """Yield the paragraphs below a heading or label, up to the next of its level or a table."""
    first = blocks[number]
    level = first.heading_level if isinstance(first, Paragraph) else None
    for block in blocks[number + 1 :]:
        if isinstance(block, Table):
            return
        is_next = block.heading_level is not None and (
            level is None or block.heading_level <= level
        )
        is_label = level is None and block.text.rstrip().endswith(":")
        if is_next or is_label:
            return
        yield block


def _place(
    item: ChecklistItem, where: str, block: Paragraph | Cell, *, text: str, headings: Sequence[str]
) -> Place:
    return Place(
        item=item.id,
        item_part="",
        where=where,
        text=text,
        headings=tuple(headings),
        part=block.part,
        path=block.path,
    )


def _in_tables(blocks: Sequence[Block], titles: _Titles) -> Iterator[Place]:
    """Yield what stands in tables: the rows of a part’s columns, and cells beside labels."""
    heading = ""
    for block in blocks:
        if isinstance(block, Table):
            found = list(_of_columns(block, heading, titles))
            yield from found or (*_beside_labels(block, titles), *_of_questions(block, titles))
        elif block.heading_level is not None:
            heading = block.text


def _of_questions(table: Table, titles: _Titles) -> Iterator[Place]:
    """Yield what stands beside the numbers of questions: “Q1”, and in the next cell “How …?”."""
    asked = [
        row
        for row in table.rows
        if len(row) == _FEWEST_COLUMNS
        and _NUMBERED.fullmatch(row[0].text.strip())
        and row[1].text.rstrip().endswith("?")
    ]
    item = next((one for one in titles.items if one.id == _ASKED), None)
    if item is not None and len(asked) >= _FEWEST_QUESTIONS:
        first = asked[0][0]
        where = f"beside “{first.text.strip()}”"
        text = "\n".join(f"{number.text.strip()}. {said.text.strip()}" for number, said in asked)
        yield _place(item, where, first, text=text, headings=())


def _of_columns(table: Table, heading: str, titles: _Titles) -> Iterator[Place]:
    headed = {item.id for item in titles.of(heading)}
    for item in titles.items if len(table.rows) > 1 else ():
        for part in item.parts:
            leading = _LEADING.get((item.id, part.id))
            if leading is None or len(table.rows[0]) < _FEWEST_COLUMNS:
                continue
            at = _leading_column(table, leading[0], is_headed=item.id in headed)
            if at is not None:
                columns = _columns(table.rows[0], part, at, leading[1])
                yield _place_of_rows(table, item, part, columns)


def _leading_column(table: Table, kind: str, *, is_headed: bool) -> int | None:
    """Return the column with a part’s own words: by its title, else the longest below a heading.

    A table below the item’s heading is its own when it has a column for who answers or by when.
    """
    texts = [cell.text for cell in table.rows[0]]
    named = (number for number, text in enumerate(texts) if is_named(text, kind))
    if (at := next(named, None)) is not None:
        return at
    is_plan = any(finder.is_in(text) for text in texts for finder in signs("plan_titles").values())
    if not (is_headed and is_plan):
        return None
    lengths = [
        sum(len(row[number].text) for row in table.rows[1:] if number < len(row))
        for number in range(len(texts))
    ]
    return lengths.index(max(lengths))


def _beside_labels(table: Table, titles: _Titles) -> Iterator[Place]:
    """Yield what stands beside labels; what a column says twice is an answer in a list."""
    said = Counter((at, cell.text) for row in table.rows for at, cell in enumerate(row))
    for number, row in enumerate(table.rows):
        is_of_titles = number == 0 and len(row) != _FEWEST_COLUMNS
        for at, (label, answer) in enumerate(() if is_of_titles else itertools.pairwise(row)):
            for item in titles.of(label.text) if said[at, label.text] == 1 else ():
                where = f"at “{' '.join(label.text.split())}”"
                yield _place(item, where, label, text=answer.text, headings=())


def _columns(titles: Sequence[Cell], part: ItemPart, at: int, column: str) -> dict[int, str]:
    """Return the names of a table’s columns, by their numbers, the leading one first."""
    found = {at: column}
    labels = {one.id: title_words(one.label) for one in part.columns}
    for number, cell in enumerate(titles):
        if number in found:
            continue
        words = title_words(cell.text)
        names = (name for name, title in labels.items() if words and title == words)
        said = (name for kind, name in _SAID.items() if is_named(cell.text, kind))
        planned = (name for name, finder in signs("plan_titles").items() if finder.is_in(cell.text))
        name = next((one for one in (*names, *said, *planned) if one not in found.values()), "")
        found[number] = name or f"“{cell.text.strip()}”"
    return found


# The kind of words, in the list of headings, that one title of a table has, and its column.
_LEADING = {
    ("rec-smart", "recs"): ("recommended", "text"),
    ("action-plan-complete", "actions"): ("acted", "action"),
    ("learning-stated-and-traceable", "points"): ("learnt", "learning"),
    ("why-barriers-and-enablers", "factors"): ("factors", "factor"),
}
_KINDS = {
    **{item: kind for (item, _), (kind, _) in _LEADING.items()},
    "good-practice-evidenced": "good_practice",
}
_SAID = {"due": "date", "recommended": "rec", "acted": "action", "learnt": "learning"}  # beside it


def _place_of_rows(
    table: Table, item: ChecklistItem, part: ItemPart, columns: Mapping[int, str]
) -> Place:
    rows = tuple(
        Row(
            number=number,
            part=row[0].part,
            path=row[0].path,
            cells=FrozenDict(
                {name: row[at].text.strip() for at, name in columns.items() if at < len(row)}
            ),
        )
        for number, row in enumerate(table.rows[1:], 1)
        if row
    )
    titles = {name: table.rows[0][at].text.strip() for at, name in columns.items()}
    leading = next(iter(titles.values()), "")
    return Place(
        item=item.id,
        item_part=part.id,
        where=f"in the table with “{leading}”",
        text="\n".join(filter(None, (text for row in rows for text in row.cells.values()))),
        rows=rows,
        titles=FrozenDict(titles),
        part=table.part,
        path=table.path,
    )
