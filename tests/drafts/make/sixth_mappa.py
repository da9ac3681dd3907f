"""A MAPPA report in the sample form: answers typed into its old form fields, the rest below them.

@ field Label          what is typed into the field after this label, or the choice of its list
@ tick Yes             the check box after this word
@ Heading              the first line goes into the field under it, the others below the field
@ action N             what is to be done, how, by whom, when: a line each
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from drafts.make.sixth_parts import Numbered, add_list, cite, count, opened, read, remove, save
from support.paths import ROOT


def make(source: Path, path: Path) -> None:
    """Fill the blank form and save it."""
    said, parts = read(source)
    document = opened(ROOT / "tests/samples/mappa-o-scr-2012.docx")
    for lock in list(document.settings.element.iter(qn("w:documentProtection"))):
        remove(lock)
    section = document.sections[0]
    section.header.paragraphs[0].text = f"MAPPA O\t\t{said['marking']}"
    section.footer.paragraphs[0].add_run(f"\t\t{said['marking']}")
    number = add_list(document, "[%1]")
    used = 0
    for place, lines in parts:
        kind, _, rest = place.partition(" ")
        if kind == "field":
            _fill(_beginning(document, rest), lines[0])
        elif kind == "tick":
            _tick(document, rest)
        elif kind == "action":
            used = int(rest)
            _action(document, used, lines)
        else:
            _answer(document, place, lines, number)
    first = _beginning(document, f"Action {used + 1}:")._element
    while first.tag == qn("w:p"):
        gone, first = first, first.getnext()
        remove(gone)
    cite(document, ["%1"])
    save(document, path, said["modified"])


def _beginning(document: Any, words: str) -> Any:
    return next(one for one in document.paragraphs if one.text.startswith(words))


def _fill(paragraph: Any, text: str) -> None:
    """Type into the field of a paragraph, or choose from its list."""
    for chosen in paragraph._element.iter(qn("w:ddList")):
        values = [one.get(qn("w:val")) for one in chosen.iter(qn("w:listEntry"))]
        result = OxmlElement("w:result")
        result.set(qn("w:val"), str(values.index(text)))
        chosen.insert(0, result)
        return
    (shown,) = [one for one in paragraph._element.iter(qn("w:t")) if "\u2002" in (one.text or "")]
    shown.text = text


def _tick(document: Any, word: str) -> None:
    (line,) = [one for one in document.paragraphs if "internal management review" in one.text[:60]]
    boxes = list(line._element.iter(qn("w:checkBox")))
    ticked = OxmlElement("w:checked")
    boxes[("Yes", "No").index(word)].append(ticked)


def _answer(document: Any, heading: str, lines: list[str], number: int) -> None:
    field = _beginning(document, heading)._element.getnext()
    (paragraph,) = [one for one in document.paragraphs if one._element is field]
    first = lines[0]
    if first.startswith("+ "):
        count(field, number, 0)
    _fill(paragraph, first.removeprefix("+ "))
    writer = Numbered(document, number, 0)
    writer.before = field.getnext()
    writer.write(lines[1:])


def _action(document: Any, order: int, lines: list[str]) -> None:
    at = _beginning(document, f"Action {order}:")._element
    for line in lines:
        (paragraph,) = [one for one in document.paragraphs if one._element is at]
        _fill(paragraph, line)
        at = at.getnext()
