"""The grey styles of placeholders are told by the style's name, however it is written."""

from __future__ import annotations

import pytest
from support.docx import docx, docx_parts, p, zipped

from imrkit.ooxml.filling.content import PlaceholderStyles
from imrkit.ooxml.package.package import Package

GREY = ("Placeholder Text", "placeholder text", "Placeholder&#32;Text", "&#x50;laceholder Text")
STYLE = '<w:style w:type="character" w:styleId="S1"><w:name w:val="{}"/></w:style>'


def is_grey(data: bytes) -> bool:
    return "S1" in PlaceholderStyles(Package.open(data))


@pytest.mark.parametrize("name", [*GREY, "Placeholder", "Body", "Platzhaltertext"])
def test_they_are_told_by_name(name: str) -> None:
    assert is_grey(docx(p("x"), styles=STYLE.format(name))) is (name in GREY)


@pytest.mark.parametrize("name", ["Placeholder Text", "Body"])
def test_also_in_another_encoding(name: str) -> None:
    parts = docx_parts(p("x"), styles=STYLE.format(name))
    part = "word/styles.xml"
    text = str(parts[part]).split("?>", 1)[-1]
    parts[part] = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")

    assert is_grey(zipped(parts)) is (name in GREY)
