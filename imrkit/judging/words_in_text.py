"""Find headings and labels by their words in the text of a draft, where no slot has them.

A mapping that a person wrote may name words that look like nothing that asks; and a host may see
no more than the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.mapping import SlotName
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.values.snapshot import Block, Paragraph
from imrkit.words.wording import Ending, Wording, cell_starts, folded, plain

_BY_WORDS = (SlotKind.HEADING, SlotKind.LABEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchor:
    """Where words stand in a paragraph."""

    block: int
    start: int  # in the paragraph's text
    end: int


def slots_by_words(
    names: Sequence[SlotName], blocks: Sequence[Block], others: Sequence[Slot]
) -> dict[SlotName, Slot]:
    """Return a slot for each heading or label whose words stand in a paragraph.

    A label's answer is the rest of its line up to the next label on it, one of ``others`` too;
    when nothing stands there, the slot has an area below it without an extent.
    """
    wanted = [name for name in names if name.kind in _BY_WORDS]
    anchors = _anchors(wanted, blocks) if wanted else {}
    found: dict[SlotName, _Anchor] = {}
    for name in wanted:
        same = anchors.get(_key(name), [])
        if len(same) >= name.occurrence:
            found[name] = same[name.occurrence - 1]
    starts = [(anchor.block, anchor.start) for anchor in found.values()]
    places = {(block.part, block.path): at for at, block in enumerate(blocks)}
    starts += [(places.get((one.part, one.path), -1), one.start) for one in others]
    return {name: _slot(name, anchor, blocks, starts) for name, anchor in found.items()}


def _is_heading(name: SlotName) -> bool:
    return name.kind is SlotKind.HEADING


def _key(name: SlotName) -> str:
    return f"heading {plain(name.anchor)}" if _is_heading(name) else f"label {name.anchor}"


def _wording(name: SlotName) -> Wording:
    if _is_heading(name):
        return Wording.of(name.anchor, Ending.HEADING)
    has_colon = name.anchor.rstrip().endswith(":")
    return Wording.of(name.anchor, Ending.COLON if has_colon else Ending.WORD)


def _anchors(names: Sequence[SlotName], blocks: Sequence[Block]) -> dict[str, list[_Anchor]]:
    """Return where each heading and label stands, by its key, in the order of the draft."""
    wordings = {_key(name): (_is_heading(name), _wording(name)) for name in names}
    found: dict[str, list[_Anchor]] = {}
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or is_contents(block):
            continue
        text, origins = folded(block.text)
        # Most are in most paragraphs not.
        held = [(key, *one) for key, one in wordings.items() if one[1].word in text]
        starts = cell_starts(text) if held else []
        for key, is_heading, wording in held:
            whole = [(0, len(text))] if is_heading and wording.is_whole(text) else []
            found.setdefault(key, []).extend(
                _Anchor(block=index, start=origins[start], end=origins[end])
                for start, end in (whole if is_heading else wording.labels(text, starts))
            )
    return found


def is_contents(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is an entry of a table of contents, by its style."""
    style = paragraph.style.casefold()
    return style.startswith("toc ") and style[4:5].isdigit()


def _slot(
    name: SlotName, anchor: _Anchor, blocks: Sequence[Block], starts: Sequence[tuple[int, int]]
) -> Slot:
    block = blocks[anchor.block]
    text = block.text if isinstance(block, Paragraph) else ""
    level = block.heading_level if isinstance(block, Paragraph) and _is_heading(name) else None
    return Slot(
        kind=name.kind,
        anchor=name.anchor,
        occurrence=name.occurrence,
        part=block.part,
        path=block.path,
        start=anchor.start,
        end=anchor.end,
        level=level,
        areas=tuple(_areas(anchor, block, text, [] if _is_heading(name) else starts)),
    )


def _areas(
    anchor: _Anchor, block: Block, text: str, starts: Sequence[tuple[int, int]]
) -> Iterator[AnswerArea]:
    """Yield what stands behind a label on its line, and else what is below: it is not known yet."""
    later = [start for at, start in starts if at == anchor.block and start >= anchor.end]
    end = min(later, default=len(text))
    answer = text[anchor.end : end].strip()
    on_line = bool(answer or later)
    yield AnswerArea(
        kind=AreaKind.LINE if on_line else AreaKind.BLOCKS,
        part=block.part,
        path=block.path if on_line else block.path[:-1],
        start=anchor.end if on_line else 0,
        end=end if on_line else 0,
        text=answer,
    )
