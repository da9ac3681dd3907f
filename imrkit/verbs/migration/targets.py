"""The places of the template that a draft moves into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from imrkit.checklist import Checklist
from imrkit.errors import TagError
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.moving import Path
from imrkit.values.tags import ControlTag, is_ours
from imrkit.verbs.migration.form_words import folded

_TEXTS = frozenset({ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.COMBO_BOX})

_FOR_WORDS = (ControlKind.RICH_TEXT, ControlKind.REPEATING_SECTION, ControlKind.PLAIN_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetColumn:
    """A column of a repeating section, or of labels that are repeated for each entry."""

    tag: str
    kind: ControlKind
    choices: tuple[str, ...] = ()

    @property
    def takes_words(self) -> bool:
        """True when any words may be written there."""
        return self.kind in _TEXTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place of the template."""

    control: ContentControl
    tag: ControlTag
    where: str  # for a person: the form's own words there
    columns: tuple[TargetColumn, ...] = ()  # of a repeating section
    gives_rows: bool = False  # its rows hold no more than the words that the template gives them

    @property
    def path(self) -> Path:
        """Where its control stands."""
        return self.control.path


class Targets:
    """The places of a template by what they ask for."""

    def __init__(
        self,
        controls: tuple[ContentControl, ...],
        labels: Mapping[Path, str],
        checklist: Checklist,
    ) -> None:
        self._labels = labels
        self._checklist = checklist
        self.every = tuple(self._read(controls))
        self._by_tag: dict[ControlTag, list[Target]] = {}
        self._by_item: dict[str, list[Target]] = {}
        for one in self.every:
            self._by_tag.setdefault(one.tag, []).append(one)
            self._by_item.setdefault(one.tag.item, []).append(one)
        self._used: dict[ControlTag, int] = {}

    def _read(self, controls: tuple[ContentControl, ...]) -> Iterator[Target]:
        for control in controls:
            tag = parsed(control.tag)
            if tag is None or control.story != "body":
                continue
            yield Target(
                control=control,
                tag=tag,
                where=self._labels.get(control.path) or self._title(tag, control),
                columns=_columns(control),
                gives_rows=self._gives_rows(tag, control),
            )

    def _gives_rows(self, tag: ControlTag, control: ContentControl) -> bool:
        item = self._checklist.item(tag.item)
        part = None if item is None else next((p for p in item.parts if p.id == tag.part), None)
        if part is None or not part.row_for_each:
            return False
        given = ControlTag(item=tag.item, part=tag.part, column=part.row_for_each)
        filled = {one.tag for row in control.rows for one in row if one.filled_text}
        return filled == {str(given)}

    def _title(self, tag: ControlTag, control: ContentControl) -> str:
        item = self._checklist.item(tag.item)
        part = None if item is None else next((p for p in item.parts if p.id == tag.part), None)
        return control.title if item is None or part is None else item.title_of(part)

    def of(self, tag: ControlTag) -> Target | None:
        """Return the place for what a tag names; None when the template asks for no such thing.

        The same tag first, each of several in turn; then the item as a whole; and what answers an
        item as a whole goes to the first of its parts.
        """
        same = self._by_tag.get(tag, [])
        if same:
            number = self._used.get(tag, 0)
            self._used[tag] = number + 1
            return same[min(number, len(same) - 1)]
        if tag.part:
            return next(iter(self._by_tag.get(ControlTag(item=tag.item), [])), None)
        return next(iter(self.parts_of(tag.item)), None)

    def filled(self, prompts: frozenset[Path]) -> int:
        """Count the places for words at which some stand that no template gives.

        ``prompts``: the controls that show the form's own words as a placeholder.
        """
        return sum(
            one.control.kind in _FOR_WORDS
            and not one.gives_rows
            and one.path not in prompts
            and any(cell.filled_text for cell in (one.control, *chain(*one.control.rows)))
            for one in self.every
        )

    def box(self, tag: ControlTag, label: str, title: str) -> Target | None:
        """Return the tick box that asks the same question and offers the same option.

        None when there is none, or nobody can tell which it is.
        """
        same = [
            one
            for one in self._by_tag.get(tag, ())
            if one.control.kind is ControlKind.CHECK_BOX
            and is_same(one.where, label)
            and _is_same_title(self._option(tag, one.control.title), self._option(tag, title))
        ]
        return same[0] if len(same) == 1 else None

    def _option(self, tag: ControlTag, title: str) -> str:
        """Return a title without the name of its item, be it one that the item had formerly."""
        item = self._checklist.item(tag.item)
        for name in () if item is None else (item.title, *item.headings):
            if title == name or title.startswith(f"{name}: "):
                return title[len(name) :].lstrip(": ")
        return title

    def has(self, tag: ControlTag) -> bool:
        """Tell whether the template has a place for what a tag names, or for columns of it."""
        return tag in self._by_tag or bool(self.entries_of(tag))

    def parts_of(self, item: str) -> list[Target]:
        """Return the places of an item that words may go to, the likeliest first.

        A date, a tick or a list is none: an answer to the whole is more than that.
        """
        found = [
            one
            for one in self._by_item.get(item, [])
            if not one.tag.column and one.control.kind in _FOR_WORDS
        ]
        return sorted(found, key=lambda one: _FOR_WORDS.index(one.control.kind))

    def entries_of(self, tag: ControlTag) -> list[dict[str, Target]]:
        """Return the entries that labels make which answer columns of a part: by column id."""
        entries: list[dict[str, Target]] = []
        for one in self.every:
            if not one.tag.column or (one.tag.item, one.tag.part) != (tag.item, tag.part):
                continue
            if not entries or one.tag.column in entries[-1]:
                entries.append({})
            entries[-1][one.tag.column] = one
        return entries


def is_same(label: str, other: str) -> bool:
    """Tell whether two labels ask the same, word for word."""
    return folded(label).casefold() == folded(other).casefold()


def _is_same_title(title: str, other: str) -> bool:
    """Tell whether two titles are the same as far as both go: Word takes no long one whole."""
    ends = [len(one) - 1 for one in (title, other) if one.endswith("…")]
    cut = min(ends, default=None)
    return is_same(title[:cut], other[:cut])


def parsed(text: str) -> ControlTag | None:
    """Return a tag of ours; None when it is none."""
    try:
        return ControlTag.parse(text) if is_ours(text) else None
    except TagError:
        return None


def _columns(control: ContentControl) -> tuple[TargetColumn, ...]:
    row = control.rows[0] if control.rows else ()
    columns = {
        one.tag: TargetColumn(tag=one.tag, kind=one.kind, choices=one.choices)
        for one in row
        if parsed(one.tag) is not None
    }
    return tuple(columns.values())
