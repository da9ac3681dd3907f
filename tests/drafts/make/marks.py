"""What an author leaves behind in Word: tracked changes, comments, hidden words, dead references.

Written in the words of a draft: ``{+inserted+}``, ``{-deleted-}``, ``{%hidden%}``,
``{^words|remark^}`` for a comment, ``{=words=}`` for a cross-reference that shows these words.
"""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run
from forms.make.parts import MAIN, Element, field, t, w

WHEN = datetime(2026, 11, 2, 9, tzinfo=UTC)
_MARK = re.compile(r"\{([+\-%^=])(.*?)\1\}")
_BY = {"author": "Reviewer", "date": "2026-11-02T09:00:00Z"}


def keep(content: bytes, path: Path, *, modified: datetime = WHEN) -> None:
    """Carry out the marks of a draft and save it, the same file each time."""
    document = Document(io.BytesIO(content))
    runs = [one for one in document.element.iter(f"{{{MAIN}}}r") if _MARK.search(_words(one))]
    for number, run in enumerate(runs):
        _carry_out(document, run, number)
    properties = document.core_properties
    properties.created, properties.modified = WHEN, modified
    properties.author = properties.last_modified_by = properties.comments = ""
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(path, "w") as kept:
        for name in made.namelist():
            info = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
            kept.writestr(info, made.read(name), zipfile.ZIP_DEFLATED)


def plain(text: str) -> str:
    """Return the words that are read, without the marks; what is deleted or hidden too."""
    return _MARK.sub(lambda one: one[2].partition("|")[0] if one[1] == "^" else one[2], text)


def _words(run: Element) -> str:
    return "".join(one.text or "" for one in run.iter(f"{{{MAIN}}}t"))


def _carry_out(document: Any, run: Element, number: int) -> None:
    looks = run.find(f"{{{MAIN}}}rPr")
    words, at = _words(run), 0
    for order, found in enumerate(_MARK.finditer(words)):
        if found.start() > at:
            run.addprevious(t(words[at : found.start()], looks))
        _write(document, run, found, 900 + 20 * number + order)
        at = found.end()
    if at < len(words):
        run.addprevious(t(words[at:], looks))
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _write(document: Any, run: Element, found: re.Match[str], number: int) -> None:
    looks = run.find(f"{{{MAIN}}}rPr")
    kind, words = found.groups()
    if kind == "+":
        run.addprevious(w("ins", t(words, looks), id=number, **_BY))
    elif kind == "-":
        gone = t(words, looks)
        for one in gone.iter(f"{{{MAIN}}}t"):
            one.tag = f"{{{MAIN}}}delText"
        run.addprevious(w("del", gone, id=number, **_BY))
    elif kind == "%":
        hidden = deepcopy(looks) if looks is not None else w("rPr")
        hidden.append(w("vanish"))
        run.addprevious(t(words, hidden))
    elif kind == "=":
        for one in field("REF _Ref51203 \\r \\h", words):
            run.addprevious(one)
    else:
        said, _, remark = words.partition("|")
        _comment(document, run, said, remark)


def _comment(document: Any, run: Element, said: str, remark: str) -> None:
    made: Any = document.element.makeelement(qn("w:r"), {})
    run.addprevious(made)
    made.text = said
    comment = document.add_comment(Run(made, document), remark, author="Reviewer", initials="R")
    comment._comment_elm.set(qn("w:date"), _BY["date"])
