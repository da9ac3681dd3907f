"""The values that were read of a draft since it last changed, each read once."""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.controls.display import read_display
from imrkit.ooxml.controls.read import read_controls
from imrkit.ooxml.filling.as_shown import as_shown
from imrkit.ooxml.own.identity import read_identity
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.properties import read_properties
from imrkit.ooxml.slots.find import SlotFinder
from imrkit.ooxml.text.annotations import read_comments, read_hidden_texts, read_revisions
from imrkit.ooxml.text.block_layout import read_layout
from imrkit.ooxml.text.blocks import read_blocks, read_sections
from imrkit.ooxml.text.body_paragraphs import read_body
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.hyperlinks import read_hyperlinks
from imrkit.ooxml.text.pictures import read_pictures
from imrkit.ooxml.text.story_texts import read_story_texts
from imrkit.values.body import Body
from imrkit.values.controls import ContentControl
from imrkit.values.display import Display
from imrkit.values.slots import Slot
from imrkit.values.snapshot import Block, Snapshot


class Reading:
    """Reads a draft as Word shows it; after a change of the draft another one is made."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @cached_property
    def document(self) -> OpenDocument:
        """The document as Word shows it."""
        return as_shown(OpenDocument(self._package))

    @cached_property
    def controls(self) -> tuple[ContentControl, ...]:
        """The content controls, as :func:`imrkit.read_controls` says."""
        return read_controls(self.document)

    @cached_property
    def snapshot(self) -> Snapshot:
        """All that can be seen."""
        return Snapshot(
            controls=self.controls,
            blocks=self.blocks,
            layout=read_layout(self.document),
            sections=read_sections(self.document),
            stories=read_story_texts(self.document),
            comments=read_comments(self.document),
            revisions=read_revisions(self.document),
            hidden=read_hidden_texts(self.document),
            pictures=read_pictures(self.document),
            hyperlinks=read_hyperlinks(self.document),
            properties=read_properties(self._package),
            identity=read_identity(self._package),
        )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs and tables of the body."""
        return read_blocks(self.document)

    @cached_property
    def body(self) -> Body:
        """The paragraphs of the body as Word counts them."""
        return read_body(self.document)

    @cached_property
    def display(self) -> Display:
        """The body as its reader sees it."""
        return read_display(self.document)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The places that ask for something, as :meth:`imrkit.Draft.slots` says."""
        return self.slot_finder.find()

    @cached_property
    def slot_finder(self) -> SlotFinder:
        """Finds them by the words of a form that is known, too."""
        return SlotFinder(self.document)
