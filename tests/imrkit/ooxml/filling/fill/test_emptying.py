"""An emptied control shows its placeholder again."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree
from support.docx import (
    MAIN,
    MAIN_RELS,
    docx,
    element,
    p,
    part,
    relationship,
    relationships,
    unzipped,
)
from support.kinds import (
    BODY,
    SHOWING,
    controls,
    fill,
    filled,
)

from imrkit.ooxml.package import names as n


def with_placeholder(body: str) -> bytes:
    """Return a file whose control names a placeholder that its glossary holds."""
    entry = (
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr>'
        f"<w:docPartBody>{p('Type ', 'here')}</w:docPartBody></w:docPart></w:docParts>"
    )
    return docx(
        body.replace(SHOWING, f'<w:placeholder><w:docPart w:val="P1"/></w:placeholder>{SHOWING}'),
        files={
            MAIN_RELS: relationships(relationship("g", n.REL_GLOSSARY, "glossary/document.xml")),
            "word/glossary/document.xml": element("glossaryDocument", entry),
        },
    )


@pytest.mark.parametrize("kind", ["rich", "plain", "combo", "drop", "date"])
def test_an_emptied_control_shows_its_placeholder_again(kind: str) -> None:
    value = dt.date(2026, 3, 3) if kind == "date" else "Yes"
    data = fill(fill(with_placeholder(BODY[kind]), value), "")
    control = controls(data)["t"]

    assert (control.text, control.placeholder, control.date) == ("Type here", True, None)
    assert part(data).count("PlaceholderText") == 1


def test_an_emptied_control_can_be_filled_again() -> None:
    data = fill(fill(with_placeholder(BODY["plain"]), ""), "An answer")

    assert controls(data)["t"].value == "An answer"
    assert "PlaceholderText" not in part(data)


def test_an_emptied_control_whose_placeholder_is_nowhere_shows_words_like_those_of_word() -> None:
    control = controls(fill(fill(docx(BODY["plain"]), "An answer"), ""))["t"]

    assert (control.text, control.placeholder) == ("Click or tap here to enter text.", True)


def test_emptying_a_control_that_shows_its_placeholder_leaves_it_showing() -> None:
    control = filled("plain", "")

    assert (control.text, control.placeholder) == ("Click", True)


def test_an_emptied_control_names_its_properties_in_the_order_of_the_schema() -> None:
    data = fill(fill(with_placeholder(BODY["date"]), dt.date(2026, 3, 3)), "")
    properties = next(etree.fromstring(unzipped(data)[MAIN]).iter(n.qn("w:sdtPr")))

    assert [etree.QName(one).localname for one in properties] == [
        "tag",
        "placeholder",
        "showingPlcHdr",
        "date",
    ]
