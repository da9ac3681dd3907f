"""Dates are read as British people write them, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.dates import has_real_date, read_date


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
        ("3-Mar-2024", dt.date(2024, 3, 3)),
        ("03-MAR-24", dt.date(2024, 3, 3)),
        ("3–March–2024", dt.date(2024, 3, 3)),
        ("3\u2011Mar\u20112024 10:30", dt.date(2024, 3, 3)),
        ("March 3, 2024", dt.date(2024, 3, 3)),
        ("on Mar. 3rd, 2024 he", dt.date(2024, 3, 3)),
        ("March 3 2024", dt.date(2024, 3, 3)),
        ("March 3-5, 2024", dt.date(2024, 3, 3)),
        ("March 3, 2024, 10:30", dt.date(2024, 3, 3)),
        ("5 May 2024 and March 3, 2024", dt.date(2024, 5, 5)),
        ("see paragraph 4.1.12, dated 5.1.12", dt.date(2012, 1, 5)),
        ("paragraph 4.1.2012", dt.date(2012, 1, 4)),
        ("action 01/03/24", dt.date(2024, 3, 1)),
        ("01.02.2024-05.02.2024", dt.date(2024, 2, 1)),
        ("4.1.12.", dt.date(2012, 1, 4)),
        ("31/02/2024", None),
        ("3-Mar-2024–5-Mar-2024", dt.date(2024, 3, 3)),
        ("4 May 2024 2015 hrs", dt.date(2024, 5, 4)),
        ("4 May 2024, 1930", dt.date(2024, 5, 4)),
        ("4 May 24 1930 hrs", dt.date(2024, 5, 4)),
        ("see section 4.1.11 and on 5.1.12", dt.date(2012, 1, 5)),
        ("10:30 March 3, 2024", dt.date(2024, 3, 3)),
        ("31-Feb-2024", None),
        ("2024-Mar-03", None),
        ("2-3-Mar-2024", None),
        ("log 3-Mar-2024-7", None),
        ("March 32, 2024", None),
        ("March 20 24 hours later", None),
        ("item 5 March 30, 2024", None),
        ("4 May 2015 hrs", None),
        ("May 4, 2015 hours", None),
        ("paragraph 4.1.12", None),
        ("Paras 4.1.11, 4.1.12 and 4.1.13", None),
        ("sections 4.1.11–4.1.12", None),
        ("section 4.1.12(b)", None),
        ("§ 4.1.12", None),
        ("Recommendation 4.1.12", None),
        ("version 1.2.24", None),
        ("R4.1.12 and v4.1.12", None),
        ("4.1.12.3", None),
        ("1.5-10 miles", None),
        ("13/13/2024", None),
        ("spring 2008", None),
        ("May 2008", None),
        ("ongoing", None),
        ("", None),
        ("paragraph 1.2.3", None),
        ("999/2008/17", None),
        ("call 1/2", None),
        ("31/12/1899", None),
        ("1/1/1900", dt.date(1900, 1, 1)),
        ("31/12/2100", dt.date(2100, 12, 31)),
        ("1/1/2101", None),
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
        f"{date.day}-{date:%b-%Y}",
        f"{date:%B} {date.day}, {date.year}",
        date.isoformat(),
    ):
        assert read_date(text) == date


@pytest.mark.parametrize("text", ["May 2026", "end of Sept. 2026", "Done (12/03/2024)"])
def test_a_month_of_a_year_is_a_real_date(text: str) -> None:
    assert has_real_date(text)


@pytest.mark.parametrize(
    "text",
    [
        *("ongoing", "in due course", "Q3 2026", "2026", "May", "ASAP", ""),
        *("the mayor 2026", "dismay 2026", "May 20261", "May 2150"),
    ],
)
def test_what_names_no_month_of_a_year_is_none(text: str) -> None:
    assert not has_real_date(text)


@pytest.mark.parametrize("text", ["4 May 0915 hrs", "on 4 May, 1030 hours", "4 May 1930 hrs"])
def test_a_time_after_a_day_is_no_year(text: str) -> None:
    assert not has_real_date(text)
    assert read_date(text) is None
