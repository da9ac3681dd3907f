"""The masters that imrkit ships."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from imrkit.errors import TemplateError


def shipped_master(name: str) -> bytes:
    """Return the bytes of a master that imrkit ships; raise :class:`TemplateError` for another.

    An installed package is looked in first, then the folder of a source checkout.
    """
    installed = resources.files("imrkit") / "templates" / f"{name}.docx"
    if installed.is_file():
        return installed.read_bytes()
    beside = Path(__file__).parents[2] / "templates" / f"{name}.docx"
    if beside.is_file():
        return beside.read_bytes()
    raise TemplateError(
        f"imrkit ships no master “{name}”. Name one that it ships in the checklist’s form, or give "
        "a Word file with --master."
    )
