"""Find the quotations in a text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_QUOTE = re.compile(r"[“”\"‘]|’(?!\w)")  # not the apostrophe in “don’t”
_CLOSERS = {"“": "”", '"': '"', "‘": "’"}


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each quotation of a paragraph starts and ends, its quotation marks included.

    A quotation mark that none closes opens nothing.
    """
    yield from _quotations(text, opens=lambda _: True, closes=lambda _: True)


def long_quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the quotations of a whole text, which may be of several paragraphs.

    Each paragraph of one may open with quotation marks of its own, and only the last closes.
    """
    last = text.rfind('"')

    def opens(at: int) -> bool:
        return text[at] == "“" or not _follows_a_word(text, at)

    def closes(at: int) -> bool:
        return text[at] != '"' or at == last or text[at - 1 : at] != "\n"

    yield from _quotations(text, opens=opens, closes=closes)


def _follows_a_word(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return before.isalnum() or before == "_"


def _quotations(
    text: str, *, opens: Callable[[int], bool], closes: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    quotes = [match.start() for match in _QUOTE.finditer(text)]
    last = {text[at]: at for at in quotes if closes(at)}
    start: int | None = None
    for at in quotes:
        if start is None:
            closer = _CLOSERS.get(text[at], "")
            start = at if opens(at) and last.get(closer, -1) > at else None
        elif text[at] == _CLOSERS[text[start]] and closes(at):
            yield start, at + 1
            start = None
