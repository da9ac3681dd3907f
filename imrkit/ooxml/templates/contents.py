"""The contents of a template: its main headings, each with the number of its page where known."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, text_run
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text import layout


class Contents:
    """Makes the main headings, each with a bookmark, and the field that lists them."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, str]] = []  # bookmark and text of each main heading
        self._pages: list[Element] = []  # of each entry the run behind which its page stands

    def heading(self, text: str, *, page_break: bool = False) -> Element:
        """Make a main heading, on a new page when asked."""
        number = len(self._entries) + 1
        bookmark = (number, f"_Toc{number:08}")
        self._entries.append((bookmark[1], f"{number}\t{text}"))
        return layout.heading(1, text, bookmark, page_break=page_break)

    def field(self, width: int) -> list[Element]:
        """Make a contents field as Word makes one: links to the headings, and dots.

        The dots end in nothing until :meth:`number`, or until Word updates the field. ``width``:
        of the text, in twentieths of a point.
        """
        lines = [self._line(bookmark, text, width) for bookmark, text in self._entries]
        if lines:
            start = [_mark("begin"), _code(' TOC \\o "1-1" \\h \\z '), _mark("separate")]
            for offset, run in enumerate(start, start=1):  # after the paragraph's properties
                lines[0].insert(offset, run)
            lines[-1].append(_mark("end"))
        return lines

    def number(self, pages: Sequence[int]) -> None:
        """Show the page of each heading in a field that was made; nothing when there are none."""
        if len(pages) == len(self._pages):
            for run, page in zip(self._pages, pages, strict=True):
                run.addnext(_off_the_web(text_run(str(page))))

    def _line(self, bookmark: str, text: str, width: int) -> Element:
        before_page = _mark("separate")
        self._pages.append(before_page)
        page = [_mark("begin"), _code(f" PAGEREF {bookmark} \\h "), before_page, _mark("end")]
        runs = map(_off_the_web, [text_run("\t"), *page])
        link = node("w:hyperlink", text_run(text), *runs, anchor=bookmark, history="1")
        line = layout.paragraph(layout.CONTENTS_ENTRY, link)
        # Also in a master whose own style has no stop for pages.
        line[0].append(node("w:tabs", node("w:tab", val="right", leader="dot", pos=str(width))))
        return line


def _off_the_web(run: Element) -> Element:
    """Mark a run as shown on paper alone, as Word does with pages (switch ``\\z``)."""
    run.insert(0, node("w:rPr", node("w:webHidden")))
    return run


def _mark(kind: str) -> Element:
    return node("w:r", node("w:fldChar", fldCharType=kind))


def _code(words: str) -> Element:
    code = node("w:instrText")
    code.text = words
    code.set(n.qn("xml:space"), "preserve")
    return node("w:r", code)
