"""A control of each kind, to fill and to read back."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from lxml import etree

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ContentControl
from imrkit.values.value import Value
from support.docx import (
    MAIN,
    Store,
    cell,
    docx,
    p,
    row,
    run,
    sdt,
    table,
    unzipped,
)

TEXT = "<w:text/>"
LINES = '<w:text w:multiLine="1"/>'
GREY = '<w:rStyle w:val="PlaceholderText"/>'
SHOWING = "<w:showingPlcHdr/>"
BOX = (
    '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="2612"/>'
    '<w14:uncheckedState w14:val="2610"/></w14:checkbox>'
)
LIST = (
    '<w:{0}><w:listItem w:displayText="Yes" w:value="y"/>'
    '<w:listItem w:displayText="No" w:value="n"/></w:{0}>'
)
DATE = '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/></w:date>'
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
DATA = '<c:cover xmlns:c="urn:c"><c:name>old</c:name><c:name>second</c:name></c:cover>'
BODY = {
    "rich": sdt(p(run("Click", GREY)), SHOWING, tag="t"),
    "plain": p(sdt(run("Click", GREY), SHOWING + LINES, tag="t")),
    "combo": p(sdt(run("Click", GREY), SHOWING + LIST.format("comboBox"), tag="t")),
    "drop": p(sdt(run("Click", GREY), SHOWING + LIST.format("dropDownList"), tag="t")),
    "date": p(sdt(run("Click", GREY), SHOWING + DATE, tag="t")),
    "tick": p(sdt(run("\u2610"), BOX.format("0"), tag="t")),
    "picture": p(sdt(run("x"), "<w:picture/>", tag="t")),
}
CELLS = (
    sdt(run("Click", GREY), f'<w:id w:val="1"/>{SHOWING}{LINES}', tag="t.a"),
    sdt(run("Click", GREY), f'<w:id w:val="2"/>{SHOWING}{LINES}', tag="t.b"),
)
ITEM = '<w:id w:val="3"/><w15:repeatingSectionItem/>'
ROW = row(*(cell(p(one)) for one in CELLS)).replace("<w:tr>", '<w:tr w14:paraId="0000000A">')
ROW = ROW.replace("<w:p>", '<w:p w14:paraId="0000000B" w14:textId="0000000C">', 1)
BODY["rows"] = table(sdt(sdt(ROW, ITEM), '<w:id w:val="4"/><w15:repeatingSection/>', tag="t"))

LEGAL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n")
)


def binding(xpath: str, store: str = STORE) -> str:
    return (
        f'<w:dataBinding w:prefixMappings="xmlns:c=\'urn:c\'" w:xpath="{xpath}" '
        f'w:storeItemID="{store}"/>'
    )


NAME = binding("/c:cover/c:name")


def fill(data: bytes, value: Value, tag: str = "t") -> bytes:
    draft = Draft.open(data)
    draft.fill(tag, value)
    return draft.to_bytes()


def controls(data: bytes) -> dict[str, ContentControl]:
    return {control.tag: control for control in Draft.open(data).controls()}


def filled(kind: str, value: Value) -> ContentControl:
    return controls(fill(docx(BODY[kind]), value))["t"]


def texts(control: ContentControl) -> list[list[str]]:
    return [[one.text for one in cells] for cells in control.rows]


def values(data: bytes, name: str) -> list[str]:
    """Return every value of an attribute or of an element's ``w:val`` in the main part."""
    root = etree.fromstring(unzipped(data)[MAIN])
    found = [one.get(n.qn(name)) for one in root.iter() if one.get(n.qn(name)) is not None]
    found += [one.get(n.qn("w:val")) for one in root.iter(n.qn(name))]
    return [str(one) for one in found]


def row_values(*rows: dict[str, str]) -> Value:
    return rows


THREE = row_values({"a": "1", "b": "2"}, {"a": "3", "b": "4"}, {"a": "5", "b": "6"})


def bound(*bodies: str, headers: str = "") -> bytes:
    return docx(
        "".join(bodies),
        headers={"h": headers} if headers else {},
        stores=[Store(xml=DATA, id=STORE)],
    )


def assert_nothing_changes(data: bytes, value: Value, tag: str = "t") -> DocumentError:
    draft = Draft.open(data)
    before = draft.to_bytes()
    with pytest.raises(DocumentError) as caught:
        draft.fill(tag, value)
    assert content(draft.to_bytes()) == content(before)
    assert not str(caught.value).endswith("..")
    return caught.value


def content(data: bytes) -> dict[str, str]:
    """Return the parts so that only what they say counts, not how their XML is spelled."""
    return {
        name: text if "<broken" in text else etree.canonicalize(text)
        for name, raw in unzipped(data).items()
        if (text := raw.decode())
    }
