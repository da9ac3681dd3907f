"""The pages of the pane, in a browser and in Word, and its modules, served as they were written."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, current_app, send_file

from addin_server.security import kept_until_changed, shown_in_word

PANE = Path(__file__).parents[1] / "pane"
SAMPLE = "imrkit.sample"  # where the application keeps the bytes of its sample draft, if any

_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
# Nothing from elsewhere, nothing inline.
_OWN = (
    "default-src 'none'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
# In the browser also: nobody frames it, and no text becomes markup or code.
_POLICY = "; ".join(
    (
        *_OWN,
        "script-src 'self'",
        "img-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
# Word on the web frames the task pane; Word's own script comes from where it says.
_WORD = (
    "https://*.officeapps.live.com",
    "https://*.sharepoint.com",
    "https://*.cloud.microsoft",
    "https://*.office.com",
    "https://*.microsoft365.com",
)
OFFICE_JS = "imrkit.office_js"  # where the application keeps the address of Word's script

panel = Blueprint("panel", __name__)


@panel.get("/panel")
def page() -> Response:
    """Serve the panel's page."""
    return _file("browser/panel.html")


@panel.get("/taskpane")
def task_pane() -> Response:
    """Serve the task pane's page, with the address of Word's own script."""
    address: str = current_app.extensions[OFFICE_JS]
    html = (PANE / "word/taskpane.html").read_text("utf-8").replace("{{ office_js }}", address)
    response = Response(html, mimetype="text/html")
    source = urlsplit(address)
    response.headers["Content-Security-Policy"] = "; ".join(
        (
            *_OWN,
            f"script-src 'self' {source.scheme}://{source.netloc}",
            "img-src 'self' data:",
            f"frame-ancestors 'self' {' '.join(_WORD)}",
        )
    )
    return shown_in_word(response)


@panel.get("/panel/sample")
def sample() -> Response:
    """Serve the sample draft, when the server was given one."""
    data: bytes | None = current_app.extensions.get(SAMPLE)
    if data is None:
        abort(404, description="This server was started without a sample draft (--sample).")
    return send_file(io.BytesIO(data), mimetype="application/octet-stream")


@panel.get("/pane/<path:name>")
def module(name: str) -> Response:
    """Serve one of the pane's files."""
    if name not in _names():
        abort(404, description=f"The pane has no file “{name}”.")
    return kept_until_changed(_file(name))


def _names() -> set[str]:
    """Return the files that there are, so that no path leads out of the folder."""
    return {path.relative_to(PANE).as_posix() for path in PANE.glob("*/*")}


def _file(name: str) -> Response:
    path = PANE / name
    response = Response(path.read_bytes(), mimetype=_TYPES[path.suffix])
    response.headers["Content-Security-Policy"] = _POLICY
    return response
