"""Open drafts."""

from __future__ import annotations

from imrkit.documents.draft import Draft
from imrkit.files import FileSource


def opened(file: FileSource | Draft) -> Draft:
    """Return a draft that was opened, or open it."""
    return file if isinstance(file, Draft) else Draft.open(file)


def owned(file: FileSource | Draft) -> Draft:
    """Open a draft, or copy one that was opened: it may be changed, for nobody else has it."""
    return file.copy() if isinstance(file, Draft) else Draft.open(file)
