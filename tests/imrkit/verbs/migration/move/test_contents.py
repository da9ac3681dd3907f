"""A table of contents is made of a form's headings by Word: nothing that an author wrote."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run, sdt, style

import imrkit
from imrkit.ooxml.migration.holding import FORM_TITLE, TITLE
from imrkit.values.snapshot import block_text

STYLES = style("TOC1", "toc 1") + style("TOCHeading", "TOC Heading")
LINES = ("Contents", "1 What was known", "2 What was done")
GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'


def by_style() -> str:
    first, *lines = LINES
    of_line = '<w:pStyle w:val="TOC1"/>'
    return p(first, properties='<w:pStyle w:val="TOCHeading"/>') + "".join(
        p(one, properties=of_line) for one in lines
    )


def in_control() -> str:
    return sdt("".join(map(p, LINES)), GALLERY)


@pytest.mark.parametrize("contents", [by_style(), in_control()], ids=["style", "control"])
def test_a_table_of_contents_is_held_with_the_words_of_the_form(contents: str) -> None:
    written = p(run("Somebody's note."))
    made = imrkit.migrate(docx(contents + written, styles=STYLES), docx(p("A form")))
    shown = [text for one in made.draft.snapshot().blocks or () if (text := block_text(one))]

    author, form = shown.index(TITLE), shown.index(FORM_TITLE)
    assert "Somebody's note." in shown[author:form]
    assert not set(LINES) & set(shown[author:form])
    assert all(any(line in text for text in shown[form:]) for line in LINES)
    assert made.ledger.dropped == 0
