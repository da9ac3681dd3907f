"""What stands in a body, a cell, a text box or a control, as plain values in reading order.

Those that are made by the thousand are not frozen, which would take three times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.text.paths import Path
from imrkit.values.controls import ControlKind


@dataclass(slots=True, kw_only=True)
class Flow:
    """Paragraphs, tables and controls that follow one another."""

    path: Path  # of what they stand in
    blocks: tuple[Block, ...] = ()

    @property
    def lines(self) -> Iterator[FormLine]:
        """Its paragraphs, those in controls too, but not those in tables."""
        for block in self.blocks:
            if isinstance(block, FormLine):
                yield block
            elif isinstance(block, BlockControl):
                yield from block.flow.lines

    @property
    def grids(self) -> Iterator[Grid]:
        """Its tables, those in controls too."""
        for block in self.blocks:
            if isinstance(block, Grid):
                yield block
            elif isinstance(block, BlockControl):
                yield from block.flow.grids


@dataclass(slots=True, kw_only=True)
class BlockControl:
    """A content control around paragraphs and tables."""

    path: Path
    kind: ControlKind
    shows_prompt: bool
    holds_controls: bool
    flow: Flow


@dataclass(slots=True, kw_only=True)
class TextBox:
    """A text box; it follows the paragraph that it hangs on."""

    path: Path
    flow: Flow


@dataclass(slots=True, kw_only=True)
class GridCell:
    """A cell of a table."""

    path: Path
    flow: Flow
    column: int  # where it begins, from 0
    span: int = 1  # over how many columns it reaches
    is_shaded: bool = False
    continues: bool = False  # it belongs to the cell above (merged downwards)
    control: Path = ()  # of the content control around the cell; () : none

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + self.span


@dataclass(slots=True, kw_only=True)
class GridRow:
    """A row of a table."""

    cells: tuple[GridCell, ...]
    is_header: bool = False  # Word repeats it on each page


@dataclass(slots=True, kw_only=True)
class Grid:
    """A table."""

    path: Path
    part: str
    rows: tuple[GridRow, ...]
    caption: str = ""  # its title for those who cannot see it
    width: int = field(init=False)  # how many columns it has

    def __post_init__(self) -> None:
        widths = (row.cells[-1].end for row in self.rows if row.cells)
        self.width = max(widths, default=0)

    @property
    def is_box(self) -> bool:
        """True when it is one cell."""
        return len(self.rows) == 1 and len(self.rows[0].cells) == 1


Block = FormLine | Grid | BlockControl | TextBox
