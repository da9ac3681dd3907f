"""Write values as JSON-ready data."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from imrkit.wire.shape import Member, members, shape_of

_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})
_NOTHING = object()  # no member is this


def plain(value: Any) -> Any:
    """Return a value, and all values in it, as dicts, lists, texts, numbers, True, False and None.

    Sets are sorted, bytes are written in base64.
    """
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(one) for one in value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return _object(value)


def _object(value: Any) -> Any:
    cls: type = type(value)
    type_, short, wanted = _plan(cls)
    data = {"type": type_} if type_ else {}
    for name, left_out in wanted:
        one = getattr(value, name)
        if one != left_out:
            data[name] = one if type(one) in _AS_THEY_ARE else plain(one)
    if short and data.keys() <= {"type", short}:
        return data[short]
    return data


@cache
def _plan(cls: type) -> tuple[str, str, tuple[tuple[str, Any], ...]]:
    """Return the type and the short member of a class, and each member with what is left out."""
    shape = shape_of(cls)
    wanted = tuple((one.name, _default(one) if one.may_lack else _NOTHING) for one in members(cls))
    return shape.type, shape.short, wanted


def _default(member: Member) -> Any:
    return member.default() if callable(member.default) else member.default
