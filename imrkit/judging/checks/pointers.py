"""Answers that only say where else to look, whatever number is typed before them."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*+(?:\(?(?:\d{1,3}(?:\.\d{1,3})*+|[A-Za-z]|[ivxIVX]{1,5})[.):]\s++"
    r"|\d{1,3}(?:\.\d{1,3})++\s++|\d{1,3}\s++(?=[A-Za-z“‘\"']))(?=\S)"
)
# “Section 5” is many pages, “section 5.3” a paragraph.
_SECTION = re.compile(
    r"\b(?:section|part|chapter)s?\s\(?(?:\d{1,2}|[A-Z]|[IVX]{1,5})\b(?!\.\d)(?:\s?(?:,|and|&|to|[-–])\s?"
    r"\d{1,2}\b(?!\.\d)){0,5}",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:relevant|other|previous|next|following|later|earlier|above|appropriate)\ssections?\b"
    r"|\bsections?\s(?:above|below)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\d|\b(?:section|paragraph|para|row|page|appendix|appendices|annex)(?:s|es)?\b", re.IGNORECASE
)


def without_number(text: str) -> str:
    """Return a text without the number of a paragraph that is typed before it."""
    match = _NUMBER.match(text)
    return text[match.end() :] if match else text


def names_section(text: str) -> bool:
    """Tell whether a whole section is all that a pointer names, and no paragraph or row in it."""
    return _SECTION.search(text) is not None and not names_place(_SECTION.sub(" ", text))


def names_place(text: str) -> bool:
    """Tell whether a pointer names a section, paragraph, row, page or annex to go to."""
    return _PLACE.search(_UNNAMED.sub(" ", text)) is not None
