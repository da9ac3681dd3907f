"""Load checklists and mappings."""

from __future__ import annotations

import functools

from imrkit import checklist as checklists
from imrkit import mapping as mappings
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.files import FileSource, StrPath
from imrkit.judging.checks import SETTINGS
from imrkit.mapping import Mapping


def load_checklist(checklist: StrPath | Checklist = DEFAULT) -> Checklist:
    """Load a checklist by id or from a TOML file, its checks' settings validated too.

    One that imrkit ships is read once: it is a value, and its file does not change. Raises
    :class:`imrkit.errors.ChecklistError` with every mistake at once.
    """
    if isinstance(checklist, Checklist):
        return checklist
    if str(checklist) in checklists.shipped_checklists():
        return _shipped(str(checklist))
    return checklists.load_checklist(checklist, check_settings=SETTINGS)


def load_mapping(
    mapping: StrPath | Mapping, *, checklist: StrPath | Checklist = DEFAULT
) -> Mapping:
    """Load a mapping from a TOML file and hold it against its checklist.

    Raises :class:`imrkit.errors.MappingError` with every mistake at once.
    """
    if isinstance(mapping, Mapping):
        return mapping
    return mappings.load_mapping(mapping, load_checklist(checklist))


@functools.cache
def _shipped(checklist: str) -> Checklist:
    return checklists.load_checklist(checklist, check_settings=SETTINGS)


def opened(file: FileSource | Draft) -> Draft:
    """Return a draft that was opened, or open it."""
    return file if isinstance(file, Draft) else Draft.open(file)


def owned(file: FileSource | Draft) -> Draft:
    """Open a draft, or copy one that was opened: it may be changed, for nobody else has it."""
    return file.copy() if isinstance(file, Draft) else Draft.open(file)
