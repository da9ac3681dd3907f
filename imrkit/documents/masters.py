"""Find a master: one that imrkit ships, or a Word file of a force's own."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from imrkit import files
from imrkit.errors import TemplateError


def read_master(master: str | Path) -> bytes:
    """Return the bytes of a shipped master (its id as ``str``) or of a file (``Path``).

    Raises :class:`imrkit.errors.TemplateError` or :class:`imrkit.errors.DocumentError`.
    """
    if isinstance(master, Path):
        return files.read_bytes(master)
    found = _shipped(master)
    if found is None:
        raise TemplateError(
            f"imrkit ships no master “{master}”. Name one that it ships in the checklist’s form, "
            "or give a Word file with --master."
        )
    return found


def _shipped(name: str) -> bytes | None:
    """Look in an installed package first, then in the folder of a source checkout."""
    installed = resources.files("imrkit") / "templates" / f"{name}.docx"
    if installed.is_file():
        return installed.read_bytes()
    beside = Path(__file__).parents[2] / "templates" / f"{name}.docx"
    return beside.read_bytes() if beside.is_file() else None
