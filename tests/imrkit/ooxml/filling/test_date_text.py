"""Dates are written in the format and the language that their control names."""

from __future__ import annotations

import datetime as dt

import pytest

from imrkit.ooxml.filling.date_text import date_text

DAY = dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("wanted", "language", "expected"),
    [
        ("", "", "3 March 2026"),
        ("dddd, d MMM yy", "en-GB", "Tuesday, 3 Mar 26"),
        ("d MMMM yyyy", "cy-GB", "3 Mawrth 2026"),
        ("dddd", "cy-GB", "Dydd Mawrth"),
        ("d. MMMM yyyy", "de-DE", "3. März 2026"),
        ("dd/MM/yyyy", "en-US", "03/03/2026"),
        ("d 'of' MMMM", "xx-XX", "3 of March"),
        ("MMMM", "zh-Hans-CN", "三月"),
        ("MMMM", "no such language", "March"),
    ],
)
def test_a_date_is_written_as_its_control_says(wanted: str, language: str, expected: str) -> None:
    assert date_text(DAY, wanted, language) == expected
