"""The JSON of a request, read in one place: what is too deep, too much or no text is refused.

What reaches a schema can be walked, counted with and written down (RFC 8259; I-JSON, RFC 7493).
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable
from http import HTTPStatus
from typing import Any, NoReturn

from flask import Request
from flask_smorest import abort
from marshmallow import Schema
from webargs.flaskparser import FlaskParser, is_json_request

MEGABYTE = 1024 * 1024
MAX_DEPTH = 200  # values within one another; rows of rows of a control take three a level
MAX_VALUES = 250_000  # by the signs between them; a draft of a thousand pages has less than half
MAX_TEXT = 8 * MEGABYTE  # bytes of a body that holds no Word file
# What no Word file may hold is taken out of these, and that is said.
_CLEANED = frozenset({"edits", "record"})
_MAX_DIGITS = 16  # of a whole number: those up to 2^53 are the same in every program


class JsonBody(FlaskParser):
    """What reads a request's JSON for a view; every refusal is one sentence."""

    def load_json(self, req: Request, schema: Schema) -> Any:
        """Return the value that was sent."""
        if not is_json_request(req):
            _refuse(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                "Send JSON, with Content-Type: application/json.",
            )
        has_draft = "draft" in schema.fields
        body = req.get_data(cache=False)
        if len(body) > MAX_TEXT and not has_draft:
            _refuse(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"What was sent is larger than {MAX_TEXT // MEGABYTE} MB: refused.",
            )
        value = read_json(body)
        _walk(value)
        _require_whole_characters(value, but=_CLEANED if has_draft else frozenset())
        return value


def read_json(body: bytes) -> Any:
    """Return the value of a JSON text; a ``HTTPException`` refuses one that is none."""
    if sum(map(body.count, (b",", b"[", b"{"))) > MAX_VALUES:  # before it takes memory
        _refuse(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "What was sent holds more values than any draft: refused.",
        )
    try:
        return json.loads(
            body.decode(),
            parse_int=_whole_number,
            parse_float=_number,
            parse_constant=_no_number,
        )
    except RecursionError:
        _refuse_depth()
    except ValueError:
        _refuse(HTTPStatus.BAD_REQUEST, "What was sent is not JSON.")


def _walk(value: Any) -> None:
    """Refuse a value that nests too deeply."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for one in level for inner in _inside(one)]
    if level:
        _refuse_depth()


def _require_whole_characters(value: Any, *, but: Collection[str]) -> None:
    """Refuse half a character in any text but those of some members."""
    if isinstance(value, dict):
        value = {name: one for name, one in value.items() if name not in but}
    level = [value]
    while level:
        if not all(map(_is_whole, level)):
            _refuse(
                HTTPStatus.BAD_REQUEST,
                "A text that was sent holds half a character (a lone surrogate): refused.",
            )
        level = [inner for one in level for inner in _inside(one)]


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return (*value.keys(), *value.values())
    return value if isinstance(value, list) else ()


def _is_whole(value: Any) -> bool:
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            return False
    return True


def _whole_number(text: str) -> int:
    return _no_number(text) if len(text.lstrip("-")) > _MAX_DIGITS else int(text)


def _number(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def _no_number(_: str) -> NoReturn:
    _refuse(
        HTTPStatus.BAD_REQUEST,
        f"A number that was sent is none, or has more than {_MAX_DIGITS} digits: refused.",
    )


def _refuse_depth() -> NoReturn:
    _refuse(
        HTTPStatus.BAD_REQUEST,
        f"What was sent holds more than {MAX_DEPTH} values within one another: refused.",
    )


def _refuse(status: HTTPStatus, message: str) -> NoReturn:
    abort(status.value, message=message)
    raise AssertionError("abort raises")
