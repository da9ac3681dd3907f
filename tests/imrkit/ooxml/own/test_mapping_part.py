"""The mapping of a form travels in the draft, and a change by other means is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import Store, docx, p, unzipped

from imrkit.documents.draft import Draft
from imrkit.documents.own_parts import mapping_xml, read_mapping_xml
from imrkit.errors import DocumentError
from imrkit.ooxml.own.namespaces import MAPPING

TOML = '# a form\nid = "form"\n\n[[entries]]\nanchor = "Why & <how>?"\n\titem = "x"\n'


def embedded(text: str) -> Draft:
    draft = Draft.open(docx(p("x"), stores=[Store(xml="<theirs/>")]))
    draft.embed_mapping(text)
    return Draft.open(draft.to_bytes())


def carrying(xml: str) -> Draft:
    return Draft.open(
        docx(p("x"), stores=[Store(xml=xml)]),
    )


def test_a_mapping_comes_back_letter_by_letter() -> None:
    found = embedded(TOML).embedded_mapping

    assert found is not None
    assert found.text == TOML
    assert found.is_unchanged


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1))
def test_any_mapping_comes_back_from_its_part(text: str) -> None:
    text = f"#{text}"
    found = read_mapping_xml(mapping_xml(text))

    assert found is not None
    assert (found.text, found.is_unchanged) == (text, True)


def test_every_line_end_is_the_same() -> None:
    found = embedded(TOML.replace("\n", "\r\n")).embedded_mapping

    assert found is not None
    assert (found.text, found.is_unchanged) == (TOML, True)


def test_another_mapping_takes_its_place() -> None:
    draft = embedded(TOML)
    draft.embed_mapping("# other")
    found = Draft.open(draft.to_bytes()).embedded_mapping

    assert found is not None
    assert found.text == "# other"


def test_taken_out_it_leaves_the_file_as_it_was() -> None:
    before = docx(p("x"), stores=[Store(xml="<theirs/>")])
    draft = Draft.open(before)
    draft.embed_mapping(TOML)
    draft.embed_mapping("")

    assert draft.embedded_mapping is None
    assert unzipped(draft.to_bytes()).keys() == unzipped(before).keys()


def test_a_change_by_another_hand_is_noticed() -> None:
    xml = mapping_xml(TOML).replace("Why", "Who")
    found = carrying(xml).embedded_mapping

    assert found is not None
    assert "Who" in found.text
    assert not found.is_unchanged


def test_a_draft_without_one_has_none() -> None:
    assert Draft.open(docx(p("x"))).embedded_mapping is None
    assert read_mapping_xml("") is None


@pytest.mark.parametrize(
    "xml",
    [
        f'<mapping xmlns="{MAPPING}"/>',
        f'<mapping xmlns="{MAPPING}">  </mapping>',
        f'<mapping xmlns="{MAPPING}">a<b/></mapping>',
        f'<other xmlns="{MAPPING}">a = 1</other>',
    ],
)
def test_a_damaged_part_is_refused_by_name(xml: str) -> None:
    with pytest.raises(
        DocumentError, match="which holds the mapping of the form, holds no mapping"
    ):
        _ = carrying(xml).embedded_mapping


@pytest.mark.parametrize(
    ("text", "said"), [(" \n", "is empty"), ("a\x00", "no Word file"), ("a\ud800", "no Word file")]
)
def test_what_no_file_can_hold_is_refused(text: str, said: str) -> None:
    draft = Draft.open(docx(p("x")))
    with pytest.raises(DocumentError, match=said):
        draft.embed_mapping(text)
    assert draft.embedded_mapping is None


def test_that_nobody_approved_it_travels_with_a_mapping() -> None:
    draft = Draft.open(docx(p("Words")))
    draft.embed_mapping(TOML, is_approved=False)
    (proposed,) = [Draft.open(draft.to_bytes()).embedded_mapping]
    draft.embed_mapping(TOML)
    (approved,) = [Draft.open(draft.to_bytes()).embedded_mapping]

    assert proposed is not None
    assert approved is not None
    assert (proposed.is_approved, approved.is_approved) == (False, True)
    assert (proposed.text, proposed.is_unchanged) == (approved.text, True)
