"""Tell what an author wrote from a form’s own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.passages import Passage
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Paragraph


def prose(check_input: CheckInput) -> tuple[Passage, ...]:
    """Return the paragraphs and cells that the author wrote.

    Left out are a template's guidance and, where it is known what asks for something, the words
    that ask. A line with a label and an answer is in with both.
    """
    own = set(_own_words(check_input))
    return tuple(
        one for one in check_input.passages if one.is_prose and _plain(one.text) not in own
    )


def _own_words(check_input: CheckInput) -> Iterator[str]:
    """Yield the paragraphs and cells that are the form's."""
    snapshot = check_input.snapshot
    for block in snapshot.blocks or ():
        if isinstance(block, Paragraph) and is_guidance(block, check_input.mapping):
            yield _plain(block.text)
    if snapshot.identity is not None:
        yield from map(_plain, _prompts(check_input.checklist.items))
    for text in _asking(snapshot.slots or ()):
        yield from map(_plain, (text, *text.split("\n")))


def _prompts(items: Iterable[ChecklistItem]) -> Iterator[str]:
    """Yield what a template of ours shows until an author writes there."""
    for item in items:
        for part in item.parts:
            yield from (part.label, part.placeholder, *part.options)
            yield from (column.placeholder for column in part.columns)


def _asking(slots: Iterable[Slot]) -> Iterator[str]:
    for slot in slots:
        yield from (slot.anchor, slot.guidance, slot.table_title, slot.row_title)
        yield from (area.prompt for area in slot.areas)
        yield from (option.text for option in slot.options)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
