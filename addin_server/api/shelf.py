"""The folder in which a server keeps what people approved of forms: mappings, and nothing else."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path

from imrkit import atomic
from imrkit.checklist import Checklist
from imrkit.errors import ImrkitError
from imrkit.mapping import Mapping, to_toml

_KEPT = frozenset(string.ascii_lowercase + string.digits)
_LONGEST = 60  # characters of a file's name
_TAKEN = "“{}” is remembered already, with other answers. Give this form another name."
_LONGEST_TITLE = 200
_UNNAMED = "Give the form a name of at most 200 characters, with letters or digits from a to z."
_UNWRITABLE = "This server cannot write into its folder of mappings. Tell whoever runs it: {}."


class ShelfError(ImrkitError):
    """A mapping that cannot be kept."""


def keep(folder: Path, mapping: Mapping, title: str, checklist: Checklist) -> Mapping:
    """Write a mapping into a folder under the name of its form, and return it as it is kept.

    Never over another one. Raises :class:`ShelfError`: the name is taken or none, the folder
    cannot be written.
    """
    kept = replace(mapping, id=_id_of(title), title=title.strip())
    if not kept.id or len(title) > _LONGEST_TITLE:
        raise ShelfError(_UNNAMED)
    file = folder / f"{kept.id}.toml"
    data = to_toml(kept, checklist).encode()
    try:
        atomic.create(file, data)
    except FileExistsError:
        if file.read_bytes() != data:
            raise ShelfError(_TAKEN.format(kept.title)) from None
    except OSError as error:
        raise ShelfError(_UNWRITABLE.format(error.strerror)) from None
    return kept


def _id_of(title: str) -> str:
    """Return what the file of a form with a title is called, from letters that every system has."""
    letters = (one if one in _KEPT else " " for one in title.lower())
    return "-".join("".join(letters).split())[:_LONGEST].strip("-")
