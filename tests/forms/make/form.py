"""A form while it is made: blank, or filled as a draft, with what is expected of it."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.shared import Mm, Pt
from forms.make.asks import Ask
from forms.make.parts import GOLD, MAIN, Element, Part, asked, look, p, t, tc, tr, w

EMPTY: tuple[Element, ...] = ()


class Form:
    """A Word file in the making; ``filled`` says that its answers are written in."""

    def __init__(self, *, filled: bool, font: str, size: float) -> None:
        self.filled = filled
        self.document = Document()
        self._body: Any = self.document.element.body
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(size)
        normal.paragraph_format.space_after = Pt(4)
        normal.paragraph_format.line_spacing = 1.0
        page = self.document.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.left_margin = page.right_margin = Mm(20)
        page.top_margin = page.bottom_margin = Mm(18)
        properties = self.document.core_properties
        properties.author = properties.comments = properties.last_modified_by = ""
        properties.created = properties.modified = datetime(2026, 1, 5, 9, tzinfo=UTC)

    def add(self, *blocks: Element | Sequence[Element]) -> None:
        """Put paragraphs and tables at the end."""
        for block in blocks:
            for one in [block] if isinstance(block, Element) else block:
                self._body.sectPr.addprevious(one)

    def added(self, *blocks: Element) -> list[Element]:
        """Return blocks that an author added: none in the blank form."""
        return list(blocks) if self.filled else []

    def or_blank(self, ask: Ask, *blank: Part) -> Sequence[Part]:
        """Return the answer of a place as a run, or the blank that stands for it."""
        return (t(ask.answer),) if self.filled and ask.answer else blank

    def below(self, ask: Ask, empty: int = 1) -> list[Element]:
        """Return the paragraphs under a heading or a question."""
        if self.filled and ask.answer:
            return [p(text) for text in ask.answer.split("\n")]
        return [p() for _ in range(empty)]

    def rows(
        self, columns: Sequence[Ask], given: Sequence[Sequence[str]], *, fill: str, empty: int
    ) -> list[Element]:
        """Return a table's rows: its titles, what is written in them, and rows to fill."""
        rows = given if self.filled else []
        answers = ["\n".join(cells).strip() for cells in zip(*given, strict=True)]
        titles = [one.answered(text) for one, text in zip(columns, answers, strict=True)]
        bold = look(bold=True)
        return [
            tr(*(tc([asked(one, bold)], fill=fill) for one in titles), title=True),
            *(tr(*(tc(text) for text in texts)) for texts in rows),
            *(tr(*(tc() for _ in columns)) for _ in range(empty - len(rows))),
        ]

    def list_style(self, levels: Sequence[tuple[str, str, str, int]]) -> int:
        """Add an automatic list and return its id.

        A level is (number format, text, id of the style that it numbers or "", indent).
        """
        numbering: Any = self.document.part.numbering_part.element
        number = 100 + len(numbering)
        made = [
            w(
                "lvl",
                w("start", val=1),
                w("numFmt", val=kind),
                w("pStyle", val=style) if style else None,
                w("lvlText", val=text),
                w("lvlJc", val="left"),
                w("pPr", w("ind", left=indent, hanging=indent)),
                ilvl=level,
            )
            for level, (kind, text, style, indent) in enumerate(levels)
        ]
        abstract = w("abstractNum", w("multiLevelType", val="multilevel"), *made)
        abstract.set(f"{{{MAIN}}}abstractNumId", str(number))
        numbering.find(f"{{{MAIN}}}num").addprevious(abstract)
        numbering.append(w("num", w("abstractNumId", val=number), numId=number))
        return number

    def section(self, *, landscape: bool) -> Element:
        """Return a section like the last of the file."""
        made: Element = deepcopy(self._body.sectPr)
        size = made.find(f"{{{MAIN}}}pgSz")
        assert size is not None
        if landscape:
            wide, high = size.get(f"{{{MAIN}}}h", ""), size.get(f"{{{MAIN}}}w", "")
            size.set(f"{{{MAIN}}}w", wide)
            size.set(f"{{{MAIN}}}h", high)
            size.set(f"{{{MAIN}}}orient", "landscape")
        return made

    @property
    def last_section(self) -> Element:
        section: Element = self._body.sectPr
        return section

    def slots(self) -> list[tuple[int, Ask]]:
        """Return each place with the index of its paragraph, in reading order."""
        paragraphs = self.document.element.iter(f"{{{MAIN}}}p")
        return [
            (index, Ask.from_json(run.get(GOLD, "")))
            for index, paragraph in enumerate(paragraphs)
            for run in paragraph.iter(f"{{{MAIN}}}r")
            if run.get(GOLD) and next(run.iterancestors(f"{{{MAIN}}}p")) is paragraph
        ]

    def save(self, path: Path) -> None:
        """Write the file, without the notes of what its words ask."""
        for run in self.document.element.iter(f"{{{MAIN}}}r"):
            run.attrib.pop(GOLD, None)
        stream = io.BytesIO()
        self.document.save(stream)
        with zipfile.ZipFile(stream) as made, zipfile.ZipFile(path, "w") as kept:
            for name in made.namelist():  # of one date, so that the same form is the same file
                info = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
                kept.writestr(info, made.read(name), zipfile.ZIP_DEFLATED)


def protect(form: Form) -> None:
    """Let the form fields alone be filled in."""
    settings: Any = form.document.settings.element
    stop = settings.find("{*}defaultTabStop")
    stop.addprevious(w("documentProtection", edit="forms", enforcement=1))


def unprotect(section: Element) -> None:
    """Let all of a section be written in, where the form is protected."""
    order = ["vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid"]
    following = [one for one in section if str(one.tag).rpartition("}")[2] in order]
    mark = w("formProt", val="0")
    if following:
        following[0].addprevious(mark)
    else:
        section.append(mark)


def gold(slots: Sequence[tuple[int, Ask]]) -> list[dict[str, object]]:
    """Return the rows of the gold file."""
    seen: Counter[str] = Counter()
    rows: list[dict[str, object]] = []
    for index, ask in slots:
        seen[ask.anchor] += 1
        rows.append(
            {
                "anchor": ask.anchor,
                "occurrence": seen[ask.anchor],
                "kind": ask.kind,
                "item": ask.item,
                "acceptable": list(ask.acceptable),
                "why": ask.why,
                "para": index,
            }
        )
    return rows


def answers(slots: Sequence[tuple[int, Ask]]) -> list[dict[str, object]]:
    """Return what a draft says at its places; "" where one was left empty."""
    rows = zip(gold(slots), (ask for _, ask in slots), strict=True)
    return [
        {"anchor": row["anchor"], "occurrence": row["occurrence"], "answer": ask.answer}
        for row, ask in rows
        if ask.item is not None and ask.answer is not None
    ]


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")
