"""The mapping that a draft carries along: its text, and whether it is still as it was put in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedMapping:
    """A mapping as TOML, as it stands in a draft."""

    text: str
    is_unchanged: bool  # False: its hash is another, so somebody changed it by other means
    is_approved: bool = True  # False: software proposed it, and nobody has looked at it
