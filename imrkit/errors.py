"""The errors of imrkit, as one tree; each carries its facts.

An error means that imrkit could not do its task. A *finding* in a draft is data
(:mod:`imrkit.values.findings`), never an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


class ImrkitError(Exception):
    """Base of every error that imrkit raises on purpose; never raised itself.

    ``str(error)`` is one or more plain sentences for a person: the fault, its place, the remedy.
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
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        return "\n".join(map(str, self.mistakes))


class ChecklistError(SourceError):
    """A checklist cannot be used."""


class MappingError(SourceError):
    """A mapping cannot be used, or does not fit its template."""


class ConfigError(SourceError):
    """A file of settings cannot be used."""


class BrandError(SourceError):
    """A brand file cannot be used."""


class ValuesError(SourceError):
    """A file of values that are to fill a template cannot be used."""


class KeyFileError(SourceError):
    """A key to the names cannot be used; its mistakes never quote it."""


class DocumentError(ImrkitError):
    """A file is not a Word document that imrkit can read or write, or a place in it refuses.

    A refusal says of which content control, where and why; "" and () mean that it does not say.
    ``tag`` and ``title`` are the control's, of a control in a row those of the cell. ``part`` and
    ``path`` are its place, as in :class:`imrkit.values.controls.ContentControl`; that of a
    repeating section stands for all its rows. ``reason`` is why, without the control's name.
    ``unknown_tags`` are all those asked for that no control has.
    """

    def __init__(
        self,
        message: str,
        *,
        tag: str = "",
        title: str = "",
        part: str = "",
        path: Sequence[int] = (),
        reason: str = "",
        unknown_tags: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.tag = tag
        self.title = title
        self.part = part
        self.path = tuple(path)
        self.reason = reason or message
        self.unknown_tags = tuple(unknown_tags)


class UnreadableError(ImrkitError):
    """A file cannot be read; ``str(error)`` goes behind its name: “is a folder”.

    Whoever asked for the file says so in an error of their own.
    """


@contextmanager
def standing_at(part: str, path: Callable[[], Sequence[int]]) -> Iterator[None]:
    """Tell a :class:`DocumentError` that does not know its place that this is it.

    ``path`` is asked for only then: to find one takes time.
    """
    try:
        yield
    except DocumentError as error:
        error.part = error.part or part
        known = path()  # of a caller, who may have given no path at all
        error.path = error.path or (tuple(known) if isinstance(known, Sequence) else ())
        raise


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


def own_fault(error: Exception) -> str:
    """Return the message for an unforeseen error, without its words: they may be a draft's."""
    import traceback  # which a reader of controls has no use for

    *_, last = traceback.extract_tb(error.__traceback__)
    place = "/".join(last.filename.replace("\\", "/").split("/")[-3:])
    return (
        f"This is a fault of imrkit itself ({type(error).__name__} in {place}, line {last.lineno}),"
        " not of what you did. Nothing was written over. Please report it, without the draft."
    )
