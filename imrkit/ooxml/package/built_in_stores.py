"""The data stores that Word has by itself, whether a file holds a part for them or not.

The properties of the file (ISO 29500-1 section 17.5.2.6 names their ids only in Word's own files)
and those of a cover page: Word reads what stands there, and makes the part when something is typed.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COVER_PAGE = "http://schemas.microsoft.com/office/2006/coverPageProps"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltIn:
    """A store of Word's own."""

    root: str  # name of the root element
    namespace: str
    part: str = ""  # name of the part that Word makes; "" for a custom XML part
    content_type: str = ""
    relationship: str = ""
    fields: tuple[str, ...] = ()  # names of the elements that Word makes in it


BUILT_IN = MappingProxyType(
    {
        "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": BuiltIn(
            root="coreProperties",
            namespace=_CORE,
            part="docProps/core.xml",
            content_type=n.TYPE_CORE_PROPERTIES,
            relationship=n.REL_CORE_PROPERTIES,
        ),
        "{6668398D-A668-4E3E-A5EB-62B293D839F1}": BuiltIn(
            root="Properties",
            namespace=_APP,
            part="docProps/app.xml",
            content_type=n.TYPE_APP_PROPERTIES,
            relationship=n.REL_APP_PROPERTIES,
        ),
        "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}": BuiltIn(
            root="CoverPageProperties",
            namespace=_COVER_PAGE,
            fields=(
                "PublishDate",
                "Abstract",
                "CompanyAddress",
                "CompanyPhone",
                "CompanyFax",
                "CompanyEmail",
            ),
        ),
    }
)


def stores(package: Package) -> dict[str, str]:
    """Map each store item id (upper case, with braces) to the name of the part that a file has."""
    return package.remembered(_stores)


def _stores(package: Package) -> dict[str, str]:
    found = {
        id_: name
        for id_, one in BUILT_IN.items()
        for name in (package.related("", one.relationship) if one.relationship else ())
    }
    return {**found, **custom_xml.stores(package)}


@functools.cache
def blank(id_: str) -> Element:
    """Return the root element that a store has before anything is typed; it is not to be changed.

    It is the same for every document, so that what is bound to one node of it can be told.
    """
    store = BUILT_IN[id_]
    root = etree.Element(
        f"{{{store.namespace}}}{store.root}", nsmap=custom_xml.default(store.namespace)
    )
    for name in store.fields:
        etree.SubElement(root, f"{{{store.namespace}}}{name}")
    return root


def make(package: Package, id_: str) -> None:
    """Give a file the part of a store of Word's own that it does not hold."""
    store = BUILT_IN[id_]
    if not store.part:
        custom_xml.add(package, blank(id_), id_)
        return
    data = etree.tostring(blank(id_), xml_declaration=True, encoding="UTF-8", standalone=True)
    package.put(store.part, data, store.content_type)
    package.relate("", store.relationship, store.part)
