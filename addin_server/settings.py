"""What can be set about the server, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024
OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the server runs."""

    checklist: str = "imr"  # id of a shipped checklist, or the path of a TOML file
    host: str = "127.0.0.1"  # the address that it listens on
    port: int = 8000
    origin: str = ""  # https://host that browsers use; "": the address that it listens on
    office_js: str = OFFICE_JS  # the address of Word's own script
    sample: Path | None = None  # a draft for people to try the panel with
    brand: Path | None = None  # a force's brand file; None: the looks of the masters
    master: Path | None = None  # a Word master of the force's own; None: those that imrkit ships
    mappings: Path | None = None  # a folder in which approved mappings are kept; None: none is
    max_body: int = 32 * MEGABYTE  # bytes of a request; larger ones are refused with 413

    @property
    def max_file(self) -> int:
        """Bytes of a Word file that fits into a request, in base64 and beside its edits."""
        return self.max_body // 4 * 3 - 2 * MEGABYTE
