"""A field that the edge cuts is the text that it shows; one that is whole is a field."""

from __future__ import annotations

from support.carrying import Carried, put_at_end
from support.docx import docx, p, run, style

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of
from imrkit.values.losses import Loss, LossGrade

SIGN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = "<w:r><w:instrText>TOC</w:instrText></w:r>"
HEAD = p("Contents", properties='<w:pStyle w:val="H"/>')
BODY = (
    HEAD
    + p(SIGN.format("begin"), CODE, SIGN.format("separate"), "one")
    + p("two", SIGN.format("begin"), CODE, SIGN.format("end"))
    + p("three", SIGN.format("end"))
)


def carry_blocks(first: int, last: int) -> Carried:
    source = Package.open(docx(BODY, styles=style("H", "heading 1")))
    target = Package.open(docx(styles=style("H", "heading 1")))
    carrier = Carrier(source, target)
    blocks = list(body_of(source))[first:last]
    put_at_end(target, carrier.carry(blocks, source.main, target.main))
    return Carried(losses=carrier.finish(), data=target.to_bytes())


def test_a_field_is_whole_where_all_of_it_is_carried_at_once() -> None:
    found = carry_blocks(1, 4)

    assert len(found.values(".//w:fldChar")) == 5
    assert found.losses == ()


def test_a_field_without_its_end_is_its_text() -> None:
    found = carry_blocks(1, 3)

    assert found.values(".//w:t/text()") == ["one", "two"]
    assert found.values(".//w:fldChar/@w:fldCharType") == ["begin", "end"]
    assert found.values(".//w:instrText/text()") == ["TOC"]
    assert found.losses == (
        Loss(
            grade=LossGrade.MINOR,
            what="A field of which only a part was carried is plain text now",
            where="Contents",
        ),
    )


def test_a_field_without_its_beginning_is_its_text() -> None:
    found = carry_blocks(3, 4)

    assert found.values(".//w:t/text()") == ["three"]
    assert found.values(".//w:fldChar") == []
    assert len(found.losses) == 1


def test_runs_of_a_field_are_text_where_its_beginning_stands_before_them() -> None:
    source, target = (
        Package.open(docx(p(SIGN.format("begin"), CODE, run("x")))),
        Package.open(docx()),
    )
    carrier = Carrier(source, target)

    (_, made) = carrier.carry(list(body_of(source)[0])[1:], source.main, target.main)

    assert "".join(map(str, made.itertext())) == "x"
