"""The parts of a finished file, those of files inside it too, as zipfile gives them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from imrkit.errors import DocumentError

_MOST = 512 * 1024 * 1024  # bytes, all parts together
_DEEPEST = 4  # files in one another
_NO_ZIP = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
INSIDE = " › "


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each part with its name; of a part of a file inside, both names with “ › ” between.

    Raises :class:`DocumentError` when the file is no zip archive or holds too much to be read.
    """
    room = [_MOST]
    found = _members(data, room)
    if found is None:
        raise DocumentError(
            "The finished file could not be read back: it is no Word file, or too large. Make it "
            "again."
        )
    yield from _with_inner(found, room, 1)


def _with_inner(
    found: list[tuple[str, bytes]], room: list[int], depth: int
) -> Iterator[tuple[str, bytes]]:
    for name, data in found:
        inner = _members(data, room) if data.startswith(b"PK") and depth < _DEEPEST else None
        if inner is None:
            yield name, data
        else:
            yield name, b""
            for inner_name, inner_data in _with_inner(inner, room, depth + 1):
                yield f"{name}{INSIDE}{inner_name}", inner_data


def _members(data: bytes, room: list[int]) -> list[tuple[str, bytes]] | None:
    """Return the members of an archive; None when it is none, or there is no room for them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = sum(one.file_size for one in archive.infolist())
            if wanted > room[0]:
                return None
            room[0] -= wanted
            return [(one.filename, archive.read(one)) for one in archive.infolist()]
    except _NO_ZIP:
        return None
