"""Dates are read as British people write them, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.dates import has_real_date, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("04/01/2008", dt.date(2008, 1, 4)),
        ("4.1.08", dt.date(2008, 1, 4)),
        ("4-1-2008", dt.date(2008, 1, 4)),
        ("2008-01-04", dt.date(2008, 1, 4)),
        ("2008-01-04T21:12:00Z", dt.date(2008, 1, 4)),
        ("4 January 2008", dt.date(2008, 1, 4)),
        ("4th Jan 2008", dt.date(2008, 1, 4)),
        ("the 4th of January, 2008", dt.date(2008, 1, 4)),
        ("1 Sept 2015", dt.date(2015, 9, 1)),
        ("by 1 september 2015 at the latest", dt.date(2015, 9, 1)),
        ("01/01/51", dt.date(1951, 1, 1)),
        ("01/01/50", dt.date(2050, 1, 1)),
        ("from 3 May 2010 to 1 April 2010", dt.date(2010, 5, 3)),
        ("31/02/2024", None),
        ("13/13/2024", None),
        ("spring 2008", None),
        ("May 2008", None),
        ("ongoing", None),
        ("", None),
        ("paragraph 1.2.3", None),
        ("999/2008/17", None),
        ("call 1/2", None),
    ],
)
def test_a_date_is_read_or_left(text: str, date: dt.date | None) -> None:
    assert read_date(text) == date


@given(st.dates(min_value=dt.date(1951, 1, 1), max_value=dt.date(2050, 12, 31)))
def test_every_form_of_a_date_is_that_date(date: dt.date) -> None:
    for text in (
        f"{date:%d/%m/%Y}",
        f"{date:%d.%m.%y}",
        f"{date.day} {date:%B %Y}",
        f"{date.day} {date:%b %Y}",
        date.isoformat(),
    ):
        assert read_date(text) == date


@pytest.mark.parametrize("text", ["May 2026", "end of Sept. 2026", "Done (12/03/2024)"])
def test_a_month_of_a_year_is_a_real_date(text: str) -> None:
    assert has_real_date(text)


@pytest.mark.parametrize("text", ["ongoing", "in due course", "Q3 2026", "2026", "May", "ASAP", ""])
def test_what_names_no_month_of_a_year_is_none(text: str) -> None:
    assert not has_real_date(text)


@pytest.mark.parametrize("text", ["4 May 0915 hrs", "on 4 May, 1030 hours"])
def test_a_time_after_a_day_is_no_year(text: str) -> None:
    assert not has_real_date(text)
    assert read_date(text) is None
