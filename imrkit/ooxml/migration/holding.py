"""The holding section at the end of a document: what has no place in it, and where that came from.

The author's words come first, below the headings and labels that they stood at. The former form's
own words follow in as few lines as can be, for they are to be deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from imrkit.ooxml.controls import make
from imrkit.ooxml.editing import new_controls
from imrkit.ooxml.migration.content import Carried, as_blocks, labelled, paragraph_of
from imrkit.ooxml.migration.substance import P_PR, R_PR, TBL, P, R, holds_something
from imrkit.ooxml.migration.widths import fit_table
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, node, text_run
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.values.controls import NewControl

TITLE = "Text that has no place in this form"
_ADVICE = "Moved here from the former form. Put each piece where it belongs, or delete it."
FORM_TITLE = "Words of the former form"
_FORM_ADVICE = (
    "Headings, labels and help of the former form, and what stood at the edges of its pages. "
    "Delete them when they are not needed."
)
_SHORT = 90  # letters of a piece that shares its line with others


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was carried for the holding section, of one place."""

    parts: Sequence[Carried]
    heading: str
    tag: str
    is_of_form: bool
    title: str = ""  # the heading, where it is not that of what stands above; "" for none


class HoldingSection:
    """The holding section while it is made."""

    def __init__(self, package: Package, ids: FreshIds) -> None:
        self._package = package
        self._ids = ids
        self._author: list[Held] = []
        self._form: list[Held] = []
        self._heading = ""  # the last that stands above what was added
        styles = Styles.read(package)
        self._styles = [styles.id_of_heading(level) for level in (1, 2)]

    def add(self, held: Held) -> None:
        """Add what has no place."""
        if held.is_of_form:
            self._form.append(held)
            return
        title = "" if held.heading == self._heading else held.heading
        self._heading = held.heading
        parts = [_without_label(one, held.heading) for one in held.parts]
        self._author.append(replace(held, parts=parts, title=title))

    def titles(self) -> tuple[str, ...]:
        """Return the headings and labels of the author's words, as often as they stand there."""
        return tuple(
            words
            for one in self._author
            for words in (one.title, *(part.label for part in one.parts))
            if words
        )

    def write(self) -> None:
        """Put the section at the end of the body; nothing when there is nothing to hold."""
        if not self._author and not self._form:
            return
        body = body_of(self._package)
        end = body.find(n.qn("w:sectPr"))
        for one in (*self._of_author(), *self._of_form()):
            fit_table(one)
            if end is None:
                body.append(one)
            else:
                end.addprevious(one)

    def _of_author(self) -> list[Element]:
        made = [self._title(0, TITLE), paragraph_of([text_run(_ADVICE)], None)]
        properties = child_of(made[0], P_PR)
        if properties is not None and child_of(properties, n.qn("w:pageBreakBefore")) is None:
            properties.insert(1, node("w:pageBreakBefore"))
        for one in self._author:
            if one.title:
                made.append(self._title(1, one.title))
            made += self._wrapped(one)
        return made

    def _title(self, level: int, text: str) -> Element:
        return labelled(text, style=self._styles[level])

    def _wrapped(self, held: Held) -> list[Element]:
        """Return what was held; in a content control, without its label, when it is known what it
        answers: a decision on those words is still on the same.
        """
        inside = [one if one.is_short and not held.tag else _bare(one) for one in held.parts]
        pairs = zip(held.parts, inside, strict=True)
        labels = [labelled(one.label) for one, left in pairs if one.label and not left.label]
        blocks = as_blocks(inside, None)
        if blocks and blocks[-1].tag == TBL:
            blocks.append(node("w:p"))
        if not held.tag:
            return [*labels, *blocks]
        new = NewControl(tag=held.tag, title=held.parts[0].label[:64])
        properties = new_controls.properties_of(new, self._ids.fresh())
        return [*labels, make.sdt_of(properties, blocks)]

    def _of_form(self) -> list[Element]:
        if not self._form:
            return []
        made = [self._title(1, FORM_TITLE), paragraph_of([text_run(_FORM_ADVICE)], None)]
        line: list[Element] = []
        for one in self._form:
            for part in one.parts:
                for runs in _lines_of(part):
                    if _length(runs) <= _SHORT:
                        line += [*([text_run(" · ")] if line else []), *runs]
                        continue
                    made += _closed(line)
                    line = []
                    made.append(paragraph_of(runs, None))
        return [*made, *_closed(line)]


def _bare(part: Carried) -> Carried:
    return replace(part, label="")


def _without_label(part: Carried, said: str) -> Carried:
    """Return what was carried without a label that was said already."""
    return replace(part, label="" if part.label == said else part.label)


def _closed(line: list[Element]) -> list[Element]:
    return [paragraph_of(line, None)] if line else []


def _length(runs: Iterable[Element]) -> int:
    return sum(len(one.text or "") for run in runs for one in run.iter(n.qn("w:t")))


def _lines_of(part: Carried) -> list[list[Element]]:
    """Return the runs of each paragraph, without the looks that the former form gave them."""
    if part.are_runs:
        lines = [list(part.elements)]
    else:
        lines = [
            [child for child in paragraph if child.tag != P_PR]
            for element in part.elements
            for paragraph in element.iter(P)
            if holds_something(paragraph) and next(paragraph.iterancestors(P), None) is None
        ]
    for runs in lines:
        for run in runs:
            for one in run.iter(R):
                looks = child_of(one, R_PR)
                if looks is not None:
                    one.remove(looks)
    return [runs for runs in lines if runs]
