"""A slot while it is looked for: what is told of it later is put into it, and it is made once."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.ooxml.text.paths import Path
from imrkit.values.headings import HeadingLevel
from imrkit.values.slots import AnswerArea, Option, Slot, SlotKind


@dataclass(slots=True, kw_only=True, eq=False)
class PendingSlot:
    """What is known of a slot so far; its fields are those of the slot."""

    kind: SlotKind
    anchor: str
    part: str
    path: Path
    start: int
    end: int
    level: HeadingLevel | None = None
    areas: tuple[AnswerArea, ...] = ()
    options: tuple[Option, ...] = ()
    table: Path = ()
    table_title: str = ""
    row_title: str = ""
    guidance: str = ""

    def made(self, *, occurrence: int, section: tuple[str, ...], table_title: str) -> Slot:
        """Return the slot, by what the slots before it tell."""
        return Slot(
            kind=self.kind,
            anchor=self.anchor,
            occurrence=occurrence,
            part=self.part,
            path=self.path,
            start=self.start,
            end=self.end,
            level=self.level,
            areas=self.areas,
            options=self.options,
            section=section,
            table=self.table,
            table_title=table_title,
            row_title=self.row_title,
            guidance=self.guidance,
        )
