"""The building blocks of the TOML files that people write: strict tables, plain messages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from imrkit.errors import Mistake
from imrkit.toml.lines import Path
from imrkit.toml.source import TomlSource

_SLUG = validate.Regexp(
    r"[a-z0-9]++(?:-[a-z0-9]++)*+\Z", error="must be small letters, digits and single hyphens"
)
_ADDRESS = validate.Regexp(
    r"(?:https?://\S+)?\Z", error="must be an address that begins with https:// or http://"
)
_FILLED = validate.Regexp(r"\s*\S", error="must not be empty")
_LEGAL = validate.Regexp(
    "^[^\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]*+\\Z",
    error="holds a character that no Word file may hold",
)


class StrictSchema(Schema):
    """A table whose keys are all known; messages finish the sentence “this key …”."""

    class Meta:
        unknown = RAISE

    error_messages = {  # noqa: RUF012  (marshmallow declares it so)
        "unknown": "is not a key that is known here",
        "type": "must be a table",
    }


def text(*, required: bool = True, default: str = "") -> Any:
    """A text; when required it must hold something."""
    checks = [_LEGAL, _FILLED] if required else [_LEGAL]
    return field(fields.String, required, default, validate=checks)


def address(*, required: bool = True) -> Any:
    """The address of a web page; no other, for it becomes a link that people follow."""
    checks = [_LEGAL, _ADDRESS, *([_FILLED] if required else [])]
    return field(fields.String, required, "", validate=checks)


def slug(*, required: bool = True, default: str = "") -> Any:
    """An id in small letters, digits and hyphens."""
    return field(fields.String, required, default, validate=_SLUG)


def texts(*, required: bool = False) -> Any:
    """A list of texts, none of them empty."""
    inner = fields.String(
        validate=[_LEGAL, _FILLED], error_messages={"invalid": "must be text in quotes"}
    )
    return field(fields.List, required, (), inner, invalid="must be a list of texts")


def flag(*, default: bool) -> fields.Boolean:
    """True or false."""
    return fields.Boolean(
        load_default=default,
        truthy={True},
        falsy={False},
        error_messages={"invalid": "must be true or false"},
    )


def choice(values: Any, *, default: Any = None) -> Any:
    """One of a closed set of words."""
    words = [str(value) for value in values]
    error = f"must be one of {', '.join(words)}"
    return field(
        fields.String, default is None, default, validate=validate.OneOf(words, error=error)
    )


def day(*, required: bool = True) -> Any:
    """A day, which TOML writes without quotes; it is loaded as text: 2026-12-31."""
    return field(_Day, required, None, invalid="must be a day without quotes: 2026-12-31")


class _Day(fields.Field[str]):
    def _deserialize(self, value: Any, *_: Any, **__: Any) -> str:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value.isoformat()
        raise self.make_error("invalid")


def field(kind: Any, required: bool, default: Any, *args: Any, **options: Any) -> Any:
    """A field of any kind; ``invalid`` is its message for a value of the wrong type."""
    messages = {
        "required": "is missing",
        "null": "is missing",
        "invalid": options.pop("invalid", "must be text in quotes"),
    }
    if not required:
        options["load_default"] = default
    return kind(*args, required=required, error_messages=messages, **options)


def nested(schema: type[Schema]) -> Any:
    """A list of tables."""
    return field(fields.List, False, (), fields.Nested(schema), invalid="must be a list of tables")


def shape_mistakes(
    schema: Schema, source: TomlSource, path: Path, raw: Mapping[str, Any]
) -> Iterator[Mistake]:
    """Yield the mistakes that ``schema`` finds in ``raw``, the table at ``path`` of ``source``."""
    try:
        schema.load(raw)
    except ValidationError as error:
        for inner, message in _flat(error.messages, (), schema):
            yield source.mistake((*path, *inner), message)


def _flat(messages: Any, path: Path, kind: Any) -> Iterator[tuple[Path, str]]:
    """Yield each message, begun with the key it is about unless it speaks of a whole table.

    ``kind`` is the schema or field of the value at ``path``; ``None`` when it has none.
    """
    if not isinstance(messages, dict):
        name = ".".join(step for step in path if isinstance(step, str))
        yield from ((path, f"“{name}” {message}" if name else str(message)) for message in messages)
        return
    for key, inner in messages.items():
        if key == "_schema":
            yield from ((path, str(message)) for message in inner)
        elif isinstance(kind, fields.Dict):  # its messages are apart: of the key, of the value
            for about in inner.values():
                yield from _flat(about, (*path, key), kind.value_field)
        else:
            yield from _flat(inner, (*path, key), _kind_in(kind, key))


def _kind_in(kind: Any, key: str | int) -> Any:
    """Return the schema or field of the value under ``key`` in a table or list."""
    if isinstance(kind, fields.Nested):
        kind = kind.schema
    if isinstance(kind, Schema):
        return kind.fields.get(str(key))
    return kind.inner if isinstance(kind, fields.List) else None
