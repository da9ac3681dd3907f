"""The name of a content control in messages: its title or tag, or else the text that it shows."""

from __future__ import annotations

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n

_MAX_SHOWN = 30


def name_of(sdt: Sdt) -> str:
    """Return ``“Name”`` (the title, else the tag), or ``that shows “…”`` when it has neither."""
    if name := sdt.title or sdt.tag:
        return f"“{name}”"
    texts = sdt.element.iter(n.qn("w:t"))
    shown = " ".join("".join(text.text or "" for text in texts).split())
    return f"that shows “{shown[:_MAX_SHOWN]}”" if shown else "that shows nothing"


def refused(sdt: Sdt, why: str, *, done: str = "filled") -> DocumentError:
    """Return the error for a control that was not ``done`` something to, and why."""
    why = why.rstrip(".")
    return DocumentError(
        f"The content control {name_of(sdt)} was not {done}: {why[:1].lower()}{why[1:]}.",
        tag=sdt.tag,
        title=sdt.title,
        reason=f"{why[:1].upper()}{why[1:]}.",
    )
