"""Markup compatibility (ISO 29500-3): attributes whose values name prefixes.

``mc:Choice Requires="wps"`` means the namespace that ``wps`` is declared to be there, and an XML
library that moves an element drops declarations that no name of an element or attribute uses. So
every prefix that is named is declared on the root of its part, where nothing drops it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sized
from typing import Any

from lxml import etree

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n

Element = etree._Element

# Of real files none declares a tenth of that.
MAX_PREFIXES = 500
_CHOICE, _MC = n.qn("mc:Choice"), f"{{{n.MC}}}"
_PREFIX = re.compile(rb"xmlns:([^\s=]+)")
# What an attribute that names prefixes is called (29500-3 section 7), as it stands in a part.
_NAMES = (
    b"Ignorable",
    b"MustUnderstand",
    b"PreserveAttributes",
    b"PreserveElements",
    b"ProcessContent",
    b"Requires",
)
_NAMING = etree.XPath(
    "boolean(descendant::*[@mc:* or (self::mc:Choice and @Requires)])", namespaces={"mc": n.MC}
)


def declare_named_prefixes(root: Element, xml: bytes) -> Element:
    """Return the root element of ``xml`` with every named prefix declared on it.

    Of two namespaces with one prefix, the second gets another prefix where it is named. A prefix
    that is declared nowhere stays as it is, and so does a root that declares all of them. Raises
    :class:`DocumentError`, without the name of the part, when there are more than MAX_PREFIXES:
    each of them is looked at when an element moves.
    """
    if not _declares_below_root(root, xml):
        return root
    if len(set(_PREFIX.findall(xml))) < MAX_PREFIXES and not _names_below_root(root, xml):
        return root  # which what is named on it can need no more of
    declared = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    known = len(declared)
    for element, scope in _with_scopes(root):
        for name, value in element.attrib.items():
            if _names_prefixes(element.tag, str(name)):
                words = [_redeclared(word, scope, declared) for word in str(value).split()]
                element.set(name, " ".join(words))
    if len(declared) > known:
        declare_all(root, declared)
    return root


def declare_all(root: Element, declared: Mapping[str, str]) -> None:
    """Declare namespaces on a root element, which stays the same, as do all prefixes below it.

    Declarations below that say the same are taken away, and a default that no element uses.
    """
    named = {prefix for _, (prefix, _) in etree.iterwalk(root, events=("start-ns",)) if prefix}
    top: Any = dict(declared)  # whose values the stubs take for bytes
    etree.cleanup_namespaces(root, top_nsmap=top, keep_ns_prefixes=[*named, *declared])


def declare_on(root: Element, prefix: str, uri: str) -> str:
    """Declare a namespace on a root element; return its prefix there.

    It is the one wished for, or one like it when that stands for another namespace.
    """
    declared = {key: value for key, value in root.nsmap.items() if key}
    found = declare(prefix, uri, declared)
    declare_all(root, {found: uri})
    return found


def _declares_below_root(root: Element, xml: bytes) -> bool:
    """Tell whether a prefix may be declared below the root: in most parts none is."""
    start_tag = xml.find(n.local(root.tag).encode())
    return xml.find(b"xmlns", xml.find(b">", start_tag)) >= 0


def _names_below_root(root: Element, xml: bytes) -> bool:
    """Tell whether an element below the root names prefixes: asked of the tree only where it may.

    Asking the bytes, which are UTF-8, takes a tenth of the time.
    """
    start_tag = xml.find(n.local(root.tag).encode())
    below = xml.find(b">", start_tag)
    may = start_tag < 0 or any(xml.find(name, below) >= 0 for name in _NAMES)
    return may and bool(_NAMING(root))


def _with_scopes(root: Element) -> Iterator[tuple[Element, dict[str, str]]]:
    """Yield every element with the prefixes declared there, in one walk."""
    scope: dict[str, str] = {}
    hidden: list[tuple[str, str | None]] = []  # what each declaration in force stands in front of
    for event, found in etree.iterwalk(root, events=("start-ns", "end-ns", "start")):
        if event == "start":
            yield found, scope
        elif event == "start-ns":
            prefix, uri = found
            hidden.append((prefix, scope.get(prefix)))
            scope[prefix] = uri
            _require_few(scope)
        else:
            prefix, before = hidden.pop()
            scope.pop(prefix)
            if before is not None:
                scope[prefix] = before


def _names_prefixes(tag: str, attribute: str) -> bool:
    """Tell whether a value lists prefixes, or names with one."""
    return attribute.startswith(_MC) or (attribute == "Requires" and tag == _CHOICE)


def _redeclared(word: str, scope: dict[str, str], declared: dict[str, str]) -> str:
    """Return a prefix, or a name with one, as the root has it; declare it there if need be."""
    prefix, colon, local = word.partition(":")
    uri = scope.get(prefix)
    if uri is None:
        return word
    return f"{declare(prefix, uri, declared)}{colon}{local}"


def declare(prefix: str, uri: str, declared: dict[str, str]) -> str:
    """Return the prefix of a namespace and put it among those ``declared``.

    It is the one wished for, or one like it when that stands for another namespace.
    """
    if declared.setdefault(prefix, uri) == uri:
        return prefix
    _require_few(declared)
    others = (f"{prefix}{number}" for number in range(1, len(declared) + 2))
    return next(other for other in others if declared.setdefault(other, uri) == uri)


def _require_few(declared: Sized) -> None:
    if len(declared) > MAX_PREFIXES:
        raise DocumentError(f"declares more than {MAX_PREFIXES} prefixes")
