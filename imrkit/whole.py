"""Hash a whole draft, so that a sign-off is bound to it."""

from __future__ import annotations

from imrkit.controls import ControlKind, walk
from imrkit.snapshot import Block, Paragraph, Snapshot
from imrkit.texthash import text_hash


def whole_hash(snapshot: Snapshot) -> str:
    """Return the hash of a draft's body text and of its choices and ticks.

    The host must see blocks and controls; without them the hash is that of nothing.
    """
    ticks = (
        "true" if control.checked else "false"
        for control in walk(snapshot.controls or ())
        if control.kind is ControlKind.CHECK_BOX
    )
    return text_hash("\n".join(_text(block) for block in snapshot.blocks or ()), ticks)


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    return "\n".join("\t".join(row) for row in block.rows)
