"""The manifest by which Word finds the task pane of a server, and its icons."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Blueprint, Response, abort

from addin_server.security import kept_until_changed, shown_in_word
from imrkit import __version__
from imrkit.errors import ImrkitError

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "manifest_files"  # where the wheel puts what a checkout has in manifest/
_FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "manifest"
ICONS = _FOLDER / "icons"

_ORIGIN = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?"
)
_DIGITS = re.compile(r"\d+")
_NO_ORIGIN = (
    "This server does not know the address that Word would use. "
    "Start it with --origin https://…, the address that browsers use."
)


class OriginError(ImrkitError):
    """An origin that no manifest can be made for."""


def render_manifest(origin: str) -> str:
    """Return the manifest (XML) of the server at an origin such as https://imr.example.police.uk.

    Raises :class:`OriginError` for anything but ``https://host`` or ``https://host:port``.
    """
    template = (_FOLDER / "manifest.xml").read_text("utf-8")
    return template.replace("{origin}", _checked(origin)).replace("{version}", addin_version())


def addin_version(package: str = __version__) -> str:
    """Return the version that the manifest carries: 1, then the three parts of the package's.

    Word passes over a manifest whose version is below 1.0 without a word, and the package's may be.
    """
    parts = _DIGITS.findall(package)[:3]
    return ".".join(["1", *parts, *["0"] * (3 - len(parts))])


def manifest_pages(origin: str) -> Blueprint:
    """Return the blueprint of the manifest for a server that browsers reach at ``origin``."""
    pages = Blueprint("manifest", __name__)

    @pages.get("/manifest.xml")
    def manifest() -> Response:
        if not origin.startswith("https://"):
            abort(404, description=_NO_ORIGIN)
        return kept_until_changed(Response(render_manifest(origin), mimetype="application/xml"))

    @pages.get("/manifest/icons/<name>")
    def icon(name: str) -> Response:
        if name not in {path.name for path in ICONS.iterdir()}:
            abort(404, description=f"The manifest has no icon “{name}”.")
        response = Response((ICONS / name).read_bytes(), mimetype="image/png")
        # Word shows no icon that it may not keep.
        response.headers["Cache-Control"] = "public, max-age=86400"
        return shown_in_word(response)

    return pages


def _checked(origin: str) -> str:
    found = _ORIGIN.fullmatch(origin.lower())
    if found is None or int(found[1] or 443) not in range(1, 65536):
        raise OriginError(
            f"“{origin}” is not an address that Word can use: give https://, a host and, where "
            "there is one, a port, such as https://imr.example.police.uk."
        )
    return found[0]
