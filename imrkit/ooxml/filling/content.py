"""Show a text or the placeholder in a content control, in the control's own formatting."""

from __future__ import annotations

import copy
import functools
from collections.abc import Container, Iterable, Sequence

from lxml import etree

from imrkit.ooxml.controls.one_text import ONE_TEXT
from imrkit.ooxml.controls.placeholders import Runs, in_one_line
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import text_run, typed
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.paragraph_diff import Rewriter
from imrkit.ooxml.text.paragraphs import LineWriter
from imrkit.ooxml.text.range_marks import RangeMarks, holds_reference, range_marks_of
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Styles
from imrkit.values.controls import ControlKind, Level
from imrkit.values.prompts import prompt_for
from imrkit.values.richtext import Line, Text

_P, _R, _TC, _TR = (n.qn(f"w:{name}") for name in ("p", "r", "tc", "tr"))
_P_PR, _R_PR, _R_STYLE, _R_FONTS = (
    n.qn(f"w:{name}") for name in ("pPr", "rPr", "rStyle", "rFonts")
)
_SECTION = n.qn("w:sectPr")


class PlaceholderStyles:
    """The ids of the styles that placeholders are written in, whatever their language.

    The document's styles are read when a style is asked about that has not Word's own name for it.
    """

    def __init__(self, package: Package) -> None:
        self._package = package

    def __contains__(self, style: object) -> bool:
        return style == PLACEHOLDER_STYLE or style in self._named

    @functools.cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(
            style.get(n.qn("w:styleId"), "")
            for part in self._package.related(self._package.main, n.REL_STYLES)
            for style in self._package.tree(part).iter(n.qn("w:style"))
            if (name := style.find(n.qn("w:name"))) is not None
            and name.get(n.qn("w:val"), "").casefold() == "placeholder text"
        )


def show_text(sdt: Sdt, paragraphs: Sequence[str], grey: Container[str], *, font: str = "") -> None:
    """Replace a control's content by text; ``grey`` are the placeholder's styles, to be left off.

    ``font`` is that of a check box's sign.
    """
    content = sdt.content
    if content is None or not sdt.is_complete:
        return
    formatting = _formatting(sdt, content, grey, font)
    sdt.shows_placeholder = False
    one_paragraph = sdt.kind is ControlKind.PLAIN_TEXT or sdt.level is Level.RUN
    texts = ["\n".join(paragraphs)] if one_paragraph else paragraphs
    runs = [[_run(text, formatting)] if text else [] for text in texts]
    _replace(sdt.level, content, runs, grey)


def container_of(sdt: Sdt, content: Element) -> Element:
    """Return the element with a control's paragraphs: its content, or the first cell in it."""
    return content if sdt.level is Level.BLOCK else next(content.iter(_TC), content)


def show_lines(
    sdt: Sdt, lines: Sequence[Line], grey: Container[str], styles: Styles, lists: Lists
) -> None:
    """Make a control show formatted lines; properties that they do not give stay as they are."""
    content = sdt.content
    if content is None or not sdt.is_complete:
        return
    formatting = _formatting(sdt, content, grey, "")
    if sdt.shows_placeholder:
        _empty(content, grey)
    sdt.shows_placeholder = False
    if sdt.level is Level.RUN:
        words = [piece for line in lines for piece in (*(line.content or ()), Text(text="\n"))]
        Rewriter(styles, formatting).rewrite(
            content, words[:-1], number=0, find_fixed=lambda fixed: ()
        )
        return
    container = container_of(sdt, content)
    LineWriter(container, styles=styles, lists=lists, formatting=formatting).write(lines)
    if container.tag == _TC and (not len(container) or container[-1].tag != _P):
        etree.SubElement(container, _P)  # what a cell has to end with (17.4.65)


def _empty(content: Element, grey: Container[str]) -> None:
    """Take a placeholder's words away and leave its paragraphs."""
    take_words(content)
    for properties in content.iter(_P_PR):
        _drop_grey(properties, grey)


def take_words(content: Element) -> None:
    """Take all text away; its paragraphs stay, and so do range marks."""
    for run in [one for one in content.iter(_R) if not holds_reference(one)]:
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def show_placeholder(sdt: Sdt, placeholder: Sequence[Runs], grey: Container[str]) -> None:
    """Empty a control and show its placeholder; one that shows it already is left as it is.

    ``placeholder`` are the runs of each of its paragraphs; () brings Word's own words.
    """
    content, level = sdt.content, sdt.level
    if content is None or not sdt.is_complete or sdt.shows_placeholder:
        return
    shown: Sequence[Runs] = [[]]
    if sdt.kind is not ControlKind.REPEATING_SECTION:
        sdt.shows_placeholder = True
        shown = placeholder or [[text_run(prompt_for(sdt.kind), PLACEHOLDER_STYLE)]]
    if sdt.kind in ONE_TEXT or level is Level.RUN:
        shown = [in_one_line(shown)]
    _replace(level, content, shown, grey)


def _replace(
    level: Level, content: Element, paragraphs: Sequence[Runs], grey: Container[str]
) -> None:
    """Put the runs of paragraphs where a control of this level carries them."""
    if level is Level.RUN:
        range_marks = range_marks_of(content)
        _clear(content)
        content.extend([run for runs in paragraphs for run in runs] or [text_run("")])
        range_marks.put_around(content)
        return
    if level is Level.BLOCK:
        _set_paragraphs(content, paragraphs, grey, keep=())
        return
    cells = list(content.iter(_TC)) or [_new_cell(content, level)]
    for cell in cells:
        first = cell is cells[0]
        _set_paragraphs(cell, paragraphs if first else [[]], grey, keep=(n.qn("w:tcPr"),))


def _set_paragraphs(
    parent: Element, paragraphs: Sequence[Runs], grey: Container[str], *, keep: Iterable[str]
) -> None:
    """Replace all of ``parent`` by paragraphs of runs, like its first paragraph.

    Ends of page sections stay, and so do range marks, around the new text.
    """
    properties = _first_properties(parent)
    sections = [copy.deepcopy(section) for section in _breaks(parent)]
    if properties is not None:
        _drop_grey(properties, grey)
        for section in properties.findall(_SECTION):
            properties.remove(section)
    range_marks = range_marks_of(parent)
    kept = [child for child in parent if child.tag in keep]
    _clear(parent)
    parent.extend(kept)
    made = [_paragraph(runs, properties) for runs in paragraphs or [[]]]
    while len(made) < len(sections):
        made.append(_paragraph((), properties))
    for paragraph, section in zip(made[len(made) - len(sections) :], sections, strict=True):
        _add_break(paragraph, section)
    RangeMarks(starts=range_marks.starts, ends=()).put_around(made[0])
    RangeMarks(starts=(), ends=range_marks.ends).put_around(made[-1])
    parent.extend(made)


def _first_properties(parent: Element) -> Element | None:
    """Return a copy of the properties of the first paragraph below ``parent``.

    In a function of its own, so that nothing refers to the paragraph when it is taken out: lxml
    looks for the namespaces of what is still referred to, which grows with the square.
    """
    model = next(parent.iter(_P), None)
    return None if model is None else copy.deepcopy(model.find(_P_PR))


def _new_cell(content: Element, level: Level) -> Element:
    parent = content
    if level is Level.ROW:
        parent = etree.SubElement(content, _TR)
    return etree.SubElement(parent, _TC)


def _clear(parent: Element) -> None:
    del parent[:]  # at once: to remove them one by one takes time for each that is left


def _breaks(parent: Element) -> list[Element]:
    """Return the page sections that end in ``parent``, not those that tracked changes keep."""
    return [
        section
        for section in parent.iter(_SECTION)
        if (above := section.getparent()) is not None and above.tag == _P_PR
    ]


def _add_break(paragraph: Element, section: Element) -> None:
    properties = paragraph.find(_P_PR)
    if properties is None:
        properties = etree.Element(_P_PR)
        paragraph.insert(0, properties)
    change = properties.find(n.qn("w:pPrChange"))  # the last in the schema's order (17.3.1.26)
    if change is None:
        properties.append(section)
    else:
        change.addprevious(section)


def _drop_grey(properties: Element, grey: Container[str]) -> None:
    for style in list(properties.iter(_R_STYLE)):
        parent = style.getparent()
        if parent is not None and style.get(n.qn("w:val")) in grey:
            parent.remove(style)


def _formatting(sdt: Sdt, content: Element, grey: Container[str], font: str) -> Element | None:
    """Return the formatting that the control's text should have, without the placeholder's."""
    own = sdt.formatting
    if own is None:
        own = next((run.find(_R_PR) for run in content.iter(_R)), None)
    wanted = etree.Element(_R_PR) if own is None else copy.deepcopy(own)
    for style in wanted.findall(_R_STYLE):
        if style.get(n.qn("w:val")) in grey:
            wanted.remove(style)
    if font:
        for fonts in wanted.findall(_R_FONTS):
            wanted.remove(fonts)
        fonts = etree.Element(_R_FONTS)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(n.qn(f"w:{script}"), font)
        wanted.insert(len(wanted.findall(_R_STYLE)), fonts)
    return wanted if len(wanted) else None


def _paragraph(runs: Runs, properties: Element | None) -> Element:
    paragraph = etree.Element(_P)
    if properties is not None:
        paragraph.append(copy.deepcopy(properties))
    paragraph.extend(runs)
    return paragraph


def _run(text: str, properties: Element | None) -> Element:
    run = etree.Element(_R)
    if properties is not None:
        run.append(copy.deepcopy(properties))
    run.extend(typed(text))
    return run
