"""Notes in the files of pictures go; the picture itself is the same, byte for byte."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import docx, p
from support.published import body, counts, published, with_part

from imrkit.ooxml.publishing.picture_bytes import without_notes

SECRET = b"PC1 at 51.5N"


def segment(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def exif(orientation: int, order: str = ">") -> bytes:
    """Return the notes of a camera: which way up, and something else."""
    mark = b"MM\0*" if order == ">" else b"II*\0"
    entries = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(f"{order}HHII", 0x010F, 2, len(SECRET), 38)
    return b"Exif\0\0" + mark + struct.pack(f"{order}IH", 8, 2) + entries + bytes(4) + SECRET


JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
COLOUR = segment(0xE2, b"ICC_PROFILE\0\1\1colours")
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"data\xff\0more\xff\xd0rest"
FRAME = segment(0xC2, b"frame")


def jpeg(*notes: bytes, behind: bytes = b"") -> bytes:
    pieces = (JFIF, *notes, COLOUR, FRAME, SCAN, segment(0xC4, b"table"), SCAN)
    return b"\xff\xd8" + b"".join(pieces) + b"\xff\xd9" + behind


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind))


def png(*notes: bytes, behind: bytes = b"") -> bytes:
    pieces = (chunk(b"IHDR", bytes(13)), chunk(b"iCCP", b"x"), *notes, chunk(b"IDAT", b"pixels"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(pieces) + chunk(b"IEND") + behind


def gif(*notes: bytes, behind: bytes = b"") -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6)
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    image = b"\x2c" + bytes(8) + b"\0" + b"\x02\x02\x44\x01\0"
    return head + loop + b"".join(notes) + image + b"\x3b" + behind


NOTED = [
    (jpeg(segment(0xE1, exif(1))), jpeg()),
    (jpeg(segment(0xE1, exif(1, "<"))), jpeg()),
    (jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)), jpeg()),
    (jpeg(segment(0xED, b"Photoshop 3.0\0" + SECRET), segment(0xFE, SECRET)), jpeg()),
    (jpeg(segment(0xE2, b"MPF\0" + SECRET)), jpeg()),
    (jpeg(segment(0xE1, b"Exif\0\0MM" + SECRET)), jpeg()),
    (jpeg(behind=SECRET), jpeg()),
    (png(chunk(b"tEXt", SECRET), chunk(b"iTXt", SECRET)), png()),
    (png(chunk(b"eXIf", SECRET), chunk(b"tIME", SECRET), chunk(b"zTXt", SECRET)), png()),
    (png(behind=SECRET), png()),
    (gif(b"\x21\xfe\x0c" + SECRET + b"\0"), gif()),
    (gif(b"\x21\xff\x0bXMP DataXMP\x0c" + SECRET + b"\0"), gif()),
    (gif(behind=SECRET), gif()),
]


@pytest.mark.parametrize(("noted", "plain"), NOTED)
def test_notes_go_and_the_picture_is_the_same(noted: bytes, plain: bytes) -> None:
    assert without_notes(noted) == plain
    assert without_notes(plain) == plain


@pytest.mark.parametrize("order", "<>")
def test_a_picture_that_lies_on_its_side_stays_upright(order: str) -> None:
    cleaned = without_notes(jpeg(segment(0xE1, exif(6, order))))

    assert cleaned is not None
    assert SECRET not in cleaned
    assert without_notes(cleaned) == cleaned
    (value,) = struct.unpack(">H", cleaned[cleaned.index(b"\x01\x12") + 8 :][:2])
    assert value == 6


@given(st.sampled_from([one for one, _ in NOTED]), st.integers(0, 200))
def test_a_picture_that_is_cut_off_stays_as_it_is(whole: bytes, length: int) -> None:
    cut = whole[:length]

    assert without_notes(cut) in (None, without_notes(whole))


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_no_trouble(data: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a"):
        assert isinstance(without_notes(start + data), bytes | None)


def test_pictures_of_a_draft_lose_their_notes() -> None:
    shown = '<w:r><w:drawing><x r:embed="added"/></w:drawing></w:r>'
    data = with_part(docx(p(shown)), "word/media/a.JPG", NOTED[0][0], "image")
    parts, done = published(data)

    assert parts["word/media/a.JPG"] == NOTED[0][1]
    assert counts(done) == {"picture-data": 1}


PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def test_the_name_of_a_pictures_file_goes_and_its_description_stays() -> None:
    named = f'<pic:cNvPr xmlns:pic="{PIC}" id="1" name="{{}}" descr="{{}}"/>'
    drawing = f"<w:r><w:drawing>{named}</w:drawing></w:r>"
    given = docx(p(drawing.format("PC1 house.jpg", "Family tree")))

    assert body(given) == p(drawing.format("Picture", "Family tree"))
    assert counts(published(given)[1]) == {"picture-name": 1}


@pytest.mark.parametrize("path", ["C:\\Users\\pc1\\tree.png", "\\\\force\\x.png", "file:///c:/x"])
def test_a_description_that_is_a_path_goes(path: str) -> None:
    shape = '<w:r><w:pict><v:shape alt="{}"/></w:pict></w:r>'

    assert "alt=" not in body(docx(p(shape.format(path))))


def test_a_cropped_picture_is_told() -> None:
    crop = '<a:srcRect xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" l="{}"/>'
    drawing = f"<w:r><w:drawing>{crop}</w:drawing></w:r>"

    notes = [published(docx(p(drawing.format(edge))))[1].notes for edge in ("12000", "0")]
    assert [len(one) for one in notes] == [1, 0]
    assert "One picture is" in notes[0][0]


@pytest.mark.parametrize("name", ["a.tiff", "a.jpg"])
def test_a_picture_that_is_not_looked_into_is_told(name: str) -> None:
    shown = '<w:r><w:drawing><x r:embed="added"/></w:drawing></w:r>'
    _, done = published(with_part(docx(p(shown)), f"word/media/{name}", b"II*\0", "image"))

    assert "One picture is of a kind" in done.notes[0]
