"""A checklist and its items, sections, forms and sources, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from imrkit.checklist.enums import CheckMode, Position, Provenance, Role, Where
from imrkit.checklist.sizes import Size
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
    title: str
    heading: str  # printed in templates of ours
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
    headings: tuple[str, ...]  # headings it is known by in other agencies' templates
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistSection:
    """A group of items under one heading."""

    id: str
    code: str
    title: str
    heading: str  # printed in templates of ours
    landscape: bool = False  # printed on landscape pages


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewType:
    """A kind of statutory review, with its names old and new."""

    id: str
    label: str
    short: str
    form: str  # id of the form that answers it
    aliases: tuple[str, ...] = ()  # other ids accepted on the command line
    old_labels: tuple[str, ...] = ()  # names it had; never a fault
    mandate: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A document that answers a review type: which master, which items."""

    id: str
    title: str
    master: str
    description: str = ""
    # None: every document item of the review type that is not asked for only where a form does
    items: tuple[str, ...] | None = None
    also: tuple[str, ...] = ()  # without items: of those, the ones that it asks for


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the field that has several meanings or several forms."""

    id: str
    label: str
    meanings: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A public source that items rest on."""

    id: str
    title: str
    read: str  # how much of it could be read
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedAdvice:
    """Where the practice advice that this checklist is not a copy of can be found."""

    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """An ordered, versioned set of items that a finished review should answer."""

    id: str
    title: str
    version: str
    status: str  # what it is not: official guidance
    language: str
    published_advice: PublishedAdvice
    review_types: tuple[ReviewType, ...]
    forms: tuple[Form, ...]
    sizes: tuple[Size, ...]  # of a template, the smallest first
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    sections: tuple[ChecklistSection, ...]
    items: tuple[ChecklistItem, ...]
    # Earlier versions to which this one only adds items that forms of theirs did not hold: what
    # was made from them is checked as before.
    adds_to: tuple[str, ...] = ()

    def item(self, item_id: str) -> ChecklistItem | None:
        """Return the item with an id, or ``None``."""
        return next((item for item in self.items if item.id == item_id), None)

    def section(self, section_id: str) -> ChecklistSection:
        """Return the section with an id that an item names."""
        return next(section for section in self.sections if section.id == section_id)

    def form(self, form_id: str) -> Form:
        """Return the form with an id that a review type names."""
        return next(form for form in self.forms if form.id == form_id)

    def review_type(self, name: str) -> ReviewType | None:
        """Return the review type with an id, alias or short name (any case), or ``None``."""
        wanted = name.strip().casefold()
        return next(
            (
                kind
                for kind in self.review_types
                if wanted in {kind.id, kind.short.casefold(), *map(str.casefold, kind.aliases)}
            ),
            None,
        )

    def size(self, size_id: str) -> Size | None:
        """Return the size with an id, or ``None``."""
        return next((size for size in self.sizes if size.id == size_id), None)

    @property
    def whole_size(self) -> Size | None:
        """The size that holds all that a form asks for; ``None``: none is said to."""
        return next((size for size in self.sizes if size.is_whole), None)

    def view(
        self, *, review_type: str | None = None, role: Role | None = None
    ) -> tuple[ChecklistItem, ...]:
        """Return the items for a review type id and a role, in order; ``None`` means any."""
        return tuple(
            item
            for item in self.items
            if item.serves(review_type) and (role is None or role in item.roles)
        )

    def asked(self, review_type: ReviewType, size: Size | None = None) -> tuple[ChecklistItem, ...]:
        """Return the document items that the form of a review type holds, in order.

        ``size``: with those of its parts that stand in a template of this size; ``None``: all.
        """
        form = self.form(review_type.form)
        held = [
            _as_asked(item)
            for item in self.view(review_type=review_type.id)
            if item.where is Where.DOCUMENT and _holds(form, item)
        ]
        if size is None:
            return tuple(held)
        return tuple(item for item in (_sized(one, size) for one in held) if item.parts)


def _holds(form: Form, item: ChecklistItem) -> bool:
    if form.items is not None:
        return item.id in form.items
    return not item.only_where_asked or item.id in form.also


def _sized(item: ChecklistItem, size: Size) -> ChecklistItem:
    """Return an item with the parts that stand in a template of a size."""
    parts = tuple(
        replace(part, placeholder=size.prompt(item.id, part.id, part.placeholder))
        for part in item.parts
        if size.has(item.id, part.id)
    )
    return item if parts == item.parts else replace(item, parts=parts)


def _as_asked(item: ChecklistItem) -> ChecklistItem:
    """Return an item with the parts and columns that templates of ours hold."""
    return replace(
        item,
        parts=tuple(
            replace(part, columns=tuple(one for one in part.columns if not one.only_where_asked))
            for part in item.parts
            if not part.only_where_asked
        ),
    )


def _any_begins(cells: Mapping[str, str], openings: Openings) -> bool:
    return any(
        _begins(cells.get(column, ""), words) for column, all_ in openings.items() for words in all_
    )


def _begins(text: str, words: str) -> bool:
    """Tell whether a text begins with whole words, in any case."""
    text, words = text.strip().casefold(), words.casefold()
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()
