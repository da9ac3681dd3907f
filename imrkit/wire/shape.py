"""The members of a value's JSON: its fields, unless its class says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, TypeVar, get_type_hints

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the JSON of a class of values differs from its fields."""

    name: str = ""  # in descriptions; "" for that of the class
    type: str = ""  # what a member “type” says, by which a union tells it from others; "" for none
    also: tuple[str, ...] = ()  # properties that are members too; nothing is read from them
    without: tuple[str, ...] = ()  # fields that are no members
    sparse: bool = False  # a member that has its default is left out
    always: tuple[str, ...] = ()  # members that a sparse value has all the same
    short: str = ""  # the member that stands alone when all others have their defaults; "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of the JSON object that a value is written as."""

    name: str
    type: Any  # as annotated, names resolved
    has_default: bool = False
    default: Any = None  # or what makes it
    is_derived: bool = False  # a property: written, and not read
    may_lack: bool = False  # it is left out when it has its default


_SHAPES: dict[type, Shape] = {}


def shaped(**how: Any) -> Callable[[type[T]], type[T]]:
    """Return the decorator that gives a class of values its :class:`Shape`."""

    def note(cls: type[T]) -> type[T]:
        _SHAPES[cls] = Shape(**how)
        return cls

    return note


def shape_of(cls: type) -> Shape:
    """Return the shape of a class of values."""
    return _SHAPES.get(cls, Shape(name=cls.__name__))


@cache
def members(cls: type) -> tuple[Member, ...]:
    """Return the members of the JSON of a dataclass, in their order.

    What is not given when a value is made is none.
    """
    shape = shape_of(cls)
    hints = get_type_hints(cls, include_extras=True)
    own = tuple(
        Member(
            name=field.name,
            type=hints[field.name],
            has_default=_default(field) is not MISSING,
            default=_default(field),
            may_lack=shape.sparse
            and field.name not in shape.always
            and _default(field) is not MISSING,
        )
        for field in fields(cls)
        if field.init and field.name not in shape.without
    )
    return own + tuple(_derived(cls, name) for name in shape.also)


def _default(field: Any) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory


def _derived(cls: type, name: str) -> Member:
    returned = get_type_hints(getattr(cls, name).fget, include_extras=True)["return"]
    return Member(name=name, type=returned, is_derived=True)
