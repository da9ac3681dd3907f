"""Every text of a package, with where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from imrkit.values.slots import Slot, SlotKind
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table, block_text

_Address = tuple[str, tuple[int, ...]]
_SIGN = 4  # characters of a cell that holds a figure or a sign
_DESCRIPTION = "in the description of a picture"
_STORIES = {
    "header": "in a header",
    "footer": "in a footer",
    "footnotes": "in a footnote",
    "endnotes": "in an endnote",
    "comments": "in a comment",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text of the package that is read as one: a paragraph, a cell, a comment, a property."""

    text: str
    where: str  # for a person: "under “Chronology”, row 3", "in a comment"
    label: str = ""  # what says beside it what stands there: a column's title, the cell before
    in_text: bool = True  # False: a file's own data, not what anybody reads
    in_body: bool = False  # True: a paragraph or cell of the body
    is_heading: bool = False
    # Of a cell of the body or a story: from 1; 0 in the row of the titles, where there is one.
    row: int | None = None
    headings: tuple[str, ...] = ()  # in the body, those that it stands under, the outermost first
    part: str = ""
    path: tuple[int, ...] = ()

    @property
    def is_prose(self) -> bool:
        """True for a paragraph or cell of the body that is no heading and no column's title."""
        return self.in_body and not self.is_heading and self.row != 0

    @property
    def is_description(self) -> bool:
        """True for the words that tell what a picture shows."""
        return self.where == _DESCRIPTION


def passages(snapshot: Snapshot, file_name: str = "") -> tuple[Passage, ...]:
    """Return all that this host sees: body first, then what stands beside it and behind it."""
    found = [
        *_body(titled_blocks(snapshot), snapshot.slots or ()),
        *_stories(snapshot),
        *_annotations(snapshot),
        *_own_data(snapshot, file_name),
    ]
    return tuple(passage for passage in found if passage.text.strip())


def titled_blocks(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return the blocks of the body.

    Where none is a heading by its style, those that only look like one have a level too.
    """
    blocks = snapshot.blocks or ()
    if any(isinstance(one, Paragraph) and one.heading_level is not None for one in blocks):
        return blocks
    levels = {
        (slot.part, slot.path): slot.level
        for slot in snapshot.slots or ()
        if slot.kind is SlotKind.HEADING and slot.level is not None
    }
    return tuple(
        replace(block, heading_level=levels[block.part, block.path])
        if isinstance(block, Paragraph) and (block.part, block.path) in levels
        else block
        for block in blocks
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingIndex:
    """The headings that stand above each place of the body, by its address."""

    addresses: tuple[tuple[str, tuple[int, ...]], ...]  # of the body's passages: part and path
    headings: tuple[tuple[str, ...], ...]  # of each of them

    @classmethod
    def of(cls, read: Iterable[Passage]) -> HeadingIndex:
        """Return the index of what a host sees."""
        body = [one for one in read if one.in_body and one.path]
        body.sort(key=lambda one: (one.part, one.path))  # a table in a cell follows the outer one
        return cls(
            addresses=tuple((one.part, one.path) for one in body),
            headings=tuple(one.headings for one in body),
        )

    def above(self, part: str, path: tuple[int, ...]) -> tuple[str, ...]:
        """Return the headings above what stands at an address; () where nothing is known of it."""
        at = bisect_left(self.addresses, (part, path))
        is_in_it = at < len(self.addresses) and self.addresses[at][1][: len(path)] == path
        at = at if is_in_it else at - 1
        is_known = path and at >= 0 and self.addresses[at][0] == part
        return self.headings[at] if is_known else ()


def _body(blocks: Iterable[Block], slots: Iterable[Slot]) -> Iterator[Passage]:
    answered = _answered_in_tables(slots)
    for block, where, headings in under_headings(blocks):
        is_heading = isinstance(block, Paragraph) and block.heading_level is not None
        for passage in _of_block(block, where, answered.get((block.part, block.path), ())):
            yield replace(passage, in_body=True, is_heading=is_heading, headings=headings)


def under_headings(blocks: Iterable[Block]) -> Iterator[tuple[Block, str, tuple[str, ...]]]:
    """Yield each block of the body, where it stands, and the headings above, outermost first."""
    above: list[tuple[int, str]] = []  # level and words
    for block in blocks:
        level = block.heading_level if isinstance(block, Paragraph) else None
        if level is not None:
            above = [one for one in above if one[0] < level]
            above.append((level, " ".join(block_text(block).split())))
        where = f"under “{above[-1][1]}”" if above and above[-1][1] else "before any heading"
        yield block, where, tuple(words for _, words in above)


def _answered_in_tables(slots: Iterable[Slot]) -> dict[_Address, list[Slot]]:
    """Return the slots of each table that are answered where they stand, beside or below."""
    found: dict[_Address, list[Slot]] = {}
    for slot in slots:
        if slot.table and slot.kind is not SlotKind.COLUMN and any(one.text for one in slot.areas):
            found.setdefault((slot.part, slot.table), []).append(slot)
    return found


def _of_block(block: Block, where: str, answered: Iterable[Slot] = ()) -> Iterator[Passage]:
    if isinstance(block, Table):
        yield from _of_table(block, where, has_titles=_has_titles(block, answered))
    else:
        yield Passage(text=block.text, where=where, part=block.part, path=block.path)


def _has_titles(table: Table, answered: Iterable[Slot]) -> bool:
    """Tell whether the first row holds titles: rows follow, and no label is answered in it.

    A table of one column is a form with labels above their answers, and has none.
    """
    first = [cell.path for cell in table.rows[0] if cell.path] if table.rows else []

    def is_there(path: tuple[int, ...]) -> bool:
        """Tell whether something stands in a cell of the row, or around one."""
        return any(path[: len(one)] == one[: len(path)] for one in first)

    is_grid = len(table.rows) > 1 and any(len(row) > 1 for row in table.rows)
    return is_grid and not any(
        is_there(slot.path) and any(is_there(area.path) for area in slot.areas if area.text)
        for slot in answered
    )


def _of_table(table: Table, where: str, *, has_titles: bool) -> Iterator[Passage]:
    titles = [cell.text for cell in table.rows[0]] if has_titles else []
    for number, row in enumerate(table.rows, 0 if has_titles else 1):
        place = f"{where}, row {number}" if number else f"{where}, first row of a table"
        for column, cell in enumerate(row):
            title = titles[column] if number and column < len(titles) else ""
            before = _before(row, column)
            label = "\n".join(one for one in (title, before) if len(one) < 80)
            yield Passage(
                text=cell.text,
                where=place,
                label=label,
                row=number,
                part=cell.part,
                path=cell.path,
            )


def _before(row: Sequence[Cell], column: int) -> str:
    """Return the cell before one; where a sign or figure stands there, the one before that."""
    texts = [cell.text for cell in row[max(0, column - 2) : column]]
    is_sign = len(texts) > 1 and len(texts[-1]) < _SIGN and not any(map(str.isalpha, texts[-1]))
    return texts[-2] if is_sign and texts[-1].strip() else (texts or [""])[-1]


def _stories(snapshot: Snapshot) -> Iterator[Passage]:
    for story in snapshot.stories or ():
        where = _STORIES.get(story.kind, "in a text box")
        for block in story.blocks:
            yield from _of_block(block, where)
    if snapshot.stories is None:
        for section in snapshot.sections or ():
            for margin in section.margins:
                yield Passage(text=margin.text, where=_STORIES[margin.kind])


def _annotations(snapshot: Snapshot) -> Iterator[Passage]:
    for comment in snapshot.comments or ():
        if snapshot.stories is None:  # else its words are a story
            place = _STORIES["comments"]
            yield Passage(text=comment.text, where=place, part=comment.part, path=comment.path)
        yield Passage(
            text=comment.author,
            where="as author of a comment",
            in_text=False,
            part=comment.part,
            path=comment.path,
        )
    for revision in snapshot.revisions or ():
        where = f"in a tracked {revision.kind.value.replace('-', ' ')}"
        yield Passage(text=revision.text, where=where, part=revision.part, path=revision.path)
        yield Passage(
            text=revision.author,
            where="as author of a tracked change",
            in_text=False,
            part=revision.part,
            path=revision.path,
        )
    for hidden in snapshot.hidden or ():
        yield Passage(text=hidden.text, where="in hidden text", part=hidden.part, path=hidden.path)


def _own_data(snapshot: Snapshot, file_name: str) -> Iterator[Passage]:
    for picture in snapshot.pictures or ():
        for text in (picture.alternative_text, picture.title):
            where = _DESCRIPTION
            yield Passage(text=text, where=where, part=picture.part, path=picture.path)
    for link in snapshot.hyperlinks or ():
        where = "in the address of a link"
        yield Passage(text=link.target, where=where, in_text=False, part=link.part, path=link.path)
    for one in snapshot.properties or ():
        where = f"in the file’s property “{one.name}”"
        yield Passage(text=one.value, where=where, in_text=False, part=one.part, path=one.path)
    yield Passage(text=file_name, where="in the file’s name", in_text=False)
