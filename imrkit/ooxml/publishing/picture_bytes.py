"""Take out of a picture's file what a camera or a program noted beside the picture itself.

Where and when a photograph was taken, by whom, a small copy of it before it was cropped. The
picture is not decoded: only the pieces that hold notes are left out, and what stands behind its
end.
JPEG: ISO 10918-1 annex B, CIPA DC-008 (Exif); PNG: ISO 15948 section 11; GIF89a section 24.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from imrkit.ooxml.publishing.metafile_notes import is_metafile, without_metafile_notes

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_NOTES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"dSIG"})
# Of the APPn pieces of a JPEG those stay that say how to show it: JFIF, a colour profile, Adobe's.
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_APP, _COMMENT, _SCAN, _END = range(0xE0, 0xF0), 0xFE, 0xDA, 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_ORIENTATION = 0x0112
_EXIF = b"Exif\0\0"


def without_notes(data: bytes) -> bytes | None:
    """Return a picture without what is noted in it; the same bytes where nothing is.

    None when it is of another kind, or cannot be followed to its end.
    """
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return b"".join(_jpeg(data))
        if data.startswith(_PNG):
            return b"".join(_png(data))
        if data.startswith((b"GIF87a", b"GIF89a")):
            return b"".join(_gif(data))
        if is_metafile(data):
            return without_metafile_notes(data)
    except (struct.error, IndexError, ValueError):
        return None
    return None


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    while True:
        while data[at + 1] == 0xFF:  # fill bytes
            at += 1
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == _END:
            yield data[at : at + 2]
            return
        end = at + 2 if marker in _ALONE else at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _SCAN:
            end = _end_of_scan(data, end)
        if end > len(data):
            raise ValueError("cut off")
        yield from _jpeg_piece(marker, data[at:end])
        at = end


def _jpeg_piece(marker: int, piece: bytes) -> Iterator[bytes]:
    if marker in _APP or marker == _COMMENT:
        kept = _JPEG_KEPT.get(marker)
        if kept is not None and piece[4:].startswith(kept):
            yield piece[: 4 + 14] if marker == 0xE0 else piece
        elif piece[4:].startswith(_EXIF) and (turned := _turned(piece[10:])) > 1:
            yield _only_orientation(turned)
    else:
        yield piece


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands that is not part of the picture's own data."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] != 0 and data[at + 1] not in _ALONE and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2


def _turned(tiff: bytes) -> int:
    """Return which way up the picture is to be shown; 1 where nothing is said that can be read."""
    try:
        return _orientation(tiff)
    except struct.error:
        return 1


def _orientation(tiff: bytes) -> int:
    order = "<" if tiff[:2] == b"II" else ">"
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for number in range(count):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
        if tag == _ORIENTATION:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _only_orientation(value: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, value, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(tiff)) + _EXIF + tiff


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise ValueError("cut off")
        if kind not in _PNG_NOTES:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data[10])
    yield data[:at]
    while data[at] != 0x3B:
        if data[at] == 0x21:
            end = _end_of_blocks(data, at + 2)
            is_note = data[at + 1] == 0xFE or data[at + 3 : at + 11] == b"XMP Data"
        elif data[at] == 0x2C:
            end = _end_of_blocks(data, at + 11 + _colours(data[at + 9]))
            is_note = False
        else:
            raise ValueError("no block")
        if not is_note:
            yield data[at:end]
        at = end
    yield data[at : at + 1]


def _colours(packed: int) -> int:
    """Return the size of the table of colours that a byte announces."""
    size: int = 3 << ((packed & 7) + 1)
    return size if packed & 0x80 else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1
