"""The record travels in the draft as it was written, or is refused as broken."""

from __future__ import annotations

from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.docx import Store, docx, p, unzipped

from imrkit.errors import ImrkitError, RecordError
from imrkit.ooxml.own import namespaces
from imrkit.ooxml.own.record_part import element_of, read_record, write_record
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import rels_name
from imrkit.values.record import (
    Acceptance,
    Decision,
    DecisionState,
    Gap,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
)

AT = "2026-03-03T10:00:00+00:00"
RECORD = Record(
    decisions=(
        Decision(item="a", state=DecisionState.CONFIRMED, role="officer", at=AT, hash="12"),
        Decision(
            item="b",
            state=DecisionState.NOT_KNOWN,
            role="lead",
            at=AT,
            reason="Nobody <asked> & nobody\twrote\nit down.",
            gap=Gap.NOT_ASKED,
        ),
    ),
    accepted=(
        Acceptance(
            fingerprint="0f" * 8, item="", code="IMR402", role="officer", at=AT, reason="A <quote>."
        ),
    ),
    responses=(
        LeadResponse(item="a", state=ResponseState.AGREED, role="lead", at=AT, hash="12"),
        LeadResponse(
            item="b", state=ResponseState.RETURNED, role="lead", at=AT, reason="Say\nwhy & how."
        ),
    ),
    sign_off=SignOff(role="lead", at=AT, hash="ab"),
)
LEGAL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


def package() -> Package:
    return Package.open(docx(p("x")))


def reread(record: Record) -> Record:
    opened = package()
    write_record(opened, record)
    return read_record(Package.open(opened.to_bytes()))


def holding(xml: str) -> Package:
    return Package.open(docx(p("x"), stores=[Store(xml=xml)]))


def test_a_draft_without_a_record_has_an_empty_one() -> None:
    assert read_record(package()) == Record()


@pytest.mark.parametrize("record", [RECORD, Record(), Record(sign_off=RECORD.sign_off)])
def test_a_record_is_read_as_it_was_written(record: Record) -> None:
    assert reread(record) == record


@given(LEGAL)
def test_any_reason_is_read_as_it_was_written(reason: str) -> None:
    decision = Decision(
        item="a", state=DecisionState.NOT_APPLICABLE, role="officer", at=AT, reason=reason
    )

    assert reread(Record(decisions=(decision,))).decisions == (decision,)


@pytest.mark.parametrize("reason", ["line\x0bline", "\x00", "\ufffe", "\ud800"])
def test_a_reason_that_no_word_file_may_hold_is_refused_and_nothing_changes(reason: str) -> None:
    opened = package()
    before = opened.to_bytes()
    decision = Decision(
        item="a", state=DecisionState.NOT_APPLICABLE, role="officer", at=AT, reason=reason
    )

    with pytest.raises(ImrkitError):
        write_record(opened, Record(decisions=(decision,)))
    assert opened.to_bytes() == before


@pytest.mark.parametrize(
    "record",
    [
        Record(
            decisions=(
                Decision(item="a\x0b", state=DecisionState.CONFIRMED, role="officer", at=AT),
            )
        ),
        Record(sign_off=SignOff(role="lead", at=AT, hash="\x00")),
    ],
    ids=["item", "sign-off"],
)
def test_other_words_that_no_word_file_may_hold_are_refused_too(record: Record) -> None:
    opened = package()
    before = opened.to_bytes()

    with pytest.raises(ImrkitError):
        write_record(opened, record)
    assert opened.to_bytes() == before


def test_another_record_takes_the_place_of_the_first() -> None:
    opened = package()
    write_record(opened, RECORD)
    write_record(opened, RECORD.undoing("a"))

    assert read_record(opened) == RECORD.undoing("a")


def with_two() -> Package:
    """Two people decided at once in a shared document: each of their Words added a part."""
    parts = [
        etree.tostring(element_of(Record(decisions=(one,))), encoding="unicode")
        for one in RECORD.decisions
    ]
    return Package.open(
        docx(p("x"), stores=[Store(xml=xml, id=f"{{{xml[-9:]}}}") for xml in parts])
    )


def test_one_record_is_read_in_the_order_in_which_it_was_written() -> None:
    turned = Record(decisions=RECORD.decisions[::-1])
    assert reread(turned) == turned


def test_two_records_are_read_as_one() -> None:
    assert read_record(with_two()).decisions == RECORD.decisions


def test_two_records_are_written_as_one_part() -> None:
    opened = with_two()
    write_record(opened, read_record(opened))
    names = [name for name in unzipped(opened.to_bytes()) if name.startswith("customXml/item")]

    assert len([name for name in names if "Props" not in name]) == 1
    assert len(names) == 2
    assert read_record(Package.open(opened.to_bytes())).decisions == RECORD.decisions


def test_what_else_the_draft_leads_to_stays_when_two_records_become_one() -> None:
    """The second record's id holds another's: “rId12” and “rId1”."""
    opened = with_two()
    store = opened.relationships(opened.main)[-1]
    links = opened.edit(rels_name(opened.main))
    links[-1].set("Id", "rId12")
    links.insert(0, copy(links[-1]))
    links[0].attrib.update({"Id": "rId1", "Type": "other", "Target": store.target})
    opened = Package.open(opened.to_bytes())
    write_record(opened, read_record(opened))

    assert "rId1" in [one.id for one in opened.relationships(opened.main)]


def test_a_second_record_that_is_damaged_is_refused_too() -> None:
    sound = etree.tostring(element_of(RECORD), encoding="unicode")
    stores = [Store(xml=sound), Store(xml=f'<record xmlns="{namespaces.RECORD}">')]

    with pytest.raises(ImrkitError, match="damaged"):
        read_record(Package.open(docx(p("x"), stores=stores)))


def test_writing_a_record_leaves_the_document_as_it_was() -> None:
    opened = package()
    before = unzipped(opened.to_bytes())
    write_record(opened, RECORD)
    after = unzipped(opened.to_bytes())

    assert after["word/document.xml"] == before["word/document.xml"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        'schema-version="2"',
        'schema-version="one"',
        'schema-version="1.0"',
        'schema-version="\uff11"',
        'schema-version=""',
        'schema-version="1"><decision item="a"/></record',
        'schema-version="1"><decision item="a" state="guessed" role="lead" at="x"/></record',
        'schema-version="1"><decision item="a" state="confirmed" role="lead" at="x" extra="y"/>'
        "</record",
        'schema-version="1"><decision item="a" state="not-known" role="lead" at="x" gap="lost"/>'
        "</record",
        'schema-version="1"><sign-off role="lead"/></record',
    ],
)
def test_a_record_in_another_form_is_refused(content: str) -> None:
    end = ">" if content.endswith("record") else "/>"
    xml = f'<record xmlns="{namespaces.RECORD}" {content}{end}'

    with pytest.raises(RecordError, match="not a record"):
        read_record(holding(xml))


def test_two_decisions_on_one_item_are_refused() -> None:
    decision = '<decision item="a" state="confirmed" role="lead" at="x"/>'
    xml = f'<record xmlns="{namespaces.RECORD}" schema-version="1">{decision * 2}</record>'

    with pytest.raises(RecordError, match="more than one decision on “a”"):
        read_record(holding(xml))
