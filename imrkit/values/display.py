"""A draft as its reader sees it, as values: paragraphs, tables, and the controls where they stand.

A snapshot is for judging; a display is for showing a draft, and editing it, in something that is
not Word. Only the body is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from imrkit.values.frozen import FrozenDict
from imrkit.values.headings import HeadingLevel
from imrkit.values.richtext import Fixed, ListKind, Text
from imrkit.wire import plain, shaped

T = TypeVar("T")


def _node(kind: str, **more: Any) -> Callable[[type[T]], type[T]]:
    """Return what makes a class one whose JSON is short: most members of a node are empty."""
    name = f"{kind.capitalize()}Node"
    return shaped(name=name, type=kind, sparse=True, always=("content",), **more)


@_node("paragraph")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph and its content."""

    content: tuple[Inline, ...] = ()
    style: str = ""  # the style's name as Word shows it; "" for the default style
    heading_level: HeadingLevel | None = None  # 1 to 9; None: not a heading
    list: str = ""  # id of the list that it counts in, see Display.lists; "" for none
    level: int = 0  # its level in that list, from 0
    list_kind: ListKind | None = None  # of a list set on the paragraph itself, not by its style
    path: tuple[int, ...] = ()  # its place, as that of a control; () when it is not known

    @property
    def text(self) -> str:
        """Its words, those in controls too, without formatting."""
        return "".join(map(_words, self.content))

    @property
    def behind(self) -> tuple[int, ...]:
        """The path of the place behind it, for :meth:`imrkit.Draft.insert`."""
        return _behind(self.path)


@_node("cell", without=("path",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table."""

    content: tuple[Block, ...] = ()
    columns: int = 1  # how many columns it covers
    continues: bool = False  # it is one with the cell above
    path: tuple[int, ...] = ()  # its place, as that of a control; () when it is not known


@_node("row", without=("path",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table."""

    content: tuple[Cell | Control, ...] = ()
    heading: bool = False  # repeated at the top of each page
    path: tuple[int, ...] = ()  # its place, as that of a control; () when it is not known


@_node("table", without=("path",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table."""

    content: tuple[Row | Control, ...] = ()
    widths: tuple[int, ...] = ()  # of its columns, in twentieths of a point
    path: tuple[int, ...] = ()  # its place, as that of a control; () when it is not known

    @property
    def behind(self) -> tuple[int, ...]:
        """The path of the place behind it, for :meth:`imrkit.Draft.insert`."""
        return _behind(self.path)


@_node("control")
@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A content control at its place; the snapshot's at ``path`` has its kind, tag and value."""

    path: tuple[int, ...]  # see ContentControl.path
    content: tuple[Node, ...] = ()
    refusal: str = ""  # why it cannot be edited outside Word; "" when it can be
    placeholder: str = ""  # the words that come back when it is emptied
    date_format: str = ""  # of a date control: Word's picture of a date (17.5.2.7)
    one_line: bool = False  # it takes text without a line end only


Inline = Text | Fixed | Control
Block = Paragraph | Table | Control
Node = Text | Fixed | Paragraph | Table | Row | Cell | Control


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLevel:
    """How one level of a list counts (17.9)."""

    format: str  # Word's name: "decimal", "lowerLetter", "bullet" …
    text: str  # "%1.%2", or a bullet's sign
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """The body of a draft.

    A place in ``content`` is not one in the file, where marks of places stand too: use paths. They
    are counted from the root of ``part``, and change when a control is put in or taken away before
    them, so that several are put in from the last to the first.
    """

    content: tuple[Block, ...] = ()
    part: str = ""  # name of the part that the paths are counted in; "" when it is not known
    lists: Mapping[str, tuple[ListLevel, ...]] = field(default_factory=FrozenDict)
    refusal: str = ""  # why nothing can be edited outside Word; "" when it can be
    tracked: bool = False  # Word is set to track changes, which an edit outside Word does not do

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph in document order, those in controls and cells too."""
        return (one for one in walk(self.content) if isinstance(one, Paragraph))

    def tables(self) -> Iterator[Table]:
        """Yield every table in document order, the outer before the inner."""
        return (one for one in walk(self.content) if isinstance(one, Table))

    def to_dict(self) -> dict[str, Any]:
        """Return the display as JSON-ready data; text without formatting is a plain string."""
        data: dict[str, Any] = plain(self)
        return data


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield every node and all in it, in document order."""
    for node in nodes:
        yield node
        if not isinstance(node, Text | Fixed):
            yield from walk(node.content)


def _words(node: Node) -> str:
    return node.text if isinstance(node, Text | Fixed) else "".join(map(_words, node.content))


def _behind(path: tuple[int, ...]) -> tuple[int, ...]:
    return (*path[:-1], path[-1] + 1) if path else ()
