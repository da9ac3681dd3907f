"""The copy of a draft that may leave, as a file, and what was done to make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from imrkit.ooxml.package.package import Package
from imrkit.ooxml.publishing import pictures
from imrkit.ooxml.publishing.make_copy import make_copy, obstacles
from imrkit.ooxml.publishing.read_back import prompts_left
from imrkit.values.publishing import Left, Removed

_CROPPED = (
    "{} in the copy cropped, and what was cut away is still in the file: in Word choose Compress "
    "Pictures, Delete cropped areas of pictures."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy, or why there is none."""

    data: bytes | None = field(repr=False)  # None: see ``left``
    removed: tuple[Removed, ...]
    left: tuple[Left, ...]
    notes: tuple[str, ...]


def copy_of(
    data: bytes,
    name: str,
    *,
    keep_controls: bool = False,
    keep_labels: bool = True,
    openings: Sequence[str] = (),
) -> Copy:
    """Make the copy of a draft, given as the bytes of its file; messages call it ``name``.

    ``openings``: how paragraphs of a form's own guidance begin. Raises
    :class:`imrkit.errors.DocumentError` when the draft cannot be read.
    """
    package = Package.open(data, name)
    if left := obstacles(package):
        return Copy(data=None, removed=(), left=left, notes=())
    removed = make_copy(
        package, keep_controls=keep_controls, keep_labels=keep_labels, openings=openings
    )
    made = package.to_bytes()
    left = prompts_left(data, made)
    return Copy(
        data=None if left else made, removed=removed, left=left, notes=tuple(_notes(package))
    )


def _notes(package: Package) -> list[str]:
    count = pictures.cropped(package)
    what = "One picture is" if count == 1 else f"{count} pictures are"
    return [_CROPPED.format(what)] if count else []
