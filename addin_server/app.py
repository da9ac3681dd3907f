"""The application factory: it wires, nothing else."""

from __future__ import annotations

from flask import Flask, Response, jsonify, redirect
from werkzeug.wrappers import Response as BaseResponse

from addin_server.api.blanks import Blanks
from addin_server.api.description import describe_fields, describe_values
from addin_server.api.migrate_views import api
from addin_server.api.views import BLANKS, CHECKLIST, SHELF
from addin_server.errors import DescribedApi, register_refusals
from addin_server.pages.docs import docs_page
from addin_server.pages.manifest import manifest_pages
from addin_server.pages.panel import pane_pages
from addin_server.security import answer_headers, own_name, own_origin
from addin_server.settings import Settings
from imrkit import __version__, load_checklist, load_mappings


def create_app(settings: Settings | None = None) -> Flask:
    """Make the server.

    Raises :class:`imrkit.errors.ImrkitError`: a broken checklist, brand or mapping, a master or
    sample that cannot be read.
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
    blanks = Blanks.of(settings, app.extensions[CHECKLIST])
    app.extensions[BLANKS] = blanks
    if settings.mappings is not None:
        load_mappings(settings.mappings, checklist=app.extensions[CHECKLIST])  # says what is wrong
    app.extensions[SHELF] = settings.mappings
    described = DescribedApi(app)
    describe_fields(described)
    described.register_blueprint(api)
    describe_values(described)
    app.register_blueprint(docs_page(described.spec))
    app.register_blueprint(pane_pages(settings, blanks.brand))
    app.register_blueprint(manifest_pages(settings.origin))
    register_refusals(app)
    app.before_request(own_name(settings))
    app.before_request(own_origin(settings))
    app.after_request(answer_headers(settings))
    app.add_url_rule("/", view_func=_to_panel)
    app.add_url_rule("/healthz", view_func=_healthz)
    return app


def _to_panel() -> BaseResponse:
    return redirect("/panel")


def _healthz() -> Response:
    return jsonify(status="ok")
