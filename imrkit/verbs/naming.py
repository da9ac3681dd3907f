"""Load and propose keys to the names of a draft."""

from __future__ import annotations

from os import PathLike
from pathlib import PurePath

from imrkit import key as keys
from imrkit.documents.draft import Draft
from imrkit.files import FileSource, StrPath
from imrkit.judging.identifiers import proposal
from imrkit.key import NameKey
from imrkit.values.snapshot import Snapshot
from imrkit.verbs.opening import opened


def load_key(key: StrPath | NameKey) -> NameKey:
    """Load a key to the names from a TOML file.

    Raises :class:`imrkit.errors.KeyFileError` with every mistake, which quotes none of it.
    """
    return key if isinstance(key, NameKey) else keys.load_key(key)


def propose_key(draft: FileSource | Draft | Snapshot) -> str:
    """Propose a key to the names of a draft, as TOML: the names found, and the next free codes.

    Raises :class:`imrkit.errors.ImrkitError`.
    """
    snapshot = draft if isinstance(draft, Snapshot) else opened(draft).snapshot()
    return keys.key_toml(proposal.propose_key(snapshot, file_name(draft)))


def file_name(draft: FileSource | Draft | Snapshot) -> str:
    """Return a draft's file name without its folder; "" of one that is no file."""
    name = getattr(draft, "name", "") if hasattr(draft, "read") else draft
    return PurePath(name).name if isinstance(name, str | PathLike) else ""
