"""A bound control shows its node (ISO 29500-1 section 17.5.2.6): read so, filled so, told so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import Store, cell, docx, p, part, row, run, sdt, table, text_box, unzipped
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.value import Value
from imrkit.verbs import lint

STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
TEXT, LINES = "<w:text/>", '<w:text w:multiLine="1"/>'
SHOWING = "<w:showingPlcHdr/>"
LIST = '<w:{}><w:listItem w:displayText="Yes" w:value="y"/></w:{}>'
DROP, COMBO = (LIST.format(name, name) for name in ("dropDownList", "comboBox"))
DATE = '<w:date w:fullDate="{}"><w:dateFormat w:val="{}"/><w:lid w:val="en-GB"/></w:date>'
BOX = (
    '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="2612"/>'
    '<w14:uncheckedState w14:val="2610"/></w14:checkbox>'
)
NIL = '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><b xsi:nil="true"/></a>'
LONG = "d MMMM yyyy"


def binding(xpath: str = "/a/b", store: str = STORE, prefixes: str = "") -> str:
    named = f'w:prefixMappings="{prefixes}" ' if prefixes else ""
    return f'<w:dataBinding {named}w:xpath="{xpath}" w:storeItemID="{store}"/>'


def bound(shown: str, properties: str, tag: str = "t") -> str:
    return p(sdt(run(shown), binding() + properties, tag=tag))


def made(body: str, xml: str) -> bytes:
    return docx(body, stores=[Store(xml=xml, id=STORE)])


def codes(data: bytes) -> list[str]:
    return [one.code for one in lint(data)]


# What runs say and the node does not

STALE = {
    "text": ("5346", TEXT, "66666", "66666"),
    "lines": ("x", LINES, "one\ntwo", "one\ntwo"),
    "placeholder": ("Click", SHOWING + TEXT, "held", "held"),
    "not shown": ("", TEXT, "held", "held"),
    "drop-down": ("No", DROP, "y", "Yes"),
    "combo box": ("No", COMBO, "typed", "typed"),
    "choice": ("No", DROP, "none of them", "none of them"),
    "date": ("1 May 2026", DATE.format("2026-05-01T00:00:00Z", LONG), "2026-03-03", "3 March 2026"),
    "no date": ("1 May 2026", DATE.format("2026-05-01T00:00:00Z", LONG), "soon", "soon"),
    "tick": ("\u2610", BOX.format("0"), "true", "\u2612"),
    "no tick": ("\u2612", BOX.format("1"), "false", "\u2610"),
}
SAME = {
    "text": ("same", TEXT, "same"),
    "spaces": ("a  b", TEXT, " a b\n"),
    "date in other words": ("03.03.26", DATE.format("2026-03-03T00:00:00Z", LONG), "2026-03-03"),
    "empty": ("Click", SHOWING + TEXT, ""),
    "tick": ("\u2612", BOX.format("on"), "1"),
    "last value": ("Gone", DROP.replace("List>", 'List w:lastValue="g">', 1), "g"),
    "rich text is not bound": ("mine", "<w:richText/>", "other"),
}


@pytest.mark.parametrize("kind", STALE)
def test_what_is_read_is_what_word_shows_and_a_finding_says_so(kind: str) -> None:
    shown, properties, held, seen = STALE[kind]
    data = made(bound(shown, properties), f"<a><b>{held}</b></a>")
    draft = Draft.open(data)
    (control,) = draft.controls()

    assert (control.text, control.placeholder) == (seen, False)
    assert draft.snapshot().controls == (control,)
    assert seen.split("\n")[0] in str(draft.snapshot().blocks)
    assert seen.split("\n")[0] in str(draft.display())
    assert codes(data) == ["DOC115"]
    assert unzipped(draft.to_bytes()) == unzipped(data)


@pytest.mark.parametrize("kind", SAME)
def test_what_says_the_same_is_left_alone(kind: str) -> None:
    shown, properties, held = SAME[kind]
    data = made(bound(shown, properties), f"<a><b>{held}</b></a>")

    assert "DOC115" not in codes(data)
    assert Draft.open(data).controls()[0].text == shown


def test_an_empty_node_brings_the_placeholder() -> None:
    data = made(bound("5346", TEXT), "<a><b/></a>")
    (control,) = Draft.open(data).controls()

    assert control.is_empty and control.placeholder is True
    assert "nothing" in lint(data)[0].message


@given(st.text("ab \u00e9", min_size=1), st.text("ab \u00e9", min_size=1))
@settings(deadline=None)
def test_any_two_texts_are_told_apart(run_says: str, node_says: str) -> None:
    data = made(bound(run_says, TEXT), f"<a><b>{node_says}</b></a>")
    control = Draft.open(data).controls()[0]
    same = run_says.split() == node_says.split()

    assert control.value == (run_says if same else node_says).strip()
    assert ("DOC115" in codes(data)) is not same


@pytest.mark.parametrize("value", ["new", ""])
def test_a_filled_control_is_no_longer_stale(value: str) -> None:
    draft = Draft.open(made(bound("5346", TEXT), "<a><b>66666</b></a>"))

    draft.fill("t", value)

    assert draft.controls()[0].value == value
    assert "DOC115" not in codes(draft.to_bytes())


@pytest.mark.parametrize(
    "properties",
    [
        binding("/a/b[contains(., 'x')]"),
        binding("/a/missing"),
        binding(store="{00000000-0000-0000-0000-000000000000}"),
    ],
)
def test_what_cannot_be_followed_is_read_as_it_stands(properties: str) -> None:
    data = made(p(sdt(run("mine"), properties + TEXT, tag="t")), "<a><b>other</b></a>")

    assert Draft.open(data).controls()[0].text == "mine"
    assert "DOC115" not in codes(data)


# What is stored


def test_a_node_that_is_filled_is_no_longer_nil() -> None:
    draft = Draft.open(made(bound("[Owner]", SHOWING + TEXT), NIL))

    draft.fill("t", "PC1")

    assert "nil" not in part(draft.to_bytes(), "customXml/item1.xml").replace("XMLSchema", "")
    assert draft.controls()[0].value == "PC1"


def test_a_node_that_stays_empty_stays_nil() -> None:
    draft = Draft.open(made(bound("x", TEXT), NIL))

    draft.fill("t", "")

    assert 'xsi:nil="true"' in part(draft.to_bytes(), "customXml/item1.xml")


@pytest.mark.parametrize("boxed", [False, True])
def test_each_control_shows_a_node_in_its_own_way(boxed: bool) -> None:
    short = bound("x", DATE.format("2026-05-01T00:00:00Z", "dd/MM/yyyy"), "short")
    body = bound("x", DATE.format("2026-05-01T00:00:00Z", LONG)) + bound("x", TEXT, "text")
    draft = Draft.open(made(body + (text_box(short) if boxed else short), "<a><b>x</b></a>"))

    draft.fill("t", dt.date(2026, 3, 3))

    shown = {one.tag: (one.text, one.date) for one in draft.controls()}
    assert shown["t"] == ("3 March 2026", "2026-03-03")
    assert shown["short"] == ("03/03/2026", "2026-03-03")
    assert shown["text"][0].startswith("2026-03-03")
    assert part(draft.to_bytes()).count("03/03/2026") == 1 + boxed
    assert "DOC115" not in codes(draft.to_bytes())


# The stores that Word has by itself

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
COVER = "http://schemas.microsoft.com/office/2006/coverPageProps"
BUILT_IN = {
    "cover page": binding(
        "/n:CoverPageProperties[1]/n:CompanyPhone[1]",
        "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}",
        f"xmlns:n='{COVER}'",
    ),
    "core": binding(
        "/n:coreProperties[1]/m:title[1]",
        "{6c3c8bc8-f283-45ae-878a-bab7291924a1}",
        f"xmlns:n='{CORE}' xmlns:m='{DC}'",
    ),
    "extended": binding(
        "/n:Properties[1]/n:Company[1]",
        "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
        f"xmlns:n='{APP}'",
    ),
}


@pytest.mark.programs
@pytest.mark.parametrize("value", ["new", ""])
@pytest.mark.parametrize("store", BUILT_IN)
def test_a_store_of_word_s_own_is_made_when_the_file_lacks_it(
    store: str, value: str, tmp_path: Path
) -> None:
    shown = "".join(
        p(sdt(run(f"[{tag}]"), SHOWING + BUILT_IN[store] + TEXT, tag=tag)) for tag in ("p1", "p2")
    )
    data = docx(shown)
    assert codes(data) == []
    draft = Draft.open(data)
    assert [one.text for one in draft.controls()] == ["[p1]", "[p2]"]

    draft.fill("p1", "first")
    draft.fill("p1", value)
    draft.save(tmp_path / "made.docx")

    assert [one.value for one in Draft.open(draft.to_bytes()).controls()] == [value, value]
    assert codes(draft.to_bytes()) == []
    assert validate(tmp_path / "made.docx") == []
    assert len(unzipped(draft.to_bytes())) - len(unzipped(data)) == (
        1 if store != "cover page" else 3
    )


@pytest.mark.parametrize(
    "properties",
    [
        binding("/a/@when") + DATE.format("2026-05-01T00:00:00Z", LONG),
        binding("/a/b[contains(., 'x')]") + DATE.format("2026-05-01T00:00:00Z", LONG),
        binding("/x:a/b") + DATE.format("2026-05-01T00:00:00Z", LONG),
        binding().replace("w:dataB", "w15:dataB") + DATE.format("2026-05-01T00:00:00Z", LONG),
    ],
    ids=["attribute", "condition", "prefix", "of Word 2013"],
)
def test_a_path_into_a_store_that_is_not_there_binds_nothing(properties: str) -> None:
    draft = Draft.open(docx(p(sdt(run("x"), properties, tag="t"))))

    draft.fill("t", dt.date(2026, 3, 3))

    assert draft.controls()[0].text == "3 March 2026"


# Rows


def rows(section: str, cells: str) -> bytes:
    """Return a repeating section of two rows over a store of two lines."""
    items = "".join(
        sdt(
            row(cell(p(sdt(run(word), cells.replace("AT", str(at)) + TEXT, tag="desc")))),
            "<w15:repeatingSectionItem/>",
        )
        for at, word in ((1, "one"), (2, "two"))
    )
    body = table(sdt(items, f"{section}<w15:repeatingSection/>", tag="lines"))
    return made(body, "<a><b><c>one</c></b><b><c>two</c></b></a>")


SECTION = f'<w15:dataBinding w:xpath="/a[1]/b" w:storeItemID="{STORE}"/>'
CELL = f'<w:dataBinding w:xpath="/a[1]/b[AT]/c[1]" w:storeItemID="{STORE}"/>'


@pytest.mark.parametrize(
    "data", [rows(SECTION, CELL), rows(SECTION, ""), rows("", CELL)], ids=["both", "rows", "cells"]
)
@pytest.mark.parametrize("value", [[{"desc": "A"}, {"desc": "B"}, {"desc": "C"}], [{"desc": "A"}]])
def test_rows_that_the_store_holds_too_are_not_written_over(data: bytes, value: Value) -> None:
    draft = Draft.open(data)

    with pytest.raises(DocumentError, match="data of the file") as caught:
        draft.fill("lines", value)

    assert caught.value.reason
    assert unzipped(draft.to_bytes()) == unzipped(data)


def test_a_row_is_not_added_where_each_needs_a_node() -> None:
    draft = Draft.open(rows(SECTION, CELL))

    with pytest.raises(DocumentError, match="data of the file"):
        draft.repeat_row((0, 0, 2))


def test_a_cell_of_such_a_row_is_filled_by_itself() -> None:
    draft = Draft.open(rows(SECTION, CELL))
    second = draft.controls()[0].rows[1][0]

    draft.fill_at(second.path, "new")

    assert "<c>one</c></b><b><c>new</c>" in part(draft.to_bytes(), "customXml/item1.xml")


def test_a_new_row_shows_what_a_bound_cell_shows_and_empties_the_others() -> None:
    cells = cell(p(sdt(run("x"), binding() + TEXT, tag="t.a"))) + cell(
        p(sdt(run("y"), TEXT, tag="t.b"))
    )
    item = sdt(row(cells), "<w15:repeatingSectionItem/>")
    data = made(table(sdt(item, "<w15:repeatingSection/>", tag="t")), "<a><b>x</b></a>")
    draft = Draft.open(data)

    draft.fill("t", [{"b": "1"}, {}])

    assert [[one.value for one in cells] for cells in draft.controls()[0].rows] == [
        ["x", "1"],
        ["x", ""],
    ]


# What is let go


@pytest.mark.parametrize("kind", STALE)
@pytest.mark.parametrize("way", ["unwrap", "unbind"])
def test_what_word_shows_stays_when_the_control_or_its_binding_goes(way: str, kind: str) -> None:
    shown, properties, held, seen = STALE[kind]
    draft = Draft.open(made(bound(shown, properties), f"<a><b>{held}</b></a>"))

    if way == "unwrap":
        draft.unwrap((0, 0, 0))
        assert draft.controls() == ()
    else:
        draft.bind((0, 0, 0), None)
        assert draft.controls()[0].text == seen and draft.controls()[0].binding is None

    blocks = Draft.open(draft.to_bytes()).snapshot().blocks
    assert blocks is not None and seen in str([getattr(one, "text", "") for one in blocks]).replace(
        "\\n", "\n"
    )


def test_two_values_for_one_node_are_refused() -> None:
    draft = Draft.open(made(bound("x", TEXT, "t") + bound("x", TEXT, "u"), "<a><b>x</b></a>"))
    before = unzipped(draft.to_bytes())

    with pytest.raises(DocumentError, match="same data") as caught:
        draft.fill_all({"t": "one", "u": "other"})

    assert caught.value.tag == "u" and unzipped(draft.to_bytes()) == before
    draft.fill_all({"t": "one", "u": "one"})
    assert [one.value for one in draft.controls()] == ["one", "one"]


@pytest.mark.parametrize(
    "stray",
    [
        binding(),
        p(binding()),
        p(sdt(run("x") + binding(), TEXT)),
        p(sdt(run("x"), f"<w:rPr>{binding()}</w:rPr>{TEXT}")),
        bound("x", binding() + TEXT, "u"),
        p("<w:sdt><w:sdtPr/><w:sdtPr>" + binding() + "</w:sdtPr><w:sdtContent/></w:sdt>"),
    ],
)
def test_a_binding_that_stands_in_no_control_s_properties_binds_nothing(stray: str) -> None:
    draft = Draft.open(made(bound("x", TEXT) + stray, "<a><b>other</b></a>"))
    draft.controls()
    lint(draft.to_bytes())

    draft.fill("t", "new")

    assert draft.find(tag="t")[0].value == "new"
    assert "<b>new</b>" in part(draft.to_bytes(), "customXml/item1.xml")
