"""A Word file that is one XML text, made into one that every other door takes."""

from __future__ import annotations

from imrkit.ooxml.package.flat import parts_of
from imrkit.ooxml.package.package import Package


def packed(text: bytes, name: str = "This file") -> bytes:
    """Return a flat Word file (one XML text, in UTF-8) as the bytes of a ``.docx``.

    Word hands it to an add-in (``body.getOoxml``), with the body and what it needs, or saves it as
    “Word XML Document”. Messages call it ``name``. Raises :class:`imrkit.errors.DocumentError`.
    """
    return Package.of(parts_of(text, name), name).to_bytes()
