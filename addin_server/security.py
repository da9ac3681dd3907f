"""Who may ask, and what every answer carries: names, origins, headers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from flask import Response, abort, request

from addin_server.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104  # listened on, and nobody's name

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "camera",
            "display-capture",
            "geolocation",
            "microphone",
            "midi",
            "payment",
            "serial",
            "usb",
        )
    ),
}
_KEPT = "public"  # the word by which an answer says that it may be kept


def shown_in_word(response: Response) -> Response:
    """Let Word's own pages, which come from elsewhere, frame a page or show a picture."""
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
    return response


def kept_for_good(response: Response) -> Response:
    """Let a browser keep an answer without asking again: another one has another address."""
    response.headers["Cache-Control"] = f"{_KEPT}, max-age=31536000, immutable"
    return response


def kept_until_changed(response: Response) -> Response:
    """Let a browser keep an answer that holds nothing of a draft, and ask whether it changed."""
    response.headers["Cache-Control"] = f"{_KEPT}, no-cache"
    response.add_etag()
    response.make_conditional(request)
    return response


def answer_headers(settings: Settings) -> Callable[[Response], Response]:
    """Return what puts the headers on every answer."""
    headers = dict(_HEADERS)
    origin = urlsplit(settings.origin)
    # The rule holds for a name whatever the port: on a person's own machine it would bind the rest.
    if origin.scheme == "https" and origin.hostname not in LOOPBACK:
        headers["Strict-Transport-Security"] = "max-age=31536000"

    def put(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        # Flask lets a sent file be kept; a draft must not be, whatever sends it.
        if not response.cache_control.public:
            response.headers["Cache-Control"] = "no-store"
        return response

    return put


def own_name(settings: Settings) -> Callable[[], None]:
    """Return what refuses a request under a name (Host) that is not the server's.

    A page from elsewhere could let its own name lead here, and would then pass for ours.
    """
    own = {*LOOPBACK, settings.host.lower(), urlsplit(settings.origin).hostname} - EVERY_ADDRESS

    def refuse() -> None:
        if _hostname(request.headers.get("Host", "")) not in own - {None, ""}:
            abort(
                400,
                description="This server does not answer to that name. "
                "Its address is given with --origin.",
            )

    return refuse


def own_origin(settings: Settings) -> Callable[[], None]:
    """Return what refuses a page from elsewhere that sends something (Origin, RFC 6454).

    What names no origin is no page.
    """
    origin = _without_default_port(settings.origin)

    def refuse() -> None:
        asked_by = request.headers.get("Origin", "")
        own = (origin,) if origin else (f"http://{request.host}", f"https://{request.host}")
        if request.method == "POST" and asked_by and asked_by not in own:
            where = f" Open the panel at {origin}/panel." if origin else ""
            abort(403, description=f"This page does not belong to this server.{where}")

    return refuse


def _hostname(host: str) -> str | None:
    """Return the name in a Host header, without its port; None when there is none."""
    if "@" in host or "/" in host:
        return None
    try:
        parts = urlsplit(f"//{host}")
        return parts.hostname if parts.port != 0 else None
    except ValueError:
        return None


def _without_default_port(origin: str) -> str:
    for scheme, port in (("https://", ":443"), ("http://", ":80")):
        if origin.startswith(scheme):
            origin = origin.removesuffix(port)
    return origin
