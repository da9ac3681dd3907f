"""The zip archive that a Word file is: its members, read whole and within limits, or refused."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from types import MappingProxyType
from typing import IO
from urllib.parse import unquote

from imrkit.errors import DocumentError
from imrkit.ooxml.package.limits import MAX_PARTS, MAX_RATIO, MAX_SMALL_UNPACKED, MEGABYTE
from imrkit.ooxml.package.other_formats import refuse_other_archives, refuse_other_formats
from imrkit.ooxml.package.packing import Packed, PackedParts

# What Word and every program like it writes. The others make gigabytes of a few bytes at a time.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OTHER_METHODS = MappingProxyType({9: "deflate64", 12: "bzip2", 14: "lzma", 93: "zstd", 95: "xz"})
# What zipfile raises on archives that are cut, changed or under a password.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)


def unzip(data: bytes, name: str) -> tuple[dict[str, bytes], PackedParts]:
    """Return the members of a Word file by name, in its order, and as the file packs them.

    Messages call the file ``name``.
    Raises :class:`DocumentError` when it is no zip archive, is damaged or too large once unpacked.
    """
    if not data:
        raise DocumentError(f"{name} is empty. Check that it was copied or downloaded whole.")
    refuse_other_formats(data, name)
    if not data.startswith(b"PK"):
        raise DocumentError(
            f"{name} is not a Word document, whatever its name says. Open it in the program "
            "that made it, save it as .docx, and try again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _members(archive, name, len(data))
            infos = {info.filename: info for info in archive.infolist()}
            held = {one: Packed.in_archive(data, infos[one]) for one in members}
    except UNREADABLE:
        raise DocumentError(
            f"{name} is damaged or not complete. Copy or download it again."
        ) from None
    refuse_other_archives(members, name)
    return members, PackedParts(members, {one: packed for one, packed in held.items() if packed})


def _members(archive: zipfile.ZipFile, name: str, size: int) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MAX_PARTS:
        raise DocumentError(f"{name} is refused: it holds more than {MAX_PARTS:,} parts.")
    if other := next((info for info in infos if info.compress_type not in _METHODS), None):
        method = _OTHER_METHODS.get(other.compress_type, str(other.compress_type))
        raise DocumentError(
            f"{name} is refused: its part {other.filename} is packed by the method “{method}”, "
            "which no Word file uses. Open it in Word, save it under a new name, and try again."
        )
    if len({info.filename.casefold() for info in infos}) < len(infos):
        raise DocumentError(
            f"{name} holds the same part twice. Open it in Word, save it under a new name, and "
            "try again."
        )
    if any(leads_out(info.filename) for info in infos):
        raise DocumentError(
            f"{name} holds a part whose name leads out of the file: refused. Ask who sent it for "
            "a copy saved by Word."
        )
    parts: dict[str, bytes] = {}
    room = _room_for(size)
    for info in infos:
        with archive.open(info) as member:
            content = _read(member, room + 1)
        room -= len(content)
        if room < 0:
            raise DocumentError(
                f"{name} is refused: it is too large once unpacked, more than "
                f"{_room_for(size) // MEGABYTE} MB at its size."
            )
        parts[info.filename] = content
    return parts


def _read(member: IO[bytes], most: int) -> bytes:
    """Read so many bytes of a member, in pieces, so that it is not held twice."""
    whole = io.BytesIO()
    while piece := member.read(min(MEGABYTE, most - whole.tell())):
        whole.write(piece)
    return whole.getvalue()


def _room_for(size: int) -> int:
    """Return how many bytes the members of a file of a size may hold together."""
    return max(MAX_SMALL_UNPACKED, MAX_RATIO * size)


def leads_out(member: str) -> bool:
    """Tell whether a member's name, however it is written, leads out of the package."""
    path = unquote(member).replace("\\", "/")
    return path.startswith("/") or ":" in path or posixpath.normpath(path).startswith("..")
