"""How far two texts say the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.likeness import Index, likeness, stem, stems

TEXTS = st.text("abc ’'.é", max_size=40)


def test_forms_of_a_word_have_one_stem() -> None:
    assert len({stem(word) for word in ("interpreter", "interpreters", "interpreting")}) == 1
    assert stem("risk") != stem("rise")


def test_the_commonest_words_do_not_count() -> None:
    assert stems("It was in the log of the call") == stems("logs, calls")


def test_the_same_words_in_another_order_are_alike() -> None:
    assert likeness("Ring each caller back.", "back: ring each caller") == 1
    assert likeness("Ring each caller back.", "A form for neglect") == 0
    assert 0.5 < likeness("Ring each caller back", "Ring callers back") < 1


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction_and_lies_between_none_and_all(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


@given(
    st.lists(st.frozensets(st.sampled_from("abcdef")), max_size=6),
    st.frozensets(st.sampled_from("abcdef"), min_size=1),
)
def test_the_index_finds_what_a_search_of_every_text_finds(
    texts: list[frozenset[str]], wanted: frozenset[str]
) -> None:
    most = max((len(wanted & text) for text in texts), default=0)

    number, part = Index(texts).covering(wanted)

    assert part == most / len(wanted)
    assert (number == -1) if most == 0 else len(wanted & texts[number]) == most


def test_a_stem_is_spread_over_the_texts_that_hold_it() -> None:
    index = Index([frozenset({"a", "b"}), frozenset({"a"})])

    assert (index.spread("a"), index.spread("b"), index.spread("c")) == (1, 0.5, 0)
    assert Index(()).spread("a") == 0
