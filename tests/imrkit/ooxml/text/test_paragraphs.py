"""Formatted lines replace what differs and nothing else."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support.docx import cell, docx, p, part, row, run, sdt, table
from support.word import validate

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values import display
from imrkit.values.display import Control, Paragraph
from imrkit.values.richtext import Fixed, Line, ListKind, TableRow, Text
from imrkit.words import differences as word_diff

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
RANGE = '<w:bookmarkStart w:id="7" w:name="here"/>'
RANGE_END = '<w:bookmarkEnd w:id="7"/>'
UNDERLINED = '<w:u w:val="single"/>'
FIRST = p(
    run("She said ") + RANGE + run("nothing", "<w:b/>") + RANGE_END + run(" at all.", UNDERLINED),
    properties='<w:jc w:val="center"/>',
)
SECOND = p(run("A second paragraph") + NOTE + run(" follows."))
TABLE = table(row(cell(p("a")), cell(p("b"))))
CONTROL = sdt(FIRST + SECOND + TABLE + p("last"), '<w:id w:val="1"/>', tag="t")
KEEP = [Line(source=number, content=None) for number in range(4)]
SHOWING = '<w:id w:val="1"/><w:showingPlcHdr/>'


def filled(control: str, *lines: Line) -> bytes:
    draft = Draft.open(docx(control + p("after")))
    draft.fill_at(the_control(draft).path, lines)
    return draft.to_bytes()


def the_control(draft: Draft) -> Control:
    return next(one for one in draft.display().content if isinstance(one, Control))


def lines_of(data: bytes) -> list[Line]:
    """Return what the control shows, as the lines that would keep it so."""
    return [
        Line(source=number, content=inline(block.content), list=block.list_kind)
        if isinstance(block, Paragraph)
        else Line(source=number, content=None)
        for number, block in enumerate(the_control(Draft.open(data)).content)
    ]


def inline(content: tuple[display.Inline, ...]) -> tuple[Text | Fixed, ...]:
    return tuple(one for one in content if isinstance(one, Text | Fixed))


def body_of(data: bytes) -> str:
    return str(etree.canonicalize(part(data)))


def words(text: str) -> tuple[Text, ...]:
    return (Text(text=text),)


def test_lines_that_are_kept_keep_every_element() -> None:
    assert body_of(filled(CONTROL, *KEEP)) == body_of(docx(CONTROL + p("after")))


def test_lines_that_say_the_same_change_no_element() -> None:
    same = lines_of(docx(CONTROL + p("after")))
    assert body_of(filled(CONTROL, *same)) == body_of(docx(CONTROL + p("after")))


def test_a_new_word_leaves_the_formatting_of_the_others() -> None:
    line = Line(
        source=0,
        content=(
            Text(text="She said "),
            Text(text="almost nothing", bold=True),
            Text(text=" at all."),
        ),
    )
    xml = part(filled(CONTROL, line, *KEEP[1:]))
    assert run(" at all.", UNDERLINED) in xml
    assert run("nothing", "<w:b/>") in xml
    assert "almost " in xml
    assert RANGE in xml
    assert xml.index(RANGE) < xml.index("almost ")


def test_new_words_take_the_formatting_that_they_follow() -> None:
    line = Line(
        source=0,
        content=(
            Text(text="She said "),
            Text(text="nothing", bold=True),
            Text(text=" at all. Ever."),
        ),
    )
    xml = part(filled(CONTROL, line, *KEEP[1:]))
    assert re.search(r'<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">[^<]*Ever', xml)


def test_a_paragraph_cut_in_two_keeps_what_stands_in_both_halves() -> None:
    first = Line(source=1, content=words("A second "))
    second = Line(
        source=1,
        content=(Text(text="paragraph"), Fixed(paragraph=1, at=0), Text(text=" follows.")),
    )
    xml = part(filled(CONTROL, KEEP[0], first, second, *KEEP[2:]))
    assert xml.count("footnoteReference") == 1
    assert re.search(r"paragraph</w:t></w:r><w:r><w:footnoteReference", xml)


def test_of_two_made_from_one_paragraph_the_longer_keeps_its_marks() -> None:
    content = lines_of(docx(CONTROL))[0].content
    xml = part(filled(CONTROL, Line(source=0), Line(source=0, content=content), *KEEP[1:]))
    assert RANGE + run("nothing", "<w:b/>") + RANGE_END in xml


def test_two_paragraphs_made_one_keep_the_footnote() -> None:
    line = Line(
        source=0,
        content=(
            Text(text="She said nothing at all. A second paragraph"),
            Fixed(paragraph=1, at=0),
            Text(text=" follows."),
        ),
    )
    xml = part(filled(CONTROL, line, *KEEP[2:]))
    assert xml.count("footnoteReference") == 1
    assert xml.count("<w:p>") == part(docx(CONTROL)).count("<w:p>")  # one less, and “after”


def test_a_paragraph_taken_away_leaves_its_marks_of_places() -> None:
    xml = part(filled(CONTROL, *KEEP[1:]))
    assert "She said" not in xml
    assert RANGE in xml
    assert RANGE_END in xml


def test_the_end_of_a_page_section_stays() -> None:
    section = p("Ends here", properties="<w:sectPr/>")
    xml = part(filled(sdt(section + p("two"), '<w:id w:val="1"/>'), KEEP[1]))
    assert "Ends here" not in xml
    assert xml.count("<w:sectPr") == 2


def test_lines_can_change_places() -> None:
    shown = lines_of(filled(CONTROL, KEEP[3], KEEP[2], KEEP[1], KEEP[0]))
    assert [line.content is None for line in shown] == [False, True, False, False]
    assert shown[0].content == words("last")


def test_a_placeholder_gives_way_to_lines() -> None:
    grey = run("Click here", '<w:rStyle w:val="PlaceholderText"/>')
    control = sdt(p(grey, properties='<w:jc w:val="center"/>'), SHOWING, tag="t")
    xml = part(filled(control, Line(source=0, content=words("One.")), Line(content=words("Two."))))
    assert "Click here" not in xml
    assert "showingPlcHdr" not in xml
    assert "PlaceholderText" not in xml
    assert xml.count('<w:jc w:val="center"/>') == 2


def test_empty_lines_bring_the_placeholder_back() -> None:
    draft = Draft.open(imrkit.new("dardr", "Example Police"))
    before = draft.controls()
    draft.fill("imr:people-pen-picture", [Line(content=words("Text."))])
    draft.fill("imr:people-pen-picture", [Line(source=0, content=())])
    assert draft.controls() == before


@pytest.mark.programs
@pytest.mark.parametrize("kind", list(ListKind))
def test_paragraphs_become_a_list_that_word_accepts(kind: ListKind, tmp_path: Path) -> None:
    draft = Draft.open(imrkit.new("dardr", "Example Police"))
    tag = "imr:people-pen-picture"
    draft.fill(
        tag,
        [
            Line(content=words("Before.")),
            Line(content=words("One."), list=kind),
            Line(content=words("Two."), list=kind),
            Line(content=words("After.")),
            Line(content=words("Another list."), list=kind),
        ],
    )
    path = tmp_path / "list.docx"
    draft.save(path)
    assert validate(path) == []
    again = Draft.open(path)
    control = next(one for one in again.controls() if one.tag == tag)
    shown = again.display()
    (held,) = [
        one for one in shown.content if isinstance(one, Control) and one.path == control.path
    ]
    lists = [block.list for block in held.content if isinstance(block, Paragraph)]
    kinds = [block.list_kind for block in held.content if isinstance(block, Paragraph)]
    assert kinds == [None, kind, kind, None, kind]
    assert lists[1] == lists[2]
    assert (lists[4] == lists[1]) is (kind is ListKind.BULLET)
    assert shown.lists[lists[1]][0].format == ("bullet" if kind is ListKind.BULLET else "decimal")
    again.fill_at(control.path, [dataclasses.replace(line, list=None) for line in lines_at(held)])
    assert "list_kind" not in str(
        [one.to_dict() for one in [again.display()] if "imrkit" in str(one)]
    )


def lines_at(control: Control) -> list[Line]:
    return [
        Line(source=number, content=inline(block.content))
        for number, block in enumerate(control.content)
        if isinstance(block, Paragraph)
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (Line(source=4, content=None), "paragraph"),
        (Line(source=-1, content=()), "paragraph"),
        (Line(content=None), "paragraph"),
        (Line(content=words("\x00")), "character"),
    ],
)
def test_lines_that_cannot_be_put_change_nothing(line: Line, says: str) -> None:
    draft = Draft.open(docx(CONTROL))
    before = draft.to_bytes()
    with pytest.raises(DocumentError, match=says):
        draft.fill_at(the_control(draft).path, [*KEEP, line])
    assert draft.to_bytes() == before


@pytest.mark.parametrize("path", [(), (0,), (0, 9), (0, 1), (5, 5, 5), (0, -1)])
def test_a_path_without_a_control_is_refused(path: tuple[int, ...]) -> None:
    with pytest.raises(DocumentError, match="open the draft anew"):
        Draft.open(docx(CONTROL + p("x"))).fill_at(path, "x")


@pytest.mark.parametrize(
    ("control", "settings_", "says"),
    [
        (sdt(p("x"), '<w:lock w:val="contentLocked"/>'), "", "locks"),
        (
            sdt(p("x")),
            '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
            "protected",
        ),
    ],
)
def test_a_locked_place_is_not_filled(control: str, settings_: str, says: str) -> None:
    draft = Draft.open(docx(control, settings=settings_))
    with pytest.raises(DocumentError, match=says):
        draft.fill_at((0, 0), [Line(content=words("y"))])


def test_a_cell_and_a_line_of_text_hold_lines_too() -> None:
    rich_cell = table(row(sdt(cell(p("old")), '<w:id w:val="1"/>', tag="cell"), cell(p("x"))))
    draft = Draft.open(docx(rich_cell + p(run("a "), sdt(run("old"), tag="run"))))
    for control in draft.controls():
        draft.fill_at(control.path, [Line(content=(Text(text="new", bold=True),))])
    xml = part(draft.to_bytes())
    assert "old" not in xml
    assert [one.text for one in draft.controls()] == ["new", "new"]
    assert xml.count("<w:b/>") == 2


# Rows ---------------------------------------------------------------------------------------------

TABLE_TAG = "imr:chron-complete-table#chronology"


def chronology() -> Draft:
    draft = Draft.open(imrkit.new("dardr", "Example Police"))
    tag = next(one.tag for one in draft.controls() if "chron" in one.tag and one.rows)
    columns = column_ids(draft, tag)
    draft.fill(tag, [{columns[1]: "first"}, {columns[1]: "second"}, {columns[1]: "third"}])
    return draft


def rows_control(draft: Draft) -> imrkit.values.controls.ContentControl:
    return next(one for one in draft.controls() if "chron" in one.tag and one.rows)


def column_ids(draft: Draft, tag: str) -> list[str]:
    rows = next(one.rows for one in draft.controls() if one.tag == tag)
    return [cell_.tag.removeprefix(f"{tag}.") for cell_ in rows[0]]


@pytest.mark.programs
def test_rows_are_kept_moved_changed_and_added(tmp_path: Path) -> None:
    draft = chronology()
    control = rows_control(draft)
    second = column_ids(draft, control.tag)[1]
    draft.fill_at(
        control.path,
        [
            TableRow(source=2, cells={}),
            TableRow(source=None, cells={second: "new"}),
            TableRow(source=0, cells={second: "changed"}),
        ],
    )
    texts = [row_[1].text for row_ in rows_control(draft).rows]
    assert texts == ["third", "new", "changed"]
    path = tmp_path / "rows.docx"
    draft.save(path)
    assert validate(path) == []
    ids = re.findall(r'<w:id w:val="([^"]+)"', part(draft.to_bytes()))
    assert len(ids) == len(set(ids))


def test_a_kept_row_keeps_every_element() -> None:
    draft = chronology()
    control = rows_control(draft)
    before = part(draft.to_bytes())
    draft.fill_at(control.path, [TableRow(source=at, cells={}) for at in range(3)])
    assert part(draft.to_bytes()) == before


def test_rows_that_are_not_there_are_refused() -> None:
    draft = chronology()
    before = draft.to_bytes()
    with pytest.raises(DocumentError, match="rows that are to be kept"):
        draft.fill_at(rows_control(draft).path, [TableRow(source=3, cells={})])
    assert draft.to_bytes() == before


# Any lines at all ---------------------------------------------------------------------------------

LOOKS = st.tuples(st.booleans(), st.booleans())
PIECES = st.builds(
    lambda text, look: Text(text=text, bold=look[0], italic=look[1]),
    st.text(st.sampled_from("ab .\n\t—"), min_size=1, max_size=8),
    LOOKS,
)
LINES = st.builds(
    lambda source, content: Line(source=source, content=tuple(content)),
    st.none() | st.integers(0, 1),
    st.lists(PIECES, max_size=4),
)


def merged(line: Line) -> tuple[Text, ...]:
    """Return a line's content with neighbours of one look made one."""
    out: list[Text] = []
    for one in line.content or ():
        assert isinstance(one, Text)
        if out and (out[-1].bold, out[-1].italic) == (one.bold, one.italic):
            out[-1] = dataclasses.replace(one, text=out[-1].text + one.text)
        else:
            out.append(one)
    return tuple(out)


@settings(max_examples=200)
@given(st.lists(LINES, min_size=1, max_size=5))
def test_any_lines_are_shown_as_they_were_given(lines: list[Line]) -> None:
    lines = [*lines, Line(content=words("end"))]  # never quite empty
    shown = lines_of(filled(CONTROL, *lines))
    assert [line.content for line in shown] == [merged(line) for line in lines]


@settings(max_examples=100)
@given(st.lists(PIECES, max_size=4), st.lists(PIECES, max_size=4))
def test_a_footnote_stays_where_it_is_put(before: list[Text], after: list[Text]) -> None:
    line = Line(source=1, content=(*before, Fixed(paragraph=1, at=0), *after))
    data = filled(CONTROL, KEEP[0], line, *KEEP[2:])
    content = lines_of(data)[1].content
    assert content is not None
    fixed = [at for at, one in enumerate(content) if isinstance(one, Fixed)]
    assert len(fixed) == 1
    text = "".join(one.text for one in content[: fixed[0]])
    assert text == "".join(one.text for one in before)


def test_a_footnote_that_changes_places_with_words_that_stay_is_kept_once() -> None:
    note = Fixed(paragraph=1, at=0)
    for content in (
        (Text(text=" follows."), note),
        (note, Text(text="A second paragraph")),
        (Text(text=" follows. "), note, Text(text="A second paragraph"), note),
    ):
        data = filled(CONTROL, KEEP[0], Line(source=1, content=content), *KEEP[2:])
        shown = lines_of(data)[1].content or ()
        first = content.index(note)
        assert [isinstance(one, Fixed) for one in shown[: first + 1]] == [
            isinstance(one, Fixed) for one in content[: first + 1]
        ]
        assert part(data).count("footnoteReference") == 1


def test_lines_of_many_words_are_rewritten_like_those_of_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_diff, "_SHORT", 1)
    test_any_lines_are_shown_as_they_were_given()
    test_a_footnote_stays_where_it_is_put()
    test_a_new_word_leaves_the_formatting_of_the_others()


def test_in_a_long_line_only_what_differs_changes() -> None:
    words = [f"word{number} " for number in range(2_000)]
    control = sdt(p(run("".join(words[:1_500])), NOTE, run("".join(words[1_500:]), UNDERLINED)))
    changed = [*words[:700], "new ", *words[701:1_800]]
    note = Fixed(paragraph=0, at=0)
    content = (Text(text="".join(changed[:1_500])), note, Text(text="".join(changed[1_500:])))

    after = part(filled(control, Line(source=0, content=content)))

    assert after.count("<w:r>") == 6  # the changed word parts one run in three; one is outside
    assert "".join(re.findall("<w:t[^>]*>([^<]*)", after)).startswith("".join(changed))
    assert after.index("word1499") < after.index("footnoteReference") < after.index("word1500")
