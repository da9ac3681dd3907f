"""What a template says about itself travels in the file."""

from __future__ import annotations

import dataclasses

import pytest
from support.docx import Store, docx, p

from imrkit.errors import DocumentError
from imrkit.ooxml.own import namespaces
from imrkit.ooxml.own.identity import read_identity, write_identity
from imrkit.ooxml.package.package import Package
from imrkit.values.snapshot import Identity

IDENTITY = Identity(
    template="single-agency & “more”",
    template_version="1.2.0",
    checklist="imr",
    checklist_version="1.0.0",
    review_type="dardr",
    tags=("imr.a", "imr.b.c", "imr.a"),
)


@pytest.mark.parametrize("identity", [IDENTITY, dataclasses.replace(IDENTITY, tags=())])
def test_an_identity_is_read_as_it_was_written(identity: Identity) -> None:
    package = Package.open(docx(p("x")))
    write_identity(package, identity)

    assert read_identity(Package.open(package.to_bytes())) == identity


def test_another_identity_takes_the_place_of_the_first() -> None:
    package = Package.open(docx(p("x")))
    write_identity(package, IDENTITY)
    other = dataclasses.replace(IDENTITY, review_type="sar")
    write_identity(package, other)

    assert read_identity(package) == other


def test_a_document_that_is_no_template_of_ours_has_none() -> None:
    assert read_identity(Package.open(docx(p("x"), stores=[Store(xml="<theirs/>")]))) is None


XML = (
    f'<identity xmlns="{namespaces.IDENTITY}" template="full" template-version="1" '
    'checklist="imr" checklist-version="1" review-type="sar"><!-- x --><control>imr:a</control>'
    "</identity>"
)


def damaged(xml: str) -> str:
    with pytest.raises(DocumentError) as caught:
        read_identity(Package.open(docx(p("x"), stores=[Store(xml=xml)]), "draft.docx"))
    return str(caught.value)


def test_an_identity_by_another_hand_is_read() -> None:
    found = read_identity(Package.open(docx(p("x"), stores=[Store(xml=XML)])))

    assert found == Identity(
        template="full",
        template_version="1",
        checklist="imr",
        checklist_version="1",
        review_type="sar",
        tags=("imr:a",),
    )


@pytest.mark.parametrize(
    "xml", [XML[:-8], XML.replace("</control>", ""), f'<!DOCTYPE a [<!ENTITY b "c">]>{XML}']
)
def test_a_damaged_part_says_what_it_held_and_what_to_do(xml: str) -> None:
    assert damaged(xml) == (
        "draft.docx is damaged: its part customXml/item1.xml, which holds what the template says "
        "of itself (its checklist, review type and places), cannot be read. Go back to an earlier "
        "copy of the draft."
    )


def test_an_identity_that_lacks_something_says_what() -> None:
    xml = XML.replace('checklist="imr"', "").replace('"sar"', '""')

    assert damaged(xml) == (
        "draft.docx is damaged: its part customXml/item1.xml, which holds what the template says "
        "of itself (its checklist, review type and places), lacks checklist, review-type. Go back "
        "to an earlier copy of the draft."
    )


def test_another_element_is_no_identity() -> None:
    assert "lacks its element “identity”" in damaged(
        XML.replace("identity ", "other ").replace("/identity", "/other")
    )
