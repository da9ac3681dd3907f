"""What leads to a bookmark follows it, and leads to no other."""

from __future__ import annotations

import pytest
from support.carrying import Carried, carried, put_at_end
from support.docx import docx, p, run

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of
from imrkit.values.losses import LossGrade

MARK = '<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:bookmarkEnd w:id="1"/>'


def field(*codes: str, result: str = "see") -> str:
    piece = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin, separate, end = map(sign.format, ("begin", "separate", "end"))
    return begin + "".join(map(piece.format, codes)) + separate + run(result) + end


def codes(found: Carried) -> list[str]:
    return found.values(".//w:instrText/text()")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (" REF _Ref1 \\h ", " REF _Ref1_2 \\h "),
        (" PAGEREF _ref1 ", " PAGEREF _Ref1_2 "),
        (' NOTEREF "_Ref1" ', ' NOTEREF "_Ref1_2" '),
        (' HYPERLINK \\l "_Ref1" ', ' HYPERLINK \\l "_Ref1_2" '),
        (' HYPERLINK "_Ref1" ', ' HYPERLINK "_Ref1" '),
        (' TOC \\o "1-3" \\b _Ref1 ', ' TOC \\o "1-3" \\b _Ref1_2 '),
        (" = _Ref1 * 2 ", " = _Ref1_2 * 2 "),
        (' DATE \\@ "_Ref1x" ', ' DATE \\@ "_Ref1x" '),
    ],
)
def test_the_code_of_a_field_follows_a_bookmark_with_a_new_name(code: str, expected: str) -> None:
    found = carried(docx(p(MARK) + p(field(code))), docx(p(MARK)))

    assert codes(found) == [expected]


def test_a_code_in_pieces_is_read_as_one() -> None:
    found = carried(docx(p(field(" REF _R", "ef1 \\h")) + p(MARK)), docx(p(MARK)))

    assert "".join(codes(found)) == " REF _Ref1_2 \\h"


def test_links_and_simple_fields_and_fields_of_forms_follow() -> None:
    body = p(MARK) + p(
        '<w:hyperlink w:anchor="_Ref1"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
        '<w:fldSimple w:instr=" REF _Ref1 "><w:r><w:t>x</w:t></w:r></w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="_Ref1"/></w:ffData>'
        '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )

    found = carried(docx(body), docx(p(MARK)))

    assert found.values(".//w:hyperlink/@w:anchor") == ["_Ref1_2"]
    assert found.values(".//w:fldSimple/@w:instr") == [" REF _Ref1_2 "]
    assert found.values(".//w:ffData/w:name/@w:val") == ["_Ref1_2"]


def test_each_copy_leads_to_its_own_bookmark() -> None:
    found = carried(docx(p(MARK) + p(field("REF _Ref1"))), docx(), times=2)

    assert codes(found) == ["REF _Ref1", "REF _Ref1_2"]


def test_a_bookmark_that_is_carried_later_is_found() -> None:
    source = Package.open(docx(p(field("REF _Ref1")) + p(MARK)))
    target = Package.open(docx(p(MARK)))
    carrier = Carrier(source, target)
    for block in list(body_of(source))[:2]:
        put_at_end(target, carrier.carry([block], source.main, target.main))

    losses = carrier.finish()

    assert losses == ()
    assert codes(Carried(losses=losses, data=target.to_bytes())) == ["REF _Ref1_2"]


def test_what_led_to_a_place_that_is_not_carried_is_text_and_told_of() -> None:
    link = '<w:hyperlink w:anchor="_Ref1"><w:r><w:t>link</w:t></w:r></w:hyperlink>'
    source, target = Package.open(docx(p(field("REF _Ref1"), link) + p(MARK))), Package.open(docx())
    carrier = Carrier(source, target)
    put_at_end(target, carrier.carry([body_of(source)[0]], source.main, target.main))

    (loss,) = carrier.finish()

    found = Carried(losses=(loss,), data=target.to_bytes())
    assert codes(found) == []
    assert found.values(".//w:fldChar | .//w:hyperlink") == []
    assert found.values(".//w:t/text()") == ["see", "link"]
    assert (loss.grade, loss.what) == (
        LossGrade.MAJOR,
        "A link to a place that was not carried is plain text now (2 times)",
    )


def test_what_led_nowhere_stays_unless_it_would_lead_somewhere() -> None:
    source = docx(p(field("REF gone")))

    assert codes(carried(source, docx())) == ["REF gone"]
    other = MARK.replace("_Ref1", "gone")
    assert codes(carried(source, docx(p(other)))) == []


def test_contents_of_places_that_are_not_carried_are_to_be_updated() -> None:
    inside = field("PAGEREF _Ref1")
    source = Package.open(docx(p(field("TOC \\o").replace(run("see"), inside)) + p(MARK)))
    target = Package.open(docx())
    carrier = Carrier(source, target)
    put_at_end(target, carrier.carry([body_of(source)[0]], source.main, target.main))

    (loss,) = carrier.finish()

    assert loss.grade is LossGrade.NOTE
    assert codes(Carried(losses=(), data=target.to_bytes())) == ["TOC \\o"]
