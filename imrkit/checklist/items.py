"""An item of a checklist: what it asks, and its areas in a document, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from imrkit.checklist.enums import CheckMode, Position, Provenance, Role, Where
from imrkit.values.controls import ControlKind
from imrkit.values.frozen import FrozenDict
from imrkit.values.tags import ControlTag
from imrkit.wire import shaped

ALL = "all"  # in ``review_types``: the item serves every review type

Openings = Mapping[str, tuple[str, ...]]  # column id -> how a text there may begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a repeating section."""

    id: str
    label: str
    kind: ControlKind
    placeholder: str = ""  # "" for a check box
    width: int = 0  # share of the table's width, percent
    required: bool = True
    options: tuple[str, ...] = ()  # of a drop-down; of a combo box, beside which one may type
    # Other agencies' forms have it, and a template of ours does not.
    only_where_asked: bool = False
    joins: str = ""  # of a part that joins another: the column there
    carries_down: bool = False  # an empty cell means what stands in the one above it
    # A required cell is needed only in rows where another column's text begins so, or does not:
    # column id -> openings. Empty: in every row.
    needed_when: Openings = field(default_factory=FrozenDict)
    needed_unless: Openings = field(default_factory=FrozenDict)

    def is_needed(self, cells: Mapping[str, str]) -> bool:
        """Tell whether a row with these cells (column id -> text) needs this one filled."""
        if self.needed_when and not _any_begins(cells, self.needed_when):
            return False
        return self.required and not _any_begins(cells, self.needed_unless)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPart:
    """One of an item's areas in a document."""

    id: str  # "" when the item has a single unnamed part
    label: str
    kind: ControlKind
    placeholder: str = ""  # "" for a check box and a repeating section
    required: bool = True
    options: tuple[str, ...] = ()  # of a drop-down
    columns: tuple[Column, ...] = ()  # of a repeating section
    # Other agencies' forms have it, and a template of ours does not.
    only_where_asked: bool = False
    # The part, as item#part, whose rows take up its rows, by the number that a row begins with, in
    # a template that has no place for it; "": none.
    joins: str = ""
    same_as: str = ""  # the part, as item#part, whose words it shows; "": those of its own
    same_for: tuple[str, ...] = ()  # ids of the review types where it does; (): in all
    # Of a repeating section: the drop-down of which each option has a row from the start; "": none.
    row_for_each: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """A piece of help at an item: a point to consider, or a source to read."""

    title: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPlace:
    """A content control that an item is known by: that of a part, or of a part's column."""

    tag: str
    kind: ControlKind
    section: str  # tag of the repeating section that it stands in; "" for none
    placeholder: str


@shaped(also=("places",))
@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One requirement that a finished review should answer."""

    id: str
    section: str
    title: str  # also its heading in templates of ours
    roles: frozenset[Role]
    review_types: frozenset[str]  # ids, or {ALL}
    requirement: str
    prompts: tuple[str, ...]  # questions an author asks herself
    addressed_when: str
    attention_when: str
    check_mode: CheckMode
    where: Where
    position: Position
    provenance: Provenance
    sources: tuple[str, ...]  # ids of the checklist's sources
    headings: tuple[str, ...]  # it is known by in other agencies' templates; former titles too
    labels: tuple[str, ...]  # labels it is known by there
    example: str = ""  # an invented answer of the quality asked for; never printed in a form
    when_not_known: str = ""  # what to write when the information is not there or cannot be had
    help: tuple[Help, ...] = ()
    supports_author: bool = False  # its help is for the author; the pane keeps it at the foot
    # Other agencies' forms ask for it. A form of ours holds it only when it names it, and a draft
    # without a place for it lacks nothing.
    only_where_asked: bool = False
    parts: tuple[ItemPart, ...] = ()  # empty unless ``where`` is "document"
    # The checks that decide the item: name -> settings. A whole-document item owns every finding
    # of its checks; an auto item without any is decided by a person.
    checks: Mapping[str, Mapping[str, Any]] = field(default_factory=FrozenDict)
    checks_decide: bool = True  # False: they reach a part of the item, a person decides the rest

    def tag(self, part: ItemPart, column: Column | None = None) -> ControlTag:
        """Return the control tag of a part, or of a column of a part."""
        return ControlTag(item=self.id, part=part.id, column=column.id if column else "")

    @property
    def places(self) -> tuple[ItemPlace, ...]:
        """The content controls that it is known by, each part's before those of its columns."""
        return tuple(chain.from_iterable(map(self._places_of, self.parts)))

    def _places_of(self, part: ItemPart) -> Iterator[ItemPlace]:
        section = str(self.tag(part))
        yield ItemPlace(tag=section, kind=part.kind, section="", placeholder=part.placeholder)
        for column in part.columns:
            yield ItemPlace(
                tag=str(self.tag(part, column)),
                kind=column.kind,
                section=section,
                placeholder=column.placeholder,
            )

    def title_of(self, part: ItemPart) -> str:
        """Return the title that a part's content control has in a template."""
        others = [one for one in self.parts if one is not part and not one.only_where_asked]
        if part.label == self.title or not (others or part.only_where_asked):
            return self.title
        return f"{self.title}: {part.label}"

    def serves(self, review_type: str | None) -> bool:
        """Tell whether the item is for a review type; ``None`` means any."""
        return review_type is None or ALL in self.review_types or review_type in self.review_types


def _any_begins(cells: Mapping[str, str], openings: Openings) -> bool:
    return any(
        _begins(cells.get(column, ""), words) for column, all_ in openings.items() for words in all_
    )


def _begins(text: str, words: str) -> bool:
    """Tell whether a text begins with whole words, in any case."""
    text, words = text.strip().casefold(), words.casefold()
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()
