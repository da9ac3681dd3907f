"""A filled control shows the value as typed, in Word and everywhere else, or nothing changes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.docx import (
    MAIN,
    MAIN_RELS,
    Store,
    cell,
    docx,
    element,
    p,
    part,
    relationship,
    relationships,
    row,
    run,
    sdt,
    style,
    table,
    text_box,
    unzipped,
    zipped,
)
from support.libreoffice import to_text
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.controls import binding as bindings
from imrkit.ooxml.controls.binding import bound_node
from imrkit.ooxml.filling.fill import Value
from imrkit.ooxml.package import names as n
from imrkit.values.controls import ContentControl

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


# Each kind


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("rich", "An answer", "An answer"),
        ("rich", ["One", "Two"], "One\nTwo"),
        ("plain", "An answer", "An answer"),
        ("combo", "Something else", "Something else"),
        ("drop", "No", "No"),
        ("date", dt.date(2026, 3, 3), "3 March 2026"),
        ("date", dt.datetime(2026, 3, 3, 23, 59), "3 March 2026"),
        ("tick", True, "\u2612"),
        ("tick", False, "\u2610"),
    ],
)
def test_each_kind_shows_its_value(kind: str, value: Value, text: str) -> None:
    control = filled(kind, value)

    assert (control.text, control.placeholder) == (text, False)


def test_a_date_is_kept_as_iso_too() -> None:
    assert filled("date", dt.date(2026, 3, 3)).date == "2026-03-03"


@given(st.dates())
def test_any_date_is_kept_as_iso(date: dt.date) -> None:
    assert filled("date", date).date == date.isoformat()


@pytest.mark.parametrize("ticked", [True, False])
def test_a_check_box_keeps_its_state(ticked: bool) -> None:
    assert filled("tick", ticked).checked is ticked


@pytest.mark.parametrize("box", ["<w14:checkbox/>", "<w14:checkbox><w14:checked/></w14:checkbox>"])
def test_a_check_box_that_says_little_is_filled(box: str) -> None:
    data = docx(p(sdt(run("?"), box, tag="t")))

    assert controls(fill(data, True))["t"].text == "\u2612"
    assert controls(fill(data, False))["t"].checked is False


@pytest.mark.parametrize("code", ["nonsense", "0", "110000", "D800"])
def test_a_check_box_whose_sign_is_no_character_is_filled_or_refused(code: str) -> None:
    box = BOX.format("0").replace("2612", code)
    draft = Draft.open(docx(p(sdt(run("\u2610"), box, tag="t"))))
    try:
        draft.fill("t", True)
    except DocumentError:
        return
    assert draft.controls()[0].checked is True


def test_a_tick_is_drawn_in_the_font_that_the_box_names() -> None:
    box = BOX.format("0").replace(
        'checkedState w14:val="2612"', 'checkedState w14:val="00FE" w14:font="Wingdings"'
    )
    data = fill(docx(p(sdt(run("\u2610", '<w:rFonts w:ascii="MS Gothic"/>'), box, tag="t"))), True)

    assert re.search(r'(w:sym w:font|w:hAnsi)="Wingdings"', part(data))


def test_every_control_with_the_tag_is_filled() -> None:
    data = fill(docx(BODY["rich"] + BODY["plain"], headers={"h": BODY["plain"]}), "An answer")

    assert [control.text for control in Draft.open(data).controls()] == ["An answer"] * 3


def test_both_copies_of_a_text_box_are_filled() -> None:
    data = fill(docx(text_box(BODY["rich"])), "An answer")

    assert part(data).count("An answer") == 2


def test_only_the_parts_that_hold_the_control_change() -> None:
    before = docx(p("x"), headers={"h": BODY["rich"], "g": p("y")})
    after = unzipped(fill(before, "An answer"))

    assert {name for name, old in unzipped(before).items() if after[name] != old} == {
        "word/header-h.xml"
    }


# Formatting and placeholder


@pytest.mark.parametrize("kind", ["rich", "plain", "combo", "drop", "date"])
def test_nothing_of_the_placeholder_is_left(kind: str) -> None:
    value = dt.date(2026, 3, 3) if kind == "date" else "Yes"
    after = part(fill(docx(BODY[kind]), value))

    assert "showingPlcHdr" not in after
    assert "PlaceholderText" not in after
    assert "Click" not in after


def test_the_placeholder_s_style_goes_from_the_paragraph_mark_too() -> None:
    body = sdt(p(run("Click", GREY), properties=f"<w:rPr>{GREY}</w:rPr>"), SHOWING, tag="t")

    assert "PlaceholderText" not in part(fill(docx(body), "x"))


def test_the_placeholder_s_style_is_known_by_its_name() -> None:
    styles = style("Platzhaltertext", "Placeholder Text", kind="character")
    body = BODY["plain"].replace("PlaceholderText", "Platzhaltertext")

    assert "Platzhaltertext" not in part(fill(docx(body, styles=styles), "x"))


def test_the_text_s_own_formatting_is_kept() -> None:
    body = sdt(p(run("Click", f"{GREY}<w:b/>"), properties='<w:jc w:val="center"/>'), tag="t")
    after = part(fill(docx(body), ["One", "Two"]))

    assert after.count("<w:b/>") == 2
    assert after.count('<w:jc w:val="center"/>') == 2


def test_the_control_s_formatting_wins_over_the_placeholder_s() -> None:
    body = p(sdt(run("Click", GREY), f"<w:rPr><w:i/></w:rPr>{TEXT}", tag="t"))

    assert "<w:r><w:rPr><w:i/></w:rPr><w:t" in part(fill(docx(body), "x"))


def test_the_control_keeps_all_its_other_properties() -> None:
    extra = (
        '<w:lock w:val="sdtLocked"/><w:placeholder><w:docPart w:val="gone"/></w:placeholder>'
        '<w15:color w:val="FF0000"/><w:unknown w:val="1"/>'
    )
    after = part(fill(docx(p(sdt(run("x"), extra + TEXT, tag="t"))), "y"))

    assert extra in after


def test_line_ends_and_tabs_become_what_word_shows_as_such() -> None:
    after = part(fill(docx(BODY["plain"]), "a\tb\nc\r\nd\re"))

    assert (after.count("<w:tab/>"), after.count("<w:br/>")) == (1, 3)
    assert controls(fill(docx(BODY["plain"]), "a\r\nb"))["t"].text == "a\nb"


@pytest.mark.parametrize("value", ["{{ x }}", "{% for %}", " DATE ", "</w:t>", "<x>&amp;"])
def test_code_stays_text(value: str) -> None:
    after = fill(docx(BODY["plain"]), value)

    assert controls(after)["t"].text == value.strip()
    assert "instrText" not in part(after)


def test_a_control_filled_with_nothing_is_empty() -> None:
    for kind in ("rich", "plain"):
        assert filled(kind, "").is_empty


# Emptying


def with_placeholder(body: str) -> bytes:
    """Return a file whose control names a placeholder that its glossary holds."""
    entry = (
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr>'
        f"<w:docPartBody>{p('Type ', 'here')}</w:docPartBody></w:docPart></w:docParts>"
    )
    return docx(
        body.replace(SHOWING, f'<w:placeholder><w:docPart w:val="P1"/></w:placeholder>{SHOWING}'),
        files={
            MAIN_RELS: relationships(relationship("g", n.REL_GLOSSARY, "glossary/document.xml")),
            "word/glossary/document.xml": element("glossaryDocument", entry),
        },
    )


@pytest.mark.parametrize("kind", ["rich", "plain", "combo", "drop", "date"])
def test_an_emptied_control_shows_its_placeholder_again(kind: str) -> None:
    value = dt.date(2026, 3, 3) if kind == "date" else "Yes"
    data = fill(fill(with_placeholder(BODY[kind]), value), "")
    control = controls(data)["t"]

    assert (control.text, control.placeholder, control.date) == ("Type here", True, None)
    assert part(data).count("PlaceholderText") == 1


def test_an_emptied_control_can_be_filled_again() -> None:
    data = fill(fill(with_placeholder(BODY["plain"]), ""), "An answer")

    assert controls(data)["t"].value == "An answer"
    assert "PlaceholderText" not in part(data)


def test_an_emptied_control_whose_placeholder_is_nowhere_shows_words_like_those_of_word() -> None:
    control = controls(fill(fill(docx(BODY["plain"]), "An answer"), ""))["t"]

    assert (control.text, control.placeholder) == ("Click or tap here to enter text.", True)


def test_emptying_a_control_that_shows_its_placeholder_leaves_it_showing() -> None:
    control = filled("plain", "")

    assert (control.text, control.placeholder) == ("Click", True)


def test_an_emptied_control_names_its_properties_in_the_order_of_the_schema() -> None:
    data = fill(fill(with_placeholder(BODY["date"]), dt.date(2026, 3, 3)), "")
    properties = next(etree.fromstring(unzipped(data)[MAIN]).iter(n.qn("w:sdtPr")))

    assert [etree.QName(one).localname for one in properties] == [
        "tag",
        "placeholder",
        "showingPlcHdr",
        "date",
    ]


# Shapes of content


@pytest.mark.parametrize(
    "body",
    [
        sdt(p("alpha") + p("beta"), tag="t"),
        sdt(table(row(cell(p("alpha")))) + p("beta"), tag="t"),
        sdt(p("alpha") + table(row(cell(p("beta")))) + p("gamma"), tag="t"),
        p(sdt(f'<w:hyperlink w:anchor="x">{run("alpha")}</w:hyperlink>', tag="t")),
        p(sdt(text_box(p("alpha"))[5:-6] + run("beta"), tag="t")),
    ],
    ids=[
        "paragraphs",
        "table first",
        "table within",
        "link",
        "text box",
    ],
)
def test_the_value_takes_the_place_of_all_the_old_content(body: str) -> None:
    after = fill(docx(body), "An answer")

    assert controls(after)["t"].text == "An answer"
    assert not re.search("alpha|beta|gamma", part(after))


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (sdt(p("a"), '<w:lock w:val="contentLocked"/>', tag="t"), "locks what stands here"),
        (sdt(p("a"), '<w:lock w:val="sdtContentLocked"/>', tag="t"), "locks what stands here"),
        (sdt(sdt(p("a"), tag="t"), '<w:lock w:val="contentLocked"/>'), "locks what stands here"),
    ],
)
def test_what_is_locked_is_filled_by_force_alone(body: str, says: str) -> None:
    draft = Draft.open(docx(body))
    before = draft.to_bytes()

    with pytest.raises(DocumentError, match=says):
        draft.fill("t", "An answer")

    assert draft.to_bytes() == before
    draft.fill("t", "An answer", force=True)
    assert controls(draft.to_bytes())["t"].text == "An answer"


def test_a_lock_on_taking_it_away_is_no_lock_on_its_text() -> None:
    body = sdt(p("a"), '<w:lock w:val="sdtLocked"/>', tag="t")

    assert controls(fill(docx(body), "An answer"))["t"].text == "An answer"


def test_many_are_filled_or_none() -> None:
    draft = Draft.open(docx(sdt(p("1"), tag="a") + p(sdt(run("2"), TEXT, tag="b"))))
    before = draft.to_bytes()

    with pytest.raises(DocumentError, match="no content control with the tag “c”"):
        draft.fill_all({"a": "x", "b": "y", "c": "z"})

    assert draft.to_bytes() == before
    draft.fill_all({"a": "x", "b": "y"})
    assert {tag: one.text for tag, one in controls(draft.to_bytes()).items()} == {
        "a": "x",
        "b": "y",
    }


def test_a_control_that_was_taken_away_is_not_filled_in_the_air() -> None:
    draft = Draft.open(docx(sdt(sdt(p("in"), tag="inner"), tag="outer")))
    draft.fill("inner", "x")
    draft.unwrap((0, 0, 0))

    with pytest.raises(DocumentError, match="no content control with the tag “inner”"):
        draft.fill("inner", "z")


def test_new_rows_are_filled_by_their_tags_too() -> None:
    draft = Draft.open(docx(BODY["rows"]))
    draft.fill("t.a", "before")
    draft.fill("t", [{"a": "1"}, {"a": "2"}])

    draft.fill("t.b", "same")

    assert texts(controls(draft.to_bytes())["t"]) == [["1", "same"], ["2", "same"]]


@pytest.mark.parametrize("story", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_a_control_without_a_name_is_filled_in_every_story(story: str) -> None:
    notes = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
    nameless = p(sdt(run("old"), TEXT))
    made: dict[str, Any] = {f"{story}s": {"h": nameless}}
    if story in notes:
        made = {story: f'<w:{notes[story]} w:id="1">{nameless}</w:{notes[story]}>'}
    draft = Draft.open(docx(p("x"), **made))
    [control] = draft.controls()
    assert (control.story, control.tag, control.title) == (story, "", "")

    draft.fill_at(control.path, "new", part=control.part)

    [after] = Draft.open(draft.to_bytes()).controls()
    assert after.text == "new"


@pytest.mark.parametrize("where", ["tag", "path"])
def test_the_older_copy_of_a_text_box_is_filled_too(where: str) -> None:
    inner = p(sdt(run("old"), TEXT, tag="t"))
    copies = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    draft = Draft.open(docx(p(f"<w:r>{copies}</w:r>")))
    [control] = draft.controls()

    if where == "tag":
        draft.fill("t", "new")
    else:
        draft.fill_at(control.path, "new", part=control.part)

    assert part(draft.to_bytes()).count(">new<") == 2
    assert "old" not in part(draft.to_bytes())


def test_an_attribute_is_filled_where_a_control_is_bound_to_one() -> None:
    data = '<c:cover xmlns:c="urn:c" kind="old"/>'
    body = p(sdt(run("old"), binding("/c:cover/@kind") + TEXT, tag="t"))

    after = fill(docx(body, stores=[Store(xml=data, id=STORE)]), "new")

    assert 'kind="new"' in part(after, "customXml/item1.xml")
    assert controls(after)["t"].text == "new"


def test_a_binding_to_a_store_that_is_not_there_binds_nothing() -> None:
    body = p(sdt(run("old"), NAME + TEXT, tag="t"))

    assert controls(fill(docx(body), "new"))["t"].text == "new"


@pytest.mark.parametrize("held", ["", "<dc:title>old</dc:title>"])
def test_a_property_of_the_file_is_filled_though_it_was_empty(held: str) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        f'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{held}</cp:coreProperties>'
    )
    bound_to = (
        "<w:dataBinding w:prefixMappings=\"xmlns:a='http://purl.org/dc/elements/1.1/' xmlns:b="
        "'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'\""
        ' w:xpath="/b:coreProperties[1]/a:title[1]"'
        ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
    )
    twice = p(sdt(run("old"), bound_to + TEXT, tag="t")) + p(sdt(run("old"), bound_to + TEXT))
    made = unzipped(docx(twice))
    made["docProps/core.xml"] = core.encode()
    made["_rels/.rels"] = made["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/package/2006/'
        b'relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    )

    after = fill(zipped(made), "new")

    assert [one.text for one in Draft.open(after).controls()] == ["new", "new"]
    assert unzipped(after)["docProps/core.xml"].count(b">new</") == 1
    assert b"old" not in unzipped(after)["docProps/core.xml"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (sdt("", tag="t"), "sdtContent/w:p/w:r/w:t"),
        (p(sdt("", tag="t")), "w:p/w:sdt/w:sdtContent/w:r/w:t"),
        (table(row(sdt("", tag="t"))), "sdtContent/w:tc/w:p/w:r/w:t"),
        (table(row(sdt(cell(p()), tag="t"))), "sdtContent/w:tc/w:p/w:r/w:t"),
    ],
)
def test_an_empty_control_gets_what_its_level_carries(body: str, expected: str) -> None:
    root = etree.fromstring(unzipped(fill(docx(body), "An answer"))[MAIN])

    assert root.xpath(f"string(.//w:{expected.removeprefix('w:')})", namespaces=dict(n.PREFIXES))


def test_plain_text_in_a_paragraph_of_its_own_stays_one_paragraph() -> None:
    root = etree.fromstring(unzipped(fill(docx(sdt(p("x"), LINES, tag="t")), ["a", "b"]))[MAIN])

    assert len(list(root.iter(n.qn("w:p")))) == 1


def test_a_section_break_inside_a_control_is_kept_once() -> None:
    breaks = p("one", properties="<w:sectPr/>") + p("two")
    sections = Draft.open(fill(docx(sdt(breaks, tag="t")), ["a", "b", "c"])).snapshot().sections

    assert sections is not None
    assert len(sections) == 2


def test_a_section_break_that_was_changed_under_tracking_is_kept_once() -> None:
    change = "<w:sectPrChange><w:sectPr/></w:sectPrChange>"
    breaks = p("one", properties=f"<w:sectPr>{change}</w:sectPr>") + p("two")
    sections = Draft.open(fill(docx(sdt(breaks, tag="t")), "a")).snapshot().sections

    assert sections is not None
    assert len(sections) == 2


def test_a_section_break_stands_before_a_tracked_change_of_its_paragraph() -> None:
    properties = "<w:sectPr/><w:pPrChange><w:pPr/></w:pPrChange>"
    data = fill(docx(sdt(p("one", properties=properties), tag="t")), "a")
    kept = next(etree.fromstring(unzipped(data)[MAIN]).iter(n.qn("w:pPr")))

    assert [etree.QName(one).localname for one in kept] == ["sectPr", "pPrChange"]


def test_the_content_s_paragraphs_outside_the_control_stay() -> None:
    body = p("before", sdt(run("x"), TEXT, tag="t"), "after")

    assert "before" in part(fill(docx(body), "y"))
    assert "after" in part(fill(docx(body), "y"))


# Bound controls


def bound(*bodies: str, headers: str = "") -> bytes:
    return docx(
        "".join(bodies),
        headers={"h": headers} if headers else {},
        stores=[Store(xml=DATA, id=STORE)],
    )


def test_many_bound_controls_are_filled_without_looking_for_all_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = 40
    items = "".join(f"<c:name>{number}</c:name>" for number in range(many))
    data = docx(
        "".join(
            p(sdt(run("old"), binding(f"/c:cover/c:name[{at + 1}]") + LINES, tag=f"t{at}"))
            for at in range(many)
        ),
        stores=[Store(xml=f'<c:cover xmlns:c="urn:c">{items}</c:cover>', id=STORE)],
    )
    looked = Mock(wraps=bound_node)
    monkeypatch.setattr(bindings, "bound_node", looked)
    draft = Draft.open(data)
    for number in range(many):
        draft.fill(f"t{number}", f"new {number}")

    assert "<c:name>new 39</c:name>" in part(draft.to_bytes(), "customXml/item1.xml")
    assert many <= looked.call_count <= 2 * many


def test_a_bound_control_updates_its_custom_xml() -> None:
    data = bound(p(sdt(run("old"), NAME + TEXT, tag="t")))

    assert "<c:name>R&amp;D</c:name>" in part(fill(data, "R&D"), "customXml/item1.xml")


def test_a_bound_control_updates_each_control_that_shares_its_node() -> None:
    data = bound(
        p(sdt(run("old"), NAME + TEXT, tag="t")),
        p(sdt(run("Click", GREY), SHOWING + NAME + TEXT, tag="u")),
        p(sdt(run("second"), binding("/c:cover/c:name[2]") + TEXT, tag="v")),
        headers=sdt(p("old"), NAME + TEXT, tag="w"),
    )
    found = controls(fill(data, "new"))

    assert {tag: control.text for tag, control in found.items()} == {
        "t": "new",
        "u": "new",
        "v": "second",
        "w": "new",
    }
    assert not found["u"].placeholder


def test_an_emptied_bound_control_empties_its_node_and_those_that_share_it() -> None:
    data = fill(
        bound(p(sdt(run("old"), NAME + TEXT, tag="t")), p(sdt(run("old"), NAME + TEXT, tag="u"))),
        "",
    )

    assert "old" not in part(data, "customXml/item1.xml")
    assert controls(data)["u"].is_empty


def test_a_control_bound_with_another_spelling_of_the_path_is_updated_too() -> None:
    data = bound(
        p(sdt(run("old"), NAME + TEXT, tag="t")),
        p(sdt(run("old"), binding("/c:cover[1]/c:name[1]") + TEXT, tag="u")),
    )

    assert controls(fill(data, "new"))["u"].text == "new"


@pytest.mark.parametrize(
    ("properties", "value", "stored"),
    [
        (LIST.format("dropDownList"), "No", "n"),
        (LIST.format("comboBox"), "No", "n"),
        (BOX.format("0"), True, "(1|true)"),
        (
            DATE.replace("</w:date>", '<w:storeMappedDataAs w:val="dateTime"/></w:date>'),
            dt.date(2026, 3, 3),
            "2026-03-03T00:00:00Z?",
        ),
        (
            DATE.replace("</w:date>", '<w:storeMappedDataAs w:val="date"/></w:date>'),
            dt.date(2026, 3, 3),
            "2026-03-03",
        ),
    ],
    ids=["drop-down", "combo box", "check box", "date and time", "date"],
)
def test_a_bound_node_holds_what_word_reads_there(
    properties: str, value: Value, stored: str
) -> None:
    data = bound(p(sdt(run("old"), NAME + properties, tag="t")))
    after = part(fill(data, value), "customXml/item1.xml")

    assert re.search(f"<c:name>{stored}</c:name>", after)


@pytest.mark.parametrize(
    "properties",
    [
        binding("/c:cover[1]/c:name[2]"),
        binding("//c:name"),
        binding("/c:cover/c:name/@x"),
        binding("/c:cover/c:missing"),
        binding("/c:cover/c:name[contains(., 'o')]"),
        binding("/c:cover"),
        binding("/x:cover/c:name"),
        binding("/c:cover/@x/c:name"),
        binding("/c:cover/c:name").replace("w:dataB", "w15:dataB"),
    ],
    ids=[
        "second",
        "anywhere",
        "attribute",
        "missing",
        "condition",
        "not a leaf",
        "unknown prefix",
        "attribute within",
        "of Word 2013",
    ],
)
def test_a_binding_that_cannot_be_followed_never_brings_the_old_text_back(properties: str) -> None:
    """Word shows the bound node: refuse, or write it, or take the binding away."""
    draft = Draft.open(bound(p(sdt(run("old"), properties + TEXT, tag="t"))))
    try:
        draft.fill("t", "new")
    except DocumentError:
        return
    after = draft.to_bytes()

    assert "dataBinding" not in part(after) or ">new<" in part(after, "customXml/item1.xml")


def test_a_binding_to_a_broken_part_is_refused_and_the_draft_can_still_be_written() -> None:
    data = docx(p(sdt(run("old"), NAME + TEXT, tag="t")), stores=[Store(xml="<broken", id=STORE)])

    assert_nothing_changes(data, "new")


# Rows


def row_values(*rows: dict[str, str]) -> Value:
    return rows


THREE = row_values({"a": "1", "b": "2"}, {"a": "3", "b": "4"}, {"a": "5", "b": "6"})


def test_a_repeating_section_gets_one_row_for_each() -> None:
    assert texts(filled("rows", THREE)) == [["1", "2"], ["3", "4"], ["5", "6"]]


def test_rows_take_the_place_of_the_old_ones() -> None:
    data = fill(fill(docx(BODY["rows"]), THREE), row_values({"a": "x", "b": "y"}))

    assert texts(controls(data)["t"]) == [["x", "y"]]


def test_a_column_that_a_row_leaves_out_stays_empty() -> None:
    control = filled("rows", row_values({"a": "1"}, {"b": "2"}))

    assert [[one.is_empty for one in cells] for cells in control.rows] == [
        [False, True],
        [True, False],
    ]


def test_a_second_filling_carries_nothing_over_from_the_first() -> None:
    data = fill(fill(docx(BODY["rows"]), THREE), row_values({"a": "x"}, {"b": "y"}))

    assert [[one.value for one in cells] for cells in controls(data)["t"].rows] == [
        ["x", ""],
        ["", "y"],
    ]


@pytest.mark.parametrize("again", [False, True])
def test_no_rows_leave_one_empty_row(again: bool) -> None:
    data = fill(docx(BODY["rows"]), THREE) if again else docx(BODY["rows"])
    control = controls(fill(data, []))["t"]

    assert len(control.rows) == 1
    assert control.is_empty


def test_rows_have_ids_of_their_own() -> None:
    data = fill(docx(BODY["rows"]), THREE)

    for name in ("w:id", "w14:paraId", "w14:textId"):
        found = values(data, name)
        assert len(set(found)) == len(found), name


def test_rows_have_ids_that_no_other_part_uses() -> None:
    other = sdt(p("x"), '<w:id w:val="5"/>', tag="other")
    data = fill(docx(BODY["rows"], headers={"h": other}), THREE)

    assert "5" not in values(data, "w:id")


def test_a_row_s_bookmarks_have_ids_and_names_of_their_own() -> None:
    mark = '<w:bookmarkStart w:id="9" w:name="here"/><w:bookmarkEnd w:id="9"/>'
    data = fill(docx(BODY["rows"].replace("</w:p>", f"{mark}</w:p>", 1)), THREE)
    starts = re.findall(r"<w:bookmarkStart [^>]*>", part(data))

    assert len(set(starts)) == len(starts)
    assert len(set(re.findall(r'w:name="[^"]*"', "".join(starts)))) == len(starts)


def test_a_row_that_holds_a_repeating_section_of_its_own_can_be_filled() -> None:
    inner = sdt(sdt(p(CELLS[1]), ITEM), "<w15:repeatingSection/>", tag="t.inner")
    body = sdt(sdt(p(CELLS[0]) + inner, ITEM), "<w15:repeatingSection/>", tag="t")
    data = fill(docx(body), row_values({"a": "1"}, {"a": "2"}))

    assert [cells[0].text for cells in controls(data)["t"].rows] == ["1", "2"]


def test_rows_leave_alone_what_a_column_they_do_not_name_is_bound_to() -> None:
    shared = sdt(run("old"), NAME + TEXT, tag="t.b")
    body = sdt(sdt(p(CELLS[0], shared), ITEM), "<w15:repeatingSection/>", tag="t")
    data = fill(bound(p(sdt(run("old"), NAME + TEXT, tag="cover")), body), row_values({"a": "x"}))

    assert controls(data)["cover"].text == "old"


def test_the_rest_of_the_table_stays() -> None:
    head = row(cell(p("Head")), cell(p("Head")))
    body = BODY["rows"].replace("<w:sdt>", f"{head}<w:sdt>", 1)
    data = fill(docx(body + p("after")), THREE)

    assert part(data).count("Head") == 2
    assert Draft.open(data).snapshot().blocks is not None
    assert part(data).index("Head") < part(data).index("after")


# Refusals


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


def test_a_value_that_is_refused_leaves_every_byte_as_it_was() -> None:
    data = docx(BODY["drop"])
    draft = Draft.open(data)
    with pytest.raises(DocumentError):
        draft.fill("t", "Perhaps")

    assert unzipped(draft.to_bytes()) == unzipped(data)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("rich", True),
        ("rich", dt.date(2026, 3, 3)),
        ("rich", [{"a": "b"}]),
        ("rich", {"a": "b"}),
        ("rich", ["a", 1]),
        ("rich", 5),
        ("rich", None),
        ("plain", True),
        ("plain", 5),
        ("drop", "Perhaps"),
        ("drop", True),
        ("combo", True),
        ("date", "3 March 2026"),
        ("date", True),
        ("tick", "maybe"),
        ("tick", 2),
        ("picture", "x"),
        ("rows", "x"),
        ("rows", True),
        ("rows", 5),
        ("rows", None),
        ("rows", ["x"]),
        ("rows", {"a": "x"}),
        ("rows", [{"a": "x"}, "y"]),
        ("rows", [{"nowhere": "x"}]),
        ("rows", [{"a": "x", "b": True}]),
        ("rows", [{"a": "x"}, {"b": "\x00"}]),
    ],
)
def test_a_value_that_does_not_suit_is_refused_and_nothing_changes(kind: str, value: Value) -> None:
    error = assert_nothing_changes(docx(BODY[kind]), value)

    assert "“t" in str(error)


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("kind", ["rich", "plain", "combo"])
def test_a_character_that_no_word_file_may_hold_is_refused(kind: str, char: str) -> None:
    error = assert_nothing_changes(docx(BODY[kind]), f"a{char}b")

    assert "character" in str(error)


def test_a_tag_that_no_control_has_is_refused() -> None:
    error = assert_nothing_changes(docx(BODY["rich"]), "x", tag="nowhere")

    assert "“nowhere”" in str(error)


def test_a_wrong_choice_is_told_the_right_ones() -> None:
    assert "Yes, No" in str(assert_nothing_changes(docx(BODY["drop"]), "Perhaps"))


def test_one_control_that_refuses_keeps_the_others_with_its_tag_as_they_were() -> None:
    assert_nothing_changes(docx(BODY["rich"] + BODY["drop"]), "Perhaps")


@pytest.mark.parametrize(
    "control",
    [
        '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr></w:sdt>',
        sdt("", "<w15:repeatingSection/>", tag="t"),
    ],
)
def test_a_control_without_content_is_refused(control: str) -> None:
    assert_nothing_changes(docx(control), [{"a": "x"}])


# Any text


@given(LEGAL)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_read_back_from_rich_text(text: str) -> None:
    assert filled("rich", text).value == text.strip()


@given(st.lists(LEGAL))
@settings(deadline=None)
def test_any_paragraphs_are_read_back_from_rich_text(paragraphs: list[str]) -> None:
    assert filled("rich", paragraphs).filled_text == "\n".join(paragraphs).strip()


@given(LEGAL)
@settings(deadline=None)
def test_any_text_is_read_back_from_plain_text(text: str) -> None:
    assert filled("plain", text).value == text.strip()


@given(st.lists(st.fixed_dictionaries({"a": LEGAL, "b": LEGAL}), min_size=1, max_size=4))
@settings(deadline=None)
def test_any_rows_are_read_back(rows: list[dict[str, str]]) -> None:
    data = fill(docx(BODY["rows"]), row_values(*rows))
    ids = values(data, "w:id")

    assert [[one.value for one in cells] for cells in controls(data)["t"].rows] == [
        [one["a"].strip(), one["b"].strip()] for one in rows
    ]
    assert len(set(ids)) == len(ids)


@given(LEGAL)
@settings(deadline=None)
def test_any_text_is_kept_in_the_bound_node(text: str) -> None:
    data = fill(bound(p(sdt(run("old"), NAME + LINES, tag="t"))), text)
    node = etree.fromstring(unzipped(data)["customXml/item1.xml"])[0]

    assert (node.text or "") == text


# Other programs


KINDS: dict[str, Value] = {
    "rich": ["Rich one", "Rich two"],
    "plain": "Plain\nlines",
    "combo": "Something else",
    "drop": "No",
    "date": dt.date(2026, 3, 3),
    "tick": True,
    "rows": THREE,
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a file with a control of each kind, before and after filling."""
    folder = tmp_path_factory.mktemp("filled")
    body = "".join(
        re.sub(
            r'<w:id w:val="(\d+)"/>',
            lambda found: f'<w:id w:val="{found[1]}00"/>',
            BODY[kind].replace('w:val="t', f'w:val="{kind}'),
        )
        for kind in KINDS
    )
    styles = (
        '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/></w:style>'
    )
    blank, full = folder / "blank.docx", folder / "full.docx"
    blank.write_bytes(docx(body, styles=styles))
    draft = Draft.open(blank)
    for kind, value in KINDS.items():
        draft.fill(kind, value)
    draft.save(full)
    return blank, full


def test_a_filled_file_has_no_errors_that_the_blank_one_had_not(
    everything: tuple[Path, Path],
) -> None:
    blank, full = everything

    assert validate(blank) == []
    assert validate(full) == []


def test_libreoffice_shows_every_value(everything: tuple[Path, Path], tmp_path: Path) -> None:
    text = to_text(everything[1], tmp_path)

    for wanted in ("Rich one", "Rich two", "Plain", "lines", "Something else", "No"):
        assert wanted in text
    assert "3 March 2026" in text
    assert "\u2612" in text
    assert [char for char in "123456" if char not in text] == []
    assert "Click" not in text


def test_python_docx_opens_a_filled_file(everything: tuple[Path, Path]) -> None:
    document = python_docx.Document(str(everything[1]))

    assert "Rich two" in "".join(document.element.body.itertext())


ONE_LINE = {"text": "<w:text/>", "list": "<w:comboBox/>"}


@pytest.mark.parametrize("kind", ONE_LINE.values(), ids=ONE_LINE)
@pytest.mark.parametrize("value", ["one\ntwo", "one\r\ntwo", "\n", ["one", "two"]])
def test_several_lines_are_refused_where_one_fits(kind: str, value: Value) -> None:
    data = docx(p(sdt(run("a"), kind, tag="t")))
    draft = Draft.open(data)

    with pytest.raises(DocumentError, match="one line"):
        draft.fill("t", value)

    assert unzipped(draft.to_bytes()) == unzipped(data)


def test_several_lines_are_written_where_they_fit() -> None:
    draft = Draft.open(docx(p(sdt(run("a"), '<w:text w:multiLine="1"/>', tag="t"))))

    draft.fill("t", "one\ntwo")

    assert [one.text for one in draft.controls()] == ["one\ntwo"]
