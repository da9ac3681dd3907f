"""The files that a draft was read from or written to, so that nobody's changes are lost."""

from __future__ import annotations

from pathlib import Path

from imrkit import files
from imrkit.files import StrPath


class KnownFiles:
    """The hash of each file when the draft was last read from it or written to it."""

    def __init__(self) -> None:
        self._hashes: dict[Path, str] = {}

    def note(self, path: StrPath, data: bytes) -> None:
        """Note that a file holds these bytes now."""
        self._hashes[Path(path).resolve()] = files.digest(data)

    def write(self, path: StrPath, data: bytes, *, overwrite: bool, force: bool) -> None:
        """Write a file; see :meth:`imrkit.Draft.save`."""
        target = Path(path)
        if overwrite:
            known = None if force else self._hashes.get(target.resolve())
            files.write_whole(target, data, since=known)
        else:
            files.write_new(target, data)
        self.note(target, data)
