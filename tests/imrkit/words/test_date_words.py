"""Days are shown as a person writes them."""

from __future__ import annotations

import pytest

from imrkit.words.date_words import day_of_time


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2026-11-20T18:04:00+00:00", "20 November 2026"),
        ("2026-03-02", "2 March 2026"),
        ("soon", "soon"),
        ("", ""),
        ("2026-02-30T10:00:00+00:00", "2026-02-30T10:00:00+00:00"),
    ],
)
def test_the_day_of_a_time_of_the_record_is_written_out(at: str, shown: str) -> None:
    assert day_of_time(at) == shown
