"""The zip archive that a Word file is: its members, read whole and within limits, or refused."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from urllib.parse import unquote

from imrkit.errors import DocumentError

MAX_PARTS = 10_000
MAX_PART_BYTES = 128 * 1024 * 1024
MAX_TOTAL_BYTES = 512 * 1024 * 1024
# What a file may hold however small it is, and how many times its own size beyond that. Real files
# reach 17 MB, or two hundred times their size when they are small.
GRACE_BYTES = 100 * 1024 * 1024
MAX_RATIO = 25
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
# What zipfile raises on archives that are cut, changed or under a password.
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)


def unzip(data: bytes, name: str) -> dict[str, bytes]:
    """Return the members of a Word file by name, in its order; ``name`` is what messages call it.

    Raises :class:`DocumentError` for what is no zip archive, is damaged or too large once unpacked.
    """
    if not data:
        raise DocumentError(f"{name} is empty. Check that it was copied or downloaded whole.")
    if data.startswith(_OLE_MAGIC):
        raise DocumentError(_ole_message(data, name))
    if not data.startswith(b"PK"):
        raise DocumentError(
            f"{name} is not a Word document, whatever its name says. Open it in the program "
            "that made it, save it as .docx, and try again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _members(archive, name, _room_for(data))
    except _UNREADABLE:
        raise DocumentError(
            f"{name} is damaged or not complete. Copy or download it again."
        ) from None


def _members(archive: zipfile.ZipFile, name: str, room: int) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MAX_PARTS:
        raise DocumentError(f"{name} holds more than {MAX_PARTS:,} parts: refused.")
    if len({info.filename.casefold() for info in infos}) < len(infos):
        raise DocumentError(
            f"{name} holds the same part twice. Open it in Word, save it under a new name, and "
            "try again."
        )
    if any(_leads_out(info.filename) for info in infos):
        raise DocumentError(
            f"{name} holds a part whose name leads out of the file: refused. Ask who sent it for "
            "a copy saved by Word."
        )
    parts: dict[str, bytes] = {}
    for info in infos:
        with archive.open(info) as member:
            content = member.read(min(room, MAX_PART_BYTES) + 1)
        room -= len(content)
        if room < 0 or len(content) > MAX_PART_BYTES:
            raise DocumentError(f"{name} is too large once unpacked: refused.")
        parts[info.filename] = content
    return parts


def _ole_message(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            f"{name} is protected with a password or an encrypting label. Open it in Word, "
            "remove the protection from a copy, and try again with the copy."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return (
            f"{name} is in the old Word format (.doc). Open it in Word, save it as .docx, "
            "and try again."
        )
    return f"{name} is an old Office file and not a Word document (.docx)."


def _room_for(data: bytes) -> int:
    """Return how many bytes the members of a file may hold together."""
    return min(MAX_TOTAL_BYTES, max(GRACE_BYTES, MAX_RATIO * len(data)))


def _leads_out(member: str) -> bool:
    """Tell whether a member's name, however it is written, leads out of the package."""
    path = unquote(member).replace("\\", "/")
    return path.startswith("/") or ":" in path or posixpath.normpath(path).startswith("..")
