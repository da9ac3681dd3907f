"""The application factory: it wires, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, abort, jsonify, request
from flask_smorest import Api
from werkzeug.exceptions import HTTPException

from addin_server.docs import docs_page
from addin_server.manifest import manifest_pages
from addin_server.panel import OFFICE_JS, SAMPLE, panel
from addin_server.settings import Settings
from addin_server.views import CHECKLIST, api
from imrkit import __version__, load_checklist
from imrkit.errors import ImrkitError
from imrkit.files import read_bytes

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_app(settings: Settings | None = None) -> Flask:
    """Make the server.

    Raises :class:`imrkit.errors.ImrkitError`: a broken checklist, a sample that cannot be read.
    """
    settings = settings or Settings()
    app = Flask(__name__, static_folder=None)
    app.config.update(
        API_TITLE="imrkit",
        API_VERSION=__version__,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api",
        OPENAPI_JSON_PATH="openapi.json",
        MAX_CONTENT_LENGTH=settings.max_body,
        MAX_FORM_MEMORY_SIZE=0,
    )
    app.json.sort_keys = False  # type: ignore[attr-defined]  # a report keeps its own order
    app.extensions[CHECKLIST] = load_checklist(settings.checklist)
    described = _Api(app)
    described.register_blueprint(api)
    app.register_blueprint(docs_page(described.spec))
    app.register_blueprint(panel)
    app.extensions[OFFICE_JS] = settings.office_js
    app.register_blueprint(manifest_pages(settings.origin))
    if settings.sample is not None:
        app.extensions[SAMPLE] = read_bytes(settings.sample)
    app.before_request(_same_origin(settings.origin))
    app.register_error_handler(ImrkitError, _refusal)
    app.after_request(_secured)
    app.add_url_rule("/healthz", view_func=_healthz)
    return app


class _Api(Api):  # type: ignore[misc]  # flask-smorest has no types
    """The API with one payload for every failure: a message is always there."""

    def handle_http_exception(self, error: HTTPException) -> Any:
        payload, *rest = super().handle_http_exception(error)
        payload.setdefault("message", error.description or error.name)
        return payload, *rest


def _same_origin(origin: str) -> Callable[[], None]:
    """Refuse what a page from elsewhere sends to this server (the Origin header of RFC 6454)."""

    def refuse() -> None:
        asked_by = request.headers.get("Origin", "")
        own = (origin, f"http://{request.host}", f"https://{request.host}")
        if request.method == "POST" and asked_by and asked_by not in own:
            abort(403, description="This page does not belong to this server.")

    return refuse


def _healthz() -> Response:
    return jsonify(status="ok")


def _refusal(error: ImrkitError) -> tuple[dict[str, Any], int]:
    """Give the same payload as every other failure: code, status, message."""
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return {"code": status.value, "status": status.phrase, "message": str(error)}, status.value


def _secured(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
