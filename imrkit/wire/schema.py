"""Derive the schemas that read values from JSON, and describe it, from the values themselves.

No kept library does: see docs/adr/0025-one-wire.md.
"""

from __future__ import annotations

import datetime as dt
from collections import abc
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from marshmallow import RAISE, ValidationError, fields, post_load, validate

from imrkit.wire.fields import Base64, Many, Shaped, Short, StrictBoolean, Variants
from imrkit.wire.plain import plain
from imrkit.wire.shape import Member, members, shape_of


class ValueSchema(Shaped):
    """The schema of one class of values; unknown members are refused."""

    class Meta:
        unknown = RAISE

    value_class: type

    def looks_like(self, data: dict[str, Any]) -> bool:
        """Tell whether a JSON object has the members of such a value, whatever is in them."""
        kind = shape_of(self.value_class).type
        if kind and "type" in data:
            return bool(data["type"] == kind)
        needed = {name for name, field in self.fields.items() if field.required}
        return needed <= data.keys() <= self.fields.keys()

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """Write a value, or several, as JSON-ready data."""
        return plain(obj)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Any:
        read = {one.name for one in members(self.value_class) if not one.is_derived}
        try:
            return self.value_class(**{key: one for key, one in data.items() if key in read})
        except ValueError as error:
            raise ValidationError(str(error)) from None


def schema_of(cls: type, *, sent: bool = True, name: str = "") -> type[ValueSchema]:
    """Return the schema of a dataclass.

    ``sent``: of what is sent to be read, where a member that has a default may be left out; else of
    what is written, where no member is, unless the class is sparse. ``name``: in descriptions; ""
    for that of the class, with “Sent” before it where there is another for what is written.
    """
    return _schema_of(cls, sent, name)


@cache
def _schema_of(cls: type, sent: bool, name: str) -> type[ValueSchema]:
    shape = shape_of(cls)
    made: dict[str, Any] = {one.name: _member(one, sent) for one in members(cls)}
    if shape.type:
        made = {
            "type": fields.String(required=True, validate=validate.Equal(shape.type)),
            **made,
        }
    known = shape.name or cls.__name__
    title = name or (f"Sent{known}" if sent else known)
    return type(f"{title}Schema", (ValueSchema,), {**made, "value_class": cls})


def _member(member: Member, sent: bool) -> fields.Field[Any]:
    if not sent:
        return _field(member.type, sent, required=not member.may_lack)
    if member.is_derived:
        return _field(member.type, sent)
    if not member.has_default:
        return _field(member.type, sent, required=True)
    return _field(member.type, sent, load_default=member.default)


_SIMPLE: abc.Mapping[Any, abc.Callable[..., fields.Field[Any]]] = {
    str: fields.String,
    bool: StrictBoolean,
    int: lambda **options: fields.Integer(strict=True, **options),
    float: fields.Float,
    bytes: Base64,
    Any: lambda **options: fields.Raw(allow_none=True, **options),
    object: lambda **options: fields.Raw(allow_none=True, **options),
}


def _field(hint: Any, sent: bool, **options: Any) -> fields.Field[Any]:
    """Return the field for an annotation."""
    if hint in _SIMPLE:
        return _SIMPLE[hint](**options)
    if get_origin(hint) is not None:
        return _composed(hint, sent, options)
    if isinstance(hint, type) and is_dataclass(hint):
        return _nested(hint, sent, options)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return fields.Enum(hint, by_value=True, **options)
    raise TypeError(f"no JSON is known for {hint!r}")


def _composed(hint: Any, sent: bool, options: dict[str, Any]) -> fields.Field[Any]:
    """Return the field for an annotation that has others in it."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _union(inner, sent, options)
    if origin is Annotated:
        return _annotated(inner[0], inner[1], sent, options)
    if origin in (tuple, frozenset):
        return Many(_field(inner[0], sent), origin, **options)
    if origin is abc.Mapping:
        return fields.Dict(fields.String(), _field(inner[1], sent), **options)
    raise TypeError(f"no JSON is known for {hint!r}")


def _nested(cls: type, sent: bool, options: dict[str, Any]) -> fields.Field[Any]:
    if short := shape_of(cls).short:
        nested = fields.Nested(lambda: schema_of(cls, sent=sent)())
        return Variants((Short(lambda text: cls(**{short: text})), nested), **options)
    return fields.Nested(lambda: schema_of(cls, sent=sent)(), **options)


def _union(kinds: tuple[Any, ...], sent: bool, options: dict[str, Any]) -> fields.Field[Any]:
    """Return the field for one of several annotations."""
    if NoneType in kinds:
        options = {**options, "allow_none": True}
        kinds = tuple(one for one in kinds if one is not NoneType)
    if len(kinds) == 1:
        return _field(kinds[0], sent, **options)
    return Variants([_field(one, sent) for one in kinds], **options)


def _annotated(hint: Any, note: Any, sent: bool, options: dict[str, Any]) -> fields.Field[Any]:
    """Return the field for a range, some values, a text that writes a date, or a named union."""
    if isinstance(note, range):
        within = validate.Range(note.start, note.stop - 1)
        return _field(hint, sent, validate=within, **options)
    if isinstance(note, tuple):
        return _field(hint, sent, validate=validate.OneOf(note), **options)
    if isinstance(note, str):
        return _field(hint, sent, title=note, **options)
    if note is dt.date:
        return _field(hint, sent, validate=_is_date, metadata={"format": "date"}, **options)
    raise TypeError(f"no JSON is known for the note {note!r}")


def _is_date(text: str) -> None:
    """Refuse a text that does not write a date as ISO 8601 does with hyphens."""
    try:
        if dt.date.fromisoformat(text).isoformat() == text:
            return
    except ValueError:
        pass
    raise ValidationError("Not a date such as 2026-12-31.")
