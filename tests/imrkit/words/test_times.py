"""Times of day as people write them."""

from __future__ import annotations

import pytest

from imrkit.words.times import has_time, time_of


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("3/3/25, 15:40", 15, 40),
        ("at 9.15pm", 21, 15),
        ("9:15 a.m. on Monday", 9, 15),
        ("12.05am", 0, 5),
        ("12pm", 12, 0),
        ("7 p.m.", 19, 0),
        ("1930 hrs", 19, 30),
        ("0015h", 0, 15),
        ("21:40 (call), 22:05 (arrival)", 21, 40),
        ("15.30pm", 15, 30),
    ],
)
def test_a_time_is_told_in_minutes_after_midnight(text: str, hour: int, minute: int) -> None:
    assert has_time(text)
    assert time_of(text) == 60 * hour + minute


@pytest.mark.parametrize(
    "text", ["02/03/2025", "3.3.25", "paragraph 4.12.1", "overnight", "2017", ""]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert not has_time(text)
    assert time_of(text) is None
