"""What the docstring of a check explains, under headings that each of them has."""

from __future__ import annotations

import re

HEADINGS = ("What it flags", "Why it matters", "Example", "Remedy")
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)})\n-+\n", re.MULTILINE)
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")  # inside a paragraph


def explained(doc: str, code: str) -> tuple[str, dict[str, str]]:
    """Return the line that sums a check up, and its explanation by heading.

    Raises :class:`TypeError` when it has other headings, or in another order.
    """
    pieces = _HEADING.split(doc)
    explanation = {
        heading: _LINE_END.sub(" ", text.strip())
        for heading, text in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    if tuple(explanation) != HEADINGS:
        raise TypeError(f"the check {code} must document {', '.join(HEADINGS)} in that order")
    return pieces[0].strip(), explanation
