"""Whatever road a value takes to a control, it is refused for the same reasons, or goes through.

Words that an author or a reviewer would miss are never replaced without a sentence: what is
protected, tracked, deleted, cut by a field, spread over cells or held by other controls.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from support.docx import MAIN, Store, cell, docx, p, row, run, sdt, table, text_box, unzipped
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.values.controls import Binding, NewControl
from imrkit.values.value import Value

TEXT = "<w:text/>"
LOCK = '<w:lock w:val="contentLocked"/>'
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
BOUND = f'<w:dataBinding w:xpath="/a/b" w:storeItemID="{STORE}"/>'
CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (CHAR.format(kind) for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
TRACKED = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
INS = f"<w:ins {TRACKED}>{run('new')}</w:ins>"
DELETED = f"<w:del {TRACKED}><w:r><w:delText>old</w:delText></w:r></w:del>"
MARK = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
READ_ONLY = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'


def line(content: str, properties: str = TEXT) -> str:
    """Return a paragraph with a control around some of it, and the store that it is bound to."""
    return p(sdt(content, properties, tag="t"))


# what the body is -> what the refusal says
REFUSED = {
    "field begins": (p(sdt(run("x") + BEGIN + CODE, tag="t"), SEPARATE, run("1"), END), "field"),
    "field ends": (p(BEGIN, CODE, SEPARATE, sdt(run("x") + END, tag="t")), "field"),
    "middle of a field": (p(BEGIN, CODE, sdt(SEPARATE + run("x"), tag="t"), END), "field"),
    "code of a field": (p(BEGIN, sdt(CODE, tag="t"), SEPARATE, END), "field"),
    "end and begin": (p(BEGIN, CODE, sdt(END + run("x") + BEGIN, tag="t"), CODE, END), "field"),
    "insertion": (line(INS), "tracked"),
    "deletion": (line(DELETED), "tracked"),
    "tracked mark": (sdt(p("a", properties=MARK) + p("b"), tag="t"), "tracked"),
    "within a deletion": (p(f"<w:del {TRACKED}>{sdt(run('x'), TEXT, tag='t')}</w:del>"), "deleted"),
    "nested": (sdt(p(sdt(run("a"), TEXT)) + p("b"), tag="t"), "other content controls"),
    "two rows": (table(sdt(row(cell(p("1"))) + row(cell(p("2"))), tag="t")), "several cells"),
    "two cells in a row": (table(sdt(row(cell(p("1")), cell(p("2"))), tag="t")), "several cells"),
    "two cells": (table(row(sdt(cell(p("1")) + cell(p("2")), tag="t"))), "several cells"),
    "custom markup": (sdt(f"<w:customXml w:element='e'>{p('x')}</w:customXml>", tag="t"), "marks"),
    "picture": (line(run("x"), "<w:picture/>"), "in Word"),
    "another control": (
        line(run("x"), BOUND + TEXT) + p(sdt(INS, BOUND + TEXT, title="Other")),
        "“Other”",
    ),
}
ROADS: dict[str, Callable[[Draft], None]] = {
    "fill": lambda draft: draft.fill("t", "X"),
    "fill_force": lambda draft: draft.fill("t", "X", force=True),
    "fill_all": lambda draft: draft.fill_all({"t": "X"}),
    "fill_all_force": lambda draft: draft.fill_all({"t": "X"}, force=True),
    "empty": lambda draft: draft.fill("t", "", force=True),
    "fill_at": lambda draft: draft.fill_at(place(draft), "X"),
    "clear": lambda draft: draft.clear(place(draft)),
}


def wrapping(path: tuple[int, ...], count: int) -> Callable[[Draft], None]:
    return lambda draft: draft.wrap(path, NewControl(), count=count)


def place(draft: Draft) -> tuple[int, ...]:
    return next(one.path for one in draft.controls() if one.tag == "t")


def made(body: str, settings: str = "") -> bytes:
    return docx(body, settings=settings, stores=[Store(xml="<a><b>x</b></a>", id=STORE)])


def content(data: bytes) -> dict[str, str]:
    return {name: etree.canonicalize(text.decode()) for name, text in unzipped(data).items()}


def refused(data: bytes, do: Callable[[Draft], None]) -> DocumentError:
    draft = Draft.open(data)
    with pytest.raises(DocumentError) as caught:
        do(draft)
    assert content(draft.to_bytes()) == content(data)
    return caught.value


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("shape", REFUSED)
def test_what_would_be_lost_is_refused_on_every_road(shape: str, road: str) -> None:
    body, says = REFUSED[shape]

    error = refused(made(body), ROADS[road])

    assert says in error.reason and error.tag == "t" and error.part == MAIN


@pytest.mark.parametrize("road", ROADS)
def test_nothing_in_a_protected_document_is_filled(road: str) -> None:
    data = made(line(run("a")), READ_ONLY)

    assert "protected" in refused(data, ROADS[road]).reason


@pytest.mark.parametrize("road", ROADS)
def test_only_a_lock_gives_way_to_force(road: str) -> None:
    data = made(line(run("a"), LOCK + TEXT))
    if "force" not in road and road != "empty":
        assert "lock" in refused(data, ROADS[road]).reason
        return
    draft = Draft.open(data)
    ROADS[road](draft)

    assert draft.controls()[0].value == ("" if road == "empty" else "X")


@pytest.mark.parametrize("road", ["fill", "fill_at", "clear"])
@pytest.mark.parametrize(
    "body",
    [
        p(sdt(run("x") + BEGIN + CODE + SEPARATE + run("1") + END, tag="t")),
        p(BEGIN, CODE, SEPARATE, sdt(run("x"), TEXT, tag="t"), END),
        table(sdt(row(cell(p("1"))), tag="t")),
        table(sdt(row(cell(p("1")), cell(p())), tag="t")),
        table(sdt(row(cell(p("1")), cell(p("2"))), "<w:showingPlcHdr/>", tag="t")),
        p(f"<w:ins {TRACKED}>{sdt(run('x'), TEXT, tag='t')}</w:ins>"),
    ],
    ids=["field", "result", "row", "empty cell", "placeholder", "within an insertion"],
)
def test_what_loses_nothing_goes_through_on_every_road(body: str, road: str) -> None:
    draft = Draft.open(made(body))

    ROADS[road](draft)

    assert [one.value for one in draft.controls()] == (["X"] if road != "clear" else [""])


@pytest.mark.parametrize("lock", ["", LOCK])
def test_a_cell_of_a_row_obeys_its_own_lock(lock: str) -> None:
    cells = row(cell(p(sdt(run("x"), lock + TEXT, tag="t.a"))))
    item = sdt(cells, "<w15:repeatingSectionItem/>")
    data = made(table(sdt(item, "<w15:repeatingSection/>", tag="t")))
    if lock:
        assert refused(data, lambda draft: draft.fill("t", [{"a": "X"}])).tag == "t.a"
    draft = Draft.open(data)
    draft.fill("t", [{"a": "X"}, {}], force=bool(lock))

    # What is locked is the template's: it stands in a new row as it stood.
    texts = [[one.value for one in cells] for cells in draft.controls()[0].rows]
    assert texts == [["X"], ["x" if lock else ""]]


def test_a_locked_control_shows_the_data_that_another_fills() -> None:
    shown = p(sdt(run("x"), LOCK + BOUND + TEXT, tag="u"))
    draft = Draft.open(made(line(run("x"), BOUND + TEXT) + shown))

    draft.fill("t", "X")

    assert [one.value for one in draft.controls()] == ["X", "X"]


def test_binding_is_refused_before_anything_changes() -> None:
    store = [Store(xml="<a><b/></a>", id=STORE)]
    data = docx(line(run("x"), LOCK + TEXT), stores=store)

    error = refused(
        data, lambda draft: draft.bind((0, 0, 0), Binding(store=STORE, xpath="/a/b", prefixes=""))
    )

    assert "lock" in error.reason


def test_a_placeholder_that_a_field_cuts_is_not_taken_away() -> None:
    cut = p(sdt(run("x") + BEGIN + CODE, "<w:showingPlcHdr/>"), SEPARATE, run("1"), END)

    assert "field" in refused(made(cut), lambda draft: draft.unwrap((0, 0, 0))).reason


@pytest.mark.parametrize("first", [0, 1, 2, 3])
def test_a_control_is_never_put_around_some_of_a_field(first: int) -> None:
    body = p(BEGIN, CODE, SEPARATE, run("1"), END)
    for count in range(1, 5 - first):
        if (first, count) == (3, 1):  # the result alone
            continue
        error = refused(made(body), wrapping((0, 0, first), count))
        assert "field" in error.reason


# Marks of places

PAIRS = ["bookmark", "commentRange", "perm", "moveToRange", "customXmlInsRange"]


def mark(pair: str, end: str) -> str:
    name = ' w:name="n"' if (pair, end) in (("bookmark", "Start"), ("moveToRange", "Start")) else ""
    who = (
        ' w:author="A" w:date="2026-01-01T00:00:00Z"'
        if pair.endswith("Range") and (pair != "commentRange" and end == "Start")
        else ""
    )
    return f'<w:{pair}{end} w:id="7"{name}{who}/>'


def order(data: bytes) -> list[str]:
    """Return the marks, the references of comments and the words of a body in their order."""
    wanted = ("Start", "End", "commentReference")
    return [
        (one.text or "") if local == "t" else local
        for one in etree.fromstring(unzipped(data)[MAIN]).iter(etree.Element)
        if (local := etree.QName(one).localname) == "t" or local.endswith(wanted)
    ]


@pytest.mark.parametrize("value", ["X", ["X", "Y"], ""])
@pytest.mark.parametrize("level", ["run", "block", "cell"])
@pytest.mark.parametrize("pair", PAIRS)
def test_a_mark_that_is_cut_by_the_edge_stays_at_the_edge(
    pair: str, level: str, value: str | list[str]
) -> None:
    start, end = mark(pair, "Start"), mark(pair, "End")
    reference = '<w:r><w:commentReference w:id="7"/></w:r>' if pair == "commentRange" else ""

    def held(inner: str) -> str:
        around = {
            "run": lambda: p(sdt(inner, tag="t")),
            "block": lambda: sdt(p(inner), tag="t"),
            "cell": lambda: table(row(sdt(cell(p(inner)), tag="t"))),
        }
        return around[level]()

    words = [value] if isinstance(value, str) else value
    shown = [one or "Click or tap here to enter text." for one in words]
    joined = ["X", "Y"] if len(words) > 1 else shown
    tail = ["commentReference"] if reference else []
    begins, ends = f"{pair}Start", f"{pair}End"
    cases = {
        "begins before": (
            p(start) + held(run("a") + end + run("b") + reference),
            [begins, *joined],
        ),
        "ends behind": (held(run("a") + start + run("b")) + p(end, reference), None),
        "inside": (held(start + run("a") + end + reference), [begins, *joined, ends, *tail]),
    }
    for name, (body, expected) in cases.items():
        draft = Draft.open(docx(body))
        draft.fill("t", value)
        found = order(draft.to_bytes())
        assert found.count(begins) == found.count(ends) == 1, name
        assert found.count("commentReference") == bool(reference), name
        assert found.index(begins) < found.index(ends), name
        if expected is not None:
            assert [one for one in found if one in expected or one in joined][
                : len(expected)
            ] == expected, name


def test_the_marks_of_a_placeholder_stay_when_it_is_unwrapped_or_filled_with_lines() -> None:
    held = mark("bookmark", "Start") + run("Click") + mark("commentRange", "End")
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    body = p(mark("commentRange", "Start"), sdt(held + reference, "<w:showingPlcHdr/>", tag="t"))
    draft = Draft.open(docx(body + p(mark("bookmark", "End"))))

    draft.unwrap((0, 0, 1))

    assert order(draft.to_bytes()) == [
        "commentRangeStart",
        "bookmarkStart",
        "commentRangeEnd",
        "commentReference",
        "bookmarkEnd",
    ]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_copied_row_or_paragraph_does_not_double_a_mark(pair: str) -> None:
    inner = mark(pair, "Start") + run("x") + mark(pair, "End")
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    item = sdt(row(cell(p(inner, reference))), "<w15:repeatingSectionItem/>")
    draft = Draft.open(docx(table(sdt(item, "<w15:repeatingSection/>", tag="t"))))

    draft.fill("t", [{}, {}, {}])

    found = order(draft.to_bytes())
    assert (found.count(f"{pair}Start"), found.count(f"{pair}End")) == (1, 1)
    assert found.count("commentReference") == 1


def test_marks_in_the_copy_for_older_readers_are_not_doubled() -> None:
    boxed = text_box(p(mark("bookmark", "Start"), run("x"), mark("bookmark", "End")))
    draft = Draft.open(docx(sdt(p("a") + boxed, tag="t")))

    draft.fill("t", "X")

    assert order(draft.to_bytes()).count("bookmarkStart") == 1


@pytest.mark.programs
@pytest.mark.parametrize("level", ["run", "block", "cell"])
def test_marks_stand_where_the_schema_lets_them(level: str, tmp_path: Path) -> None:
    held = mark("bookmark", "Start") + run("a") + mark("bookmark", "End")
    body = {
        "run": p(sdt(held, tag="t")),
        "block": sdt(p(held, properties='<w:jc w:val="center"/>') + p("b"), tag="t"),
        "cell": table(row(sdt(cell(p(held)), tag="t"))),
    }[level]
    draft = Draft.open(docx(body))
    draft.fill("t", ["X", "Y"])
    path = tmp_path / "marks.docx"
    draft.save(path)

    assert validate(path) == []


def test_adding_a_row_leaves_the_rows_that_are_there_untouched() -> None:
    cells = row(cell(p(sdt(run("x"), TEXT, tag="t.a"))))
    items = sdt(cells, "<w15:repeatingSectionItem/>") * 3
    package = Package.open(made(table(sdt(items, "<w15:repeatingSection/>", tag="t"))))
    draft = Draft(package)
    before = list(package.tree(MAIN).iter(n.qn("w:tr")))

    draft.repeat_row((0, 0, 2), 1)

    after = list(package.tree(MAIN).iter(n.qn("w:tr")))
    assert [*after[:2], after[3]] == before
    assert [cells[0].value for cells in draft.controls()[0].rows] == ["x", "x", "", "x"]


def test_a_row_is_added_only_to_a_repeating_section() -> None:
    error = refused(made(line(run("a"))), lambda draft: draft.repeat_row((0, 0, 0)))

    assert "repeating section" in error.reason


@pytest.mark.parametrize("order", [("t", "t.a"), ("t.a", "t")])
def test_rows_and_a_cell_of_theirs_are_not_filled_at_once(order: tuple[str, str]) -> None:
    cells = row(cell(p(sdt(run("x"), TEXT, tag="t.a"))))
    item = sdt(cells, "<w15:repeatingSectionItem/>")
    data = made(table(sdt(item, "<w15:repeatingSection/>", tag="t")))
    given: dict[str, Value] = {"t": [{"a": "row"}], "t.a": "cell"}

    error = refused(data, lambda draft: draft.fill_all({tag: given[tag] for tag in order}))

    assert error.tag == "t.a" and error.part == MAIN
