"""The legal sentences for a person and for programs, with a note where a check is old."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import imrkit
from imrkit.outputs.law import law_data, law_text

CHECKLIST = imrkit.load_checklist()
TODAY = dt.date(2027, 12, 1)
FRESH, OLD, TOO_OLD = (
    replace(CHECKLIST.law[at], checked=checked)
    for at, checked in enumerate(("2027-11-01", "2027-05-31", "2026-11-26"))
)


def test_each_is_shown_with_its_source_its_status_and_its_last_check() -> None:
    text = law_text((FRESH,), CHECKLIST, TODAY)

    words = " ".join(text.split())
    assert "1 legal sentences" not in words
    assert f"{FRESH.citation} ({FRESH.jurisdiction}) [{FRESH.id}]" in words
    assert "In force; checked on 1 November 2027 by a copy of the section" in words
    assert FRESH.text in words and FRESH.url in words
    assert "NOTE" not in words and "months" not in words
    assert "No legal advice" in words


def test_those_that_were_checked_long_ago_are_noted() -> None:
    text = law_text((FRESH, OLD, TOO_OLD), CHECKLIST, TODAY)

    assert text.count("NOTE") == 2
    assert "2 of them were last checked more than 6 months ago" in text
    assert "NOTE: last checked more than 6 months ago" in text
    assert "NOTE: last checked more than 12 months ago" in text


def test_programs_get_the_same_with_the_age_of_each_check() -> None:
    data = law_data((FRESH, OLD, TOO_OLD), TODAY)

    assert [one["months_old"] for one in data] == [0, 6, 12]
    assert data[1]["status"] == "prospective"
    assert data[1]["checked"] == "2027-05-31"
    assert data[2]["text"] == TOO_OLD.text
