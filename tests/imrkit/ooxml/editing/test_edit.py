"""Controls are put in, put around, taken away and renamed, and all else stays as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from support.docx import (
    MAIN,
    Store,
    cell,
    docx,
    p,
    part,
    row,
    run,
    sdt,
    style,
    table,
    text_box,
    unzipped,
)
from support.libreoffice import to_text
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.filling.fill import Value
from imrkit.values.controls import (
    Binding,
    ContentControl,
    ControlKind,
    Level,
    Locks,
    NewControl,
    walk,
)
from imrkit.values.richtext import TableRow

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


# Wrapping and unwrapping


@pytest.mark.parametrize("level", PLACES)
def test_a_control_is_put_around_what_stands_there(level: Level, tmp_path: Path) -> None:
    draft = Draft.open(docx(BODY))
    path, count = PLACES[level]

    draft.wrap(path, RICH, count=count)

    control = only(draft)
    assert (control.level, control.path, control.tag, control.title) == (level, path, "t", "Title")
    assert control.text and control.id and control.placeholder is False
    assert is_sound(draft, tmp_path)


@pytest.mark.parametrize("level", PLACES)
def test_unwrapping_what_was_wrapped_gives_back_the_file(level: Level) -> None:
    before = docx(BODY)
    draft = Draft.open(before)
    path, count = PLACES[level]

    draft.wrap(path, RICH, count=count)
    draft.unwrap(path)

    assert body(draft.to_bytes()) == body(before)


def test_a_control_is_put_around_in_a_header_and_inside_another() -> None:
    draft = Draft.open(docx(sdt(p("in")), headers={"h": p("head")}))

    draft.wrap((0, 0, 0), NewControl(tag="inner"))
    draft.wrap((0,), NewControl(tag="head"), part="word/header-h.xml")

    assert [(one.tag, one.story) for one in walk(draft.controls())] == [
        ("", "body"),
        ("inner", "body"),
        ("head", "header"),
    ]


def test_rows_become_a_repeating_section_that_is_filled_by_rows(tmp_path: Path) -> None:
    held = row(cell(p(sdt(run("x"), "<w:text/>", tag="t.a"))), cell(p("y")))
    draft = Draft.open(docx(table(held, held)))

    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"), count=2)
    draft.fill("t", [{"a": "one"}, {"a": "two"}, {"a": "three"}])

    (section,) = draft.controls()
    assert [[one.text for one in cells] for cells in section.rows] == [["one"], ["two"], ["three"]]
    assert is_sound(draft, tmp_path)
    draft.unwrap(section.path)
    assert {one.kind for one in walk(draft.controls())} == {ControlKind.PLAIN_TEXT}


def test_a_row_is_repeated_where_it_is_wanted() -> None:
    held = row(cell(p(sdt(run("x"), "<w:text/>", tag="t.a"))), cell(p("y")))
    draft = Draft.open(docx(table(held)))
    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"))
    draft.fill("t", [{"a": "one"}, {"a": "two"}])

    draft.repeat_row((0, 0, 2), 0)

    (section,) = draft.controls()
    assert [one.value for cells in section.rows for one in cells] == ["one", "", "two"]
    with pytest.raises(DocumentError, match="no row 7"):
        draft.repeat_row((0, 0, 2), 7)


MARKED = (
    '<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="2"/><w:permStart w:id="3"/>'
    f"{run('label')}"
    '<w:permEnd w:id="3"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'
    '<w:bookmarkEnd w:id="1"/>'
)


@pytest.mark.parametrize("times", [1, 3])
def test_a_row_that_is_copied_doubles_no_mark(times: int, tmp_path: Path) -> None:
    held = row(cell(p(MARKED, sdt(run("x"), "<w:text/>", tag="t.a"))))
    draft = Draft.open(docx(table(held, columns=1), comments=COMMENT))
    draft.wrap((0, 0, 2), NewControl(kind=ControlKind.REPEATING_SECTION, tag="t"))

    for _ in range(times):
        draft.repeat_row((0, 0, 2), 0)
    draft.fill("t", [TableRow(source=0, cells={}), TableRow(source=0, cells={})])

    after = part(draft.to_bytes())
    for mark in ("bookmarkStart", "commentRangeStart", "permStart", "permEnd", "commentRangeEnd",
                 "commentReference", "bookmarkEnd"):  # fmt: skip
        assert after.count(f"<w:{mark} ") == 1
    assert is_sound(draft, tmp_path)


def test_a_placeholder_goes_with_its_control() -> None:
    draft = Draft.open(docx(sdt(p("Click here"), "<w:showingPlcHdr/>")))

    draft.unwrap((0, 0))

    assert "Click here" not in part(draft.to_bytes())


INNER = table(row(cell(p())))


def test_unwrapping_leaves_a_cell_a_paragraph_and_a_row_a_cell() -> None:
    draft = Draft.open(
        docx(table(row(sdt("", tag="c")), row(cell(sdt(table(row(cell(p()))))))) + p())
    )
    draft.unwrap((0, 0, 3, 0, 0))
    draft.unwrap((0, 0, 2, 0))

    after = part(draft.to_bytes())
    assert "<w:tr><w:tc><w:p/></w:tc></w:tr>" in after
    assert "</w:tbl><w:p/></w:tc>" in after


# Refused


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


LINK = f'<w:hyperlink w:anchor="a">{run("x")}</w:hyperlink>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
PAGE_BREAK, BREAK = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:br/></w:r>"
ONE_LINE = NewControl(kind=ControlKind.PLAIN_TEXT, multi_line=False)


@pytest.mark.parametrize(
    ("content", "path", "new", "count", "why"),
    [
        (p("x"), (0, 9), RICH, 1, "nothing at the place"),
        (p("x"), (), RICH, 1, "nothing at the place"),
        (p("x"), (0, 0), RICH, 5, "not so many"),
        (p("x"), (0, 0), RICH, 0, "not so many"),
        (p("x"), (0, 1), RICH, 1, "belongs to its surroundings"),
        (p("x", properties="<w:jc/>"), (0, 0, 0), RICH, 1, "belongs to its surroundings"),
        (p("x"), (0, 0, 0, 0), RICH, 1, "cannot stand"),
        (p("x") + p("y"), (0, 0), TEXT, 2, "one paragraph of text"),
        (table(row(cell(p("x")))), (0, 0), TEXT, 1, "one paragraph of text"),
        (table(row(cell(p("x")))), (0, 0, 2), TEXT, 1, "one paragraph of text"),
        (p(sdt(run("x"))), (0, 0), TEXT, 1, "one paragraph of text"),
        (p(LINK), (0, 0, 0), TEXT, 1, "a link"),
        (p("a", LINK, "b"), (0, 0, 0), TEXT, 3, "a link"),
        (p(LINK), (0, 0), TEXT, 1, "a link"),
        (table(row(cell(p(LINK)))), (0, 0, 2, 0), TEXT, 1, "a link"),
        (p(FIELD), (0, 0, 0), TEXT, 3, "a field"),
        (p(NOTE), (0, 0), NewControl(kind=ControlKind.DATE), 1, "a footnote"),
        (p("x", PAGE_BREAK), (0, 0), NewControl(kind=ControlKind.COMBO_BOX), 1, "a page break"),
        (p("x", BREAK), (0, 0), ONE_LINE, 1, "one line"),
        (p("x", BREAK), (0, 0), NewControl(kind=ControlKind.COMBO_BOX), 1, "one line"),
        (p("x"), (0, 0), NewControl(kind=ControlKind.PICTURE), 1, "one picture"),
        (p("x"), (0, 0), NewControl(kind=ControlKind.CHECK_BOX), 1, "not put around"),
        (p("x"), (0, 0, 0), NewControl(kind=ControlKind.REPEATING_SECTION), 1, "whole rows"),
        (p(FIELD), (0, 0, 0), RICH, 2, "field begins or ends"),
        (p(FIELD), (0, 0, 2), RICH, 1, "field begins or ends"),
        (p(sdt(run("x"), "<w:text/>")), (0, 0, 0, 0), RICH, 1, "holds no other controls"),
        (sdt(p("x"), '<w:lock w:val="contentLocked"/>'), (0, 0, 0), RICH, 1, "locks"),
        (p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"), (0, 0, 0, 0), RICH, 1, "deleted"),
        (text_box(p("x")), (0, 0, 0, 0, 0, 0, 0, 0, 0), RICH, 1, "holds twice"),
        (p("x"), (0, 0), NewControl(tag="a\x00"), 1, "no Word file may hold"),
    ],
)
def test_a_control_that_cannot_stand_there_is_refused_in_words(
    content: str, path: tuple[int, ...], new: NewControl, count: int, why: str
) -> None:
    before = docx(content)
    draft = Draft.open(before)

    with pytest.raises(DocumentError, match=why):
        draft.wrap(path, new, count=count)

    assert unzipped(draft.to_bytes()) == unzipped(before)


DROP, COMBO = ControlKind.DROP_DOWN, ControlKind.COMBO_BOX


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (NewControl(kind=DROP), "needs its choices"),
        (NewControl(kind=DROP, choices=("Yes", "No", "Yes")), "“Yes” twice"),
        (NewControl(kind=COMBO, choices=("No", "No")), "“No” twice"),
        (NewControl(kind=DROP, choices=("Yes", "")), "without words"),
        (NewControl(kind=COMBO, choices=(" ",)), "without words"),
    ],
)
def test_a_list_that_lint_would_find_fault_with_is_refused(new: NewControl, why: str) -> None:
    before = docx(p("Yes"))
    draft = Draft.open(before)

    for put in (draft.insert, draft.wrap):
        with pytest.raises(DocumentError, match=why):
            put((0, 0, 0), new)

    assert unzipped(draft.to_bytes()) == unzipped(before)


def test_a_combo_box_needs_no_choices() -> None:
    draft = Draft.open(docx(p("x")))

    draft.insert((0, 0, 0), NewControl(kind=COMBO))

    assert draft.defects() == ()


NO_PATHS: list[Any] = [[0, "1"], ["0"], "01", [0.0, 1], 7, None, [None], [[0]]]


@pytest.mark.parametrize("path", NO_PATHS, ids=str)
def test_what_is_no_path_is_refused_in_words_by_every_method(path: Any) -> None:
    draft = Draft.open(docx(sdt(p("x"), tag="t")))
    steps: list[Callable[[], None]] = [
        lambda: draft.wrap(path),
        lambda: draft.insert(path),
        lambda: draft.unwrap(path),
        lambda: draft.retag(path, "t"),
        lambda: draft.retitle(path, "t"),
        lambda: draft.lock(path, Locks()),
        lambda: draft.bind(path, None),
        lambda: draft.fill_at(path, "x"),
        lambda: draft.clear(path),
        lambda: draft.repeat_row(path),
    ]
    for step in steps:
        with pytest.raises(DocumentError, match="whole numbers"):
            step()


@pytest.mark.parametrize("count", ["2", 1.0, None, 0, -1])
def test_what_is_no_count_is_refused_in_words(count: Any) -> None:
    with pytest.raises(DocumentError, match="not so many"):
        Draft.open(docx(p("x"))).wrap((0, 0), count=count)


def test_a_placeholder_of_several_lines_is_shown_in_lines(tmp_path: Path) -> None:
    draft = Draft.open(docx(p("x"), styles=style("N", "Normal")))
    draft.insert((0, 0), NewControl(tag="t", placeholder="First\nSecond\tthird"))
    shown = only(draft).text

    draft.fill("t", "filled")
    draft.fill("t", "")

    assert only(draft).text == shown == "First\nSecond\tthird"
    assert is_sound(draft, tmp_path)


def test_a_locked_control_is_taken_away_only_by_force() -> None:
    draft = Draft.open(docx(sdt(p("x"), '<w:lock w:val="sdtLocked"/>')))

    with pytest.raises(DocumentError, match="forbids"):
        draft.unwrap((0, 0))
    draft.unwrap((0, 0), force=True)

    assert draft.controls() == ()


# New empty controls

KINDS = [
    ControlKind.RICH_TEXT,
    ControlKind.PLAIN_TEXT,
    ControlKind.DROP_DOWN,
    ControlKind.COMBO_BOX,
    ControlKind.DATE,
    ControlKind.CHECK_BOX,
]
ENDS = {
    Level.BLOCK: (0, 3),
    Level.RUN: (0, 1, 2),
    Level.ROW: (0, 2, 4),
    Level.CELL: (0, 2, 3, 1),
}


@pytest.mark.parametrize("level", ENDS)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_control_of_every_kind_stands_at_every_level(
    level: Level, kind: ControlKind, tmp_path: Path
) -> None:
    draft = Draft.open(docx(BODY, styles=style("N", "Normal")))
    new = NewControl(kind=kind, tag="t", placeholder="Say why", choices=("Yes", "No"))

    draft.insert(ENDS[level], new)

    control = only(draft)
    assert (control.kind, control.level, control.path) == (kind, level, ENDS[level])
    assert control.is_empty
    assert control.text == ("\u2610" if kind is ControlKind.CHECK_BOX else "Say why")
    assert is_sound(draft, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_control_is_filled_and_cleared(kind: ControlKind) -> None:
    typed: dict[ControlKind, Value] = {
        ControlKind.DATE: dt.date(2026, 3, 3),
        ControlKind.CHECK_BOX: True,
    }
    value = typed.get(kind, "Yes")
    draft = Draft.open(docx(BODY))
    draft.insert((0, 0), NewControl(kind=kind, tag="t", placeholder="Why?", choices=("Yes",)))

    draft.fill("t", value)
    filled = only(draft)
    draft.clear((0, 0))

    assert not filled.is_empty
    assert only(draft).is_empty
    assert only(draft).text in ("Why?", "\u2610")


def test_an_emptied_control_that_brings_no_words_shows_those_of_word() -> None:
    draft = Draft.open(docx(p(sdt(run("typed"), "<w:text/>", tag="t"))))

    draft.clear((0, 0, 0))

    assert only(draft).is_empty and only(draft).text == "Click or tap here to enter text."


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ((0, 9), RICH),
        ((0, 4), RICH),  # behind the page's settings
        ((0, 2, 0), RICH),  # before the table's properties
        ((0, 0), NewControl(kind=ControlKind.GROUP)),
    ],
)
def test_an_empty_control_that_cannot_stand_there_is_refused(
    path: tuple[int, ...], new: NewControl
) -> None:
    before = docx(BODY)
    draft = Draft.open(before)

    with pytest.raises(DocumentError):
        draft.insert(path, new)

    assert unzipped(draft.to_bytes()) == unzipped(before)


# Names, locks, bindings


def test_a_control_is_renamed_and_locked_in_the_order_of_the_schema(tmp_path: Path) -> None:
    draft = Draft.open(docx(sdt(p("x"), '<w:id w:val="5"/><w:richText/>')))

    draft.retag((0, 0), "new")
    draft.retitle((0, 0), "New title")
    draft.lock((0, 0), Locks(content=True, deletion=True))

    control = only(draft)
    assert (control.tag, control.title, control.id) == ("new", "New title", 5)
    assert control.locks == Locks(content=True, deletion=True)
    assert [etree.QName(one).localname for one in etree.fromstring(
        unzipped(draft.to_bytes())[MAIN]).iter("{*}sdtPr").__next__()] == [
        "alias", "tag", "id", "lock", "richText",
    ]  # fmt: skip
    assert is_sound(draft, tmp_path)
    with pytest.raises(DocumentError, match="locks"):
        draft.fill("new", "y")
    draft.lock((0, 0), Locks())
    draft.retag((0, 0), "")
    assert only(draft).tag == "" and only(draft).locks == Locks()


def test_the_copy_for_older_readers_is_renamed_too() -> None:
    draft = Draft.open(docx(text_box(sdt(p("x"), tag="old"))))

    draft.retag(only(draft).path, "new")

    assert part(draft.to_bytes()).count('w:val="new"') == 2


@pytest.mark.parametrize(
    ("kind", "held", "text"),
    [
        ("<w:text/>", "from the store", "from the store"),
        (DATE, "2026-03-03", "3 March 2026"),
        (LIST, "y", "Yes"),
        (BOX, "true", "\u2612"),
    ],
)
def test_a_control_that_is_bound_shows_what_the_node_holds(kind: str, held: str, text: str) -> None:
    empty = "<w:showingPlcHdr/>" if kind != BOX else ""
    store = Store(xml=DATA.format(held), id=STORE)
    draft = Draft.open(docx(p(sdt(run("Click"), empty + kind)), stores=[store]))

    draft.bind((0, 0, 0), NAME)

    assert (only(draft).text, only(draft).binding) == (text, NAME)


def test_what_the_control_holds_goes_into_an_empty_node() -> None:
    data = docx(p(sdt(run("typed"), "<w:text/>")), stores=[Store(xml=DATA.format(""), id=STORE)])
    draft = Draft.open(data)

    draft.bind((0, 0, 0), NAME)

    assert "<c:name>typed</c:name>" in part(draft.to_bytes(), "customXml/item1.xml")
    draft.bind((0, 0, 0), None)
    assert only(draft).binding is None


def test_one_control_is_cleared_repeated_and_bound_without_reading_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = sdt(sdt(p("row"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>")
    named = p(sdt(run("typed"), "<w:text/>"))
    draft = Draft.open(docx(named + rows, stores=[Store(xml=DATA.format(""), id=STORE)]))
    monkeypatch.setattr(
        "imrkit.documents.draft.controls_of", lambda *_: pytest.fail("it read them all")
    )

    draft.bind((0, 0, 0), NAME)
    draft.clear((0, 0, 0))
    draft.repeat_row((0, 1))

    monkeypatch.undo()
    text, section = draft.controls()
    assert (text.is_empty, len(section.rows)) == (True, 2)


@pytest.mark.parametrize(
    ("kind", "binding", "why"),
    [
        ("<w:text/>", NAME, "Empty one of them"),
        ("<w:text/>", Binding(store="{none}", xpath="/x"), "no data store"),
        ("<w:text/>", Binding(store=STORE, xpath="count(//x)"), "cannot follow"),
        ("<w:richText/>", NAME, "cannot be bound"),
    ],
)
def test_a_binding_that_would_lose_or_show_nothing_is_refused(
    kind: str, binding: Binding, why: str
) -> None:
    before = docx(p(sdt(run("typed"), kind)), stores=[Store(xml=DATA.format("else"), id=STORE)])
    draft = Draft.open(before)

    with pytest.raises(DocumentError, match=why):
        draft.bind((0, 0, 0), binding)

    assert unzipped(draft.to_bytes()) == unzipped(before)


def test_libreoffice_shows_what_was_wrapped_and_filled_at_every_level(tmp_path: Path) -> None:
    draft = Draft.open(docx(BODY + p("end")))
    for level, path in sorted(ENDS.items(), key=lambda one: one[1], reverse=True):
        draft.insert(path, NewControl(tag=level))
        draft.fill(level, f"filled at {level}")
    draft.wrap((0, 0), RICH)
    saved = tmp_path / "draft.docx"
    draft.save(saved)

    text = to_text(saved, tmp_path)
    assert all(f"filled at {level}" in text for level in ENDS)
    assert all(word in text for word in ("first", "second", "a", "b", "c", "end"))
