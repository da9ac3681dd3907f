"""A repaired draft, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A draft that has its places again, and which; tags in the template's order."""

    data: bytes = field(repr=False)  # of the Word file
    restored: tuple[str, ...]  # what was lost or torn, and is whole again
    missing: tuple[str, ...]  # what the draft holds nothing of, or no more than its heading
