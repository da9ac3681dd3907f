"""A body in which controls are put, and what stays as it was."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from imrkit.documents.draft import Draft
from imrkit.values.controls import (
    Binding,
    ContentControl,
    ControlKind,
    Level,
    NewControl,
    walk,
)
from support.docx import (
    MAIN,
    cell,
    p,
    row,
    table,
    unzipped,
)
from support.word import validate

TEXT = NewControl(kind=ControlKind.PLAIN_TEXT, tag="t", title="Title")
RICH = NewControl(tag="t", title="Title")
BODY = p("first") + p("second ", "run") + table(row(cell(p("a")), cell(p("b"))), row(cell(p("c"))))
# level: what it is put around: path, number of siblings
PLACES = {
    Level.BLOCK: ((0, 0), 2),
    Level.RUN: ((0, 1, 0), 2),
    Level.ROW: ((0, 2, 2), 2),
    Level.CELL: ((0, 2, 2, 1), 1),
}
COMMENT = f'<w:comment w:id="2" w:author="A">{p("why")}</w:comment>'
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
DATA = '<c:cover xmlns:c="urn:c"><c:name>{}</c:name></c:cover>'
NAME = Binding(store=STORE, xpath="/c:cover/c:name", prefixes="xmlns:c='urn:c'")
DATE = '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>'
BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
LIST = '<w:dropDownList><w:listItem w:displayText="Yes" w:value="y"/></w:dropDownList>'


def only(draft: Draft) -> ContentControl:
    """Return the one control of a draft, as it is read from its bytes."""
    (control,) = walk(Draft.open(draft.to_bytes()).controls())
    return control


def body(data: bytes) -> bytes:
    """Return the main part in a form in which equal XML is equal."""
    return etree.tostring(etree.fromstring(unzipped(data)[MAIN]), method="c14n")


def is_sound(draft: Draft, tmp_path: Path) -> bool:
    """Tell whether the validator finds nothing in a draft."""
    path = tmp_path / "draft.docx"
    draft.save(path, overwrite=True)
    return validate(path) == []
