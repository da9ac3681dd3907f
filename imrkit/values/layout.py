"""What of the look of a body's blocks is asked for when a draft is judged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLayout:
    """The look of one paragraph or table."""

    number: str = ""  # that Word counts before a paragraph: "3.1", "(a)"; "" when it counts none
    is_bulleted: bool = False  # a sign stands before the paragraph
    repeats_titles: bool = False  # a table's first row stands again on each page
