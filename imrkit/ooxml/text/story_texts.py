"""Read the texts of the stories beside the body as values."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.blocks import BlockReader
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import Story, live
from imrkit.values import snapshot

# What holds one text of its own in a part of many (ISO 29500-1 sections 17.11 and 17.13.4).
_NOTES = {
    "footnotes": n.qn("w:footnote"),
    "endnotes": n.qn("w:endnote"),
    "comments": n.qn("w:comment"),
}


def read_story_texts(document: OpenDocument) -> tuple[snapshot.Story, ...]:
    """Return each header, footer, note, comment and text box that holds a word, part by part."""
    found = (
        snapshot.Story(
            kind=kind,
            blocks=BlockReader(document.styles, story.part).blocks(element, path),
            part=story.part,
            path=path or (),
        )
        for story in document.stories
        for kind, element in _texts_of(story)
        for path in [document.paths.of(element)]
    )
    return tuple(one for one in found if one.text.strip())


def _texts_of(story: Story) -> Iterator[tuple[str, Element]]:
    """Yield the elements that hold a text, and the kind of each."""
    if story.kind in _NOTES:
        for element in live(story.root, _NOTES[story.kind]):
            yield story.kind, element
    elif story.kind != "body":
        yield story.kind, story.root
    for element in live(story.root, *n.TEXT_BOXES):
        yield "text-box", element
