"""The parts of a draft say the same one by one as they do in the file."""

from __future__ import annotations

import pytest
from support.docx import unzipped
from support.example import example_draft

from imrkit.documents.draft import Draft
from imrkit.documents.own_parts import read_identity_xml, read_record_xml, record_xml
from imrkit.errors import DocumentError, ImrkitError
from imrkit.values.record import Decision, DecisionState, Record


def part_with(namespace: str) -> str:
    parts = unzipped(example_draft())
    found = [data.decode() for name, data in parts.items() if name.startswith("customXml/item")]
    return next(xml for xml in found if f'xmlns="{namespace}"' in xml)


def test_they_are_read_as_from_the_file() -> None:
    draft = Draft.open(example_draft())
    assert read_record_xml(part_with("urn:imrkit:record:1")) == draft.record
    assert read_identity_xml(part_with("urn:imrkit:identity:1")) == draft.snapshot().identity


def test_a_record_comes_back_from_its_xml() -> None:
    record = Draft.open(example_draft()).record
    assert read_record_xml(record_xml(record)) == record


def test_two_people_s_first_decisions_are_both_read() -> None:
    """Word keeps a part for each of them; of two decisions on one item the later one counts."""
    first = record_xml(decided("a", hour=9).deciding(decision("b", hour=9)))
    second = record_xml(decided("b", hour=8).deciding(decision("c", hour=10)))
    joined = read_record_xml(first, second)
    assert [(one.item, one.at[11:13]) for one in joined.decisions] == [
        ("a", "09"),
        ("b", "09"),
        ("c", "10"),
    ]
    assert read_record_xml(second, first) == joined


def decision(item: str, hour: int) -> Decision:
    at = f"2026-11-23T{hour:02}:00:00+00:00"
    return Decision(item=item, state=DecisionState.CONFIRMED, role="officer", at=at)


def decided(item: str, hour: int) -> Record:
    return Record().deciding(decision(item, hour))


def test_none_is_an_empty_record_and_no_identity() -> None:
    assert read_record_xml() == Record()
    assert read_identity_xml("") is None


@pytest.mark.parametrize(
    "xml",
    [
        "<",
        "<x/>",
        '<!DOCTYPE x [<!ENTITY a "b">]><record xmlns="urn:imrkit:record:1"/>',
        '<record xmlns="urn:imrkit:record:1" schema-version="9"/>',
        '<identity xmlns="urn:imrkit:identity:1"/>',
    ],
)
def test_another_part_is_one_sentence(xml: str) -> None:
    with pytest.raises(ImrkitError):
        read_record_xml(xml)


@pytest.mark.parametrize(
    ("xml", "says"),
    [
        ('<identity xmlns="urn:imrkit:identity:1">', "cannot be read"),
        ('<identity xmlns="urn:imrkit:identity:1" template="full"/>', "lacks template-version"),
    ],
)
def test_a_damaged_identity_says_what_it_held(xml: str, says: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_identity_xml(xml)

    message = str(caught.value)
    assert message.startswith("This draft is damaged: its custom XML, which holds what the templ")
    assert says in message
    assert message.endswith("Go back to an earlier copy of the draft.")
