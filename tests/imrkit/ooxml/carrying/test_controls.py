"""A control shows what it showed, is bound to nothing, and keeps its placeholder."""

from __future__ import annotations

from support.carrying import Carried, carried, values
from support.docx import Store, docx, p, run, sdt, style

from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.package.package import Package
from imrkit.values.losses import LossGrade

STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
BINDING = f'<w:dataBinding w:xpath="/c" w:storeItemID="{STORE}"/>'
PLACEHOLDER = '<w:placeholder><w:docPart w:val="{}"/></w:placeholder>'
GREY = style("PlaceholderText", "Placeholder Text", kind="character")


def with_entry(name: str, words: str, body: str = "") -> bytes:
    package = Package.open(docx(body, styles=GREY))
    Glossary(package).add({words: name})
    return package.to_bytes()


def entries(found: Carried) -> dict[str, str]:
    root = found.package.tree("word/glossary/document.xml")
    return {
        values(one, "w:docPartPr/w:name/@w:val")[0]: "".join(values(one, ".//w:t/text()"))
        for one in root.iter("{*}docPart")
    }


def test_a_bound_control_shows_what_word_would_show_and_is_bound_no_more() -> None:
    body = p(sdt(run("old"), f"{BINDING}<w:text/>"))
    source = docx(body, stores=[Store(xml="<c>new</c>", id=STORE)])

    found = carried(source, docx(stores=[Store(xml="<c>theirs</c>", id=STORE)]))

    assert found.values(".//w:sdtContent//w:t/text()") == ["new"]
    assert found.values(".//w:dataBinding") == []
    assert [one.grade for one in found.losses] == [LossGrade.NOTE]


def test_a_placeholder_comes_with_its_styles() -> None:
    source = with_entry("P1", "Type here", sdt(p("x"), PLACEHOLDER.format("P1")))

    found = carried(source, docx(p("y")))

    assert entries(found) == {"P1": "Type here"}
    assert found.values(".//w:placeholder/w:docPart/@w:val") == ["P1"]
    glossary = "word/glossary/document.xml"
    (part,) = [one.target for one in found.package.relationships(glossary)]
    assert values(found.package.tree(part), "//w:style/@w:styleId") == ["PlaceholderText"]


def test_a_placeholder_that_the_target_has_is_not_carried_again() -> None:
    body = sdt(p("x"), PLACEHOLDER.format("P1"))

    found = carried(with_entry("P1", "Type", body), with_entry("P1", "Type"))

    assert entries(found) == {"P1": "Type"}


def test_a_placeholder_with_other_words_gets_another_name() -> None:
    body = sdt(p("x"), PLACEHOLDER.format("P1")) * 2

    found = carried(with_entry("P1", "Mine", body), with_entry("P1", "Theirs"))

    assert entries(found) == {"P1": "Theirs", "P1_2": "Mine"}
    assert found.values(".//w:placeholder/w:docPart/@w:val") == ["P1_2", "P1_2"]


def test_a_placeholder_that_is_nowhere_is_not_that_of_the_target() -> None:
    source = docx(sdt(p("x"), PLACEHOLDER.format("P1")))

    assert carried(source, with_entry("P1", "Theirs")).values(".//w:placeholder") == []
    assert carried(source, docx()).values(".//w:placeholder/w:docPart/@w:val") == ["P1"]
