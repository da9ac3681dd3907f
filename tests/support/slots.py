"""Build slots of a form, as a reader of files would find them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from imrkit.mapping import Proposal, Proposals, Relation
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

BODY = "word/document.xml"


def slot(kind: str, anchor: str, text: str = "", *, prompt: str = "", **more: Any) -> Slot:
    """A slot with one area; its place is given by :func:`in_order`."""
    area = AnswerArea(kind=AreaKind.BLOCKS, part=BODY, path=(0,), text=text, prompt=prompt)
    return Slot(kind=SlotKind(kind), anchor=anchor, areas=(area,), **more)


def heading(anchor: str, text: str = "", level: int = 1, **more: Any) -> Slot:
    """A heading with the answer below it."""
    return slot("heading", anchor, text, level=level, **more)


def label(anchor: str, text: str = "", **more: Any) -> Slot:
    """A label with the answer behind it."""
    return slot("label", anchor, text, **more)


def column(anchor: str, *cells: str, table: int = 7, at: int = 0, **more: Any) -> Slot:
    """A column of the table at that place of the body, with a cell in each row below its title."""
    areas = tuple(
        AnswerArea(kind=AreaKind.CELL, part=BODY, path=(0, table, row, at), text=text)
        for row, text in enumerate(cells, start=1)
    )
    return Slot(kind=SlotKind.COLUMN, anchor=anchor, areas=areas, table=(0, table), **more)


def columns(*named: tuple[str, ...], table: int = 7, **more: Any) -> list[Slot]:
    """The columns of a table: of each its title and its cells."""
    return [column(*one, table=table, at=at, **more) for at, one in enumerate(named)]


def in_order(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Number slots with the same words, and give each a place."""
    counts: Counter[str] = Counter()
    placed: list[Slot] = []
    for at, one in enumerate(slots):
        counts[one.anchor] += 1
        placed.append(replace(one, occurrence=counts[one.anchor], part=BODY, path=(0, at)))
    return tuple(placed)


def proposals(slots: Iterable[Slot], *items: str | None, template: str = "f.docx") -> Proposals:
    """Proposals for slots, each with an item or none, all of them sure."""
    return Proposals(
        template=template,
        checklist="imr",
        checklist_version="1.1.0",
        proposals=tuple(
            Proposal(
                slot=one,
                item=item,
                relation=None if item is None else Relation.EQUAL,
                confidence=0.9,
                reason="",
                alternatives=(),
            )
            for one, item in zip(slots, items, strict=True)
        ),
        unmatched_items=(),
    )
