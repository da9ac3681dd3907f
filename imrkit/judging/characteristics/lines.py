"""Read characteristics from labels on a line: “Ethnicity: White Irish”, “Age 79 <tab> Sex Male”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.characteristics.states import state_of
from imrkit.judging.characteristics.titles import begins_with_title, characteristics_of_title
from imrkit.judging.characteristics.values import Characteristic, Entry, State
from imrkit.judging.passages import Passage

_PIECES = re.compile(r"\t++|\n++|[ \u00a0]{3,}+")
_LONGEST = 60  # characters of a label


def entries_of_text(passage: Passage) -> Iterator[Entry]:
    """Yield what the labels in a text record; nothing for one without an answer."""
    for traits, value in _answers(passage.text):
        state = state_of(value)
        if traits and state is not State.BLANK:
            for characteristic in sorted(traits):
                yield Entry(
                    characteristic=characteristic,
                    who="",
                    state=state,
                    value=value,
                    effect="",
                    passage=passage,
                )


def _answers(text: str) -> Iterator[tuple[frozenset[Characteristic], str]]:
    first, _, rest = text.strip().partition("\n")
    if rest and (traits := characteristics_of_title(first)):
        yield traits, rest.strip()
        return
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    for piece in pieces:
        yield _labelled(piece, has_company=len(pieces) > 1)


def _labelled(piece: str, *, has_company: bool) -> tuple[frozenset[Characteristic], str]:
    """Return what a piece of a line asks for, and the answer behind it.

    Without a colon a title is a label only where others stand on its line.
    """
    label, colon, value = piece.partition(":")
    if colon and len(label) <= _LONGEST:
        return characteristics_of_title(label.strip()), value.strip()
    label, dash, value = piece.partition(" – " if " – " in piece else " - ")
    if dash and len(label) <= _LONGEST and state_of(value) is State.UNKNOWN:
        return characteristics_of_title(label.strip()), value.strip()
    if not has_company:
        return frozenset(), ""
    traits, end = begins_with_title(piece)
    rest = piece[end:].strip()
    is_answer = 0 < len(rest) <= _LONGEST and rest[0] not in ",;&/"
    return (traits, rest.strip("()")) if is_answer else (frozenset(), "")
