"""Every content control is found once, wherever it stands, with its facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.docx import cell, docx, p, row, run, sdt, table, text_box, unzipped, zipped

import imrkit
from imrkit.ooxml.controls.read import read_controls
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.controls import Binding, ContentControl, ControlKind, Level, Locks, walk

TEXT = "<w:text/>"
ITEM = "<w15:repeatingSectionItem/>"
SECTION = "<w15:repeatingSection/>"


def opened(data: bytes) -> OpenDocument:
    return OpenDocument(Package.open(data))


def read(body: str = "", **stories: str) -> tuple[ContentControl, ...]:
    headers = {"h": stories.pop("header")} if "header" in stories else {}
    footers = {"f": stories.pop("footer")} if "footer" in stories else {}
    return read_controls(
        opened(
            docx(
                body,
                headers=headers,
                footers=footers,
                footnotes=stories.pop("footnotes", ""),
                endnotes=stories.pop("endnotes", ""),
                comments=stories.pop("comments", ""),
                styles=stories.pop("styles", ""),
            )
        )
    )


def one(body: str) -> ContentControl:
    (control,) = read(body)
    return control


def tags(controls: tuple[ContentControl, ...]) -> list[str]:
    return [control.tag for control in controls]


@pytest.mark.parametrize(
    ("body", "level"),
    [
        (sdt(p("x")), Level.BLOCK),
        (p(sdt(run("x"))), Level.RUN),
        (table(sdt(row(cell(p("x"))))), Level.ROW),
        (table(row(sdt(cell(p("x"))))), Level.CELL),
        (table(row(cell(sdt(p("x"))))), Level.BLOCK),
        (table(row(cell(p(sdt(run("x")))))), Level.RUN),
    ],
)
def test_a_control_is_read_at_its_level(body: str, level: Level) -> None:
    control = one(body)

    assert (control.level, control.text, control.story) == (level, "x", "body")


@pytest.mark.parametrize("tag", ["ins", "smartTag", "hyperlink", "customXml"])
def test_what_wraps_a_control_does_not_change_its_level(tag: str) -> None:
    assert one(p(f"<w:{tag}>{sdt(run('x'))}</w:{tag}>")).level is Level.RUN


def test_a_control_in_a_control_keeps_the_level_of_the_place() -> None:
    outer, inner = read(sdt(sdt(p("x"), tag="inner"), tag="outer"))

    assert (outer.tag, outer.level, inner.tag, inner.level) == (
        "outer",
        Level.BLOCK,
        "inner",
        Level.BLOCK,
    )


def test_controls_stand_in_document_order_the_outer_before_the_inner() -> None:
    body = (
        p(sdt(run("1"), tag="a"))
        + sdt(p(sdt(run("2"), tag="c")), tag="b")
        + p(sdt(run("3"), tag="d"))
    )

    assert tags(read(body)) == ["a", "b", "c", "d"]


def test_paths_are_different_and_in_document_order() -> None:
    body = sdt(p(sdt(run("1")), sdt(run("2")))) + table(row(sdt(cell(p("3")))))
    paths = [control.path for control in read(body)]

    assert len(set(paths)) == 4
    assert paths == sorted(paths)


@pytest.mark.parametrize("story", ["header", "footer"])
def test_controls_of_headers_and_footers_are_read(story: str) -> None:
    (control,) = read(**{story: sdt(p("x"))})

    assert (control.story, control.level, control.text) == (story, Level.BLOCK, "x")


@pytest.mark.parametrize(
    ("story", "wrapper"),
    [("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment")],
)
def test_controls_of_notes_and_comments_are_read(story: str, wrapper: str) -> None:
    (control,) = read(**{story: f'<w:{wrapper} w:id="1">{sdt(p("x"))}</w:{wrapper}>'})

    assert (control.story, control.level, control.text) == (story, Level.BLOCK, "x")


def test_stories_come_body_first_then_headers_then_notes() -> None:
    found = read(
        sdt(p("x")),
        comments=f"<w:comment>{sdt(p('x'))}</w:comment>",
        header=sdt(p("x")),
        footnotes=f"<w:footnote>{sdt(p('x'))}</w:footnote>",
    )

    assert [control.story for control in found] == ["body", "header", "footnotes", "comments"]


def test_a_header_that_two_sections_show_is_read_once() -> None:
    section = '<w:headerReference w:type="default" r:id="h"/>'
    body = p(properties=f"<w:sectPr>{section}</w:sectPr>")
    data = docx(body, section=section, headers={"h": sdt(p("x"))})

    assert len(read_controls(opened(data))) == 1


def test_a_control_of_a_text_box_is_counted_once() -> None:
    control = one(text_box(sdt(p("x"), tag="boxed")))

    assert (control.story, control.level, control.tag) == ("text-box", Level.BLOCK, "boxed")


def test_a_control_after_a_text_box_is_of_the_body_again() -> None:
    found = read(text_box(sdt(p("x"))) + sdt(p("y")))

    assert [control.story for control in found] == ["text-box", "body"]


def test_a_control_round_a_text_box_is_of_the_body() -> None:
    found = read(sdt(text_box(sdt(p("x")))))

    assert [control.story for control in found] == ["body", "text-box"]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("", ControlKind.RICH_TEXT),
        ("<w:richText/>", ControlKind.RICH_TEXT),
        ("<w:unknown/>", ControlKind.RICH_TEXT),
        (TEXT, ControlKind.PLAIN_TEXT),
        ("<w:dropDownList/>", ControlKind.DROP_DOWN),
        ("<w:comboBox/>", ControlKind.COMBO_BOX),
        ("<w:date/>", ControlKind.DATE),
        ("<w14:checkbox/>", ControlKind.CHECK_BOX),
        (SECTION, ControlKind.REPEATING_SECTION),
        (ITEM, ControlKind.REPEATING_ITEM),
        ("<w:picture/>", ControlKind.PICTURE),
        ("<w:group/>", ControlKind.GROUP),
        ("<w:docPartObj/>", ControlKind.BUILDING_BLOCK),
        ("<w:docPartList/>", ControlKind.BUILDING_BLOCK),
        ("<w:citation/>", ControlKind.CITATION),
        ("<w:bibliography/>", ControlKind.BIBLIOGRAPHY),
        ("<w:equation/>", ControlKind.EQUATION),
    ],
)
def test_a_control_s_kind_is_read(properties: str, kind: ControlKind) -> None:
    assert one(sdt(p("x"), properties)).kind is kind


@pytest.mark.parametrize(
    ("properties", "placeholder"),
    [
        ("", False),
        ("<w:showingPlcHdr/>", True),
        *((f'<w:showingPlcHdr w:val="{on}"/>', True) for on in ("1", "true", "on")),
        *((f'<w:showingPlcHdr w:val="{off}"/>', False) for off in ("0", "false", "off")),
    ],
)
def test_a_placeholder_shows_while_the_file_says_so(properties: str, placeholder: bool) -> None:
    control = one(sdt(p("Click here"), properties))

    assert (control.placeholder, control.is_empty, control.text) == (
        placeholder,
        placeholder,
        "Click here",
    )


@pytest.mark.parametrize(
    ("state", "checked"),
    [
        ("", False),
        ("<w14:checked/>", True),
        *((f'<w14:checked w14:val="{on}"/>', True) for on in ("1", "true", "on")),
        *((f'<w14:checked w14:val="{off}"/>', False) for off in ("0", "false", "off")),
    ],
)
def test_a_check_box_s_state_is_read(state: str, checked: bool) -> None:
    control = one(p(sdt(run("\u2610"), f"<w14:checkbox>{state}</w14:checkbox>")))

    assert (control.checked, control.value) == (checked, checked)
    assert control.filled_text == ("true" if checked else "")


def test_other_kinds_have_no_state() -> None:
    assert one(sdt(p("x"))).checked is None


def test_a_date_is_read_as_iso() -> None:
    control = one(p(sdt(run("3 March 2026"), '<w:date w:fullDate="2026-03-03T00:00:00Z"/>')))

    assert (control.date, control.text) == ("2026-03-03", "3 March 2026")


@pytest.mark.parametrize("full", ["", ' w:fullDate=""', ' w:fullDate="the other day"'])
def test_a_date_that_none_was_chosen_for_is_none(full: str) -> None:
    assert one(p(sdt(run("x"), f"<w:date{full}/>"))).date is None


def test_choices_are_read_as_they_show() -> None:
    items = (
        '<w:listItem w:displayText="Yes" w:value="1"/>'
        '<w:listItem w:value="No"/>'
        '<w:listItem w:displayText="" w:value="Perhaps"/>'
    )
    control = one(p(sdt(run("Yes"), f"<w:comboBox>{items}</w:comboBox>")))

    assert control.choices == ("Yes", "No", "Perhaps")


def test_tag_title_and_id_are_read() -> None:
    control = one(sdt(p("x"), '<w:id w:val="-7"/>', tag="a.b", title="A title"))

    assert (control.tag, control.title, control.id) == ("a.b", "A title", -7)


@pytest.mark.parametrize(
    "body",
    [
        sdt(p("x")),
        "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr/></w:sdt>",
        "<w:sdt><w:sdtPr><w:tag/><w:alias/></w:sdtPr><w:sdtContent/></w:sdt>",
        '<w:sdt><w:sdtPr><w:id w:val="many"/></w:sdtPr><w:sdtContent/></w:sdt>',
        "<w:sdt/>",
    ],
)
def test_a_control_with_little_to_say_is_read(body: str) -> None:
    control = one(body)

    assert (control.tag, control.title, control.id) == ("", "", None)


def test_a_control_s_text_leaves_out_what_its_reader_does_not_see() -> None:
    control = one(sdt(p("a", run("hidden", "<w:vanish/>")) + p("b", "<w:del><w:r/></w:del>")))

    assert control.text == "a\nb"


def test_a_row_of_a_repeating_section_holds_its_controls() -> None:
    item = sdt(row(cell(p(sdt(run("1"), TEXT, tag="s.a"))), cell(p(sdt(run("2"), TEXT)))), ITEM)
    section = one(table(sdt(item + item, SECTION, tag="s")))

    assert section.level is Level.ROW
    assert [[control.text for control in cells] for cells in section.rows] == [["1", "2"]] * 2
    assert [control.tag for control in walk([section])] == ["s", "s.a", "", "s.a", ""]


def test_a_repeating_section_of_paragraphs_has_rows_too() -> None:
    item = sdt(p(sdt(run("1"), TEXT)), ITEM)

    assert len(one(sdt(item * 3, SECTION)).rows) == 3


def test_a_repeating_section_inside_a_row_keeps_its_own_rows() -> None:
    inner = sdt(sdt(p(sdt(run("1"), TEXT, tag="leaf")), ITEM), SECTION, tag="inner")
    outer = one(sdt(sdt(inner, ITEM), SECTION, tag="outer"))

    assert [tags(cells) for cells in outer.rows] == [["inner"]]
    assert [tags(cells) for cells in outer.rows[0][0].rows] == [["leaf"]]


def test_a_repeating_section_is_empty_while_all_its_rows_are() -> None:
    blank = sdt(run("Click"), f"<w:showingPlcHdr/>{TEXT}")
    full = sdt(run("x"), TEXT)

    assert one(sdt(sdt(p(blank, blank), ITEM), SECTION)).is_empty
    assert not one(sdt(sdt(p(blank, full), ITEM), SECTION)).is_empty


def test_many_controls_inside_each_other_are_read() -> None:
    depth = 110  # an XML file nests 256 elements at most
    found = read("<w:sdt><w:sdtContent>" * depth + p("x") + "</w:sdtContent></w:sdt>" * depth)

    assert [control.text for control in found] == ["x"] * depth


@pytest.mark.parametrize(
    ("lock", "content", "deletion"),
    [
        ("", False, False),
        ("unlocked", False, False),
        ("sdtLocked", False, True),
        ("contentLocked", True, False),
        ("sdtContentLocked", True, True),
    ],
)
def test_locks_are_read(lock: str, content: bool, deletion: bool) -> None:
    properties = f'<w:lock w:val="{lock}"/>' if lock else ""

    assert one(sdt(p("x"), properties)).locks == Locks(content=content, deletion=deletion)


def test_a_locked_control_locks_what_stands_in_it() -> None:
    outer, inner = read(sdt(sdt(p("x")), '<w:lock w:val="contentLocked"/>'))

    assert outer.locks == Locks(content=True)
    assert inner.locks == Locks(content=True, inherited=True)


def test_a_group_locks_its_text_and_not_the_controls_in_it() -> None:
    group, inner = read(sdt(sdt(p("x")), "<w:group/>"))

    assert group.locks == Locks(content=True)
    assert inner.locks == Locks()


def test_a_lock_around_a_group_reaches_through_it() -> None:
    locked = '<w:lock w:val="contentLocked"/>'

    *_, inner = read(sdt(sdt(sdt(p("x")), "<w:group/>"), locked))

    assert inner.locks == Locks(content=True, inherited=True)


@pytest.mark.parametrize("prefix", ["w", "w15"])
def test_a_binding_is_read(prefix: str) -> None:
    binding = (
        f"<{prefix}:dataBinding w:prefixMappings=\"xmlns:c='urn:c'\" w:xpath='/c:a[1]'"
        " w:storeItemID='{0A}'/>"
    )

    assert one(sdt(p("x"), binding)).binding == Binding(
        store="{0A}", xpath="/c:a[1]", prefixes="xmlns:c='urn:c'"
    )


@pytest.mark.parametrize(
    ("kind", "multi_line"),
    [("<w:text/>", False), ('<w:text w:multiLine="1"/>', True), ("<w:richText/>", None)],
)
def test_plain_text_says_if_it_may_have_lines(kind: str, multi_line: bool | None) -> None:
    assert one(sdt(p("x"), kind)).multi_line is multi_line


def test_the_original_has_deletions_and_no_insertions() -> None:
    body = sdt(
        p(
            run("a ")
            + f"<w:ins>{run('new')}</w:ins>"
            + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        )
    )

    assert one(body).text == "a new"
    [control] = read_controls(opened(docx(body)), original=True)
    assert control.text == "a old"


def test_a_control_says_in_which_part_it_stands() -> None:
    body, header = read(sdt(p("x")), header=sdt(p("y")))

    assert body.part == "word/document.xml"
    assert header.part.startswith("word/h")


def test_a_header_that_no_section_names_is_read_after_the_others() -> None:
    made = docx(sdt(p("x"), tag="body"), headers={"h": sdt(p("y"), tag="header")})
    parts = unzipped(made)
    main = re.sub(b"<w:headerReference[^>]*>", b"", parts["word/document.xml"])

    found = read_controls(opened(zipped({**parts, "word/document.xml": main})))

    assert [(one.tag, one.story) for one in found] == [("body", "body"), ("header", "header")]


def test_a_control_of_an_older_copy_alone_is_read() -> None:
    older = f"<mc:Fallback>{sdt(run('x'), tag='a')}</mc:Fallback>"

    found = read(p(f"<mc:AlternateContent>{older}</mc:AlternateContent>"))

    assert [(one.tag, one.text) for one in found] == [("a", "x")]


def test_a_control_with_an_older_copy_says_so() -> None:
    both = (
        "<mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{sdt(run('x'), tag='a')}</mc:Choice>"
        f"<mc:Fallback>{sdt(run('x'), tag='a')}</mc:Fallback>"
        "</mc:AlternateContent>"
    )

    assert [(one.tag, one.copies) for one in read(p(both))] == [("a", 1)]


def test_a_repeating_section_of_another_namespace_is_none_of_rich_text() -> None:
    foreign = "<x:repeatingSection xmlns:x='urn:other'/>"

    assert one(sdt(p("x"), foreign)).kind is ControlKind.REPEATING_SECTION


def test_controls_are_read_from_a_file_and_from_bytes(tmp_path: Path) -> None:
    data = docx(sdt(p("x"), tag="a"))
    path = tmp_path / "draft.docx"
    path.write_bytes(data)

    assert imrkit.read_controls(path) == imrkit.read_controls(data)
    assert [one.tag for one in imrkit.read_controls(str(path))] == ["a"]
