"""Lines of text of one hundred columns at most."""

from __future__ import annotations

import textwrap

WIDTH = 98


def wrapped(prefix: str, text: str) -> list[str]:
    """Return the lines of a text behind a prefix; empty lines in it part paragraphs."""
    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        lines += textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=prefix,
            subsequent_indent=" " * len(prefix),
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
