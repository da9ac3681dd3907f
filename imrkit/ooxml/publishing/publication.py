"""A document while a copy is made of it: its stories, open to be changed, each found once."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.publishing.places import Places
from imrkit.ooxml.text.stories import stories
from imrkit.ooxml.text.styles import Styles


class Publication:
    """The document that a copy is made of; its package is changed in place."""

    def __init__(self, package: Package) -> None:
        self.package = package
        # All but the comments, which no copy has.
        self.stories = tuple(
            replace(story, root=package.edit(story.part))
            for story in stories(package)
            if story.kind != "comments"
        )
        self.styles = Styles.read(package)
        self.places = Places(self.stories, self.styles)

    @cached_property
    def body(self) -> Element:
        """The root of the main part."""
        return next(story.root for story in self.stories if story.kind == "body")
