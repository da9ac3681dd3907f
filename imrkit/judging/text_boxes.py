"""Read the text boxes of a body where they stand, for authors write their answers in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from imrkit.values.layout import BlockLayout
from imrkit.values.snapshot import Block, Snapshot, Story

_PLAIN = BlockLayout()


def with_boxes_in_body(snapshot: Snapshot) -> Snapshot:
    """Return a snapshot whose blocks hold those of text boxes, behind what each hangs on.

    A host that tells no addresses, or sees no stories, has them as they are.
    """
    blocks = snapshot.blocks or ()
    main = blocks[0].part if blocks else ""
    boxes = [one for one in snapshot.stories or () if _is_box(one, main)]
    if not main or not boxes:
        return snapshot
    found = sorted(_with_layout(snapshot, boxes), key=lambda one: one[0].path)
    return replace(
        snapshot,
        blocks=tuple(block for block, _ in found),
        layout=None if snapshot.layout is None else tuple(layout for _, layout in found),
        stories=tuple(one for one in snapshot.stories or () if not _is_box(one, main)),
    )


def _is_box(story: Story, part: str) -> bool:
    return story.kind == "text-box" and story.part == part


def _with_layout(snapshot: Snapshot, boxes: list[Story]) -> Iterator[tuple[Block, BlockLayout]]:
    blocks = snapshot.blocks or ()
    yield from zip_longest(blocks, (snapshot.layout or ())[: len(blocks)], fillvalue=_PLAIN)
    for box in boxes:
        yield from ((block, _PLAIN) for block in box.blocks)
