"""Custom XML parts (ISO 29500-1 section 15.2.5): one per namespace, found, added, replaced."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package

_HELD = "what imrkit keeps there"


def store_id(namespace: str) -> str:
    """Return the store item id under which imrkit keeps the part of a namespace of its own."""
    return "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, namespace)).upper() + "}"


def default(namespace: str) -> Any:
    """Return the namespace map that makes ``namespace`` the default one."""
    return {None: namespace}  # lxml takes it; its type stubs do not know


def damaged(
    held: str, problem: str, part: str = "custom XML", file: str = "This draft"
) -> DocumentError:
    """Return the error for a part that cannot be used: its content, and the reason."""
    return DocumentError(
        f"{file} is damaged: its {part}, which holds {held}, {problem}. Go back to an earlier copy "
        "of the draft."
    )


def find(package: Package, namespace: str, held: str = _HELD) -> str | None:
    """Return the name of the custom XML part whose root element is in ``namespace``, or None.

    Raises :class:`DocumentError` when that part cannot be read; it says what the part ``held``.
    """
    return next(_found(package, namespace, held), None)


def find_all(package: Package, namespace: str, held: str = _HELD) -> tuple[str, ...]:
    """Return the names of all custom XML parts of ``namespace``; raise like :func:`find`.

    Two programs that each add a part at once, as two people in a shared document do, make two.
    """
    return tuple(_found(package, namespace, held))


def _found(package: Package, namespace: str, held: str) -> Iterator[str]:
    for name in package.related(package.main, n.REL_CUSTOM_XML):
        try:
            root = package.tree(name)
        except DocumentError:
            if _was_of(package, name, namespace):
                raise damaged(held, "cannot be read", f"part {name}", package.file) from None
            continue  # another program's part; not ours to judge
        if etree.QName(root).namespace == namespace:
            yield name


def _was_of(package: Package, name: str, namespace: str) -> bool:
    """Tell whether a part that is no XML any more was the one of a namespace."""
    data = package.read(name)
    names_it = any(f"{quote}{namespace}{quote}".encode() in data for quote in "\"'")
    return names_it or stores(package).get(store_id(namespace)) == name


def root(package: Package, namespace: str) -> Element | None:
    """Return the root element of the part of ``namespace``, to read; None when there is none."""
    name = find(package, namespace)
    return None if name is None else package.tree(name)


def put(package: Package, element: Element, held: str = _HELD) -> None:
    """Add ``element`` as the custom XML part of its namespace, or replace that part."""
    namespace = etree.QName(element).namespace or ""
    name = find(package, namespace, held)
    if name is None:
        add(package, element, store_id(namespace))
    else:
        package.put(name, _written(element))


def add(package: Package, element: Element, id_: str) -> None:
    """Add ``element`` as a custom XML part, a store with an id."""
    name = package.free_name("customXml/item{}.xml")
    package.put(name, _written(element), n.TYPE_XML)
    package.relate(package.main, n.REL_CUSTOM_XML, name)
    _name_store(package, etree.QName(element).namespace or "", name, id_)


def _written(element: Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def drop_others(package: Package, namespace: str, held: str = _HELD) -> None:
    """Take out all parts of ``namespace`` but the first."""
    _take_out(package, find_all(package, namespace, held)[1:])


def drop(package: Package, namespace: str, held: str = _HELD) -> None:
    """Take out every part of ``namespace``."""
    _take_out(package, find_all(package, namespace, held))


def _take_out(package: Package, names: Iterable[str]) -> None:
    for name in names:
        for relationship in package.relationships(package.main):
            if relationship.type == n.REL_CUSTOM_XML and relationship.target == name:
                package.unrelate(package.main, {relationship.id})
        package.discard(name)


def name_store(package: Package, namespace: str, held: str = _HELD) -> None:
    """Give the part of ``namespace``, if there is one, the store item id that it has lost."""
    name = find(package, namespace, held)
    if name is not None and store_id(namespace) not in stores(package):
        _name_store(package, namespace, name, store_id(namespace))


def _name_store(package: Package, namespace: str, name: str, id_: str) -> None:
    props = package.free_name("customXml/itemProps{}.xml")
    package.put(props, _props(namespace, id_), n.TYPE_CUSTOM_XML_PROPS)
    package.relate(name, n.REL_CUSTOM_XML_PROPS, props)


def stores(package: Package) -> dict[str, str]:
    """Map the id of each store that is a custom XML part (upper case, braces) to its name."""
    return package.remembered(_stores)


def _stores(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in package.related(package.main, n.REL_CUSTOM_XML):
        for props in package.related(name, n.REL_CUSTOM_XML_PROPS):
            try:
                item_id = package.tree(props).get(f"{{{n.DATASTORE}}}itemID")
            except DocumentError:
                continue
            if item_id:
                found[item_id.upper()] = name
    return found


def _props(namespace: str, id_: str) -> bytes:
    item = etree.Element(f"{{{n.DATASTORE}}}datastoreItem", nsmap={"ds": n.DATASTORE})
    item.set(f"{{{n.DATASTORE}}}itemID", id_)
    refs = etree.SubElement(item, f"{{{n.DATASTORE}}}schemaRefs")
    ref = etree.SubElement(refs, f"{{{n.DATASTORE}}}schemaRef")
    ref.set(f"{{{n.DATASTORE}}}uri", namespace)
    return _written(item)
