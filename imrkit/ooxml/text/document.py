"""A document at one moment: the values that its readers share, each read once."""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.paths import Paths
from imrkit.ooxml.text.stories import Story, stories
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import ControlText, ControlTexts


class OpenDocument:
    """A document that is read and not changed: after a change, open another one."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.paths = Paths()  # of the elements
        self._texts: dict[tuple[str, bool], ControlTexts] = {}

    @cached_property
    def styles(self) -> Styles:
        """The styles that the document defines."""
        return Styles.read(self.package)

    @cached_property
    def _hiding(self) -> Styles:
        return self.styles if "styles" in self.__dict__ else Styles.that_hide(self.package)

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """The stories in the order in which they are read."""
        return tuple(stories(self.package))

    def control_text(
        self, story: Story, content: Element | None, *, original: bool = False
    ) -> ControlText:
        """Return the text of a control of a story; ``content`` None: it has none.

        ``original``: see :func:`imrkit.ooxml.text.visible_text.visible_text`.
        """
        key = (story.part, original)
        if key not in self._texts:
            self._texts[key] = ControlTexts(self._hiding, original=original, file=self.package.file)
        return self._texts[key].of(content)
