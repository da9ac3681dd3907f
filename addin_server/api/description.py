"""What the API's description (OpenAPI) says beyond what apispec reads from a schema."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from marshmallow import Schema, fields

from imrkit.wire.comments import comments
from imrkit.wire.fields import Base64, Variants
from imrkit.wire.schema import ValueSchema

_IN_JSON = {"None": "null", "True": "true", "False": "false", "()": "[]"}


def describe_fields(api: Any) -> None:
    """Let an API (flask-smorest's) describe the fields of the values that it will be given."""
    for more in (_kinds, _encoding, _comment):
        api.ma_plugin.converter.add_attribute_function(more)


def describe_values(api: Any) -> None:
    """Put what the docstrings of values say into the description of an API that has them."""
    described = api.spec.components.schemas
    for key, name in api.ma_plugin.converter.refs.items():
        schema = key[0]
        if issubclass(schema, ValueSchema):
            described[name]["description"] = inspect.getdoc(schema.value_class) or ""


def _kinds(self: Any, field: fields.Field[Any], **_: Any) -> dict[str, Any]:
    """Return the kinds of values that may stand in a field."""
    if not isinstance(field, Variants):
        return {}
    if not field.title:
        return _any_of(self, field)
    described = self.spec.components.schemas
    if field.title not in described:
        described[field.title] = {}  # such a value may hold others
        described[field.title].update(_any_of(self, field))
    return {"$ref": f"#/components/schemas/{field.title}"}


def _any_of(converter: Any, field: Variants) -> dict[str, Any]:
    kinds = [converter.field2property(one) for one in _every_kind(field)]
    return {"anyOf": kinds + [{"type": "null"}] * bool(field.allow_none)}


def _every_kind(field: Variants) -> Iterator[fields.Field[Any]]:
    for one in field.kinds:
        yield from _every_kind(one) if isinstance(one, Variants) else (one,)


def _encoding(self: Any, field: fields.Field[Any], **_: Any) -> dict[str, Any]:
    return {"contentEncoding": "base64"} if isinstance(field, Base64) else {}


def _comment(self: Any, field: fields.Field[Any], **_: Any) -> dict[str, Any]:
    """Return what the comment beside the field of a value says."""
    schema: Schema | None = getattr(field, "parent", None)
    if not isinstance(schema, ValueSchema) or field.name not in schema.fields:
        return {}
    text = comments(schema.value_class).get(field.name, "")
    for word, in_json in _IN_JSON.items():
        text = text.replace(word, in_json)
    return {"description": text} if text else {}
