"""The content controls of a file, for those who need nothing else of it."""

from __future__ import annotations

from imrkit.documents.draft import Draft
from imrkit.files import FileSource
from imrkit.values.controls import ContentControl


def read_controls(source: FileSource, *, original: bool = False) -> tuple[ContentControl, ...]:
    """Return the content controls of a Word file: its path, its bytes, or it opened as binary.

    All kinds, at all levels, in all stories: body, headers, footers, notes, comments, text boxes;
    not those of the building blocks that the file carries along (its glossary). In document order,
    the outer before the inner; those in the rows of a repeating section stand in its ``rows``.
    A control that is bound to data of the file shows the data, as it does in Word (ISO 29500-1,
    17.5.2.6). ``original``: their text as it was before the tracked changes. Raises
    :class:`imrkit.errors.DocumentError`.
    """
    return Draft.open(source).controls(original=original)
