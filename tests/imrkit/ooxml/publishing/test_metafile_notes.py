"""A metafile keeps its drawing, and nothing that a program noted in it."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.ooxml.publishing.picture_bytes import without_notes

NOTE = "Adobe\0Siân’s sketch.ai\0\0"


def record(kind: int, content: bytes) -> bytes:
    content += bytes(-len(content) % 4)
    return struct.pack("<II", kind, 8 + len(content)) + content


def comment(ident: bytes, content: bytes) -> bytes:
    return record(70, struct.pack("<I", len(ident + content)) + ident + content)


def metafile(*records: bytes, description: str = NOTE) -> bytes:
    words = description.encode("utf-16-le")
    fixed = bytes(32) + b" EMF" + bytes(16)
    named = struct.pack("<II", len(words) // 2, 108 if words else 0)
    header = record(1, fixed + named + bytes(40) + words)
    return header + b"".join(records) + record(14, bytes(12))


DRAWN = record(84, b"on the page")


def test_the_description_goes_and_the_drawing_stays() -> None:
    made = without_notes(metafile(DRAWN))

    assert made is not None
    assert "sketch".encode("utf-16-le") not in made
    assert DRAWN in made
    assert len(made) == len(metafile(DRAWN))


@pytest.mark.parametrize(
    ("ident", "stays"), [(b"EMF+", True), (b"GDIC", True), (b"\0\0\0\0", False), (b"AI10", False)]
)
def test_of_comments_those_stay_that_draw(ident: bytes, stays: bool) -> None:
    made = without_notes(metafile(comment(ident, b"the original"), DRAWN))

    assert made is not None
    assert (b"the original" in made) is stays
    assert DRAWN in made


def test_one_without_notes_keeps_its_bytes() -> None:
    data = metafile(DRAWN, description="")

    assert without_notes(data) == data


def test_what_stands_behind_its_end_goes() -> None:
    assert without_notes(metafile(description="") + b"behind") == metafile(description="")


@given(st.integers(0, 400))
def test_one_that_is_cut_off_is_told_of(length: int) -> None:
    data = metafile(comment(b"AI10", b"the original"), DRAWN)

    made = without_notes(data[:length])
    assert (made is None) is (length < len(data))
