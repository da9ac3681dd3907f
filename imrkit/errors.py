"""What can go wrong, as one tree of errors that carry their facts.

An error means that imrkit could not do what it was asked. What it *found* in a draft is data
(:mod:`imrkit.findings`), never an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class ImrkitError(Exception):
    """Base of every error that imrkit raises on purpose; never raised itself.

    ``str(error)`` is one or more plain sentences for a person: what is wrong, where, what to do.
    """

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake in a text file that a person wrote."""

    file: str
    line: int | None  # 1-based; None when the mistake is about the file as a whole
    source: str  # the line itself, without its line end; "" when line is None
    message: str  # what was expected

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        shown = f"\n    {self.source.strip()}" if self.source.strip() else ""
        return f"{where}: {self.message}{shown}"


class SourceError(ImrkitError):
    """A TOML file cannot be used; every mistake in it is in ``mistakes``, in line order."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class ChecklistError(SourceError):
    """A checklist cannot be used."""


class MappingError(SourceError):
    """A mapping cannot be used, or does not fit its template."""


class BrandError(SourceError):
    """A brand file cannot be used."""


class DocumentError(ImrkitError):
    """A file is not a Word document that imrkit can read, or cannot be written."""


class TemplateError(ImrkitError):
    """A master cannot be turned into a template."""


class RecordError(ImrkitError):
    """A record is not in the form that imrkit writes."""


class AddinError(ImrkitError, ValueError):
    """The id or the version of an add-in is not in the form of a manifest."""


class NotFoundError(ImrkitError):
    """A name is that of nothing imrkit knows: a review type, a role, a check or an item."""


class TagError(ImrkitError, ValueError):
    """A string is not a control tag."""
