"""Copies of small Word files, and small files with parts of every kind beside their text."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import imrkit
from imrkit.ooxml.package import names as n
from support.docx import MAIN, RELS, TYPES, content_types, relationship, unzipped, zipped

WORD = "word/_rels/document.xml.rels"


def published(data: bytes, **options: Any) -> tuple[dict[str, bytes], imrkit.Published]:
    """Return the parts of the copy of a file, and what was done; fail when there is none."""
    done = imrkit.publish(data, **options)
    assert done.data is not None, done.left
    return unzipped(done.data), done


def body(data: bytes, **options: Any) -> str:
    """Return what stands in the body of the copy of a file."""
    parts, _ = published(data, **options)
    found = re.search(r"<w:body>(.*)</w:body>", parts[MAIN].decode(), re.DOTALL)
    assert found is not None
    return re.sub(r"<w:sectPr\s*/>|<w:sectPr>\s*</w:sectPr>", "", found[1])


def counts(done: imrkit.Published) -> dict[str, int]:
    """Count what was taken out, by kind."""
    found: Counter[str] = Counter()
    for one in done.removed:
        found[one.kind.value] += one.count
    return dict(found)


def with_part(
    data: bytes,
    name: str,
    content: bytes | str,
    kind: str,
    *,
    content_type: str = "application/xml",
    source: str = MAIN,
    id_: str = "added",
) -> bytes:
    """Return a file with one part more, to which ``source`` leads by a relationship.

    ``source`` "" is the package. ``kind``: the type of the relationship, or the end of one of
    those that office documents have.
    """
    parts = dict(unzipped(data))
    parts[name] = content.encode() if isinstance(content, str) else content
    linked = linked_to(parts, source, kind, f"/{name}", id_=id_)
    return zipped({**linked, TYPES: _typed(linked[TYPES].decode(), name, content_type)})


def with_link(data: bytes, kind: str, target: str, *, source: str = MAIN, id_: str = "x") -> bytes:
    """Return a file with a relationship to something outside it."""
    return zipped(linked_to(dict(unzipped(data)), source, kind, target, id_=id_, mode="External"))


def linked_to(
    parts: dict[str, bytes],
    source: str,
    kind: str,
    target: str,
    *,
    id_: str,
    mode: str = "Internal",
) -> dict[str, bytes]:
    """Return parts with one relationship more."""
    folder, _, base = source.rpartition("/")
    rels = f"{folder}/_rels/{base}.rels" if source else RELS
    type_ = kind if ":" in kind else f"{n.R}/{kind}"
    old = parts.get(rels, f'<Relationships xmlns="{n.RELS}"></Relationships>'.encode()).decode()
    new = old.replace(
        "</Relationships>", f"{relationship(id_, type_, target, mode)}</Relationships>"
    )
    return {**parts, rels: new.encode()}


def _typed(xml: str, name: str, content_type: str) -> str:
    assert xml.startswith(content_types({})[:60])
    return xml.replace(
        "</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
    )
