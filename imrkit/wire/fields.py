"""The marshmallow fields that values need beside marshmallow's own."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields


class StrictBoolean(fields.Boolean):
    """True or false; marshmallow would take 0, "yes" and the like for them."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any
    ) -> Any:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Base64(fields.String):
    """Bytes, written in base64."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **options: Any
    ) -> Any:
        text = super()._deserialize(value, attr, data, **options)
        try:
            return base64.b64decode(str(text), validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError("Not valid base64.") from None


class Short(fields.String):
    """A text that stands for a value whose other members have their defaults."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **options: Any
    ) -> Any:
        return self._make(str(super()._deserialize(value, attr, data, **options)))


class Many(fields.List[Any]):
    """A JSON array that becomes a tuple or a frozenset."""

    def __init__(
        self, inner: Any, made: Callable[[list[Any]], Collection[Any]], **options: Any
    ) -> None:
        super().__init__(inner, **options)
        self._made = made

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **options: Any
    ) -> Any:
        return self._made(super()._deserialize(value, attr, data, **options))


class Variants(fields.Field[Any]):
    """A value of one of several kinds, told apart by the look of the JSON.

    ``title``: what descriptions call such a value; "" for no name.
    """

    def __init__(
        self, kinds: Iterable[fields.Field[Any]], *, title: str = "", **options: Any
    ) -> None:
        super().__init__(**options)
        self.kinds = tuple(kinds)
        self.title = title

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **options: Any
    ) -> Any:
        fitting = [one for one in self.kinds if is_like(one, value)]
        if not fitting:
            raise ValidationError("Not a value of any of the kinds that may stand here.")
        return fitting[0].deserialize(value, attr, data, **options)


class Shaped(Schema):
    """A schema that can tell what it reads by the look of it."""

    def looks_like(self, data: dict[str, Any]) -> bool:
        """Tell whether a JSON object has the members of such a value, whatever is in them."""
        raise NotImplementedError


_TYPES: tuple[tuple[type[fields.Field[Any]], type], ...] = (
    (fields.Boolean, bool),
    (fields.Integer, int),
    (fields.String, str),
    (fields.Enum, str),
)


def is_like(field: fields.Field[Any], value: Any) -> bool:
    """Tell whether a JSON value looks as what a field reads, as far as telling kinds apart goes."""
    if isinstance(field, Variants):
        return any(is_like(one, value) for one in field.kinds)
    if isinstance(field, fields.List):
        return isinstance(value, list) and all(is_like(field.inner, one) for one in value)
    if isinstance(field, fields.Nested):
        return isinstance(value, dict) and _looks(field, value)
    return any(isinstance(field, kind) and isinstance(value, type_) for kind, type_ in _TYPES)


def _looks(field: fields.Nested, data: dict[str, Any]) -> bool:
    schema = field.schema
    return isinstance(schema, Shaped) and schema.looks_like(data)
