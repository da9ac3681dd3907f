"""How the time to follow a form grows with its length.

    python benchmarks/following.py

prints, for documents of about 12 to 400 pages, the time against that of the shortest one and by
their length: the last column stays about 1.
"""

from __future__ import annotations

import time

from imrkit.judging.following.follow import follow
from imrkit.values.body import Body, BodyParagraph
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

PART = "word/document.xml"
SECTIONS = (30, 60, 120, 250, 500, 1_000)  # of 12 paragraphs each; a page has about 30


def main() -> None:
    """Print a line for each length."""
    first = _seconds(SECTIONS[0])
    for sections in SECTIONS:
        ratio = _seconds(sections) / first
        length = sections / SECTIONS[0]
        pages = sections * 12 // 30
        print(f"{pages:5} pages  {ratio:6.1f} times the time  {ratio / length:4.1f} by length")


def _seconds(sections: int) -> float:
    body, slots = _form(sections)
    now = _filled(body)
    best = []
    for _ in range(3):
        start = time.perf_counter()
        follow(body, slots, now)
        best.append(time.perf_counter() - start)
    return min(best)


def _form(sections: int) -> tuple[Body, list[Slot]]:
    """Return a form: a heading, a blank and a table of five rows in each section."""
    paragraphs: list[BodyParagraph] = []
    slots: list[Slot] = []
    for number in range(sections):
        at = 3 * number
        heading = f"{number + 1}. Comment"
        paragraphs += [
            BodyParagraph(text=heading, path=(at,)),
            BodyParagraph(text="", path=(at + 1,)),
        ]
        blocks = AnswerArea(kind=AreaKind.BLOCKS, part=PART, path=(), start=at + 1, end=at + 2)
        slots.append(_slot(SlotKind.HEADING, heading, (at,), blocks))
        for row in range(5):
            path = (at + 2, row, 0, 0)
            label = f"Label {row}"
            paragraphs.append(BodyParagraph(text=label, level=1, row=row, path=path))
            paragraphs.append(
                BodyParagraph(text="", level=1, row=row, cell=1, path=(at + 2, row, 1, 0))
            )
            cell = AnswerArea(kind=AreaKind.CELL, part=PART, path=(at + 2, row, 1))
            slots.append(_slot(SlotKind.CELL, label, path, cell))
    return Body(part=PART, paragraphs=tuple(paragraphs)), slots


def _slot(kind: SlotKind, anchor: str, path: tuple[int, ...], area: AnswerArea) -> Slot:
    return Slot(kind=kind, anchor=anchor, part=PART, path=path, areas=(area,))


def _filled(body: Body) -> list[BodyParagraph]:
    """Return a draft of a form: every blank holds words, under headings three paragraphs."""
    now: list[BodyParagraph] = []
    for number, one in enumerate(body.paragraphs):
        times = 1 if one.text or one.level else 3
        text = one.text or f"Answer {number} " + "and more of it " * 10
        now += [BodyParagraph(text=text, level=one.level, row=one.row, cell=one.cell)] * times
    return now


if __name__ == "__main__":
    main()
