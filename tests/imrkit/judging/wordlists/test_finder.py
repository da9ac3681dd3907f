"""Phrases are found whatever their case, apostrophes and hyphens, and never across a sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.example import example_draft
from support.paths import ROOT
from support.plain_phrases import found_plainly

from imrkit import read_controls
from imrkit.judging.wordlists import PhraseFinder, entries
from imrkit.judging.wordlists.finder import _patterns, mistake_in
from imrkit.judging.wordlists.remembering import remembering

LISTS = sorted(one.stem for one in (ROOT / "imrkit/judging/wordlists/data").glob("*.toml"))
MOST_LAID = 150  # phrases of a list: each is looked for at each word of all of them
PROSE = [one.text for one in read_controls(example_draft()) if one.text][:4]

WORDS = st.sampled_from(
    ["failed", "Failed", "to", "engage", "ENGAGED", "didn’t", "ﬁled", "straße", "STRASSE", "\u1fb3"]
)
MARKS = st.sampled_from([" ", "-", ". ", "\n", "’", "\u0345", "İ", ""])
PHRASES = [
    "failed to engage",
    "failed ~ ~ (to|engage*)",
    "to engag* ~ (failed|to engage)",
    "engag*",
    "didn't ~ engage",
    "(strasse|to) failed",
    "fil*",
    "αι*",
]


@pytest.mark.parametrize(
    ("phrase", "text", "wanted"),
    [
        ("failed to engage", "She Failed  to engage with us.", "Failed  to engage"),
        ("non-complian*", "He was non compliant.", "non compliant"),
        ("didn't want", "She didn’t want help.", "didn’t want"),
        ("reason ~ was", "The reason given for it was time.", "reason given for it was"),
        ("reason ~ was", "The reason was time.", "reason was"),
        ("(he|she) chose", "Later she chose to stay.", "she chose"),
        ("engag*", "disengaged", None),
        ("failed to engage", "They failed. To engage is hard.", None),
        ("failed to engage", "They failed\nto engage", None),
        ("reason ~ was", "The reason that he then gave us was time.", None),
    ],
)
def test_a_phrase_in_a_text(phrase: str, text: str, wanted: str | None) -> None:
    found = [text[one.start : one.end] for one in PhraseFinder([phrase]).find(text)]

    assert found == ([] if wanted is None else [wanted])


def test_of_two_phrases_at_one_word_the_longest_is_found() -> None:
    finder = PhraseFinder(["failed to", "failed to engage", "engage with"])

    found = finder.find("He failed to engage with us")

    assert [one.phrase for one in found] == ["failed to engage"]


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("~ was", "begins with no word"),
        ("", "begins with no word"),
        ("was (far )?too slow", "has “?”: write two phrases"),
        ("slow?", "has “?”: write two phrases"),
        ("was (far (too|much)|very) slow", "brackets in brackets"),
        ("was (far|very slow", "one left open"),
        ("was far) slow", "one left open"),
        ("was (far|) slow", "an option without a word"),
        ("was far|very slow", "“|” outside brackets"),
        ("was *slow", "“*” where no word ends"),
        ("was (far ~ too|very) slow", "“~” in brackets"),
        ("was [far] slow", "has “[”, which stands for nothing"),
        ("was (far+|very) slow", "has “+”, which stands for nothing"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_refused_with_what_to_write(phrase: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        PhraseFinder([phrase])


@pytest.mark.parametrize(
    "phrase", ["n/a", "24/7", "engag* ~ (he|did not)", "tick-box", "e.g. this"]
)
def test_signs_between_words_do_not_matter(phrase: str) -> None:
    assert mistake_in(phrase) == ""


@pytest.mark.parametrize("text", ["He would not engage", "he wouldn’t engage"])
def test_one_of_several_options_may_be_of_several_words(text: str) -> None:
    finder = PhraseFinder(["(would not|wouldn't) engage", "engage"])

    assert [one.phrase for one in finder.find(text)] == ["(would not|wouldn't) engage"]


def test_a_phrase_is_read_when_a_word_that_it_begins_with_is_met() -> None:
    _patterns.cache_clear()
    finder = PhraseFinder(["(lately|late last year) seen", "late* seen", "earlier seen"])

    assert not finder.is_in("It was seen later, and lately it was not")
    assert _patterns.cache_info().currsize == 2
    assert finder.is_in("It was late last year seen")


def test_a_choice_of_many_words_is_one_choice() -> None:
    words = [f"word{number}" for number in range(60)]

    assert PhraseFinder([f"({'|'.join(words)}) stood"]).is_in("and word59 stood there")


@given(st.lists(st.one_of(WORDS, MARKS, st.characters())).map("".join))
def test_what_is_found_is_what_each_phrase_gives_at_each_word(text: str) -> None:
    found = [(one.start, one.end) for one in PhraseFinder(PHRASES).find(text)]

    assert found == [(one.start, one.end) for one in found_plainly(PHRASES, text)]


@pytest.mark.parametrize("name", LISTS)
def test_it_is_so_of_the_lists_that_are_shipped(name: str) -> None:
    """Each list, or a share of a long one, is laid against what it says itself and a draft."""
    phrases = [phrase for one in entries(name) for phrase in one.find]
    own = [phrase.replace("*", "ed").replace("~", "of the") for phrase in phrases]
    share = own[:: 1 + len(own) // MOST_LAID]
    text = "\n".join([*share, " ".join(share[:12]), *PROSE])

    found = list(PhraseFinder(phrases).find(text))

    assert found == list(found_plainly(phrases, text))


@given(st.lists(st.lists(st.sampled_from(["a", "b*", "~", "(a|b a)", "ab"])), min_size=1))
def test_of_any_list(lists: list[list[str]]) -> None:
    phrases = [" ".join(["a", *one]) for one in lists]
    text = "a b ab. a ba a b; b a a a ab b\na a"

    found = [(one.start, one.end) for one in PhraseFinder(phrases).find(text)]

    assert found == [(one.start, one.end) for one in found_plainly(phrases, text)]


def test_while_a_draft_is_judged_what_follows_a_word_is_looked_up_once_and_found_the_same() -> None:
    texts = ["She failed to engage.", "He failed, and to engage her was hard.", "engaging"] * 2
    alone = [list(PhraseFinder(PHRASES).find(text)) for text in texts]
    finder = PhraseFinder(PHRASES)

    with remembering():
        found = [list(finder.find(text)) for text in texts]

    assert found == alone
    assert any(found)


def test_of_more_words_than_are_kept_each_is_found() -> None:
    others = " ".join(f"word{number}" for number in range(12_000))
    text = f"failed to engage {others} failed to engage"

    with remembering():
        assert len(list(PhraseFinder(["failed to engage"]).find(text))) == 2
