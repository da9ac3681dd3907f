"""A brand file: all its mistakes at once, each with its line."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from support.pictures import png

from imrkit.documents.brand import Brand
from imrkit.documents.read_brand import contrast_with_white, load_brand
from imrkit.errors import BrandError


def brand_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "brand.toml"
    path.write_text(text, "utf-8")
    return path


def test_an_empty_file_leaves_the_looks_of_the_master(tmp_path: Path) -> None:
    assert load_brand(brand_file(tmp_path, "")) == Brand()


def test_a_full_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "crest.png").write_bytes(png())

    brand = load_brand(
        brand_file(
            tmp_path,
            'colour = "#7a0026"\nfont = "Verdana"\nlogo = "crest.png"\nlogo_alt = "Crest"\n'
            'marking = "OFFICIAL"\nhandling = "For the panel only."\n',
        )
    )

    assert brand == Brand(
        colour="7A0026",
        font="Verdana",
        logo=png(),
        logo_alt="Crest",
        marking="OFFICIAL",
        handling="For the panel only.",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('color = "#000000"', "line 1: “color” is not a key that is known here"),
        ('colour = "blue"', "line 1: “colour” must be a colour such as #1F3864"),
        (
            'colour = "#FFCC00"',
            "line 1: “colour” #FFCC00 is too pale: its contrast with white is 1.5",
        ),
        ("font = 3", "line 1: “font” must be text in quotes"),
        ('logo = "no.png"\nlogo_alt = "x"', "line 1: the logo no.png does not exist"),
        ('logo = "brand.toml"\nlogo_alt = "x"', "neither a PNG nor a JPEG"),
        ('logo = "brand.toml"', "a logo needs “logo_alt”"),
        ("colour = ", "line 1: this is not TOML"),
        ('handling = "a\\u000bb"', "“handling” holds a character that no Word file may hold"),
    ],
)
def test_a_mistake_is_shown_at_its_line(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(BrandError) as caught:
        load_brand(brand_file(tmp_path, text))

    assert expected in str(caught.value)


@pytest.mark.parametrize(
    "picture",
    [
        b"\x89PNG\r\n\x1a\nrest",
        png()[:20],
        png()[:40],
        png()[:-12],
        png()[:-1],
        png()[:45] + b"\xff" + png()[46:],
        png(width=0),
        png(height=0),
        b"\xff\xd8\xffrest",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    ],
)
def test_a_damaged_logo_is_named_at_its_line(tmp_path: Path, picture: bytes) -> None:
    (tmp_path / "crest.png").write_bytes(picture)
    text = 'font = "Verdana"\nlogo = "crest.png"\nlogo_alt = "Crest"\n'

    with pytest.raises(BrandError) as caught:
        load_brand(brand_file(tmp_path, text))

    assert [(one.line, one.message) for one in caught.value.mistakes] == [
        (
            2,
            "the logo crest.png is damaged or not of a kind that Word files hold; save it again "
            "as a PNG in the program that made it",
        )
    ]


def test_a_logo_of_more_pixels_than_word_can_unpack_is_refused(tmp_path: Path) -> None:
    size = (60_000).to_bytes(4)
    picture = png()
    head = picture[12:16] + size + size + picture[24:29]
    broad = picture[:12] + head + zlib.crc32(head).to_bytes(4) + picture[33:]
    (tmp_path / "crest.png").write_bytes(broad)

    with pytest.raises(BrandError, match="is 60,000 pixels wide and 60,000 high, and at most"):
        load_brand(brand_file(tmp_path, 'logo = "crest.png"\nlogo_alt = "Crest"\n'))


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_a_logo_that_is_no_file_is_refused_and_not_waited_for(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "crest.png")

    with pytest.raises(BrandError, match=r"the logo crest\.png is (not a file|a folder)"):
        load_brand(brand_file(tmp_path, 'logo = "crest.png"\nlogo_alt = "Crest"\n'))


def test_all_mistakes_are_shown_at_once(tmp_path: Path) -> None:
    with pytest.raises(BrandError) as caught:
        load_brand(brand_file(tmp_path, 'colour = "#FFCC00"\nlogo = "none.png"\n'))

    assert [one.line for one in caught.value.mistakes] == [1, 2, 2]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrandError, match="this file does not exist"):
        load_brand(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("colour", "contrast"), [("FFFFFF", 1.0), ("000000", 21.0), ("767676", 4.54)]
)
def test_contrast_is_that_of_wcag(colour: str, contrast: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(contrast, abs=0.01)
