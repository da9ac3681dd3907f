"""A draft read in a simple way of its own: headings, paragraphs, tables and their columns.

It knows nothing of imrkit's mapping: a table that imrkit does not recognise is found here all the
same, and what is planted in it counts.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement

Element = Any
_MOST_IN_HEADING = 110  # characters
# What the column is for -> titles by which a person would know it, as they begin.
TITLES = {
    "owner": r"owner|lead\b|lead officer|who\b(?! was)|responsible|post holder",
    "due": r"by\b|date|target|by when|to be done by|when\b|deadline|complete by",
    "action": r"action|what we will do|steps",
    "outcome": r"outcome|evidence|what (?:will|children)|difference|how we|shown to be|measure"
    r"|change for",
    "recommendation": r"recommendation|rec\b|r(?:ef|ec)?\.? ?no|no\b|number",
    "event": r"event|what happened|contact\b|what was reported|entry|details|incident",
    "source": r"source|record\b",
    "seen": r".*\bseen\b|who was seen|spoken to",
    "characteristic": r"characteristic",
    "learning": r"learning|lesson|point",
    "question": r"question",
    "answer": r"answer|where",
}


def text_of(element: Element) -> str:
    """Return the words of a paragraph or cell, a line for each paragraph."""
    paragraphs = [element] if _is(element, "p") else list(element.iter("{*}p"))
    return "\n".join("".join(one.text or "" for one in p.iter("{*}t")) for p in paragraphs)


def write(element: Element, words: str) -> None:
    """Put words in place of those of a paragraph or cell."""
    texts = list(element.iter("{*}t"))
    for one in texts:
        one.text = ""
    if not texts:
        paragraph = element if _is(element, "p") else next(element.iter("{*}p"))
        run = OxmlElement("w:r")
        texts = [OxmlElement("w:t")]
        run.append(texts[0])
        paragraph.append(run)
    texts[0].text = words
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def replace(element: Element, old: str, new: str) -> None:
    """Put words in place of some words of a paragraph or cell, once."""
    for one in element.iter("{*}t"):
        if old in (one.text or ""):
            one.text = one.text.replace(old, new, 1)
            return
    write(element, text_of(element).replace(old, new, 1))


def drop(element: Element) -> None:
    """Take an element out of its document."""
    element.getparent().remove(element)


def doubled(element: Element) -> Element:
    """Put a copy of an element behind it."""
    twin = copy.deepcopy(element)
    element.addnext(twin)
    return twin


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its cells by row, the titles first."""

    element: Element
    heading: str
    rows: list[list[Element]]

    @property
    def titles(self) -> list[str]:
        """The words in its first row."""
        return [" ".join(text_of(one).split()) for one in self.rows[0]]

    def column(self, *kinds: str, but: Sequence[int | None] = ()) -> int | None:
        """Return the first column that has a title of one of these kinds, in their order."""
        for kind in kinds:
            for number, title in enumerate(self.titles):
                if number not in but and re.match(TITLES[kind], title, re.IGNORECASE):
                    return number
        return None

    @property
    def body(self) -> list[list[Element]]:
        """Its rows below the titles, without those that are one cell across."""
        return [row for row in self.rows[1:] if len(row) == len(self.rows[0])]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with the paragraphs below it, up to the next."""

    heading: Element
    above: str  # the nearest heading of the first level
    paragraphs: list[Element]

    @property
    def title(self) -> str:
        """The words of its heading."""
        return text_of(self.heading)

    @property
    def path(self) -> str:
        """Its heading and the one above it."""
        return f"{self.above} {self.title}"


class Form:
    """One draft, to be changed."""

    def __init__(self, file: Path) -> None:
        self.name = file.stem
        self._bytes = file.read_bytes()
        self.fresh()

    def fresh(self) -> None:
        """Begin again with the draft as it was."""
        self.document = docx.Document(io.BytesIO(self._bytes))
        self._read()

    def saved(self) -> bytes:
        """Return the draft as it is now, as a file."""
        to = io.BytesIO()
        self.document.save(to)
        return to.getvalue()

    def text(self) -> str:
        """Return all its words, those of its margins too."""
        sections = self.document.sections
        margins = [one for each in sections for one in (each.header, each.footer)]
        return "\n".join(map(text_of, [self.document.element, *(one._element for one in margins)]))

    def _read(self) -> None:
        self.tables: list[Table] = []
        self.sections: list[Section] = []
        heading = above = ""
        for block in _blocks(self.document.element.body):
            words = text_of(block).strip()
            if _is(block, "tbl"):
                rows = [_cells(row) for row in _rows(block)]
                if rows and rows[0]:
                    self.tables.append(Table(element=block, heading=heading, rows=rows))
            elif words and (level := self._level(block)):
                above, heading = (words, words) if level == 1 else (above, words)
                self.sections.append(Section(heading=block, above=above, paragraphs=[]))
            elif words and self.sections:
                self.sections[-1].paragraphs.append(block)

    def _level(self, paragraph: Element) -> int:
        """Return the level of a heading, one of a line in bold too; 0 for any other paragraph."""
        style = paragraph.find("{*}pPr/{*}pStyle")
        name = "" if style is None else self._style(style)
        if found := re.match(r"[Hh]eading (\d)", name):
            return int(found[1])
        runs = [run for run in paragraph.iter("{*}r") if text_of_run(run).strip()]
        is_bold = all(run.find("{*}rPr/{*}b") is not None for run in runs)
        is_short = len(text_of(paragraph)) <= _MOST_IN_HEADING
        return 1 if runs and is_bold and is_short and name.casefold() in ("", "normal") else 0

    def _style(self, style: Element) -> str:
        wanted = next(iter(style.attrib.values()))
        for one in self.document.styles:
            if one.style_id == wanted:
                return str(one.name)
        return str(wanted)

    # What a reader finds by its words

    def plans(self) -> list[Table]:
        """The tables that say who does something and by when, the fullest last."""
        return [
            one
            for one in self.tables
            if len(one.body) > 1
            and len(one.titles) > 2
            and (owner := one.column("owner")) is not None
            and one.column("due", but=[owner]) is not None
            and one.column("event", "source") is None
            and one.column("recommendation", "action") is not None
        ]

    def plan(self) -> Table | None:
        """The action plan."""
        found = self.plans()
        return found[-1] if found else None

    def chronology(self) -> Table | None:
        """The longest table of dated events."""
        found = [
            one
            for one in self.tables
            if any(title.casefold().startswith("date") for title in one.titles[:2])
            and one.column("event") is not None
            and len(one.body) > 3
        ]
        return max(found, key=lambda one: len(text_of(one.element)), default=None)

    def characteristics(self) -> Table | None:
        """The table of protected characteristics."""
        wanted = ("religion or belief", "sexual orientation")
        for one in self.tables:
            words = text_of(one.element).casefold()
            if all(each in words for each in wanted):
                return one
        return None

    def learning(self) -> Table | None:
        """The table of learning points."""
        for one in self.tables:
            is_other = re.search(r"plan|recommendation", one.titles[0], re.IGNORECASE)
            is_named = one.column("learning") is not None and one.column("owner") is None
            if len(one.body) > 1 and is_named and not is_other:
                return one
        return None

    def questions(self) -> Table | None:
        """The table of the questions of the terms of reference with their answers."""
        for one in self.tables:
            is_narrow = len(one.body) > 1 and len(one.titles) < 4
            if is_narrow and one.column("question") in (0, 1) and "?" in text_of(one.element):
                return one
        return None

    def said(self, title: str, *, least: int = 1) -> list[Section]:
        """The sections whose heading, or the one above, has such words and enough below it."""
        return [
            one
            for one in self.sections
            if re.search(title, one.path, re.IGNORECASE) and len(one.paragraphs) >= least
        ]

    def numbered(self, start: str) -> list[Element]:
        """The paragraphs outside tables that begin with such words."""
        paragraphs = (p for one in self.sections for p in one.paragraphs)
        return [p for p in paragraphs if re.match(start, text_of(p).strip())]


def path_of(element: Element) -> tuple[int, ...]:
    """Return the way down to an element, by the number of each step."""
    steps: list[int] = []
    while (parent := element.getparent()) is not None:
        steps.append(parent.index(element))
        element = parent
    return tuple(reversed(steps))


def text_of_run(run: Element) -> str:
    """Return the words of a run."""
    return "".join(one.text or "" for one in run.iter("{*}t"))


def _blocks(parent: Element) -> Iterator[Element]:
    for one in parent:
        if _is(one, "p") or _is(one, "tbl"):
            yield one
        elif _is(one, "sdt") or _is(one, "sdtContent"):
            yield from _blocks(one)


def _rows(parent: Element) -> Iterator[Element]:
    for one in parent:
        if _is(one, "tr"):
            yield one
        elif _is(one, "sdt") or _is(one, "sdtContent"):
            yield from _rows(one)


def _cells(parent: Element) -> list[Element]:
    found: list[Element] = []
    for one in parent:
        if _is(one, "tc"):
            found.append(one)
        elif _is(one, "sdt") or _is(one, "sdtContent"):
            found.extend(_cells(one))
    return found


def _is(element: Element, name: str) -> bool:
    return isinstance(element.tag, str) and element.tag.rpartition("}")[2] == name
