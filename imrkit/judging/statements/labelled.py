"""Statements in paragraphs that say what they are: “Recommendation 1 (learning 2): …”."""

from __future__ import annotations

from collections.abc import Iterable

from imrkit.judging.check_input import CheckInput
from imrkit.judging.passages import titled_blocks, under_headings
from imrkit.judging.places import Place
from imrkit.judging.statements.labels import Label, LabelKind, label_of
from imrkit.values.snapshot import Paragraph

_FEWEST = 2  # of them together: one alone may only be told of


def labelled_places(
    check_input: CheckInput, item: str, part: str, words: Iterable[str]
) -> tuple[Place, ...]:
    """Return the longest list of paragraphs that begin with one of some words and a number.

    (): no two stand under one heading.
    """
    wanted = frozenset(words)
    found: dict[str, list[Paragraph]] = {}
    for block, where, _ in under_headings(titled_blocks(check_input.snapshot)):
        if isinstance(block, Paragraph) and block.heading_level is None:
            label = label_of(block.text)
            if label is not None and _names(label, wanted) and block.text[label.end :].strip():
                found.setdefault(where, []).append(block)
    where, longest = max(found.items(), key=lambda one: len(one[1]), default=("", []))
    if len(longest) < _FEWEST:
        return ()
    return (
        Place(
            item=item,
            item_part=part,
            where=where,
            text="\n".join(" ".join(one.text.split("\n")) for one in longest),
            part=longest[0].part,
            path=longest[0].path,
        ),
    )


def _names(label: Label, wanted: frozenset[str]) -> bool:
    return label.kind is LabelKind.WORD and label.word in wanted and label.number.isdecimal()
