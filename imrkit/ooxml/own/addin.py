"""An Office add-in whose task pane opens with the document (MS-OWEXML).

The package leads to a list of task panes, and the list to a web extension part for each of them. A
host opens a pane with the document when its part holds the property
``Office.AutoShowTaskpaneWithDocument`` (MS-OWEMXML, ShowTaskpane). Panes without that property, and
add-ins that stand in the text, are other people's and left alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Container

from lxml import etree

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.values.addin import AddinReference

AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument"
# Deployed in the admin centre. MS-OWEXML 2.2.5 spells it “ExCatalog”, Microsoft's page on opening
# a pane with a document “EXCatalog”, for the store as well as for its type.
STORE = "EXCatalog"
_PANES = "word/webextensions/taskpanes{}.xml"
_EXTENSION = "word/webextensions/webextension{}.xml"
_WE = f"{{{n.WEB_EXTENSION}}}"
_WETP = f"{{{n.TASK_PANES}}}"
_ID = n.qn("r:id")


def embed(package: Package, addin: AddinReference) -> None:
    """Let a document open an add-in, in place of any that it opens now."""
    remove(package)
    panes = next(iter(package.related("", n.REL_TASK_PANES)), None) or _add_list(package)
    name = package.free_name(_EXTENSION)
    package.put(name, _serialised(_extension(addin)), n.TYPE_WEB_EXTENSION)
    link = package.relate(panes, n.REL_WEB_EXTENSION, name)
    package.edit(panes).append(_pane(link, visible=addin.visible))


def remove(package: Package) -> bool:
    """Take out every add-in that a document opens; tell whether there was one.

    Its parts, and what only they lead to, go with their relationships and content types; nothing
    else is changed. One that is switched off (the property is “false”) is taken out as well: its
    id is still in the file.
    """
    lists = dict.fromkeys(package.related("", n.REL_TASK_PANES))
    opened = {panes: found for panes in lists if (found := _opened(package, panes))}
    for panes, found in opened.items():
        _drop_panes(package, panes, found)
        package.unrelate(panes, found.keys())
    package.discard(*(part for found in opened.values() for part in found.values()))
    _drop_lists(package, {panes for panes in opened if not _has_panes(package, panes)})
    return bool(opened)


def _add_list(package: Package) -> str:
    """Add an empty list of task panes (MS-OWEXML 2.2.9); return the name of its part."""
    name = _PANES.format("")
    if name in package:  # a stray part that nothing leads to
        name = package.free_name(_PANES)
    nsmap = {"wetp": n.TASK_PANES, "r": n.R}
    package.put(
        name, _serialised(etree.Element(f"{_WETP}taskpanes", nsmap=nsmap)), n.TYPE_TASK_PANES
    )
    package.relate("", n.REL_TASK_PANES, name)
    return name


def _opened(package: Package, panes: str) -> dict[str, str]:
    """Map the id of each relationship from a list to an add-in that opens to its part's name."""
    return {
        relationship.id: relationship.target
        for relationship in package.relationships(panes)
        if relationship.type == n.REL_WEB_EXTENSION
        and not relationship.external
        and relationship.target in package
        and _opens_with_document(package.tree(relationship.target))
    }


def _opens_with_document(extension: Element) -> bool:
    return any(one.get("name") == AUTO_SHOW for one in extension.iter(f"{_WE}property"))


def _drop_panes(package: Package, panes: str, links: Container[str | None]) -> None:
    root = package.edit(panes)
    for pane in root.findall(f"{_WETP}taskpane"):
        if any(one.get(_ID) in links for one in pane.iter(f"{_WETP}webextensionref")):
            root.remove(pane)


def _has_panes(package: Package, panes: str) -> bool:
    return package.tree(panes).find(f"{_WETP}taskpane") is not None


def _drop_lists(package: Package, lists: set[str]) -> None:
    ids = {
        relationship.id
        for relationship in package.relationships("")
        if relationship.type == n.REL_TASK_PANES and relationship.target in lists
    }
    if ids:
        package.unrelate("", ids)
    package.discard(*lists)


def _extension(addin: AddinReference) -> Element:
    """Return a web extension (MS-OWEXML 2.2.7); the same add-in gives the same one."""
    nsmap = {"we": n.WEB_EXTENSION}
    root = etree.Element(f"{_WE}webextension", nsmap=nsmap, id=_instance(addin))
    reference = {"id": addin.id, "version": addin.version, "store": STORE, "storeType": STORE}
    _add(root, "reference", reference)
    _add(root, "alternateReferences")
    _add(_add(root, "properties"), "property", {"name": AUTO_SHOW, "value": "true"})
    _add(root, "bindings")
    return root


def _instance(addin: AddinReference) -> str:
    """Return the id that tells the instance of an add-in in a document from the others there."""
    return "{" + str(uuid.uuid5(uuid.UUID(addin.id), AUTO_SHOW)).upper() + "}"


def _pane(link: str, *, visible: bool) -> Element:
    """Return a task pane (MS-OWEXML 2.2.8), as wide and in the row of Microsoft's example."""
    nsmap = {"wetp": n.TASK_PANES, "r": n.R}
    pane = etree.Element(
        f"{_WETP}taskpane",
        nsmap=nsmap,
        dockstate="right",
        visibility="1" if visible else "0",
        width="350",
        row="4",
    )
    etree.SubElement(pane, f"{_WETP}webextensionref").set(_ID, link)
    return pane


def _add(parent: Element, name: str, values: dict[str, str] | None = None) -> Element:
    element = etree.SubElement(parent, f"{_WE}{name}")
    for key, value in (values or {}).items():
        element.set(key, value)
    return element


def _serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
