"""Whatever a control holds and wherever it stands, the value takes its place."""

from __future__ import annotations

import re
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
    table,
    text_box,
    unzipped,
    zipped,
)
from support.kinds import (
    BODY,
    LINES,
    NAME,
    STORE,
    TEXT,
    binding,
    controls,
    fill,
    texts,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n


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
