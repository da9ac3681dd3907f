"""Word files made to hurt whoever opens them."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from support.docx import MAIN, docx, docx_parts, p, zipped


def with_member(name: str, data: bytes) -> bytes:
    """Return a sound file with one more member."""
    return docx(p("x"), files={name: data})


def with_body(xml: bytes) -> bytes:
    """Return a file whose main part is this XML inside a body."""
    parts = docx_parts(p("@"))
    return zipped({**parts, MAIN: str(parts[MAIN]).encode().replace(p("@").encode(), xml)})


HOSTILE: MappingProxyType[str, Callable[[], bytes]] = MappingProxyType(
    {
        "one part of 600 MB": lambda: with_member("word/media/x.emf", bytes(600_000_000)),
        "many parts": lambda: docx(
            p("x"), files={f"word/media/{i}.emf": bytes(10_000_000) for i in range(60)}
        ),
        "many elements": lambda: with_body(b"<w:p/>" * 4_000_000),
        "many attributes": lambda: with_body(
            b"<w:p " + b" ".join(b'a%d=""' % i for i in range(3_100_000)) + b"/>"
        ),
        "one long text": lambda: with_body(p("x" * 60_000_000).encode()),
    }
)
