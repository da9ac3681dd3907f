"""What a person is told of a content control: its name, or what it shows when it has none."""

from __future__ import annotations

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.read import property_value
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element

_MAX_SHOWN = 30


def name_of(sdt: Element | None, properties: Element | None) -> str:
    """Return ``“Name”`` (the title, else the tag), or ``that shows “…”`` when it has neither."""
    name = property_value(properties, "w:alias") or property_value(properties, "w:tag")
    if name:
        return f"“{name}”"
    texts = () if sdt is None else sdt.iter(n.qn("w:t"))
    shown = " ".join("".join(text.text or "" for text in texts).split())
    return f"that shows “{shown[:_MAX_SHOWN]}”" if shown else "that shows nothing"


def refused(properties: Element | None, why: str, *, done: str = "filled") -> DocumentError:
    """Return the error for a control that was not ``done`` something to, and why."""
    why = why.rstrip(".")
    name = name_of(None if properties is None else properties.getparent(), properties)
    return DocumentError(
        f"The content control {name} was not {done}: {why[:1].lower()}{why[1:]}.",
        tag=property_value(properties, "w:tag"),
        title=property_value(properties, "w:alias"),
        reason=f"{why[:1].upper()}{why[1:]}.",
    )
