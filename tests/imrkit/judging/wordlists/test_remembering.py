"""What is made of a text is kept while a draft is judged, and no longer."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from imrkit.judging.wordlists.remembering import remembered, remembering


class Made:
    def __init__(self, text: str) -> None:
        self.text = text


def test_it_is_made_once_within_and_anew_outside() -> None:
    with remembering():
        assert remembered(Made, "a") is remembered(Made, "a")
        assert remembered(Made, "b").text == "b"

    assert remembered(Made, "a") is not remembered(Made, "a")


def test_two_ways_to_make_something_are_kept_apart() -> None:
    with remembering():
        assert remembered(len, "abc") == 3
        assert remembered(str.upper, "abc") == "ABC"


def test_nothing_stays_when_judging_fails() -> None:
    with pytest.raises(ZeroDivisionError), remembering():
        kept = weakref.ref(remembered(Made, "a"))
        raise ZeroDivisionError
    gc.collect()

    assert kept() is None


def test_another_thread_sees_nothing_of_it() -> None:
    others: list[Made] = []
    with remembering():
        own = remembered(Made, "a")
        thread = threading.Thread(target=lambda: others.append(remembered(Made, "a")))
        thread.start()
        thread.join()

    assert others[0] is not own
