"""Custom XML parts of ours are found among those of other programs, added once, replaced."""

from __future__ import annotations

import pytest
from lxml import etree
from support.docx import TYPES, Store, docx, p, unzipped

from imrkit.errors import DocumentError
from imrkit.ooxml.own import namespaces
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package

OURS = "urn:imrkit:test:1"
GUID = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"


def made(text: str) -> Element:
    element = etree.Element(f"{{{OURS}}}root")
    element.text = text
    return element


def reopened(package: Package) -> Package:
    return Package.open(package.to_bytes())


def test_a_document_without_the_part_has_none() -> None:
    package = Package.open(docx(p("x")))

    assert custom_xml.find(package, OURS) is None
    assert custom_xml.root(package, OURS) is None
    assert custom_xml.stores(package) == {}


def test_a_part_is_added_and_found_again() -> None:
    package = Package.open(docx(p("x")))
    custom_xml.put(package, made("one"))
    found = custom_xml.root(reopened(package), OURS)

    assert found is not None
    assert found.text == "one"


def test_a_part_is_added_with_its_store_id_and_types() -> None:
    package = Package.open(docx(p("x")))
    custom_xml.put(package, made("one"))
    again = reopened(package)

    assert custom_xml.stores(again) == {custom_xml.store_id(OURS): "customXml/item1.xml"}
    assert f'ContentType="{n.TYPE_CUSTOM_XML_PROPS}"' in again.read(TYPES).decode()


def test_a_part_is_replaced_and_not_added_twice() -> None:
    package = Package.open(docx(p("x")))
    custom_xml.put(package, made("one"))
    once = package.names
    custom_xml.put(package, made("two"))
    found = custom_xml.root(reopened(package), OURS)

    assert package.names == once
    assert found is not None
    assert found.text == "two"


def test_a_part_is_added_beside_those_of_other_programs() -> None:
    data = docx(p("x"), stores=[Store(xml="<theirs/>", id=GUID)])
    package = Package.open(data)
    custom_xml.put(package, made("one"))
    after = unzipped(package.to_bytes())

    assert after["customXml/item1.xml"] == b"<theirs/>"
    assert custom_xml.stores(package) == {
        GUID: "customXml/item1.xml",
        custom_xml.store_id(OURS): "customXml/item2.xml",
    }


def test_a_name_that_a_stray_part_has_is_not_taken() -> None:
    package = Package.open(docx(p("x"), files={"customXml/item1.xml": "stray"}))
    custom_xml.put(package, made("one"))

    assert package.read("customXml/item1.xml") == b"stray"
    assert custom_xml.find(package, OURS) == "customXml/item2.xml"


@pytest.mark.parametrize(
    "xml", ["", "<open", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "no XML", "<no-namespace/>"]
)
def test_another_program_s_broken_part_is_tolerated(xml: str) -> None:
    data = docx(p("x"), stores=[Store(xml=xml, id=GUID)])
    package = Package.open(data)
    custom_xml.put(package, made("one"))
    found = custom_xml.root(package, OURS)

    assert found is not None
    assert found.text == "one"
    assert unzipped(package.to_bytes())["customXml/item1.xml"] == xml.encode()


def test_a_broken_part_of_ours_is_neither_overlooked_nor_added_again() -> None:
    data = docx(p("x"), stores=[Store(xml=f'<root xmlns="{OURS}">', id=GUID)])
    package = Package.open(data, "draft.docx")

    with pytest.raises(
        DocumentError, match=r"draft\.docx is damaged: its part customXml/item1\.xml"
    ):
        custom_xml.root(package, OURS)
    with pytest.raises(DocumentError, match="Go back to an earlier copy of the draft"):
        custom_xml.put(package, made("one"))
    assert custom_xml.find(package, "urn:imrkit:test:2") is None


def test_an_emptied_part_of_ours_is_known_by_its_store_id() -> None:
    data = docx(p("x"), stores=[Store(xml="", id=custom_xml.store_id(OURS))])

    with pytest.raises(DocumentError, match="which holds what imrkit keeps there, cannot be read"):
        custom_xml.find(Package.open(data), OURS)


def test_another_program_s_broken_properties_are_tolerated() -> None:
    data = docx(
        p("x"),
        stores=[Store(xml="<a/>", id=GUID)],
        files={"customXml/itemProps1.xml": "<broken"},
    )

    assert custom_xml.stores(Package.open(data)) == {}


def test_store_ids_are_compared_in_upper_case() -> None:
    data = docx(p("x"), stores=[Store(xml="<a/>", id=GUID.lower())])

    assert custom_xml.stores(Package.open(data)) == {GUID: "customXml/item1.xml"}


def test_a_store_id_is_a_guid_that_stays_the_same() -> None:
    assert custom_xml.store_id(OURS) == custom_xml.store_id(OURS)
    assert custom_xml.store_id(OURS) != custom_xml.store_id(namespaces.COVER)
    assert len(custom_xml.store_id(OURS)) == 38
