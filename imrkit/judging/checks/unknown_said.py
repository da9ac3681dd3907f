"""Where a draft says in a sentence that a characteristic is not known, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.characteristics import Characteristic
from imrkit.judging.characteristics.speech import characteristics_of, has_sign
from imrkit.judging.characteristics.states import says_why
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import RECORDS, tells
from imrkit.judging.passages import Passage
from imrkit.words.sentences import sentences

_SHORT = 14  # words of a sentence that says no more than that
# Words about these stand in sentences that tell of something else.
_OF_OTHER_THINGS = frozenset(
    {Characteristic.AGE, Characteristic.SEX, Characteristic.DISABILITY, Characteristic.PREGNANCY}
)

_Said = tuple[Passage, int, int]


def unknown_said(check_input: CheckInput) -> tuple[_Said, ...]:
    """Return the sentences by which one is not known, where nothing beside them says why.

    Each with its passage, and where it starts and ends in it; without those of labels and tables.
    """
    return check_input.remembered(_unknown_said)


def _unknown_said(check_input: CheckInput) -> tuple[_Said, ...]:
    recorded = {
        (one.passage.part, one.passage.path)
        for table in check_input.records
        for one in table.entries
    }
    texts = [one for one in check_input.passages if one.is_prose]
    return tuple(
        (passage, start, end)
        for passage in texts
        if (passage.part, passage.path) not in recorded
        for start, end in _bare(passage.text)
    )


def _bare(text: str) -> Iterator[tuple[int, int]]:
    if has_sign(_plain(text), "unknown"):
        for start, end in sentences(text):
            if _is_bare(_plain(text[start:end])) and not says_why(_with_next(text, start, end)):
                yield start, end


def _plain(text: str) -> str:
    """Return a text in which a label and its answer are one sentence: “Religion: not known”."""
    return text.replace(":", " is")


def _is_bare(sentence: str) -> bool:
    named = characteristics_of(sentence) - _OF_OTHER_THINGS
    return bool(named) and len(sentence.split()) <= _SHORT and has_sign(sentence, "unknown")


def _with_next(text: str, start: int, end: int) -> str:
    behind = next(sentences(text[end:]), (0, 0))
    return text[start : end + behind[1]]


def _is_recorded(check_input: CheckInput) -> bool:
    is_begun = any(table.is_begun for table in check_input.records)
    return is_begun or bool(unknown_said(check_input))


tells(RECORDS, _is_recorded)
