"""Carry content from one Word file into another, as a caller of the carrier does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.stories import body_of
from imrkit.values.losses import Loss
from support.docx import (
    MAIN,
    MAIN_RELS,
    TYPES,
    WORD_TYPE,
    content_types,
    docx_parts,
    relationship,
    relationships,
    zipped,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The target after content was carried into it."""

    data: bytes
    losses: tuple[Loss, ...]

    @property
    def package(self) -> Package:
        """The target, opened anew."""
        return Package.open(self.data)

    @property
    def body(self) -> Element:
        """The body of the target."""
        return body_of(self.package)

    def values(self, path: str) -> list[str]:
        """Return what an XPath finds in the main part, with the prefixes of Word."""
        return values(self.package.tree(self.package.main), path)


def values(root: Element, path: str) -> list[str]:
    """Return the texts that an XPath finds."""
    found = root.xpath(path, namespaces={**n.PREFIXES, "m": n.M})
    assert isinstance(found, list)
    return [str(one) for one in found]


def with_parts(
    body: str,
    links: Mapping[str, tuple[str, str]],
    parts: Mapping[str, tuple[str, str | bytes]],
) -> bytes:
    """Return a file whose main part leads to others.

    ``links``: the type and the target of each relationship by its id, the type without what all
    begin with; ``parts``: the content type, "" for that of its extension, and what each holds.
    """
    held = docx_parts(body)
    held[MAIN_RELS] = relationships(
        *(
            relationship(
                id_,
                kind if ":" in kind else f"{n.R}/{kind}",
                target,
                "External" if ":" in target else "Internal",
            )
            for id_, (kind, target) in links.items()
        )
    )
    held.update({name: data for name, (_, data) in parts.items()})
    types = {name: content_type for name, (content_type, _) in parts.items() if content_type}
    held[TYPES] = content_types({MAIN: WORD_TYPE, **types})
    return zipped(held)


def put_at_end(target: Package, made: Sequence[Element]) -> None:
    """Put blocks at the end of a document's body, before its last section."""
    target.edit(target.main)
    body = body_of(target)
    last = body.find(n.qn("w:sectPr"))
    for element in made:
        if last is None:
            body.append(element)
        else:
            last.addprevious(element)


def carried(source: bytes, target: bytes, *, times: int = 1) -> Carried:
    """Carry the whole body of a file to the end of another one's, once or more often."""
    opened, into = Package.open(source), Package.open(target)
    carrier = Carrier(opened, into)
    for _ in range(times):
        put_at_end(into, carrier.carry(body_of(opened), opened.main, into.main))
    losses = carrier.finish()
    assert opened.to_bytes() == Package.open(source).to_bytes()
    return Carried(data=into.to_bytes(), losses=losses)
