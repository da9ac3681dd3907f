"""What is done in a quick way gives what the plain way gives, which stands here alone."""

import re
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from support.docx import MAIN, docx, p, run

from imrkit.ooxml.conversion.extents import Order
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package import strict
from imrkit.ooxml.package.nodes import child_of, held_by, node
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.parsing import Room
from imrkit.ooxml.slots import options
from imrkit.ooxml.slots.options import typed_options
from imrkit.ooxml.text.styles import Styles

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.docx"))
WORDS = st.text(alphabet=st.sampled_from("yesno YNa/|\t\n\u00a0\u2002().:or"), max_size=40)


@given(WORDS)
@example("Yes / No")
@example("Yes\u00a0or\nNo")
@example("Yes (please delete) No")
def test_a_text_without_a_sign_that_parts_options_holds_none(text: str) -> None:
    quick = typed_options(text)
    with mock.patch.object(options, "_MAY_PART", re.compile("")):
        assert typed_options(text) == quick


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_order_of_a_part_is_that_of_a_walk(path: Path) -> None:
    root = Package.open(path.read_bytes()).tree(MAIN)
    first: dict[etree._Element, int] = {}
    last: dict[etree._Element, int] = {}
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event != "end":
            first[element] = len(first)
        if event != "start":
            last[element] = len(first)
    order = Order(root)

    for element, number in first.items():
        extent = order.of_elements([element])
        assert (extent.start[0], extent.end[0]) == (number, last[element])


def test_comments_and_instructions_count_in_the_order() -> None:
    root = etree.fromstring("<a><b><!-- x --></b><?y z?><c/></a>")
    inside = root[0], root[1], root[2]

    assert [Order(root).of_elements([one]).end[0] for one in inside] == [3, 4, 5]
    assert Order(root).of_gap(root, 3).end[0] == 5


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_properties_read_at_once_are_those_found_one_by_one(path: Path) -> None:
    package = Package.open(path.read_bytes())
    styles = Styles.read(package)
    for paragraph in package.tree(MAIN).iter(n.qn("w:p")):
        properties = child_of(paragraph, n.qn("w:pPr"))
        held = held_by(properties)
        assert held == {tag: child_of(properties, tag) for tag in held}
        assert styles.of_properties(held) == styles.of_paragraph(paragraph)


def test_of_two_children_with_one_tag_the_first_is_held() -> None:
    parent = node("w:rPr", node("w:sz", val="1"), node("w:b"), node("w:sz", val="2"))

    assert held_by(parent)[n.qn("w:sz")] is parent[0]


def test_an_element_is_made_anew_each_time() -> None:
    one, other = (node("w:tag", val=value) for value in "ab")
    plain = etree.Element(n.qn("w:tag"), nsmap={"w": n.W})
    plain.set(n.qn("w:val"), "a")

    assert etree.tostring(one) == etree.tostring(plain)
    assert other.get(n.qn("w:val")) == "b"
    assert not node("w:tag").attrib


@pytest.mark.parametrize("quote", ["'", '"'])
def test_strict_names_are_seen_as_the_pattern_sees_them(quote: str) -> None:
    held = f"<a x={quote}http://purl.oclc.org/ooxml/main/{quote}/>".encode()
    other = f"<a x={quote}http://purl.oclc.org/other/{quote}/>".encode()

    assert strict.is_strict(held)
    assert not strict.is_strict(other)
    assert not strict.is_strict(b"<a/>")


def test_letters_of_a_part_are_counted_as_python_counts_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = "Caf\u00e9 \U0001f4c4 e\u0301"
    data = etree.tostring(Package.open(docx(p(run(words)))).tree(MAIN), encoding="UTF-8")
    monkeypatch.setattr("imrkit.ooxml.package.parsing.MAX_XML", {"letters of text": len(words)})
    assert Room("a").parse(data, "b") is not None

    monkeypatch.setattr("imrkit.ooxml.package.parsing.MAX_XML", {"letters of text": len(words) - 1})
    with pytest.raises(Exception, match="letters of text"):
        Room("a").parse(data, "b")
