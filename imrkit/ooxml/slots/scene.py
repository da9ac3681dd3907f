"""What a line asks for, and what stands around it, as values."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.values.headings import HeadingLevel
from imrkit.values.slots import Option, SlotKind


@dataclass(slots=True, kw_only=True)
class Ask:
    """Words of a line that ask for something, and where their answer on the line is."""

    kind: SlotKind
    start: int
    end: int
    opens: int
    stop: int
    level: HeadingLevel | None = None
    options: tuple[Option, ...] = ()


@dataclass(slots=True, kw_only=True)
class Scene:
    """What stands around a line, as far as it helps to tell what it is.

    One goes from line to line: what stands next to the line is told anew at each.
    """

    room: int = 0  # how many empty paragraphs follow
    answer_follows: bool = False  # a control, a box, a line of dots or options comes next
    box_follows: bool = False  # what comes next is a table
    list_follows: bool = False
    text_follows: bool = False  # what comes next is somebody's text, or a table
    labelled: int = 0  # how many bold labels above have their answer on the line
    in_prose: bool = False  # somebody's prose stands before it below the same heading
    asked: frozenset[str] = frozenset()  # the numbered lists of which a point asked
    under_heading: bool = False  # nothing but help stands between a heading that asks and the line
    in_guidance: bool = False  # below a heading such as “Guidance”
    in_glossary: bool = False  # below a heading such as “Glossary”
    known: KnownWords | None = None  # the words that ask; None: they are told by their looks
    above: HeadingLevel = 1  # the level of the last heading that a style makes
