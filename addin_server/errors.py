"""One payload for every failure: code, status, message, and the errors by field where there are."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Flask
from flask_smorest import Api
from werkzeug.exceptions import HTTPException

from imrkit.errors import ImrkitError


class DescribedApi(Api):  # type: ignore[misc]  # flask-smorest has no types
    """The API, whose failures always carry a message and the headers that belong to them."""

    def handle_http_exception(self, error: HTTPException) -> Any:
        payload, code, headers = super().handle_http_exception(error)
        payload.setdefault("message", error.description or error.name)
        own = {name: value for name, value in error.get_headers() if name in _MEANT}
        return payload, code, {**own, **(headers or {})}


_MEANT = frozenset({"Allow", "Retry-After"})  # those that say what to do; the rest are of a page


def register_refusals(app: Flask) -> None:
    """Let what imrkit refuses be said in the same shape."""
    app.register_error_handler(ImrkitError, lambda error: _refusal(str(error)))
    app.register_error_handler(RecursionError, lambda _: _refusal(_TOO_DEEP))


_TOO_DEEP = "What was sent holds more within one another than imrkit follows."


def _refusal(message: str) -> tuple[dict[str, Any], int]:
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return {"code": status.value, "status": status.phrase, "message": message}, status.value
