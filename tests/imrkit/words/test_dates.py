"""Dates are read as British people write them, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.date_forms import DateUnit
from imrkit.words.date_words import WrittenDate
from imrkit.words.dates import (
    Unread,
    UnreadDate,
    has_real_date,
    impossible_dates,
    read_date,
    read_dates,
    read_when,
)


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


DAYS = st.dates(min_value=dt.date(1951, 1, 1), max_value=dt.date(2050, 12, 31))


def when(text: str, year: int | None = None) -> WrittenDate:
    found = read_when(text, year=year)
    assert isinstance(found, WrittenDate), found
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22.05/16", "2016-05-22", "2016-05-22"),
        ("22/05.2016", "2016-05-22", "2016-05-22"),
        ("3 / 5 / 2024", "2024-05-03", "2024-05-03"),
        ("03MAY24", "2024-05-03", "2024-05-03"),
        ("3/May/2024", "2024-05-03", "2024-05-03"),
        ("12th of May '23", "2023-05-12", "2023-05-12"),
        ("Mon 3rd June 24", "2024-06-03", "2024-06-03"),
        ("early hours of 3 May 2024", "2024-05-03", "2024-05-03"),
        ("03.05.2024 21.40hrs", "2024-05-03", "2024-05-03"),
        ("1 to 5/04/2024", "2024-04-01", "2024-04-05"),
        ("1–5 April 2024", "2024-04-01", "2024-04-05"),
        ("1st-5th April 2024", "2024-04-01", "2024-04-05"),
        ("night of 3/4 May 2024", "2024-05-03", "2024-05-04"),
        ("between 2 and 4 May 2023", "2023-05-02", "2023-05-04"),
        ("28 April to 3 May 2024", "2024-04-28", "2024-05-03"),
        ("28/04-03/05/2024", "2024-04-28", "2024-05-03"),
        ("from 28/04/2024 to 03/05/2024", "2024-04-28", "2024-05-03"),
        ("between 28 April 2024 and 3 May 2024", "2024-04-28", "2024-05-03"),
        ("March 3-5, 2024", "2024-03-03", "2024-03-05"),
        ("03/2024", "2024-03-01", "2024-03-31"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("Feb-2024", "2024-02-01", "2024-02-29"),
        ("April to June 2024", "2024-04-01", "2024-06-30"),
        ("Dec 2023 – Jan 2024", "2023-12-01", "2024-01-31"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019–2021", "2019-01-01", "2021-12-31"),
    ],
)
def test_a_day_or_a_range_is_read_for_certain(text: str, first: str, last: str) -> None:
    found = when(text)

    assert (str(found.first), str(found.last), found.is_certain) == (first, last, True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("? 01/05/2024", "2024-05-01", "2024-05-01"),
        ("01/05/2024 (?)", "2024-05-01", "2024-05-01"),
        ("3 May 2024, exact date not known", "2024-05-03", "2024-05-03"),
        ("approx. 10th June 2019", "2019-06-10", "2019-06-10"),
        ("on or about 10 June 2019", "2019-06-10", "2019-06-10"),
        ("early May 2024", "2024-05-01", "2024-05-11"),
        ("late May 2024", "2024-05-16", "2024-05-31"),
        ("end of Sept. 2026", "2026-09-16", "2026-09-30"),
        ("summer 2021", "2021-06-01", "2021-08-31"),
        ("winter 2021", "2021-01-01", "2022-02-28"),
        ("c. 2019", "2019-01-01", "2019-12-31"),
        ("2019/20", "2019-01-01", "2020-12-31"),
    ],
)
def test_what_is_not_sure_is_read_and_says_so(text: str, first: str, last: str) -> None:
    found = when(text)

    assert (str(found.first), str(found.last), found.is_certain) == (first, last, False)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("03/04", Unread.NO_YEAR),
        ("early hours of 3 May", Unread.NO_YEAR),
        ("Mon 3rd June", Unread.NO_YEAR),
        ("31/02/2024", Unread.NO_SUCH_DAY),
        ("30 February 2024", Unread.NO_SUCH_DAY),
        ("05/22/2016", Unread.NO_SUCH_DAY),
        *((text, Unread.NO_DATE) for text in ("undated", "3rd", "Q3 2026", "2011 census", "21:40")),
        *((text, Unread.NO_DATE) for text in ("paragraph 4.1.12", "0161 496 0123", "score 3-2")),
    ],
)
def test_what_cannot_be_told_is_unread(text: str, reason: Unread) -> None:
    assert read_when(text) == UnreadDate(text=text, reason=reason)


def test_a_year_is_taken_from_above_only_when_it_is_given_and_said() -> None:
    found = when("Mon 3rd June", year=2024)

    assert (found.first, found.has_year) == (dt.date(2024, 6, 3), False)
    assert when("3 June 2023", year=2024).has_year


def test_nothing_stands_for_an_empty_text() -> None:
    assert read_when(" ") is None


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("on Tuesday 4 June 2024", 1),
        ("Tues, 4/6/24", 1),
        ("Monday the 4th of June 2024", 0),
        ("4 June 2024 (Monday)", 0),
        ("4 June 2024, a Monday", 0),
        ("4 June 2024. On Monday", None),
        ("in the sun 4 June 2024 was", 6),
        ("4 June 2024 Sat 3 officers", None),
    ],
)
def test_the_name_of_a_day_stands_beside_it(text: str, weekday: int | None) -> None:
    assert [one.weekday for one in read_dates(text)] == [weekday]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "paragraph 4.1.12",
            "see 4.2",
            "19:30",
            "won 3-2",
            "0161 496 0123",
            "07700 900123",
            "24/7",
        ),
        *("1/2 bottle", "10/10", "7.5/10", "Log 4410", "in 2019", "2 – 3 days", "4.13.20"),
        *("May 4", "1 in 3", "£3.50", "R4.1.12", "version 1.2.24", "999/2008/17", "may 30 of them"),
        "room 3-4",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read_dates(text) == ()
    assert list(impossible_dates(text)) == []


def test_an_impossible_day_is_told_by_its_place() -> None:
    text = "Seen on 31/02/2024, 30 Feb 24 and 31/6/22; on 5 May 2024 not."
    found = [text[start:end] for start, end in impossible_dates(text)]

    assert found == ["31/02/2024", "30 Feb 24", "31/6/22"]


@given(DAYS)
def test_a_known_day_comes_back_from_every_way_of_writing_it(date: dt.date) -> None:
    day, month, year = date.day, date.month, date.year
    for text in (
        f"{date:%d.%m}/{date:%y}",
        f"{date:%d/%m}.{year}",
        f"{day} / {month} / {year}",
        f"{day}{date:%b%Y}".upper(),
        f"{date:%a} {day}th {date:%B %y}",
        f"{date:%A}, {day} {date:%b}. {year}, 21:40",
        f"21:40 on {day} {date:%B %Y}",
        f"early hours of the {day}th of {date:%B}, {year}",
        f"{date:%b}. {day}, {year}",
        f"Log 4410 of {date:%d/%m/%Y}, paragraph 4.1.12",
    ):
        found = [one for one in read_dates(text) if one.is_day]
        assert [(one.first, one.last, one.is_certain) for one in found] == [(date, date, True)]
        assert found[0].weekday in (None, date.weekday())


@given(DAYS, st.integers(min_value=1, max_value=40))
def test_a_known_range_comes_back_from_every_way_of_writing_it(first: dt.date, days: int) -> None:
    last = first + dt.timedelta(days)
    texts = [
        f"{first:%d/%m/%Y} - {last:%d/%m/%Y}",
        f"{first.day} {first:%B %Y} to {last.day} {last:%b %Y}",
        f"between {first:%d.%m.%Y} and {last:%d.%m.%Y}",
    ]
    if first.year == last.year and first.year > 1951:
        texts.append(f"{first.day} {first:%b} – {last.day} {last:%B %Y}")
    if (first.year, first.month) == (last.year, last.month):
        texts += [f"{first.day} to {last:%d/%m/%Y}", f"{first.day}-{last.day} {last:%B %Y}"]
    for text in texts:
        found = when(text)
        assert (found.first, found.last, found.is_certain) == (first, last, True)


@given(st.text(alphabet="0123456789/.-–? tomayc:()", max_size=60))
def test_whatever_is_read_lies_in_the_text_in_order_and_in_no_other(text: str) -> None:
    found = read_dates(text)

    assert all(0 <= one.start < one.end <= len(text) and one.first <= one.last for one in found)
    assert all(one.first.year >= 1900 and one.last.year <= 2101 for one in found)
    ends = [one.end for one in found]
    assert all(one.start >= end for one, end in zip(found[1:], ends, strict=False))


def test_a_season_is_no_month() -> None:
    assert [one.unit for one in read_dates("spring 2024, May 2024")] == [
        DateUnit.SEASON,
        DateUnit.MONTH,
    ]
    assert not has_real_date("spring 2024")
