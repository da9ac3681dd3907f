"""Whole numbers in the attributes of a file: read, or taken for none, however long they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.docx import unzipped, zipped
from support.sound_file import sound_file

import imrkit
from imrkit.errors import ImrkitError
from imrkit.ooxml.package.numbers import integer, natural
from imrkit.values.controls import ControlKind

SOUND = unzipped(sound_file())
CHECKLIST = imrkit.load_checklist()
LONG = "9" * 5_000  # more digits than int() takes


def attributes() -> Iterator[tuple[str, str]]:
    """Yield the part and the name of every attribute in the sound file."""
    for part, data in SOUND.items():
        names = {str(name) for one in etree.fromstring(data).iter() for name in one.attrib}
        yield from ((part, name) for name in sorted(names))


def with_attribute(part: str, name: str, value: str) -> bytes:
    """Return the sound file with another value in every attribute of one name in one part."""
    root = etree.fromstring(SOUND[part])
    for element in root.iter():
        if name in element.attrib:
            element.set(name, value)
    return zipped({**SOUND, part: etree.tostring(root)})


@pytest.mark.thorough
@pytest.mark.parametrize(
    "value", [LONG, f"-{LONG}", "-1", "0", "1_0", "²"], ids=lambda value: value[:5]
)
@pytest.mark.parametrize(("part", "name"), [*attributes()])
def test_whatever_stands_in_an_attribute_the_file_is_read_or_refused(
    part: str, name: str, value: str
) -> None:
    try:
        draft = imrkit.Draft.open(with_attribute(part, name, value))
        draft.controls(original=True)
        draft.display()
        imrkit.lint(draft)
        imrkit.check(draft, checklist=CHECKLIST)
        draft.fill_all({"imr:people-pen-picture": "He sang."})
        for control in draft.controls():
            if control.kind is ControlKind.CHECK_BOX:
                draft.fill_at(control.path, True, part=control.part)
        draft.to_bytes()
    except ImrkitError:
        return


@given(st.integers(-(2**31), 2**32 - 1))
def test_a_number_of_32_bits_is_read(number: int) -> None:
    assert integer(str(number)) == number
    assert natural(str(number)) == (number if number >= 0 else None)


@given(st.text() | st.integers().map(str))
def test_whatever_a_text_holds_it_is_a_number_of_32_bits_or_none(text: str) -> None:
    assert (found := integer(text)) is None or abs(found) < 2**32


@pytest.mark.parametrize("text", [" 7\n", "+7", "007", "0" * 9_000 + "7"])
def test_a_number_is_read_as_xml_writes_it(text: str) -> None:
    assert integer(text) == natural(text) == 7


@pytest.mark.parametrize(
    "text",
    ["", "-", "--7", "+-7", "1 2", "1_0", "7.0", "7e1", "²", "٧", "\u00a07", LONG, f"-{LONG}"],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert integer(text) is natural(text) is None
