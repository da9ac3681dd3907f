"""The form's own controls have their own tags again before a draft goes back."""

from __future__ import annotations

from support.docx import docx, p, sdt, unzipped, zipped
from support.wrapping import area, planned

from imrkit.documents.draft import Draft
from imrkit.values.conversion import FormerTag
from imrkit.values.slots import AreaKind

THEIRS = (
    sdt(p("x"), '<w:id w:val="7"/><w:text/>', tag="v1")
    + sdt(p("y"), '<w:id w:val="8"/><w:text/>')
    + sdt(p("z"), "<w:text/>", tag="v3", title="Z")
)


def adopted() -> Draft:
    places = [
        planned(area(AreaKind.CONTROL, (0, at)), tag=f"imr:{name}") for at, name in enumerate("abc")
    ]
    return Draft.open(Draft.open(docx(THEIRS)).wrapped(places).data)


def test_what_the_form_called_its_controls_travels_with_the_draft() -> None:
    found = adopted().former_tags

    assert [(one.tag, one.former) for one in found] == [
        ("imr:a", "v1"),
        ("imr:b", ""),
        ("imr:c", "v3"),
    ]
    assert found[0] == FormerTag(id="7", tag="imr:a", former="v1")
    assert found[2].id


def test_given_back_the_tags_are_those_of_before() -> None:
    draft = adopted()

    assert draft.give_back_tags() == ()
    assert [one.tag for one in draft.controls()] == ["v1", "", "v3"]
    assert draft.former_tags == ()
    assert draft.give_back_tags() == ()
    assert unzipped(draft.to_bytes()).keys() == unzipped(docx(THEIRS)).keys()


def test_a_control_that_got_another_id_is_found_by_its_tag() -> None:
    draft = adopted()
    xml = unzipped(draft.to_bytes())
    main = xml["word/document.xml"].replace(b'w:val="7"', b'w:val="70"')
    changed = Draft.open(_with(draft.to_bytes(), main))

    assert changed.give_back_tags() == ()
    assert changed.controls()[0].tag == "v1"


def test_one_that_is_gone_or_stands_there_twice_is_named() -> None:
    draft = adopted()
    draft.unwrap((0, 1))
    draft.retag((0, 0), "imr:other")

    assert [one.former for one in draft.give_back_tags()] == ["v1", ""]
    assert [one.tag for one in draft.controls()] == ["imr:other", "v3"]


def test_a_second_conversion_keeps_the_form_s_own_name() -> None:
    draft = adopted()
    again = draft.wrapped([planned(area(AreaKind.CONTROL, (0, 0)), tag="imr:z")])

    found = Draft.open(again.data).former_tags
    assert [(one.tag, one.former) for one in found] == [
        ("imr:z", "v1"),
        ("imr:b", ""),
        ("imr:c", "v3"),
    ]


def _with(data: bytes, main: bytes) -> bytes:
    return zipped({**unzipped(data), "word/document.xml": main})
