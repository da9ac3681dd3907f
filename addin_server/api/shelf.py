"""The folder in which a server keeps what people approved of forms: mappings, and nothing else."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path

from imrkit.checklist import Checklist
from imrkit.errors import ImrkitError
from imrkit.mapping import Mapping, to_toml
from imrkit.verbs import remember

_KEPT = frozenset(string.ascii_lowercase + string.digits)
_LONGEST = 60  # characters of a file's name
_TAKEN = "“{}” is remembered already, with other answers. Give this form another name."
_LONGEST_TITLE = 200
_UNNAMED = "Give the form a name of at most 200 characters, with letters or digits from a to z."
_UNWRITABLE = "This server cannot write into its folder of mappings. Tell whoever runs it."


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
    if file.exists() and file.read_text("utf-8") != to_toml(kept, checklist):
        raise ShelfError(_TAKEN.format(kept.title))
    if not file.exists():
        _write(folder, kept, checklist)
    return kept


def _write(folder: Path, mapping: Mapping, checklist: Checklist) -> None:
    try:
        remember(mapping, folder, checklist=checklist)
    except ImrkitError:  # which names a path of this machine
        raise ShelfError(_UNWRITABLE) from None


def _id_of(title: str) -> str:
    """Return what the file of a form with a title is called, from letters that every system has."""
    letters = (one if one in _KEPT else " " for one in title.lower())
    return "-".join("".join(letters).split())[:_LONGEST].strip("-")
