"""While Track Changes is on: to reject gives the words before, to accept those of a plain fill."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from support.docx import cell, docx, p, row, run, sdt, table, unzipped
from support.revisions import accepted, marks, rejected
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import FILLED_KINDS, walk
from imrkit.values.display import Control
from imrkit.values.richtext import Line, ListKind, TableRow, Text
from imrkit.values.snapshot import Table
from imrkit.values.value import Value

ON = "<w:trackRevisions/>"
PLAIN, DATE = "<w:text/>", '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>'
TICK = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
CHOICE = (
    '<w:dropDownList><w:listItem w:displayText="Yes" w:value="Yes"/>'
    '<w:listItem w:displayText="No" w:value="No"/></w:dropDownList>'
)
EMPTY = "<w:showingPlcHdr/>"
ITEM, SECTION = "<w15:repeatingSectionItem/>", "<w15:repeatingSection/>"
BOLD = "<w:b/>"


def rows(*texts: str) -> str:
    """Return a table with a repeating section, a row for each text."""
    made = "".join(
        sdt(
            row(
                cell(p(sdt(run(text), PLAIN, tag="s.what"))),
                cell(p(sdt(run("1 May 2026"), DATE, tag="s.when"))),
            ),
            ITEM,
        )
        for text in texts
    )
    return table(row(cell(p("What")), cell(p("When"))), sdt(made, SECTION, tag="s"))


def both(body: str, tag: str, value: Value) -> tuple[bytes, bytes, bytes]:
    """Return a file, and what filling makes of it: tracked, and plainly."""
    before = docx(body, settings=ON)
    tracked = Draft.open(before)
    tracked.author = "Review officer"
    tracked.fill(tag, value)
    plain = Draft.open(docx(body))
    plain.fill(tag, value)
    return before, tracked.to_bytes(), plain.to_bytes()


def shown(data: bytes) -> list[object]:
    """Return what a reader sees in a file, without placeholders: each paragraph with its looks."""
    draft = Draft.open(data)
    places = [one for one in walk(draft.controls()) if one.kind in FILLED_KINDS and not one.rows]
    empty = {one.path for one in places if one.is_empty}
    return [_look(one, empty) for one in draft.display().content]


def _look(one: object, empty: set[tuple[int, ...]]) -> object:
    if isinstance(one, Control) and one.path in empty:
        return "empty"
    if isinstance(one, Text):
        return (one.text, one.bold, one.italic)
    fields = {
        name: getattr(one, name)
        for name in ("style", "list", "level", "label")
        if getattr(one, name, None) is not None
    }
    held = [child for child in getattr(one, "content", ()) if not _is_nothing(child)]
    content = [_look(child, empty) for child in held]
    return (type(one).__name__, tuple(fields.items()), content)


def _is_nothing(one: object) -> bool:
    return isinstance(one, Text) and not one.text


def values(data: bytes) -> list[object]:
    return [(one.tag, one.value) for one in Draft.open(data).controls()]


def holds(body: str, tag: str, value: Value) -> bytes:
    """Fill, and check that both ways give what they should; return the tracked file."""
    before, tracked, plain = both(body, tag, value)
    assert shown(rejected(tracked)) == shown(before)
    assert values(rejected(tracked)) == values(before)
    assert values(accepted(tracked)) == values(plain)
    assert shown(accepted(tracked)) == shown(plain)
    assert Draft.open(tracked).controls()[0].value == Draft.open(plain).controls()[0].value
    return tracked


TEXTS: dict[str, tuple[str, Value]] = {
    "a word": (p(sdt(run("One two three."), tag="t")), "One 2 three."),
    "all": (p(sdt(run("One."), PLAIN, tag="t")), "Quite another text"),
    "into a placeholder": (p(sdt(run("Click here"), EMPTY + PLAIN, tag="t")), "Words"),
    "emptied": (p(sdt(run("One."), PLAIN, tag="t")), ""),
    "a paragraph more": (sdt(p("One."), tag="t"), ["One.", "Two."]),
    "a paragraph before": (sdt(p("One."), tag="t"), ["Zero.", "One."]),
    "a paragraph less": (sdt(p("One.") + p("Two.") + p("Three."), tag="t"), ["One.", "Three."]),
    "the last paragraph": (sdt(p("One.") + p("Two."), tag="t"), ["One."]),
    "paragraphs into a placeholder": (sdt(p("Click") + p("here"), EMPTY, tag="t"), ["A", "B", "C"]),
    "paragraphs emptied": (sdt(p("One.") + p("Two."), tag="t"), ""),
    "a choice": (p(sdt(run("Yes"), CHOICE, tag="t")), "No"),
    "a cell": (table(row(sdt(cell(p("One.")), tag="t"), cell(p("x")))), ["One.", "Two."]),
    "looks": (
        sdt(p(run("One "), run("two", BOLD)), tag="t"),
        [Line(source=0, content=(Text(text="One two"), Text(text=" six", italic=True)))],
    ),
    "tabs and line breaks": (p(sdt(run("a"), "<w:text w:multiLine='1'/>", tag="t")), "a\tb\nc"),
    "properties": (
        sdt(p("One.", properties='<w:jc w:val="center"/>') + p("Two."), tag="t"),
        [Line(source=1), Line(source=0)],
    ),
    "a list": (
        sdt(p("One."), tag="t"),
        [Line(source=0), Line(content=(Text(text="Two."),), list=ListKind.BULLET)],
    ),
    "a bookmark": (
        sdt(
            p('<w:bookmarkStart w:id="7" w:name="b"/>', run("One."), '<w:bookmarkEnd w:id="7"/>'),
            tag="t",
        ),
        "Two.",
    ),
}


@pytest.mark.parametrize("shape", TEXTS)
def test_text_both_ways(shape: str) -> None:
    body, value = TEXTS[shape]
    tracked = holds(body, "t", value)
    assert {author for _, author, _ in marks(tracked)} == {"Review officer"}
    assert all(dt.datetime.fromisoformat(date) for _, _, date in marks(tracked))


@pytest.mark.parametrize("shape", TEXTS)
def test_a_place_is_filled_again_once_its_changes_are_settled_and_not_before(shape: str) -> None:
    body, value = TEXTS[shape]
    _, tracked, _ = both(body, "t", value)
    words = "Yes" if shape == "a choice" else "Quite other words."
    with pytest.raises(DocumentError, match="accept or reject them in Word first"):
        Draft.open(tracked).fill("t", words)
    for settled in (accepted(tracked), rejected(tracked)):
        draft = Draft.open(settled)
        assert draft.display().content
        draft.fill("t", words)
        assert Draft.open(draft.to_bytes()).controls()[0].text == words


ROWS: dict[str, tuple[str, Value]] = {
    "a row more": (
        "a b",
        [TableRow(source=0, cells={}), TableRow(source=1, cells={}), TableRow(cells=["c"])],
    ),
    "a row between": (
        "a b",
        [TableRow(source=0, cells={}), TableRow(cells=["c"]), TableRow(source=1, cells={})],
    ),
    "a row less": ("a b c", [TableRow(source=0, cells={}), TableRow(source=2, cells={})]),
    "moved": (
        "a b c",
        [TableRow(source=2, cells={}), TableRow(source=0, cells={}), TableRow(source=1, cells={})],
    ),
    "a word": ("a b", [TableRow(source=0, cells={}), TableRow(source=1, cells={"s.what": "c"})]),
    "a date": (
        "a b",
        [TableRow(source=0, cells={}), TableRow(source=1, cells={"s.when": "2026-06-01"})],
    ),
    "all anew": ("a b", [["x", "2026-06-01"], ["y", "2026-07-01"], ["z", ""]]),
    "none": ("a b", []),
}


@pytest.mark.parametrize("shape", ROWS)
def test_rows_both_ways(shape: str) -> None:
    texts, value = ROWS[shape]
    holds(rows(*texts.split()), "s", value)


def test_a_word_that_changes_is_marked_and_no_other() -> None:
    body, value = TEXTS["a word"]
    _, tracked, _ = both(body, "t", value)
    xml = unzipped(tracked)["word/document.xml"].decode()
    assert xml.count("<w:ins ") == xml.count("<w:del ") == 1
    assert ">two </w:delText>" in xml and ">2 </w:t>" in xml


def test_an_empty_row_is_put_in_and_marked() -> None:
    draft = Draft.open(docx(rows("a"), settings=ON))
    section = draft.controls()[0]
    draft.repeat_row(section.path)
    made = draft.to_bytes()
    assert len(Draft.open(made).controls()[0].rows) == 2
    assert len(Draft.open(rejected(made)).controls()[0].rows) == 1
    assert {author for _, author, _ in marks(made)} == {"imrkit"}


STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
REFUSED: dict[str, tuple[str, Value, str]] = {
    "a tick": (p(sdt(run("\u2610"), TICK, tag="t")), True, "a tick"),
    "a date": (p(sdt(run("1 May 2026"), DATE, tag="t")), "2026-06-01", "the day of a date"),
}


@pytest.mark.parametrize("shape", REFUSED)
def test_what_word_does_not_track_is_refused(shape: str) -> None:
    body, value, says = REFUSED[shape]
    data = docx(body, settings=ON)
    draft = Draft.open(data)
    with pytest.raises(DocumentError, match="Track Changes is on,") as caught:
        draft.fill("t", value)
    assert says in caught.value.reason
    assert unzipped(draft.to_bytes()) == unzipped(data)
    shown_as = draft.display().content[0]
    assert says in str(shown_as)


def test_of_several_values_none_is_written_when_one_is_refused() -> None:
    nested = sdt(p("One.") + table(row(cell(p("x")))) + p("Two."), tag="u")
    draft = Draft.open(docx(p(sdt(run("a"), PLAIN, tag="t")) + nested, settings=ON))
    with pytest.raises(DocumentError, match="table"):
        draft.fill_all({"t": "b", "u": "Three."})
    assert draft.controls()[0].value == "a"
    assert marks(draft.to_bytes()) == []


def test_protection_that_asks_for_tracking_is_followed() -> None:
    protected = '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>'
    draft = Draft.open(docx(p(sdt(run("a"), PLAIN, tag="t")), settings=protected))
    draft.fill("t", "b")
    assert [name for name, *_ in marks(draft.to_bytes())] == ["del", "ins"]


@pytest.mark.parametrize("author", ["", " ", "a\x01b", "x" * 256])
def test_an_author_that_no_file_may_hold_is_refused(author: str) -> None:
    draft = Draft.open(docx(p(sdt(run("a"), PLAIN, tag="t")), settings=ON))
    draft.author = author
    with pytest.raises(DocumentError, match="name or a role"):
        draft.fill("t", "b")


def test_without_track_changes_nothing_is_marked() -> None:
    draft = Draft.open(docx(p(sdt(run("a"), PLAIN, tag="t"))))
    draft.fill("t", "b")
    assert marks(draft.to_bytes()) == []


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d.", "e f"]), max_size=6).map(" ".join)
LOOKS = st.builds(Text, text=WORDS.filter(bool), bold=st.booleans(), italic=st.booleans())
SOURCES = st.none() | st.integers(0, 2)
CONTENT = st.lists(LOOKS, max_size=3).map(tuple)
LINES = st.lists(
    st.builds(Line, source=SOURCES, content=CONTENT, list=st.sampled_from([None, *ListKind])),
    max_size=5,
)
PARAGRAPHS = st.lists(
    st.builds(
        lambda text, bold, centred: p(
            run(text, BOLD if bold else ""),
            properties='<w:jc w:val="center"/>' if centred else "",
        ),
        WORDS,
        st.booleans(),
        st.booleans(),
    ),
    min_size=3,
    max_size=3,
)


@given(paragraphs=PARAGRAPHS, lines=LINES)
@settings(max_examples=80, deadline=None, phases=(Phase.generate,))
def test_any_lines_both_ways(paragraphs: list[str], lines: list[Line]) -> None:
    holds(sdt("".join(paragraphs), tag="t"), "t", lines)


@given(
    texts=st.lists(st.sampled_from("abc"), min_size=1, max_size=4),
    data=st.data(),
)
@settings(max_examples=60, deadline=None, phases=(Phase.generate,))
def test_any_rows_both_ways(texts: list[str], data: st.DataObject) -> None:
    source = st.none() | st.integers(0, len(texts) - 1)
    cells = st.fixed_dictionaries(
        {}, optional={"s.what": WORDS, "s.when": st.sampled_from(["2026-05-01", "2026-06-01", ""])}
    )
    value = data.draw(st.lists(st.builds(TableRow, source=source, cells=cells), max_size=5))
    holds(rows(*texts), "s", value)


@pytest.mark.programs
def test_word_opens_what_is_tracked(tmp_path: Path) -> None:
    cases = [(body, "t", value) for body, value in TEXTS.values()]
    cases += [(rows(*texts.split()), "s", value) for texts, value in ROWS.values()]
    for body, tag, value in cases:
        path = tmp_path / "tracked.docx"
        before, tracked, _ = both(body, tag, value)
        path.write_bytes(before)
        known = validate(path)
        path.write_bytes(tracked)
        assert [one for one in validate(path) if one not in known] == [], value


def test_rows_that_are_deleted_are_not_read() -> None:
    _, tracked, _ = both(rows("a", "b"), "s", [TableRow(source=1, cells={})])
    draft = Draft.open(tracked)
    assert [one[0].text for one in draft.controls()[0].rows] == ["b"]
    assert [one[0].text for one in draft.controls(original=True)[0].rows] == ["a", "b"]
    table_read = next(one for one in draft.blocks() if isinstance(one, Table))
    assert [one[0].text for one in table_read.rows] == ["What", "b"]
    assert "1 May 2026" not in str(draft.display()).split("b", 1)[0]


def test_entries_that_are_no_rows_are_refused_when_one_is_put_in() -> None:
    item = sdt(p(sdt(run("a"), PLAIN, tag="s.what")), ITEM)
    data = docx(sdt(item, SECTION, tag="s"), settings=ON)
    draft = Draft.open(data)
    with pytest.raises(DocumentError, match="no rows of a table"):
        draft.fill("s", [TableRow(source=0, cells={}), TableRow(cells=["b"])])
    assert len(draft.controls()[0].rows) == 1 and marks(draft.to_bytes()) == []
