"""Pairs of marks stay pairs, and a bookmark's name stands once."""

from __future__ import annotations

from support.carrying import Carried, carried, put_at_end
from support.docx import docx, p, text_box

from imrkit.ooxml.carrying.carrier import Carrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of
from imrkit.values.losses import LossGrade

START, END = '<w:bookmarkStart w:id="{0}" w:name="{1}"/>', '<w:bookmarkEnd w:id="{0}"/>'


def whole(name: str, id_: int = 1) -> str:
    return START.format(id_, name) + END.format(id_)


def test_a_bookmark_has_an_id_and_a_name_of_its_own() -> None:
    found = carried(docx(p(whole("place"))), docx(p(whole("Place"))), times=2)

    assert found.values(".//w:bookmarkStart/@w:name") == ["Place", "place_2", "place_3"]
    ids = found.values(".//w:bookmarkStart/@w:id")
    assert len(set(ids)) == 3
    assert found.values(".//w:bookmarkEnd/@w:id") == ids


def test_a_long_name_is_no_longer_than_word_takes() -> None:
    found = carried(docx(p(whole("a" * 40))), docx(p(whole("a" * 40))))

    assert found.values(".//w:bookmarkStart/@w:name")[1] == f"{'a' * 38}_2"


def test_a_bookmark_over_blocks_that_are_carried_one_by_one_stays_one() -> None:
    found = carry_blocks(p(START.format(1, "a"), "x") + p("y", END.format(1)), 0, 1)

    assert found.values(".//w:p[1]/w:bookmarkStart/@w:id") == found.values(
        ".//w:p[2]/w:bookmarkEnd/@w:id"
    )


def test_a_bookmark_whose_end_is_left_out_ends_with_its_paragraph() -> None:
    found = carry_blocks(p(START.format(1, "a"), "x") + p("y", END.format(1)), 0)

    assert [n.local(one.tag) for one in found.body[0]] == ["bookmarkStart", "r", "bookmarkEnd"]


def test_an_end_whose_beginning_is_left_out_is_left_out() -> None:
    found = carry_blocks(p(START.format(1, "a"), "x") + p("y", END.format(1)), 1)

    assert found.values(".//w:bookmarkEnd") == []


def test_a_bookmark_whose_edges_come_in_the_other_order_ends_behind_its_beginning() -> None:
    found = carry_blocks(p(START.format(1, "a"), "x") + p("y", END.format(1)), 1, 0)

    marks = [n.local(one.tag) for one in found.body.iter() if "bookmark" in one.tag]
    assert marks == ["bookmarkStart", "bookmarkEnd"]


def test_the_copy_of_a_text_box_for_older_readers_has_the_same_marks() -> None:
    found = carried(docx(text_box(p(whole("a")))), docx(p(whole("a"))))

    assert found.values(".//w:txbxContent//w:bookmarkStart/@w:name") == ["a_2", "a_2"]
    starts = found.values(".//w:txbxContent//w:bookmarkStart/@w:id")
    ends = found.values(".//w:txbxContent//w:bookmarkEnd/@w:id")
    assert starts == ends
    assert len(set(starts)) == 1


def test_permissions_and_moves_are_pairs_too() -> None:
    body = p(
        '<w:permStart w:id="5" w:edGrp="everyone"/>',
        "x",
        '<w:permEnd w:id="5"/>',
        '<w:moveFromRangeStart w:id="6" w:name="move1" w:author="a"/>',
        '<w:moveFrom w:id="7" w:author="a"><w:r><w:t>m</w:t></w:r></w:moveFrom>',
        '<w:moveFromRangeEnd w:id="6"/>',
        '<w:moveToRangeStart w:id="8" w:name="move1" w:author="a"/>',
        '<w:moveTo w:id="9" w:author="a"><w:r><w:t>m</w:t></w:r></w:moveTo>',
        '<w:moveToRangeEnd w:id="8"/>',
    )

    found = carried(docx(body), docx(body))

    ids = found.values(".//*[contains(name(), 'Start')]/@w:id")
    assert ids == found.values(".//*[contains(name(), 'End')]/@w:id")
    assert len(set(ids)) == 6
    assert len(set(found.values(".//w:moveFrom/@w:id | .//w:moveTo/@w:id"))) == 4
    names = found.values(".//@w:name")
    assert names[0] == names[1] != names[2] == names[3]


def carry_blocks(body: str, *orders: int) -> Carried:
    source, target = Package.open(docx(body)), Package.open(docx())
    carrier = Carrier(source, target)
    for at in orders:
        blocks = [body_of(source)[at]]
        put_at_end(target, carrier.carry(blocks, source.main, target.main))
    return Carried(losses=carrier.finish(), data=target.to_bytes())


def test_a_move_of_which_one_place_is_carried_is_told_of() -> None:
    moved = '<w:moveFromRangeStart w:id="6" w:name="m" w:author="a"/><w:moveFromRangeEnd w:id="6"/>'

    found = carry_blocks(p(moved) + p(moved.replace("From", "To")), 0)

    assert [one.grade for one in found.losses] == [LossGrade.NOTE]
    assert carry_blocks(p(moved) + p(moved.replace("From", "To")), 0, 1).losses == ()
