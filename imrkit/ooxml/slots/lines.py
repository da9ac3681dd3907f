"""A paragraph of a form as plain values: its text, its looks, and its blanks.

Those that are made by the thousand are not frozen, which would take three times as long.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from imrkit.ooxml.text.paths import Path
from imrkit.values.headings import HeadingLevel
from imrkit.values.slots import AreaKind


class Takes(StrEnum):
    """What an author does at a blank."""

    TEXT = "text"
    CHOICE = "choice"  # takes one of several
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A place in a paragraph where an author fills something in."""

    takes: Takes
    area: AreaKind  # LINE: a sign or words in the text; FIELD, CONTROL: what Word has for it
    start: int  # its characters in the paragraph
    end: int
    path: Path  # of the control, or of the paragraph
    text: str = ""  # what an author wrote there
    prompt: str = ""  # the form's own words there
    options: tuple[str, ...] = ()
    is_ticked: bool | None = None  # None: not a tick box


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How characters look; of a paragraph: how all of its words do."""

    bold: bool = False
    italic: bool = False
    caps: bool = False  # shown in capitals, or written in them
    underlined: bool = False
    coloured: bool = False  # in another colour than black or white
    large: bool = False  # clearly larger than most of the document
    small: bool = False  # clearly smaller
    prompt: bool = False  # in Word's style for prompts


@functools.cache
def looks(
    *,
    bold: bool,
    italic: bool,
    caps: bool,
    underlined: bool,
    coloured: bool,
    large: bool,
    small: bool,
    prompt: bool,
) -> Looks:
    """Return the one value for such looks: they are few, and every run and paragraph has some."""
    return Looks(
        bold=bold,
        italic=italic,
        caps=caps,
        underlined=underlined,
        coloured=coloured,
        large=large,
        small=small,
        prompt=prompt,
    )


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Characters of a paragraph that look alike."""

    start: int
    end: int
    looks: Looks


@dataclass(slots=True, kw_only=True)
class FormLine:
    """A paragraph. Places in it are counted in its text as a reader sees it."""

    text: str
    part: str
    path: Path
    looks: Looks = Looks()  # of its words, those of blanks left out
    stretches: tuple[Stretch, ...] = ()
    blanks: tuple[Blank, ...] = ()  # in order; they do not overlap
    style: str = ""
    heading_level: HeadingLevel | None = None  # by its style or outline level
    list_id: str = ""  # of its list; "" when in none
    list_format: str = ""  # of its list: "bullet", "decimal", "lowerLetter"…; "" when in none
    is_shaded: bool = False
    is_contents: bool = False  # stands in a table of contents, or another list that Word makes
    ends_section: bool = False  # a page section ends with it
    words: str = field(init=False)  # its text without its blanks

    def __post_init__(self) -> None:
        self.words = self.between(0, len(self.text))

    @property
    def is_blank(self) -> bool:
        """True when it holds no words but those of its blanks."""
        return not self.words.strip()

    @property
    def is_empty(self) -> bool:
        """True when nothing stands in it."""
        return not self.blanks and not self.text.strip()

    @property
    def is_point(self) -> bool:
        """True when it is a point of a list, and no numbered heading."""
        return bool(self.list_format) and self.heading_level is None

    @property
    def is_to_write_on(self) -> bool:
        """True when only tabs stand in it: with a line drawn along them it is written on."""
        return "\t" in self.text and not self.text.strip()

    def between(self, start: int, end: int) -> str:
        """Return the text from a place to another, without the blanks there."""
        return text_between(self.text, self.blanks, start, end)

    def blanks_in(self, start: int, end: int) -> tuple[Blank, ...]:
        """Return the blanks from a place to another."""
        return tuple(one for one in self.blanks if start <= one.start and one.end <= end)


def text_between(text: str, blanks: Sequence[Blank], start: int, end: int) -> str:
    """Return a text from a place to another, without the blanks there."""
    if not blanks:
        return text[start:end]
    pieces, at = [], start
    for blank in blanks:
        if blank.end > at and blank.start < end:
            pieces.append(text[at : max(at, blank.start)])
            at = blank.end
    return "".join((*pieces, text[at:end]))
