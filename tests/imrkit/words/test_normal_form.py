"""The normal forms are those of Unicode, for every text, and long runs of marks cost little."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words import normal_form as module
from imrkit.words.normal_form import Form, normal_form

FORMS: tuple[Form, ...] = ("NFC", "NFKC")
LETTERS = "aeo…\u00e1\u1f82\uac00\u1100\u1161\u0e33"
MARKS = "\u0301\u0316\u0308\u0344\u0345\u0f73\u0f81\u3099\uff9e\uff9f"  # of several classes
RUN = st.text(st.sampled_from(LETTERS + MARKS), min_size=20, max_size=60)


@given(st.lists(st.text() | RUN).map("".join))
def test_every_text_has_the_normal_form_of_unicode(text: str) -> None:
    for form in FORMS:
        assert normal_form(text, form) == unicodedata.normalize(form, text)


def test_every_mark_of_this_version_of_unicode_may_be_part_of_a_long_run() -> None:
    marks = {
        character
        for character in map(chr, range(0x110000))
        if unicodedata.combining(unicodedata.normalize("NFKD", character)[0])
    }
    assert all(module._LONG_RUN.fullmatch(mark * 30) for mark in marks)


@pytest.mark.parametrize("form", FORMS)
def test_python_is_given_marks_in_the_order_that_costs_it_nothing(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_: list[str] = []

    def normalize(form: Form, text: str) -> str:
        given_.append(text)
        return unicodedata.normalize(form, text)

    monkeypatch.setattr(module, "normalize", normalize)
    normal_form("a" + "\u0301\u0316" * 1_000, form)

    classes = [unicodedata.combining(mark) for mark in given_[-1][1:]]
    assert len(classes) == 2_000
    assert classes == sorted(classes)
