"""The paragraphs of a document as the blocks of a snapshot, with addresses.

Its one part is called "body". The path of a paragraph ends with its number, from 0. Outside tables
it is that number alone; a table has that of its first paragraph, and its cells those of their row
and their own behind it. A table in a cell has the path of the cell before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.following.tree import Grid, Holder, Item, start_of, tree_of
from imrkit.values.body import BodyParagraph
from imrkit.values.snapshot import Block, Cell, Paragraph, Table

Path = tuple[int, ...]
_BELOW = 2  # steps from a table to a cell: its row, and the cell in it
PART = "body"  # what the one part of such a document is called


class LivePaths:
    """The paths in a document."""

    def __init__(self, tree: Holder) -> None:
        self._tree = tree
        self.paragraphs: dict[int, Path] = {}
        self.holders: dict[Holder, Path] = {}
        self.cells: dict[Path, Holder] = {}
        self._add(tree, ())

    def _add(self, holder: Holder, path: Path) -> None:
        self.holders[holder] = path
        self.cells[path] = holder
        for item in holder.items:
            below = (*path, start_of(item))
            if isinstance(item, int):
                self.paragraphs[item] = below
                continue
            for number, row in enumerate(item.rows):
                for cell, inner in enumerate(row.cells):
                    self._add(inner, (*below, number, cell))


def blocks_of(now: Sequence[BodyParagraph]) -> tuple[Block, ...]:
    """Return the blocks of a document."""
    tree = tree_of(now)
    return tuple(_blocks(now, tree.items, LivePaths(tree)))


def _blocks(
    now: Sequence[BodyParagraph], items: Sequence[Item], paths: LivePaths
) -> Iterator[Block]:
    for item in items:
        if isinstance(item, Grid):
            yield from _tables(now, item, paths)
        else:
            one = now[item]
            yield Paragraph(
                text=one.text,
                style=one.style,
                heading_level=one.heading_level,
                part=PART,
                path=paths.paragraphs[item],
            )


def _tables(now: Sequence[BodyParagraph], grid: Grid, paths: LivePaths) -> Iterator[Table]:
    """Yield a table, and behind it those in its cells.

    A cell that is alone in its row is taken to cover all columns.
    """
    widest = max(len(row.cells) for row in grid.rows)
    yield Table(
        rows=tuple(
            tuple(
                Cell(
                    text="\n".join(
                        now[item].text for item in cell.items if isinstance(item, int)
                    ).strip(),
                    columns=widest if len(row.cells) == 1 else 1,
                    part=PART,
                    path=paths.holders[cell],
                )
                for cell in row.cells
            )
            for row in grid.rows
        ),
        part=PART,
        path=paths.holders[grid.rows[0].cells[0]][:-_BELOW],
    )
    for inner in (item for row in grid.rows for cell in row.cells for item in cell.items):
        if isinstance(inner, Grid):
            yield from _tables(now, inner, paths)


def text_of(now: Sequence[BodyParagraph], holder: Holder) -> str:
    """Return all words of a holder, a line for each paragraph and row."""
    lines = (
        now[item].text
        if isinstance(item, int)
        else "\n".join("\t".join(text_of(now, cell) for cell in row.cells) for row in item.rows)
        for item in holder.items
    )
    return "\n".join(lines)
