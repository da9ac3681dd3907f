"""The masters that imrkit ships."""

from __future__ import annotations

import functools
import json
from importlib import resources
from pathlib import Path

from imrkit.errors import TemplateError


def shipped_master(name: str) -> bytes:
    """Return the bytes of a master that imrkit ships; raise :class:`TemplateError` for another.

    An installed package is looked in first, then the folder of a source checkout.
    """
    found = _shipped(f"{name}.docx")
    if found is None:
        raise TemplateError(
            f"imrkit ships no master “{name}”. Name one that it ships in the checklist’s form, or "
            "give a Word file with --master."
        )
    return found


@functools.cache
def shipped_pages() -> dict[str, list[int]]:
    """Return the pages of main headings in the blank templates whose pages were counted.

    They go by the hash of what moves them: a template with another hash has pages that nobody
    counted.
    """
    found = json.loads(_shipped("pages.json") or b"[]")
    return {one["layout"]: one["pages"] for one in found}


def _shipped(name: str) -> bytes | None:
    for folder in (
        resources.files("imrkit") / "templates",
        Path(__file__).parents[2] / "templates",
    ):
        if (file := folder / name).is_file():
            return file.read_bytes()
    return None
