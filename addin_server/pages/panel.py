"""The pages of the pane, in a browser and in Word, and its modules, served as they were written.

A page is asked for each time, and sent only when it changed. It names its files at an address with
a digest of all of them, so that a browser keeps those for good and never mixes two versions.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, send_file
from markupsafe import escape

from addin_server.pages.pane_files import pane_files
from addin_server.security import kept_for_good, kept_until_changed, shown_in_word
from addin_server.settings import Settings
from imrkit.documents.brand import Brand
from imrkit.files import read_bytes

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


def pane_pages(settings: Settings, brand: Brand) -> Blueprint:
    """Return the blueprint of both pages, their files and the sample draft.

    The brand says which force and size stand in the panel's form at first.

    Raises :class:`imrkit.errors.ImrkitError` for a sample that cannot be read.
    """
    pages = Blueprint("panel", __name__)
    pages.add_url_rule("/panel/sample", view_func=_sample(settings.sample), endpoint="sample")
    files = pane_files()
    panel = files.page(
        "browser/panel.html",
        force=escape(brand.name),
        size=escape(brand.size),
        most=str(settings.max_file),
    )
    task_pane = files.page("word/taskpane.html", office_js=settings.office_js)

    @pages.get("/panel")
    def panel_page() -> Response:
        return kept_until_changed(_under(_POLICY, panel.answer()))

    @pages.get("/taskpane")
    def task_pane_page() -> Response:
        answer = _under(_word_policy(settings.office_js), task_pane.answer())
        return kept_until_changed(shown_in_word(answer))

    @pages.get(f"{files.root}/<path:name>")
    def module(name: str) -> Response:
        if name not in files.by_path or name.endswith(".html"):
            abort(404, description=f"The pane has no file “{name}”.")
        return kept_for_good(_under(_POLICY, files.by_path[name].answer()))

    @pages.get("/pane/<path:name>")
    def other_version(name: str) -> Response:
        abort(404, description=f"The pane has no file “{name}”, or no longer. Load the page anew.")

    return pages


def _sample(path: Path | None) -> Callable[[], Response]:
    """Return the view of the sample draft, when the server was given one."""
    data = None if path is None else read_bytes(path)

    def sample() -> Response:
        if data is None:
            abort(404, description="This server was started without a sample draft (--sample).")
        return send_file(io.BytesIO(data), mimetype="application/octet-stream")

    return sample


def _under(policy: str, response: Response) -> Response:
    response.headers["Content-Security-Policy"] = policy
    return response


def _word_policy(office_js: str) -> str:
    source = urlsplit(office_js)
    return "; ".join(
        (
            *_OWN,
            f"script-src 'self' {source.scheme}://{source.netloc}",
            "img-src 'self' data:",
            f"frame-ancestors 'self' {' '.join(_WORD)}",
        )
    )
