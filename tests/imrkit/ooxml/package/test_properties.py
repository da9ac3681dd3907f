"""The properties of a document are read: those of the standard, Word's and anybody's."""

from __future__ import annotations

from support.docx import (
    RELS,
    as_strict,
    docx_parts,
    p,
    relationship,
    relationships,
    unzipped,
    zipped,
)

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.annotations import DocumentProperty, PropertyKind

CORE = (
    '<c:coreProperties xmlns:c="urn:c" xmlns:d="urn:d"><d:creator>Adult A</d:creator><d:title/>'
    "</c:coreProperties>"
)
APP = '<Properties xmlns="urn:app"><Company>Example force</Company></Properties>'
CUSTOM = (
    '<Properties xmlns="urn:custom" xmlns:v="urn:v"><property name="Case"><v:lpwstr>17</v:lpwstr>'
    "</property></Properties>"
)


def with_properties() -> bytes:
    parts = docx_parts(p("a"))
    parts[RELS] = relationships(
        relationship("rId1", n.REL_DOCUMENT, "word/document.xml"),
        relationship("rId2", n.REL_CORE_PROPERTIES, "docProps/core.xml"),
        relationship("rId3", n.REL_APP_PROPERTIES, "docProps/app.xml"),
        relationship("rId4", n.REL_CUSTOM_PROPERTIES, "docProps/custom.xml"),
    )
    parts["docProps/core.xml"] = CORE
    parts["docProps/app.xml"] = APP
    parts["docProps/custom.xml"] = CUSTOM
    return zipped(parts)


def test_each_says_its_kind_its_name_its_value_and_where_it_stands() -> None:
    assert Draft.open(with_properties()).snapshot().properties == (
        DocumentProperty(
            kind=PropertyKind.CORE,
            name="creator",
            value="Adult A",
            part="docProps/core.xml",
            path=(0,),
        ),
        DocumentProperty(
            kind=PropertyKind.APP,
            name="Company",
            value="Example force",
            part="docProps/app.xml",
            path=(0,),
        ),
        DocumentProperty(
            kind=PropertyKind.CUSTOM,
            name="Case",
            value="17",
            part="docProps/custom.xml",
            path=(0,),
        ),
    )


def test_a_document_without_any_has_none() -> None:
    assert Draft.open(zipped(docx_parts(p("a")))).snapshot().properties == ()


def test_those_of_a_strict_file_are_read() -> None:
    """A Strict file writes the names of two of these relationships in one word."""
    parts = unzipped(as_strict(with_properties()))
    links = parts[RELS].replace(b"/extended-properties", b"/extendedProperties")
    parts[RELS] = links.replace(b"/custom-properties", b"/customProperties")
    found = Draft.open(zipped(parts)).snapshot().properties or ()

    assert [one.name for one in found] == ["creator", "Company", "Case"]
