"""What a template says about itself travels in the file."""

from __future__ import annotations

import dataclasses

import pytest
from support.docx import Store, docx, p

from imrkit.ooxml import custom_xml
from imrkit.ooxml.identity import read_identity, write_identity
from imrkit.ooxml.package import Package
from imrkit.snapshot import Identity

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


def test_an_identity_that_says_little_is_read() -> None:
    xml = f'<identity xmlns="{custom_xml.IDENTITY}"><!-- x --><control/></identity>'

    assert read_identity(Package.open(docx(p("x"), stores=[Store(xml=xml)]))) == Identity(
        template="",
        template_version="",
        checklist="",
        checklist_version="",
        review_type="",
        tags=("",),
    )
