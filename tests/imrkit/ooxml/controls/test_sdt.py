"""The one view of a content control: what it reads, what it writes, and that nothing else does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.docx import element, p, run, sdt, table
from support.paths import ROOT

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.values.controls import Binding, ControlKind, Level, Locks

DATE = (
    '<w:date w:fullDate="2026-03-03T00:00:00Z"><w:dateFormat w:val="d MMM"/>'
    '<w:lid w:val="cy-GB"/><w:storeMappedDataAs w:val="date"/></w:date>'
)
BOX = (
    '<w14:checkbox><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610"/></w14:checkbox>'
)
LIST = (
    '<w:comboBox w:lastValue="b"><w:listItem w:displayText="A" w:value="a"/>'
    '<w:listItem w:value="b"/><w:listItem w:displayText="C"/></w:comboBox>'
)
BOUND = '<w:dataBinding w:prefixMappings="x" w:xpath="/a" w:storeItemID="{1}"/>'
NODE = Binding(store="{2}", xpath="/b")
# Where the names of what a control holds may stand: in the view, and where new ones are made.
VIEW = {"sdt.py", "kinds.py", "properties.py", "make.py", "names.py"}
INSIDE = re.compile(
    r"sdtPr|sdtContent|showingPlcHdr|dataBinding|\blistItem|dropDownList|comboBox|checkbox|w14:check"
    r"|fullDate|dateFormat|storeMappedDataAs|multiLine|lastValue|repeatingSection|w15:(?!para|author|people|comments|docId)"
    r"""|["'/]w:(?:alias|tag|lock|temporary)["']"""
)


def tree(body: str) -> etree._Element:
    """Return the root of a part that holds some XML."""
    return etree.fromstring(element("body", body).encode())


def control(properties: str = "", content: str = run("words")) -> Sdt:
    """Return the view of a control in a paragraph; without ``properties`` it has none."""
    xml = sdt(content, properties)
    if not properties:
        xml = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|<w:sdtPr/>", "", xml)
    return Sdt(next(tree(p(xml)).iter(n.SDT)))


def properties_of(one: Sdt) -> list[str]:
    return [
        n.local(child.tag) for own in one.element.iterchildren(n.qn("w:sdtPr")) for child in own
    ]


def test_nothing_else_looks_inside_a_control() -> None:
    files = sorted((ROOT / "imrkit/ooxml").rglob("*.py"))
    inside = {file for file in files if INSIDE.search(file.read_text("utf-8"))}

    assert {file.name for file in inside} == VIEW
    assert {file.parent.name for file in inside} == {"controls", "package"}


def test_the_parts_of_the_view_are_used_by_the_view_alone() -> None:
    parts = re.compile(r"controls\.(?:kinds|properties) import")
    users = [file for file in (ROOT / "imrkit").rglob("*.py") if parts.search(file.read_text())]

    assert {file.name for file in users} == {"sdt.py", "kinds.py"}


def test_what_a_control_says_is_read() -> None:
    one = control(
        '<w:rPr><w:b/></w:rPr><w:alias w:val="Title"/><w:tag w:val="tag"/><w:id w:val="7"/>'
        '<w:lock w:val="sdtLocked"/><w:placeholder><w:docPart w:val="entry"/></w:placeholder>'
        f"<w:showingPlcHdr/>{BOUND}<w:text w:multiLine='1'/>"
    )

    assert (one.title, one.tag, one.id, one.placeholder_name) == ("Title", "tag", "7", "entry")
    assert (one.kind, one.level, one.shows_placeholder) == (ControlKind.PLAIN_TEXT, Level.RUN, True)
    assert one.locks == Locks(deletion=True)
    assert one.bindings == [Binding(store="{1}", xpath="/a", prefixes="x")]
    assert one.formatting is not None and one.takes_line_breaks and one.is_complete


@pytest.mark.parametrize("newer_first", [True, False])
def test_of_two_bindings_the_older_is_told(newer_first: bool) -> None:
    newer = BOUND.replace("w:", "w15:", 1).replace("{1}", "{3}")
    one = control(newer + BOUND if newer_first else BOUND + newer)

    assert one.binding == one.bindings[0] == Binding(store="{1}", xpath="/a", prefixes="x")
    assert one.binding_2013 == Binding(store="{3}", xpath="/a", prefixes="x")
    assert control(newer).binding == one.binding_2013
    assert control("<w:text/>").binding is None


def test_a_control_without_properties_says_nothing_and_is_not_given_any_by_reading() -> None:
    one = control()

    assert (one.title, one.tag, one.id, one.placeholder_name, one.date_format) == ("",) * 5
    assert (one.kind, one.shows_placeholder, one.is_checked) == (
        ControlKind.RICH_TEXT,
        False,
        False,
    )
    assert (one.locks, one.bindings, one.binding_2013, one.day) == (Locks(), [], None, None)
    assert (one.entries, one.last_values, one.sign(checked=True)) == ((), frozenset(), ("", ""))
    assert one.formatting is None and not one.takes_line_breaks and not one.is_complete
    for name in ("tag", "title", "id"):
        setattr(one, name, "")
    one.locks, one.shows_placeholder, one.day, one.is_checked = Locks(), False, None, False
    one.bind(None)
    assert one.element.find(n.qn("w:sdtPr")) is None


def test_a_control_is_given_properties_when_there_is_something_to_say() -> None:
    one = control()
    one.tag = "tag"

    assert [n.local(child.tag) for child in one.element] == ["sdtPr", "sdtContent"]
    assert Sdt(one.element).tag == "tag" and one.is_complete


def test_a_date_a_list_and_a_box_are_read() -> None:
    date, choice, box = control(DATE), control(LIST), control(BOX)

    assert (date.date_format, date.date_language, date.date_storage) == ("d MMM", "cy-GB", "date")
    assert date.day == dt.date(2026, 3, 3)
    assert [(entry.shown, entry.value) for entry in choice.entries] == [
        ("A", "a"),
        ("b", "b"),
        ("C", None),
    ]
    assert choice.last_values == {"b"}
    assert (box.sign(checked=True), box.sign(checked=False)) == (
        ("2612", "MS Gothic"),
        ("2610", ""),
    )


@pytest.mark.parametrize("day", [None, dt.date(2026, 1, 2)])
def test_a_day_that_is_set_is_read(day: dt.date | None) -> None:
    one = control(DATE)
    one.day = day

    assert Sdt(one.element).day == day


@pytest.mark.parametrize("checked", [True, False])
def test_a_tick_that_is_set_is_read(checked: bool) -> None:
    one = control(BOX)
    one.is_checked = checked

    assert Sdt(one.element).is_checked is checked
    assert n.local(one.element[0][0][0].tag) == "checked"


@pytest.mark.parametrize("content", [True, False])
@pytest.mark.parametrize("deletion", [True, False])
def test_locks_that_are_set_are_read(content: bool, deletion: bool) -> None:
    one = control("<w:text/>")
    one.locks = Locks(content=content, deletion=deletion)

    assert Sdt(one.element).locks == Locks(content=content, deletion=deletion)
    assert one.is_locked is content


WRITES: dict[str, Callable[[Sdt], object]] = {
    "alias": lambda one: setattr(one, "title", "new"),
    "tag": lambda one: setattr(one, "tag", "new"),
    "id": lambda one: setattr(one, "id", "8"),
    "lock": lambda one: setattr(one, "locks", Locks(content=True)),
    "showingPlcHdr": lambda one: setattr(one, "shows_placeholder", True),
    "dataBinding": lambda one: one.bind(NODE),
}
ORDER = ["rPr", *WRITES, "text"]


@given(st.permutations(list(WRITES)), st.sets(st.sampled_from(list(WRITES))))
def test_what_is_written_stands_in_the_order_of_the_schema_once(
    order: list[str], there: set[str]
) -> None:
    old = [name for name in WRITES if name in there]
    one = control("<w:rPr/>" + "".join(f"<w:{name} w:val='x'/>" for name in old) + "<w:text/>")
    for name in order:
        WRITES[name](one)

    assert properties_of(one) == ORDER


def test_properties_are_arranged_and_those_of_the_kind_stand_last() -> None:
    one = control('<w:text/><w:tag w:val="t"/><w:alias w:val="a"/><w:rPr/>')
    one.arrange()

    assert properties_of(one) == ["rPr", "alias", "tag", "text"]


def test_what_stands_twice_is_told_and_goes_at_once() -> None:
    one = control('<w:tag w:val="a"/><w:tag w:val="b"/><w15:color/><w15:color/><w:text/>')
    one.element.append(etree.Element(n.SDT_CONTENT))

    assert list(one.doubled()) == ["content", "tag"]
    one.tag = ""
    assert properties_of(one) == ["color", "color", "text"]


def test_controls_around_and_within_are_seen() -> None:
    inner = sdt(run("x"), "<w:text/>", tag="inner")
    lock = '<w:lock w:val="contentLocked"/>'
    root = tree(sdt(p(inner), lock, tag="outer"))
    outer, within = map(Sdt, root.iter(n.SDT))

    assert (outer.holds_controls, within.holds_controls) == (True, False)
    assert list(within.around()) == [outer] and list(outer.around()) == []
    assert (within.locks.content, within.is_locked) == (False, True)
    assert (outer.level, within.level) == (Level.BLOCK, Level.RUN)


def test_rows_are_the_items_of_the_section_itself() -> None:
    item = "<w15:repeatingSectionItem/>"
    rows = "".join(sdt("<w:tr/>", item, tag=str(at)) for at in range(2))
    root = tree(table(sdt(rows + "<w:tr/>", "<w15:repeatingSection/>", tag="s")))
    section = Sdt(next(root.iter(n.SDT)))

    assert [row.tag for row in section.rows()] == ["0", "1"]
    assert section.rows()[0].rows() == []


def test_two_views_of_one_element_are_equal() -> None:
    one, other = control("<w:text/>"), control("<w:text/>")

    assert one == Sdt(one.element) != other
    assert len({one, Sdt(one.element), other}) == 2
    assert one != one.element
