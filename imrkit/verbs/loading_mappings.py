"""Load mappings."""

from __future__ import annotations

from imrkit import mapping as mappings
from imrkit.checklist import DEFAULT, Checklist
from imrkit.files import StrPath
from imrkit.mapping import Mapping
from imrkit.verbs.loading import load_checklist


def load_mapping(
    mapping: StrPath | Mapping, *, checklist: StrPath | Checklist = DEFAULT
) -> Mapping:
    """Load a mapping from a TOML file and hold it against its checklist.

    Raises :class:`imrkit.errors.MappingError` with every mistake at once.
    """
    if isinstance(mapping, Mapping):
        return mapping
    return mappings.load_mapping(mapping, load_checklist(checklist))
