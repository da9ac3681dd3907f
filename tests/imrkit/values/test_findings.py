"""A finding is known again by its fingerprint, which records keep."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from imrkit.values.findings import Finding, Location, Severity, said

FINDING = Finding(
    code="IMR202",
    name="filler-left",
    severity=Severity.WARNING,
    item="people-pen-picture",
    location=Location(where="Pen picture", tag="imr:people-pen-picture", words="w"),
    message="Placeholder text still here: “TBC”.",
    quotes=("TBC",),
    starts=(30,),
    why="It would be printed.",
    remedy="Write it.",
)


def test_a_fingerprint_is_made_as_those_in_records_were() -> None:
    parts = ("IMR202", "people-pen-picture", "Pen picture", "imr:people-pen-picture", "w")
    told = "\0".join((*parts, "Placeholder text still here: “TBC”."))

    assert FINDING.fingerprint == hashlib.sha256(told.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    "other",
    [
        replace(FINDING, code="IMR203"),
        replace(FINDING, item=""),
        replace(FINDING, message="Placeholder text still here: “XX”."),
        replace(FINDING, location=replace(FINDING.location, where="")),
        replace(FINDING, location=replace(FINDING.location, tag="")),
        replace(FINDING, location=replace(FINDING.location, words="")),
    ],
)
def test_another_finding_has_another(other: Finding) -> None:
    assert other.fingerprint != FINDING.fingerprint


def test_the_row_s_number_does_not_count_for_rows_move() -> None:
    moved = replace(FINDING, location=replace(FINDING.location, row=3))

    assert moved.fingerprint == FINDING.fingerprint


def test_an_error_comes_before_a_warning_and_that_before_a_note() -> None:
    assert sorted(Severity, key=lambda one: -one.rank) == ["error", "warning", "note"]
    assert [one.rank for one in Severity] == [3, 2, 1]


def test_our_words_are_told_from_the_draft_s_whatever_those_are() -> None:
    pieces = ("“", "” is not ", ", is it?")
    quotes = ("{} is not", "“")
    message, starts = said(pieces, quotes)
    finding = replace(FINDING, message=message, quotes=quotes, starts=starts)

    assert message == "“{} is not” is not “, is it?"
    assert finding.pieces == pieces
    assert FINDING.pieces == ("Placeholder text still here: “", "”.")
    assert replace(FINDING, quotes=(), starts=()).pieces == (FINDING.message,)
