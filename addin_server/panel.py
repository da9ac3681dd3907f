"""The browser panel: one page and the modules of the pane, served as they were written."""

from __future__ import annotations

import io
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, send_file

PANE = Path(__file__).parent / "pane"
SAMPLE = "imrkit.sample"  # where the application keeps the bytes of its sample draft, if any

_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
# Nothing from elsewhere, nothing inline, no text that becomes markup or code.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)

panel = Blueprint("panel", __name__)


@panel.get("/panel")
def page() -> Response:
    """Serve the panel's page."""
    return _file("panel.html")


@panel.get("/panel/sample")
def sample() -> Response:
    """Serve the sample draft, when the server was given one."""
    data: bytes | None = current_app.extensions.get(SAMPLE)
    if data is None:
        abort(404, description="This server was started without a sample draft (--sample).")
    return send_file(io.BytesIO(data), mimetype="application/octet-stream")


@panel.get("/pane/<name>")
def module(name: str) -> Response:
    """Serve one of the pane's files."""
    if name not in {path.name for path in PANE.iterdir()}:
        abort(404, description=f"The pane has no file “{name}”.")
    return _file(name)


def _file(name: str) -> Response:
    path = PANE / name
    response = Response(path.read_bytes(), mimetype=_TYPES[path.suffix])
    response.headers["Content-Security-Policy"] = _POLICY
    return response
