"""A comparison as one page of HTML, to be read, printed and handed over.

It holds no script and no address of anything outside, and its policy forbids both.
"""

from __future__ import annotations

from datetime import date

from imrkit.checklist import Checklist
from imrkit.judging.comparing import Comparison
from imrkit.outputs.comparison import contents
from imrkit.outputs.html import filled


def page(found: Comparison, checklist: Checklist, *, made: date) -> str:
    """Return a comparison as a page; ``made``: the day that it shows as its own."""
    return filled(
        "comparison.html", said=contents(found, checklist), standing=checklist.status, made=made
    )
