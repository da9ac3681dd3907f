"""The words of a text in plain letters, and where each of them stands."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS = re.compile(r"[.!?;:](?=\s|$)|\n")

HEAD = 3  # so many letters tell most words apart


class ReadWords:
    """The words of a text, each with its place, its sentence and its first letters."""

    __slots__ = ("all_heads", "all_texts", "heads", "sentences", "spans", "texts")

    def __init__(self, text: str) -> None:
        folded = _folded(text)
        matches = list(WORD.finditer(text if folded is None else folded))
        self.texts = [plain(one[0]) if folded is None else one[0] for one in matches]
        self.spans = [one.span() for one in matches]
        self.sentences = _sentences(text, self.spans)
        self.heads = [word[:HEAD] for word in self.texts]
        self.all_texts, self.all_heads = frozenset(self.texts), frozenset(self.heads)


def plain(word: str) -> str:
    """Return a word as it is compared: in small letters, with one kind of apostrophe."""
    return word.casefold().replace("’", "'")


def _sentences(text: str, spans: list[tuple[int, int]]) -> list[int]:
    """Return for each word the number of its sentence: words of one may stand in one phrase."""
    ends = [match.start() for match in _ENDS.finditer(text)]
    if not ends:
        return [0] * len(spans)
    found, sentence = [], 0
    for start, _ in spans:
        while sentence < len(ends) and ends[sentence] < start:
            sentence += 1
        found.append(sentence)
    return found


def _folded(text: str) -> str | None:
    """Return a text in plain letters, with its words where they stand in the text itself.

    ``None`` when a letter takes another room there; then each word is folded by itself. Of the
    letters that do not, one becomes a part of a word by it, U+0345.
    """
    folded = plain(text)
    return folded if len(folded) == len(text) and "\u0345" not in text else None
