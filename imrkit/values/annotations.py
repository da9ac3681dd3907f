"""Annotations: the things in a document beside the words that its reader sees, as values.

Texts are "" and addresses () where a host knows no more than that such a thing is there. What
``part`` and ``path`` mean, :mod:`imrkit.values.snapshot` says. Dates are as the file writes them,
which Word does as ISO 8601, in its user's own time or in UTC; "" when it gives none. JSON, which is
for judging, says no more of them than that they are there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrkit.wire import shaped


@shaped(without=("author", "date", "text", "part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment, resolved or not, and a reply to one (ISO 29500-1 section 17.13.4)."""

    author: str = ""
    date: str = ""
    text: str = ""
    # Of the paragraph in which begins what it stands on; its own words are a story.
    part: str = ""
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComment:
    """A comment to be put into a document."""

    lines: tuple[str, ...]  # its paragraphs; the first is bold
    # Where it stands; "" and () for the beginning of the document, as for whatever cannot be found.
    part: str = ""
    path: tuple[int, ...] = ()
    # The words that it stands at: see :class:`imrkit.Location`; "" for the whole paragraph.
    quote: str = ""
    paragraph: str = ""
    occurrence: int = 1


class RevisionKind(StrEnum):
    """The kinds of tracked changes; a move is a deletion and an insertion."""

    INSERTION = "insertion"
    DELETION = "deletion"
    FORMAT_CHANGE = "format-change"  # of looks or structure


@shaped(without=("author", "date", "text", "part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A tracked change that nobody has accepted or rejected (17.13.5)."""

    kind: RevisionKind
    author: str = ""
    date: str = ""
    text: str = ""  # inserted or deleted words; "" when it is about none
    part: str = ""  # of the paragraph, cell, row or table that it is in, or else its own
    path: tuple[int, ...] = ()


@shaped(without=("text", "part", "path"))
@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenText:
    """Text that Word neither shows nor prints, of one formatting (17.3.2.41)."""

    text: str = ""
    part: str = ""  # of its paragraph
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, chart or shape."""

    alternative_text: str = ""  # for people who cannot see it; "" when it has none
    title: str = ""  # of the alternative text; "" when it has none
    part: str = ""  # of its paragraph
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink:
    """A link on some words, written as an element or as a field (17.16.22, 17.16.5.25)."""

    text: str = ""
    target: str = ""  # as written: an address; "#name" for a bookmark; both for a place elsewhere
    part: str = ""  # of its paragraph
    path: tuple[int, ...] = ()


class PropertyKind(StrEnum):
    """Who names a property of a document."""

    CORE = "core"  # the standard: author, title, when it was saved (29500-2 section 11)
    APP = "app"  # Word: company, manager, template (29500-1 section 22.2)
    CUSTOM = "custom"  # whoever made the document (22.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProperty:
    """A property of a document."""

    kind: PropertyKind
    name: str  # as the file has it: "creator", "lastModifiedBy", "Company"
    value: str
    part: str = ""  # its own
    path: tuple[int, ...] = ()
