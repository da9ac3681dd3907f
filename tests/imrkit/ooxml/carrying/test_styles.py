"""A style of the same name is the target's own; one that the target lacks comes with its chain."""

from __future__ import annotations

from support.carrying import Carried, carried, values
from support.docx import docx, p, run, style

from imrkit.values.losses import LossGrade

NORMAL = style("Normal", "Normal").replace("<w:style ", '<w:style w:default="1" ')


def styled(id_: str) -> str:
    return p("x", properties=f'<w:pStyle w:val="{id_}"/>')


def names(found: Carried) -> dict[str, str]:
    """Map the id of each style of the target to its name."""
    root = found.package.tree("word/styles.xml")
    ids, held = values(root, "w:style/@w:styleId"), values(root, "w:style/w:name/@w:val")
    return dict(zip(ids, held, strict=True))


def used(found: Carried) -> list[str]:
    return found.values(".//w:pStyle/@w:val")


def test_a_style_of_the_same_name_is_the_targets_own() -> None:
    source = docx(styled("Title1"), styles=style("Title1", "Heading 1", "<w:rPr><w:b/></w:rPr>"))
    target = docx(p("there"), styles=style("berschrift1", "heading 1"))

    found = carried(source, target)

    assert used(found) == ["berschrift1"]
    assert names(found) == {"berschrift1": "heading 1"}
    assert [one.grade for one in found.losses] == [LossGrade.MINOR]


def test_a_style_that_looks_the_same_is_no_loss() -> None:
    same = style("a", "heading 1", "<w:rPr><w:b/></w:rPr>")

    assert carried(docx(styled("a"), styles=same), docx(styles=same)).losses == ()


def test_a_style_that_the_target_lacks_comes_with_those_that_it_names() -> None:
    source = docx(
        styled("Quote") + p(run("y", '<w:rStyle w:val="Strong"/>')),
        styles=NORMAL
        + style("Quote", "Quote", '<w:next w:val="After"/>', based_on="Base")
        + style("Base", "Base", based_on="Normal")
        + style("After", "After")
        + style("Strong", "Strong", kind="character")
        + style("Unused", "Unused"),
    )

    found = carried(source, docx(styles=NORMAL.replace('"Normal"/', '"normal"/')))

    assert used(found) == ["Quote"]
    assert sorted(names(found).values()) == ["After", "Base", "Quote", "Strong", "normal"]
    root = found.package.tree("word/styles.xml")
    assert values(root, "//w:basedOn/@w:val") == ["Base", "Normal"]


def test_a_style_whose_id_means_another_in_the_target_gets_an_id_of_its_own() -> None:
    source = docx(styled("S1"), styles=style("S1", "Quoted"))
    target = docx(p("t", properties='<w:pStyle w:val="s1"/>'), styles=style("s1", "Fine print"))

    found = carried(source, target)

    assert used(found) == ["s1", "S12"]
    assert names(found) == {"s1": "Fine print", "S12": "Quoted"}


def test_a_document_without_styles_takes_what_the_source_says_of_all_text() -> None:
    size = '<w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    defaults = f"<w:docDefaults>{size}</w:docDefaults>"

    found = carried(docx(p("x"), styles=defaults + NORMAL), docx(p("there")))

    root = found.package.tree("word/styles.xml")
    assert values(root, "//w:docDefaults//w:sz/@w:val") == ["28"]
    assert names(found) == {"Normal": "Normal"}


def test_a_style_is_carried_once_however_often_it_is_used() -> None:
    source = docx(styled("q") + styled("q"), styles=style("q", "Quote"))

    assert list(names(carried(source, docx(styles=NORMAL), times=3))) == ["Normal", "q"]
