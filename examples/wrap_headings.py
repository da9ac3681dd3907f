"""Put a content control around what stands under each of some headings.

python wrap_headings.py draft.docx controlled.docx "Background" "Analysis"

No word changes. A heading under which nothing stands gets an empty control.
"""

from __future__ import annotations

import sys
from itertools import takewhile
from typing import TypeGuard

from imrkit import Block, Draft, ImrkitError, NewControl, Paragraph


def main(file: str, out: str, *titles: str) -> None:
    """Put a control under each heading, tagged with its words, and save under another name."""
    draft = Draft.open(file)
    for title in titles:
        wrap_under(draft, title)
    draft.save(out)


def wrap_under(draft: Draft, title: str) -> None:
    """Wrap all blocks from a heading to the next one of its own or a higher level."""
    blocks = draft.snapshot().blocks or ()  # read anew: a control changes the paths behind it
    found = [at for at, one in enumerate(blocks) if is_heading(one) and one.text == title]
    if not found:
        sys.exit(f"There is no heading “{title}”.")
    heading, *behind = blocks[found[0] :]
    under = list(takewhile(lambda one: not ends(one, heading), behind))
    new = NewControl(tag=title.lower().replace(" ", "-")[:64], title=title[:64])
    if not under:
        draft.insert((*heading.path[:-1], heading.path[-1] + 1), new)
        return
    depth = len(heading.path)  # what stands deeper is in a control beside the heading
    first, last = under[0].path[:depth], under[-1].path[:depth]
    draft.wrap(first, new, count=last[-1] - first[-1] + 1)


def is_heading(block: Block) -> TypeGuard[Paragraph]:
    """Tell whether a block is a heading."""
    return isinstance(block, Paragraph) and block.heading_level is not None


def ends(block: Block, heading: Block) -> bool:
    """Tell whether a block is a heading that ends what stands under another."""
    return is_heading(block) and is_heading(heading) and level(block) <= level(heading)


def level(heading: Paragraph) -> int:
    """Return the level of a heading, 1 to 9."""
    return heading.heading_level or 9


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ImrkitError as error:
        sys.exit(str(error))
