"""A checklist and its sections, forms, sizes, law and sources, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from imrkit.checklist.enums import Role, Where
from imrkit.checklist.items import ChecklistItem
from imrkit.checklist.law import LegalSentence
from imrkit.checklist.sizes import Size

T = TypeVar("T")


class _Memory(dict[object, object]):
    """What was read once; it is copied and pickled as if nothing had been read."""

    def __reduce__(self) -> tuple[type[_Memory], tuple[()]]:
        return _Memory, ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistSection:
    """A group of items under one heading."""

    id: str
    code: str
    title: str  # also its heading in templates of ours
    landscape: bool = False  # printed on landscape pages


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewName:
    """Another name that a review type goes by, and prints when it is asked for by it."""

    id: str
    label: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewType:
    """A kind of statutory review, with its names old and new.

    Asked for by another of its names, it has the label and short name of that one, and is for
    checks and records the same review type.
    """

    id: str
    label: str
    short: str
    form: str  # id of the form that answers it
    names: tuple[ReviewName, ...] = ()  # others in use beside its own, each offered
    called: str = ""  # id of the one of them that it was asked for by; "" for its own
    aliases: tuple[str, ...] = ()  # further ids accepted on the command line
    old_labels: tuple[str, ...] = ()  # names it had, or of what it takes in; never a fault
    mandate: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """The id of the name that it goes by, which a template keeps."""
        return self.called or self.id

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of every name that it is offered under, its own first."""
        return (self.id, *(one.id for one in self.names))

    def found(self, wanted: str) -> ReviewType | None:
        """Return it as it is named by an id, alias or short name in small letters, or ``None``."""
        if wanted in {self.id, self.short.casefold(), *map(str.casefold, self.aliases)}:
            return self
        for one in self.names:
            if wanted in (one.id, one.short.casefold()):
                return replace(self, called=one.id, label=one.label, short=one.short)
        return None


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
    law: tuple[LegalSentence, ...] = ()  # each stands where the texts above name it
    # Earlier versions to which this one only adds items that forms of theirs did not hold: what
    # was made from them is checked as before.
    adds_to: tuple[str, ...] = ()
    _memory: _Memory = field(init=False, repr=False, compare=False, default_factory=_Memory)

    def remembered(self, read: Callable[[Checklist], T]) -> T:
        """Return what ``read`` finds in the checklist: it is read once, and never of a draft."""
        if read not in self._memory:
            self._memory[read] = read(self)
        return cast(T, self._memory[read])

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
        """Return the review type with an id, name, alias or short name (any case), or ``None``."""
        wanted = name.strip().casefold()
        found = (kind.found(wanted) for kind in self.review_types)
        return next((kind for kind in found if kind is not None), None)

    def sentence(self, sentence_id: str) -> LegalSentence | None:
        """Return the legal sentence with an id, or ``None``."""
        return next((one for one in self.law if one.id == sentence_id), None)

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
