"""Pictures are read with the words for people who cannot see them."""

from __future__ import annotations

import pytest
from support.docx import docx, p

from imrkit.documents.draft import Draft
from imrkit.values.annotations import Picture

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def drawing(attributes: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="P" {attributes}/>'
        "</wp:inline></w:drawing></w:r>"
    )


@pytest.mark.parametrize(
    ("content", "words", "title"),
    [
        (drawing('descr="A family tree" title="Tree"'), "A family tree", "Tree"),
        (drawing(""), "", ""),
        (
            '<w:r><w:pict><v:shape alt="A crest"><v:imagedata/></v:shape></w:pict></w:r>',
            "A crest",
            "",
        ),
    ],
)
def test_a_picture_says_its_alternative_text_and_where_it_stands(
    content: str, words: str, title: str
) -> None:
    found = Draft.open(docx(p("a") + p(content))).snapshot().pictures

    assert found == (
        Picture(alternative_text=words, title=title, part="word/document.xml", path=(0, 1)),
    )


def test_the_copy_for_older_readers_is_not_another_picture() -> None:
    old = "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing("")}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert len(Draft.open(docx(p(both))).snapshot().pictures or ()) == 1
