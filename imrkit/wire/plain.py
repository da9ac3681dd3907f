"""Write values as JSON-ready data."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from enum import Enum
from typing import Any

from imrkit.wire.shape import Member, members, shape_of

_AS_THEY_ARE = (str, int, float, bool, type(None))


def plain(value: Any) -> Any:
    """Return a value, and what is in it, as dicts, lists, texts, numbers, True, False and None.

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
    shape = shape_of(cls)
    data = {"type": shape.type} if shape.type else {}
    for member in members(cls):
        one = getattr(value, member.name)
        if not (member.may_lack and _is_default(one, member)):
            data[member.name] = plain(one)
    if shape.short and data.keys() <= {"type", shape.short}:
        return data[shape.short]
    return data


def _is_default(value: Any, member: Member) -> bool:
    default = member.default
    return bool(value == (default() if callable(default) else default))
