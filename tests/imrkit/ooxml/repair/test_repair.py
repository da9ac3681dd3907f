"""A draft that another program saved gets its places back, or a clear refusal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support.docx import MAIN, docx, p, unzipped, zipped
from support.example import example_draft, torn_draft
from support.filling import Filler
from support.libreoffice import resaved
from support.word import validate

import imrkit
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ContentControl, ControlKind, Level, walk

CHECKLIST = imrkit.load_checklist()
TYPES = [kind.id for kind in CHECKLIST.review_types]
_P, _TR, _TC, _T, _TBL = (n.qn(f"w:{name}") for name in ("p", "tr", "tc", "t", "tbl"))
_SDT, _SDT_PR, _CONTENT = (n.qn(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))


def changed(data: bytes, change: Callable[[Element], None]) -> bytes:
    """Return a file with something done to the body of its main document."""
    parts = unzipped(data)
    root = etree.fromstring(parts[MAIN])
    change(root[0] if root[0].tag == n.qn("w:body") else root[1])
    return zipped({**parts, MAIN: etree.tostring(root)})


def words(data: bytes) -> list[str]:
    """Return all text of the body, in order, without what placeholders say."""
    root = etree.fromstring(unzipped(data)[MAIN])
    return [piece.text for piece in root.iter(_T) if piece.text]


def paragraph_of(body: Element, text: str) -> Element:
    """Return the only paragraph with a text."""
    (found,) = [one for one in body.iter(_P) if "".join(t.text or "" for t in one.iter(_T)) == text]
    return found


def set_text(paragraph: Element, text: str) -> None:
    first, *rest = paragraph.iter(_T)
    first.text = text
    for one in rest:
        one.text = ""


def control(data: bytes, tag: str) -> ContentControl:
    """Return the only control of the body with a tag."""
    (found,) = [
        one for one in walk(imrkit.read_controls(data)) if one.tag == tag and one.story == "body"
    ]
    return found


def shape(data: bytes) -> list[tuple[object, ...]]:
    """Return what each control with a tag is and says, in document order.

    Without those in headers and footers: LibreOffice makes one of each for every page section.
    """
    return [
        (one.tag, one.title, one.kind, one.level, one.text, one.placeholder, one.date, one.checked)
        for one in walk(imrkit.read_controls(data))
        if one.tag and one.story not in ("header", "footer")
    ]


def margins(data: bytes) -> set[tuple[str, str]]:
    """Return what controls with a tag say in headers and footers."""
    found = walk(imrkit.read_controls(data))
    return {(one.tag, one.text) for one in found if one.tag and one.story in ("header", "footer")}


def same_report(one: bytes | Path, other: bytes | Path) -> bool:
    """Tell whether two drafts have one report; another program's marks move what stands there."""
    before, after = (without_paths(imrkit.check(draft).to_dict()) for draft in (one, other))
    return bool(before == after)


def without_paths(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: without_paths(value) for key, value in data.items() if key != "path"}
    return [*map(without_paths, data)] if isinstance(data, list | tuple) else data


@pytest.mark.programs
def test_drafts_of_every_type_are_as_they_were_before_libreoffice(tmp_path: Path) -> None:
    given = []
    for kind in CHECKLIST.review_types:
        blank = imrkit.new(kind.id, "Example Police")
        filled = imrkit.Draft.open(blank)
        Filler().fill(filled, CHECKLIST.asked(kind))
        for name, data in (("filled", filled.to_bytes()), ("blank", blank)):
            given.append(tmp_path / f"{kind.id}-{name}.docx")
            given[-1].write_bytes(data)
    for before, after in zip(given, resaved(given, tmp_path / "out"), strict=True):
        identity = imrkit.Draft.open(before).identity
        assert identity is not None
        repaired = imrkit.repair(after)
        assert repaired.restored == identity.tags, before.name
        assert repaired.missing == ()
        assert words(repaired.data) == words(after.read_bytes())
        assert shape(repaired.data) == shape(before.read_bytes())
        assert margins(repaired.data) == margins(before.read_bytes())
        assert same_report(before, repaired.data), before.name


@pytest.mark.programs
def test_the_example_is_as_it_was_and_no_worse_than_libreoffice_left_it(tmp_path: Path) -> None:
    repaired = imrkit.repair(torn_draft())
    assert same_report(example_draft(), repaired.data)
    assert imrkit.lint(repaired.data) == ()
    errors = {}
    for name, data in (("torn", torn_draft()), ("repaired", repaired.data)):
        (tmp_path / f"{name}.docx").write_bytes(data)
        errors[name] = len(validate(tmp_path / f"{name}.docx"))
    assert errors["repaired"] <= errors["torn"]


@pytest.mark.programs
def test_a_second_time_through_libreoffice_is_repaired_too(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(imrkit.repair(torn_draft()).data)
    (again,) = resaved([tmp_path / "draft.docx"], tmp_path / "out")
    assert same_report(example_draft(), imrkit.repair(again).data)


@pytest.mark.programs
def test_the_finding_says_so_and_names_the_remedy() -> None:
    (found,) = [
        one
        for one in imrkit.check(torn_draft()).findings
        if one.code == "IMR101" and one.severity == "warning"
    ]
    assert "can still be told by their titles" in found.message
    assert "imrkit repair" in found.message
    assert not [
        one
        for one in imrkit.check(imrkit.repair(torn_draft()).data).findings
        if "imrkit repair" in one.message
    ]


def test_a_draft_that_has_kept_only_its_titles() -> None:
    def drop_tags(body: Element) -> None:
        for tag in list(body.iter(n.qn("w:tag"))):
            tag.getparent().remove(tag)  # type: ignore[union-attr]  # it is in a control

    repaired = imrkit.repair(changed(example_draft(), drop_tags))
    assert shape(repaired.data) == shape(example_draft())
    assert same_report(example_draft(), repaired.data)


@pytest.mark.programs
def test_a_draft_that_has_kept_its_tags_and_lost_their_extent() -> None:
    """Later versions of LibreOffice keep the tag, on the first paragraph alone."""
    tags = {one.title: one.tag for one in walk(imrkit.read_controls(example_draft()))}

    def put_tags(body: Element) -> None:
        for properties in body.iter(_SDT_PR):
            alias = properties.find(n.qn("w:alias"))
            kinds = {etree.QName(one).localname for one in properties}
            if alias is not None and "text" not in kinds:
                tag = tags[alias.get(n.qn("w:val"), "")]
                etree.SubElement(properties, n.qn("w:tag")).set(n.qn("w:val"), tag)

    repaired = imrkit.repair(changed(torn_draft(), put_tags))
    assert same_report(example_draft(), repaired.data)


@pytest.mark.programs
def test_a_heading_that_was_renamed_is_no_hindrance_where_the_title_is_left() -> None:
    def rename(body: Element) -> None:
        set_text(paragraph_of(body, "Who the person was"), "Adult A as her friends knew her")

    data = changed(torn_draft(), rename)
    repaired = imrkit.repair(data)
    assert repaired.missing == ()
    assert control(repaired.data, "imr:people-pen-picture").level is Level.BLOCK
    assert words(repaired.data) == words(data)


@pytest.mark.programs
def test_a_label_that_was_renamed_is_named_where_no_title_is_left() -> None:
    def rename(body: Element) -> None:
        set_text(paragraph_of(body, "Date due"), "To be in by")

    with pytest.raises(DocumentError, match="its label “Date due” is not in the draft"):
        imrkit.repair(changed(torn_draft(), rename))


@pytest.mark.programs
def test_a_place_that_was_deleted_with_its_heading_is_told() -> None:
    def delete(body: Element) -> None:
        heading = paragraph_of(body, "How the evidence was weighed")
        for one in (heading.getnext(), heading):
            assert one is not None
            body.remove(one)

    repaired = imrkit.repair(changed(torn_draft(), delete))
    (tag,) = repaired.missing
    assert tag.startswith("imr:method-")
    assert len(repaired.restored) == 116


@pytest.mark.programs
def test_a_heading_that_stands_there_twice_is_refused_unless_its_style_decides() -> None:
    def repeat(style: str) -> Callable[[Element], None]:
        def change(body: Element) -> None:
            heading = paragraph_of(body, "Limits of the evidence")
            text = heading.getnext()
            assert text is not None
            text.addnext(
                etree.fromstring(
                    etree.tostring(heading).replace(b'w:val="Heading2"', style.encode())
                )
            )

        return change

    with pytest.raises(DocumentError, match="“Limits of the evidence” stands there 2 times"):
        imrkit.repair(changed(torn_draft(), repeat('w:val="Heading2"')))
    repaired = imrkit.repair(changed(torn_draft(), repeat('w:val="Numberedparagraph"')))
    assert control(repaired.data, "imr:method-limitations").text.endswith("Limits of the evidence")


@pytest.mark.programs
def test_an_authors_own_section_stays_outside() -> None:
    def add(body: Element) -> None:
        heading = paragraph_of(body, "How the evidence was weighed")
        own = etree.fromstring(etree.tostring(heading))
        set_text(own, "What the panel asked in November")
        heading.addprevious(own)
        more = etree.fromstring(etree.tostring(heading).replace(b"Heading2", b"Numberedparagraph"))
        set_text(more, "The panel asked for the logs again.")
        heading.addprevious(more)

    repaired = imrkit.repair(changed(torn_draft(), add))
    assert "panel asked" not in control(repaired.data, "imr:method-limitations").text
    assert "The panel asked for the logs again." in words(repaired.data)


@pytest.mark.programs
def test_a_table_and_a_sub_heading_in_a_rich_text_stay_in_it() -> None:
    def add(body: Element) -> None:
        heading = paragraph_of(body, "How the evidence was weighed")
        sub = etree.fromstring(etree.tostring(heading).replace(b"Heading2", b"Heading3"))
        set_text(sub, "Logs")
        heading.addprevious(sub)
        table = etree.fromstring(etree.tostring(next(body.iter(_TBL))))
        for one in list(table.iter(_SDT)):
            one.getparent().remove(one)  # type: ignore[union-attr]  # it is in a cell
        heading.addprevious(table)
        heading.addprevious(etree.fromstring(etree.tostring(sub).replace(b"Heading3", b"Normal")))

    repaired = imrkit.repair(changed(torn_draft(), add))
    held = control(repaired.data, "imr:method-limitations").text
    assert "Reason for any delay" in held  # a label of the cover, in the author's own table
    assert held.endswith("Logs")


def rows_under(body: Element, heading: str) -> list[Element]:
    table = paragraph_of(body, heading).getnext()
    assert table is not None
    assert table.tag == _TBL
    return list(table.iter(_TR))


def with_row(*texts: str) -> Callable[[Element], None]:
    """Return the change that adds a row without controls under “Staff spoken to”."""

    def change(body: Element) -> None:
        last = rows_under(body, "Staff spoken to")[-1]
        row = etree.fromstring(etree.tostring(last))
        for cell, text in zip(row.iter(_TC), texts, strict=True):
            (paragraph,) = cell.iter(_P)
            for one in list(paragraph)[1:]:
                paragraph.remove(one)
            if text:
                run = etree.SubElement(paragraph, n.qn("w:r"))
                etree.SubElement(run, _T).text = text
        last.addnext(row)

    return change


@pytest.mark.programs
def test_a_row_that_was_added_without_controls_gets_them() -> None:
    repaired = imrkit.repair(changed(torn_draft(), with_row("PC5", "In person", "20/11/2026", "")))
    *_, last = control(repaired.data, "imr:method-staff-interviews#staff").rows
    assert [one.kind for one in last] == [
        ControlKind.PLAIN_TEXT,
        ControlKind.DROP_DOWN,
        ControlKind.DATE,
        ControlKind.PLAIN_TEXT,
    ]
    assert [one.filled_text for one in last] == ["PC5", "In person", "20/11/2026", ""]
    assert last[2].date == "2026-11-20"
    assert last[3].placeholder


@pytest.mark.programs
def test_an_answer_that_is_no_choice_is_named_with_its_row() -> None:
    with pytest.raises(DocumentError, match=r"row 5, .*“By letter” is not one of its choices"):
        imrkit.repair(changed(torn_draft(), with_row("PC5", "By letter", "", "")))


@pytest.mark.programs
def test_a_table_with_another_number_of_columns_is_refused() -> None:
    def cut(body: Element) -> None:
        row = rows_under(body, "Staff spoken to")[2]
        row.remove(list(row.iter(_TC))[-1])

    with pytest.raises(DocumentError, match="row 2 of its table has 3 cells and not 4"):
        imrkit.repair(changed(torn_draft(), cut))


def test_a_row_outside_the_section_that_is_left_is_not_taken_in_by_a_guess() -> None:
    def move_out(body: Element) -> None:
        for tag in list(body.iter(n.qn("w:tag"))):
            tag.getparent().remove(tag)  # type: ignore[union-attr]  # it is in a control
        row = rows_under(body, "Staff spoken to")[-1]
        next(reversed(list(row.iterancestors(_SDT)))).addnext(row)

    with pytest.raises(DocumentError, match="some rows of its table stand outside"):
        imrkit.repair(changed(example_draft(), move_out))


@pytest.mark.programs
def test_an_authors_own_table_is_not_taken_for_one_deleted_below_its_heading() -> None:
    def change(body: Element) -> None:
        heading = paragraph_of(body, "Answers to the terms of reference")
        table = heading.getnext()
        assert table is not None
        own = etree.fromstring(etree.tostring(table))
        for sdt in list(own.iter(_SDT)):
            sdt.getparent().remove(sdt)  # type: ignore[union-attr]  # it is in a cell
        body.remove(table)
        heading.addprevious(own)

    (missing,) = imrkit.repair(changed(torn_draft(), change)).missing
    assert missing.startswith("imr:tor-")


@pytest.mark.programs
def test_every_problem_is_named_at_once_and_nothing_is_changed() -> None:
    def both(body: Element) -> None:
        with_row("PC5", "By letter", "", "")(body)
        set_text(paragraph_of(body, "Date due"), "To be in by")

    draft = imrkit.Draft.open(changed(torn_draft(), both))
    before = draft.to_bytes()
    with pytest.raises(DocumentError, match=r"(?s)without guessing:.*By letter.*Date due"):
        imrkit.repair(draft)
    assert draft.to_bytes() == before


@pytest.mark.programs
def test_the_marking_that_was_chosen_in_libreoffice_is_kept_and_bound_again() -> None:
    def choose(body: Element) -> None:
        (run,) = [one for one in body.iter(_T) if one.text == "OFFICIAL-SENSITIVE"]
        run.text = "OFFICIAL"

    draft = imrkit.Draft.open(imrkit.repair(changed(torn_draft(), choose)).data)
    draft.fill("imr:doc-identity-block#force", "Another Force")
    body = control(draft.to_bytes(), "imr:doc-security-marking#marking")
    assert body.text == "OFFICIAL"
    assert body.binding is not None
    draft.fill("imr:doc-security-marking#marking", "OFFICIAL-SENSITIVE")
    shown = {
        one.text for one in walk(draft.controls()) if one.tag == "imr:doc-security-marking#marking"
    }
    assert shown == {"OFFICIAL-SENSITIVE"}


def test_a_whole_draft_has_nothing_to_repair() -> None:
    with pytest.raises(DocumentError, match="has all its places; there is nothing to repair"):
        imrkit.repair(example_draft())


def test_a_file_that_says_nothing_of_a_template_is_refused() -> None:
    with pytest.raises(DocumentError, match="does not say which template"):
        imrkit.repair(docx(p("Some text")))


@pytest.mark.programs
def test_a_checklist_without_the_drafts_places_is_refused() -> None:
    parts = {
        name: data.replace(b"<control>", b"<control>imr:force-history</control><control>", 1)
        for name, data in unzipped(torn_draft()).items()
    }
    with pytest.raises(DocumentError, match=r"“imr”.*imr:force-history.*\(--checklist\)"):
        imrkit.repair(zipped(parts))


@pytest.mark.programs
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_whatever_was_done_to_it_no_word_is_lost_and_no_place_is_doubled(
    data: st.DataObject,
) -> None:
    def disturb(body: Element) -> None:
        for _ in range(data.draw(st.integers(1, 3))):
            blocks = [one for one in body if one.tag in (_P, _TBL)]
            one = data.draw(st.sampled_from(blocks))
            match data.draw(st.sampled_from(["delete", "repeat", "rename", "move", "unwrap"])):
                case "delete":
                    body.remove(one)
                case "repeat":
                    one.addnext(etree.fromstring(etree.tostring(one)))
                case "rename":
                    for text in list(one.iter(_T))[:1]:
                        text.text = "Renamed"
                case "move":
                    data.draw(st.sampled_from(blocks)).addprevious(one)
                case _:
                    for sdt in list(one.iter(_SDT))[:1]:
                        for child in list(sdt.find(_CONTENT)):  # type: ignore[arg-type]
                            sdt.addprevious(child)
                        sdt.getparent().remove(sdt)  # type: ignore[union-attr]

    damaged = changed(torn_draft(), disturb)
    try:
        repaired = imrkit.repair(damaged)
    except DocumentError as error:
        assert "without guessing" in str(error) or "stands there" in str(error)
        return
    kept = iter(words(repaired.data))
    assert all(any(word == one for one in kept) for word in words(damaged))
    tags = [one.tag for one in imrkit.read_controls(repaired.data) if one.story == "body"]
    assert all(tags.count(tag) == 1 for tag in repaired.restored)
    assert not set(repaired.missing) & set(tags)
