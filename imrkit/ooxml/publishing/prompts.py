"""Take out the words that places show while nobody has typed there.

A control says of itself that it shows its placeholder (ISO 29500-1 section 17.5.2.39). LibreOffice
loses that word and leaves the text, so a text that is the placeholder's, or Word's own, counts too.
The other way round, a program may fill a control and leave the word: a text that is another than
that of the placeholder, and not in its grey, is an author's.
"""

from __future__ import annotations

from functools import cached_property

from imrkit.ooxml.controls.glossary import placeholder_bodies
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.content import PlaceholderStyles
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, parent_of, value_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import R_PR, P, R, T, empty, take_out, words_in
from imrkit.ooxml.text.stories import Story, is_older_copy
from imrkit.values.controls import ControlKind
from imrkit.values.prompts import is_word_prompt
from imrkit.values.publishing import Removed, RemovedKind

_R_STYLE = n.qn("w:rStyle")
# What a person put into a place, beside words.
_THINGS = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object", "sym"))


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Empty every place that shows a prompt, and drop unused rows beside used ones."""
    return _Prompts(publication).remove()


class _Prompts:
    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._places = publication.places
        self._grey = PlaceholderStyles(publication.package)
        self._prompts = Tally(RemovedKind.PROMPT)
        self._rows = Tally(RemovedKind.UNUSED_ROW)

    def remove(self) -> tuple[Removed, ...]:
        for story in self._publication.stories:
            controls = [Sdt(one) for one in story.root.iter(n.SDT)]
            shown = {one.element for one in controls if self._shows_prompt(one)}
            for sdt in controls if shown else ():
                if sdt.kind is ControlKind.REPEATING_SECTION:
                    shown -= self._drop_unused_rows(story, sdt, shown)
            for sdt in controls:
                if sdt.element in shown and sdt.content is not None:
                    self._empty(story, sdt, sdt.content)
            self._drop_loose(story)
        return (*self._prompts.removed(), *self._rows.removed())

    def _empty(self, story: Story, sdt: Sdt, content: Element) -> None:
        if not any(map(is_older_copy, sdt.element.iterancestors())):
            self._prompts.add(story.part, self._places.title(story.part, sdt))
        empty(content)
        sdt.shows_placeholder = False

    def _shows_prompt(self, sdt: Sdt) -> bool:
        content = sdt.content
        if content is None:
            return False
        words = words_in(content)
        if not sdt.shows_placeholder:
            return bool(words) and (self._is_own(sdt, words) or is_word_prompt(words))
        if _holds_answers(sdt):
            return False
        known = self._known.get(sdt.placeholder_name, "")
        is_typed = bool(known) and words not in ("", known) and not self._is_grey(content)
        return not is_typed

    def _is_own(self, sdt: Sdt, words: str) -> bool:
        """Tell whether words are those of a control's own placeholder."""
        return words in self._every and self._known.get(sdt.placeholder_name) == words

    def _is_grey(self, content: Element) -> bool:
        """Tell whether some of the words stand in the style of placeholders."""
        return any(_style_of(run) in self._grey for run in content.iter(R))

    @cached_property
    def _known(self) -> dict[str, str]:
        """The words of each placeholder by its name."""
        bodies = placeholder_bodies(self._publication.package)
        return {name: words_in(body) for name, body in bodies.items()}

    @cached_property
    def _every(self) -> frozenset[str]:
        return frozenset(self._known.values())

    def _drop_unused_rows(self, story: Story, section: Sdt, shown: set[Element]) -> set[Element]:
        """Drop the rows of a section in which nobody typed, where somebody did in another.

        Return the controls that went with them.
        """
        rows = section.rows()
        unused = [row for row in rows if _is_unused(row, shown)]
        gone: set[Element] = set()
        if len(unused) < len(rows):
            for row in unused:
                self._rows.add(story.part, self._places.title(story.part, section))
                gone.update(row.element.iter(n.SDT))
                take_out(row.element)
        return gone

    def _drop_loose(self, story: Story) -> None:
        """Take out prompts whose control another program dropped."""
        known = {words for words in self._known.values() if " " in words}
        named = (one for one in story.root.iter(_R_STYLE) if value_of(one) in self._grey)
        grey = (parent_of(parent_of(one)) for one in named)
        runs = (run for run in list(grey) if run.tag == R)
        for paragraph in dict.fromkeys(one for run in runs for one in _paragraph_of(run)):
            words = words_in(paragraph)
            if words in known or is_word_prompt(words):
                self._prompts.add(story.part, self._places.of(story.part, paragraph))
                for run in list(paragraph.iter(R)):
                    take_out(run)


def _holds_answers(sdt: Sdt) -> bool:
    """Tell whether a control that says that it is empty holds one that is not."""
    inner = () if sdt.content is None else map(Sdt, sdt.content.iter(n.SDT))
    return any(not one.shows_placeholder and words_in(one.element) for one in inner)


def _is_unused(row: Sdt, shown: set[Element]) -> bool:
    content = row.content
    return content is not None and all(
        _is_of_prompt(one, row, shown) for one in content.iter(T, *_THINGS) if _says(one)
    )


def _says(element: Element) -> bool:
    return element.tag != T or bool((element.text or "").strip())


def _is_of_prompt(element: Element, row: Sdt, shown: set[Element]) -> bool:
    """Tell whether words of a row are those of a prompt, or the sign of a box not ticked."""
    for around in element.iterancestors(n.SDT):
        if around is row.element:
            return False
        sdt = Sdt(around)
        is_open = sdt.kind is ControlKind.CHECK_BOX and not sdt.is_checked
        if around in shown or is_open:
            return True
    return False


def _style_of(run: Element) -> str:
    return value_of(child_of(child_of(run, R_PR), _R_STYLE))


def _paragraph_of(run: Element) -> list[Element]:
    """Return the paragraph of a run that stands in no control; [] for others."""
    if next(run.iterancestors(n.SDT), None) is not None:
        return []
    return list(run.iterancestors(P))[:1]
