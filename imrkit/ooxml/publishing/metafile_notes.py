"""Take out of an enhanced metafile what a program noted in it beside the drawing.

The description in its header, which most often names the program and the file that was drawn, and
the comments of programs for themselves, which may hold the whole original. What draws stays byte
for byte, its words too: those are on the page ([MS-EMF] sections 2.2.9, 2.3.3 and 2.3.4.2).
"""

from __future__ import annotations

import struct

_HEADER, _COMMENT, _END = 1, 70, 14  # kinds of records
_SIGNATURE = slice(40, 44)
_DESCRIPTION = 60  # where the header says how long its description is, and where
_SMALLEST = 8  # bytes of a record: its kind and its size
_DRAWING = frozenset({b"EMF+", b"GDIC", b"EMFS"})  # comments that draw: EMF+, public ones, spools


def is_metafile(data: bytes) -> bool:
    """Tell whether a file is an enhanced metafile."""
    return data[:4] == b"\x01\0\0\0" and data[_SIGNATURE] == b" EMF"


def without_metafile_notes(data: bytes) -> bytes:
    """Return a metafile with zeros where notes stood; ``ValueError``, ``struct.error``: cut off."""
    made = bytearray(data)
    length, start = struct.unpack_from("<II", data, _DESCRIPTION)
    if start:
        _blank(made, start, start + 2 * length)
    at = kind = 0
    while kind != _END:
        kind, size = struct.unpack_from("<II", data, at)
        if size < _SMALLEST or at + size > len(data):
            raise ValueError("cut off")
        if kind == _COMMENT and data[at + 12 : at + 16] not in _DRAWING:
            _blank(made, at + 12, at + size)
        at += size
    return bytes(made[:at])


def _blank(made: bytearray, start: int, end: int) -> None:
    if end > len(made):
        raise ValueError("cut off")
    made[start:end] = bytes(end - start)
