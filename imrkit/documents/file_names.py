"""What the file of a copy is called."""

from __future__ import annotations

from pathlib import PurePath

from imrkit.key import NameKey
from imrkit.ooxml.renaming.replace import renamed


def copy_name(draft: str, key: NameKey | None) -> str:
    """Return the name of the copy of a draft's file, without a folder.

    ``key``: whose codes take the place of real names in it; None: the name stays as it is.
    """
    name = f"{PurePath(draft).stem or 'draft'} copy.docx"
    return name if key is None else renamed(name, key)
