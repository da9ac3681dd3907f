"""One short foreign draft, with the same faults in it, in as many layouts as authors use."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

Lines = Sequence[str]
Grid = tuple[Lines, Sequence[Lines]]  # titles, rows
Holder = Any  # a document or a cell, which python-docx has no common type for
Section = tuple[str, Lines | Grid]
_BOX = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:shape style="width:400pt;height:80pt"><v:textbox><w:txbxContent/></v:textbox></v:shape>'
    "</w:pict></w:r>"
)
GUIDE = "Say what was done and by whom."
SECTIONS: tuple[Section, ...] = (
    (
        "Terms of reference",
        [
            "The review covers 1 January 2024 to 30 June 2024. It asks how the service worked with"
            " Adult A and with the children, and what it knew of the risk."
        ],
    ),
    (
        "Methodology",
        [
            "The author read the case file and the emails of the team, and spoke with three workers"
            " in July 2024. The manager was on leave and was seen in August."
        ],
    ),
    (
        "Background",
        [
            "Adult A was 34 and lived in a flat of the housing association. Dr Adaeze Okonjo was"
            " the GP. Her sister can be reached on 07700 900461. She had asked the CRHTT for help"
            " in 2023 and was told that the list was closed."
        ],
    ),
    ("Voice of the child", ["TBC"]),
    (
        "Chronology",
        (
            ["Date", "Event", "Source"],
            [
                ["03/03/2024", "The worker visited Adult A at home.", "Case file"],
                ["09/05/2024", "The housing officer rang the school.", "Case file"],
                ["14/04/2024", "A letter was sent with a new date.", "Emails"],
                ["02/06/2024", "Adult A rang the office.", "Call log"],
            ],
        ),
    ),
    (
        "Analysis of practice",
        [
            "The worker visited on 3 March 2024 because the neighbour had called. Adult A was"
            " attention-seeking at the visit and the worker left after ten minutes.",
            "The worker did not ask about the partner, since the form has no field for it and the"
            " team was two workers short that month.",
        ],
    ),
    ("Equality and diversity", ["No equality or diversity issues were identified."]),
    (
        "Good practice",
        [
            "On 9 May 2024 the housing officer rang the school the same day, and stayed on the line"
            " until the children were safe with their aunt."
        ],
    ),
    (
        "Lessons learned",
        [
            "Lesson 1: a visit that ends early needs a second one within two days.",
            "Lesson 2: the form must ask about the partner.",
        ],
    ),
    (
        "Recommendations",
        [
            "1. The Head of Housing should add a question on the partner to the visit form by 31"
            " March 2025.",
            "2. Staff should be reminded to visit again.",
        ],
    ),
    (
        "Action plan",
        (
            ["Recommendation", "Action", "Owner", "Target date", "Outcome"],
            [
                [
                    "1",
                    "Add the question to the form",
                    "Head of Housing",
                    "31/03/2025",
                    "Each form read in the April audit has the answer",
                ],
                [
                    "2",
                    "Send a reminder to staff",
                    "All staff",
                    "Ongoing",
                    "Fewer visits end early, as the quarterly audit shows",
                ],
            ],
        ),
    ),
    (
        "Sign-off",
        [
            "Written by the quality lead and approved by the Director of Housing on 12 September"
            " 2024."
        ],
    ),
)


def layout(name: str) -> bytes:
    """Return the draft in a layout."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = section.footer.paragraphs[0].text = "OFFICIAL-SENSITIVE"
    _strong(document.add_paragraph(), "Individual Management Review of Wold Homes")
    (LAYOUTS | ROWS_AS_BLOCKS)[name](document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _strong(paragraph: Any, words: str) -> Any:
    run = paragraph.add_run(words)
    run.bold = True
    return run


def _grid(holder: Holder, columns: int) -> Any:
    grid = holder.add_table(0, columns)
    grid.style = grid.part.document.styles["Table Grid"]
    return grid


def _table(holder: Holder, grid: Grid) -> None:
    titles, rows = grid
    made = _grid(holder, len(titles))
    for cell, words in zip(made.add_row().cells, titles, strict=True):
        _strong(cell.paragraphs[0], words)
    for row in rows:
        for cell, words in zip(made.add_row().cells, row, strict=True):
            cell.text = words


def _fill(cell: Any, lines: Lines) -> None:
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "D9D9D9")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _control(element: Any) -> None:
    """Put a content control around an element."""
    control = OxmlElement("w:sdt")
    for name in ("w:sdtPr", "w:sdtContent"):
        control.append(OxmlElement(name))
    element.addprevious(control)
    control[-1].append(element)


def _headed(head: Callable[[Holder, str, int], object]) -> Callable[[Holder], None]:
    """Return a layout in which a line stands above each answer."""

    def write(document: Holder) -> None:
        for number, (title, answer) in enumerate(SECTIONS, start=1):
            head(document, title, number)
            _answer(document, answer)

    return write


def _answer(holder: Holder, answer: Lines | Grid) -> None:
    if isinstance(answer, tuple):
        _table(holder, answer)
    else:
        for line in answer:
            holder.add_paragraph(line)


def _banner(document: Holder, title: str, number: int) -> None:
    grid = _grid(document, 1)
    cell = grid.add_row().cells[0]
    _strong(cell.paragraphs[0], title)
    _shade(cell)
    document.add_paragraph()


def _groups() -> Iterator[tuple[str, Grid] | list[tuple[str, Lines]]]:
    """Yield the tables, and between them what is asked in rows together."""
    together: list[tuple[str, Lines]] = []
    for title, answer in SECTIONS:
        if isinstance(answer, tuple):
            yield together
            yield title, answer
            together = []
        else:
            together.append((title, answer))
    yield together


def _rows(write: Callable[[Any, str, Lines], object], columns: int, *titles: str) -> Any:
    """Return a layout in which a row of a table stands for each answer."""

    def layout_of(document: Holder) -> None:
        for group in _groups():
            if isinstance(group, tuple):
                _strong(document.add_paragraph(), group[0])
                _table(document, group[1])
            else:
                grid = _grid(document, columns)
                for cell, words in zip(grid.add_row().cells if titles else (), titles, strict=True):
                    _strong(cell.paragraphs[0], words)
                for title, lines in group:
                    write(grid, title, lines)
            document.add_paragraph()

    return layout_of


def _beside(grid: Any, title: str, lines: Lines) -> Any:
    label, answer = grid.add_row().cells
    _strong(label.paragraphs[0], title)
    _fill(answer, lines)
    return answer


def _plain_beside(grid: Any, title: str, lines: Lines) -> None:
    label, answer = grid.add_row().cells
    label.text = title
    _fill(answer, lines)


def _numbered(grid: Any, title: str, lines: Lines) -> None:
    number, label, answer = grid.add_row().cells
    number.text, label.text = str(len(grid.rows) - 1), title
    _fill(answer, lines)


def _guided(grid: Any, title: str, lines: Lines) -> None:
    label, guidance, answer = grid.add_row().cells
    _strong(label.paragraphs[0], title)
    guidance.paragraphs[0].add_run(GUIDE).italic = True
    _fill(answer, lines)


def _above(grid: Any, title: str, lines: Lines) -> None:
    label = grid.add_row().cells[0]
    _strong(label.paragraphs[0], title)
    _shade(label)
    _fill(grid.add_row().cells[0], lines)


def _inside(grid: Any, title: str, lines: Lines) -> None:
    cell = grid.add_row().cells[0]
    _strong(cell.paragraphs[0], title)
    for line in lines:
        cell.add_paragraph(line)


def _merged_down(grid: Any, title: str, lines: Lines) -> None:
    label, answer = grid.add_row().cells
    _strong(label.paragraphs[0], title)
    answer.text = lines[0]
    for line in lines[1:]:
        more = grid.add_row().cells
        more[1].text = line
        label.merge(more[0])


def _merged_across(grid: Any, title: str, lines: Lines) -> None:
    cells = grid.add_row().cells
    _strong(cells[0].paragraphs[0], title)
    _fill(cells[1].merge(cells[3]), lines)


def _held_beside(grid: Any, title: str, lines: Lines) -> None:
    _control(_beside(grid, title, lines)._tc)


def _held_row(grid: Any, title: str, lines: Lines) -> None:
    _beside(grid, title, lines)
    _control(grid.rows[-1]._tr)


def _nested(document: Holder) -> None:
    grid = _grid(document, 2)
    for title, answer in SECTIONS:
        label, cell = grid.add_row().cells
        _strong(label.paragraphs[0], title)
        if isinstance(answer, tuple):
            _table(cell, answer)
            cell.add_paragraph()
        else:
            _fill(cell, answer)


def _in_one_cell(document: Holder) -> None:
    cell = _grid(document, 1).add_row().cells[0]
    for title, answer in SECTIONS:
        _strong(cell.add_paragraph(), title)
        _answer(cell, answer)
    cell.add_paragraph()


def _controls(document: Holder) -> None:
    for title, answer in SECTIONS:
        _strong(document.add_paragraph(), title)
        if isinstance(answer, tuple):
            _table(document, answer)
        else:
            for line in answer:
                _control(document.add_paragraph(line)._p)


def _lines_for_rows(document: Holder) -> None:
    for title, answer in SECTIONS:
        document.add_heading(title, 1)
        if not isinstance(answer, tuple):
            _answer(document, answer)
            continue
        for row in answer[1]:
            for label, words in zip(answer[0], row, strict=True):
                line = document.add_paragraph()
                _strong(line, f"{label}: ")
                line.add_run(words)
            document.add_paragraph()


def _tables_for_rows(document: Holder) -> None:
    for title, answer in SECTIONS:
        document.add_heading(title, 1)
        if not isinstance(answer, tuple):
            _answer(document, answer)
            continue
        for row in answer[1]:
            grid = _grid(document, 2)
            for label, words in zip(answer[0], row, strict=True):
                _beside(grid, label, [words])
            document.add_paragraph()


def _larger(document: Holder, title: str, number: int) -> None:
    document.add_paragraph().add_run(title).font.size = Pt(16)


def _underlined(document: Holder, title: str, number: int) -> None:
    document.add_paragraph().add_run(title).underline = True


def _italic(document: Holder, title: str, number: int) -> None:
    document.add_paragraph().add_run(title).italic = True


def _asked(grid: Any, title: str, lines: Lines) -> None:
    label, answer = grid.add_row().cells
    label.text = f"{len(grid.rows) - 1}. {title}"
    _fill(answer, lines)


def _on_its_line(behind: str, *, bold: bool = True) -> Callable[[Holder], None]:
    """Return a layout in which an answer begins on the line of its label."""

    def write(document: Holder) -> None:
        for title, answer in SECTIONS:
            line = document.add_paragraph()
            line.add_run(title).bold = bold
            if isinstance(answer, tuple):
                _table(document, answer)
                continue
            line.add_run(f"{behind}{answer[0]}")
            for more in answer[1:]:
                document.add_paragraph(more)

    return write


def _boxes(document: Holder) -> None:
    for title, answer in SECTIONS:
        cell = _grid(document, 1).add_row().cells[0]
        _strong(cell.paragraphs[0], title)
        _answer(cell, answer)
        cell.add_paragraph()
        document.add_paragraph()


def _boxes_below(document: Holder) -> None:
    for title, answer in SECTIONS:
        _strong(document.add_paragraph(), title)
        if isinstance(answer, tuple):
            _table(document, answer)
        else:
            _fill(_grid(document, 1).add_row().cells[0], answer)


def _text_boxes(*, holds_title: bool) -> Callable[[Holder], None]:
    """Return a layout in which an answer stands in a text box, below its title or with it."""

    def write(document: Holder) -> None:
        for title, answer in SECTIONS:
            if isinstance(answer, tuple):
                _strong(document.add_paragraph(), title)
                _table(document, answer)
                continue
            if not holds_title:
                _strong(document.add_paragraph(), title)
            run = parse_xml(_BOX)
            document.add_paragraph()._p.append(run)
            lines = [document.add_paragraph(one) for one in answer]
            if holds_title:
                lines.insert(0, document.add_paragraph())
                _strong(lines[0], title)
            next(run.iter(qn("w:txbxContent"))).extend(one._p for one in lines)

    return write


LAYOUTS: MappingProxyType[str, Callable[[Holder], None]] = MappingProxyType(
    {
        "headings": _headed(lambda at, title, number: at.add_heading(title, 1)),
        "bold lines": _headed(lambda at, title, number: _strong(at.add_paragraph(), title)),
        "bold with colons": _headed(
            lambda at, title, number: _strong(at.add_paragraph(), f"{title}:")
        ),
        "capitals": _headed(lambda at, title, number: at.add_paragraph(title.upper())),
        "typed numbers": _headed(
            lambda at, title, number: _strong(at.add_paragraph(), f"{number}. {title}")
        ),
        "larger lines": _headed(_larger),
        "underlined": _headed(_underlined),
        "banners": _headed(_banner),
        "two columns": _rows(_beside, 2),
        "two plain columns": _rows(_plain_beside, 2),
        "three columns": _rows(_guided, 3, "Heading", "Guidance", "Report text"),
        "label above": _rows(_above, 1),
        "label in the cell": _rows(_inside, 1),
        "merged downwards": _rows(_merged_down, 2),
        "merged across": _rows(_merged_across, 4),
        "controls around cells": _rows(_held_beside, 2),
        "controls around rows": _rows(_held_row, 2),
        "controls around paragraphs": _controls,
        "plain titles": _headed(lambda at, title, number: at.add_paragraph(title)),
        "plain numbers": _headed(lambda at, title, number: at.add_paragraph(f"{number}. {title}")),
        "letters": _headed(
            lambda at, title, number: at.add_paragraph(f"{chr(64 + number)}. {title}")
        ),
        "plain with colons": _headed(lambda at, title, number: at.add_paragraph(f"{title}:")),
        "italic": _headed(_italic),
        "on its line": _on_its_line(": "),
        "behind a dash": _on_its_line(" – "),
        "behind a tab": _on_its_line("\t"),
        "plain, behind a tab": _on_its_line(":\t", bold=False),
        "boxes": _boxes,
        "boxes below": _boxes_below,
        "text boxes": _text_boxes(holds_title=True),
        "text boxes below": _text_boxes(holds_title=False),
        "question and response": _rows(_asked, 2, "Question", "Response"),
        "tables in cells": _nested,
        "all in one cell": _in_one_cell,
    }
)
# Layouts in which a row is a block of labels.
ROWS_AS_BLOCKS: MappingProxyType[str, Callable[[Holder], None]] = MappingProxyType(
    {"lines": _lines_for_rows, "tables": _tables_for_rows}
)
