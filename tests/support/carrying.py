"""Carry content from one Word file into another, as a caller of the carrier does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.stories import body_of, live, stories
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
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
                "External" if ":" in target or target.startswith("#") else "Internal",
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


_TEXTS = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_KINDS = {
    "tracked": "ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange",
    "links": "hyperlink",
    "bookmarks": "bookmarkStart bookmarkEnd",
    "fields": "fldSimple fldChar instrText",
    "controls": "sdt",
    "pictures": "drawing pict object",
    "tables": "tbl tr tc",
    "paragraphs": "p",
    "signs": "sym tab br noBreakHyphen",
    "references": "footnoteReference endnoteReference commentReference commentRangeStart",
}
_TAGS = {kind: [n.qn(f"w:{one}") for one in names.split()] for kind, names in _KINDS.items()}


def held(data: bytes) -> Counter[str]:
    """Count each word, and each kind of thing, of the body and of the notes and comments that it
    refers to."""
    document = OpenDocument(Package.open(data))
    body, *others = document.stories
    found = _held(body.root, document.styles)
    for story in others:
        if story.kind in _TEXTS:
            ids = {
                one.get(n.qn("w:id"))
                for one in body.root.iter(n.qn(f"w:{_TEXTS[story.kind]}Reference"))
            }
            for text in story.root:
                if text.get(n.qn("w:id")) in ids:
                    found += _held(text, document.styles) + Counter([f"[{story.kind}]"])
    return found


def _held(root: Element, styles: Styles) -> Counter[str]:
    words = visible_text(root, styles, text_boxes=True).split()
    counts = {f"[{kind}]": sum(1 for _ in root.iter(*tags)) for kind, tags in _TAGS.items()}
    return Counter(words) + Counter(counts)


def in_lists(data: bytes) -> int:
    """Count the paragraphs of the body that stand in a list, by themselves or by their style."""
    document = OpenDocument(Package.open(data))
    lists = Lists(document.package, document.styles)
    return sum(1 for one in live(document.stories[0].root, n.qn("w:p")) if lists.level(one))


def doubled_ids(data: bytes) -> set[tuple[str, str]]:
    """Return the ids that stand more than once in a file, copies for older readers left out."""
    found: Counter[tuple[str, str]] = Counter()
    for story in stories(Package.open(data)):
        for element in live(story.root):
            if isinstance(element.tag, str):
                found.update(_ids(element))
    return {id_ for id_, times in found.items() if times > 1}


def _ids(element: Element) -> Iterator[tuple[str, str]]:
    name, above = n.local(element.tag), element.getparent()
    if name == "id" and above is not None and n.local(above.tag) == "sdtPr":
        yield "control", element.get(n.qn("w:val"), "")
    elif name == "docPr":
        yield "drawing", element.get("id", "")
    elif name == "bookmarkStart":
        yield "bookmark", element.get(n.qn("w:name"), "").casefold()
    if name in ("ins", "del", "bookmarkStart", "rPrChange", "pPrChange", "footnote", "comment"):
        kind = name if name in ("footnote", "comment") else "mark"
        yield kind, element.get(n.qn("w:id"), "")
    if element.get(n.qn("w14:paraId")):
        yield "paragraph", element.get(n.qn("w14:paraId"), "").upper()
