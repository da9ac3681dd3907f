"""The examples of the shipped checklist, and what it says to write when something is not known."""

from __future__ import annotations

import calendar
import re

import pytest

import imrkit
from imrkit.checklist import ChecklistItem, Column, ItemPart, Where
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.snapshot import Snapshot

CHECKLIST = imrkit.load_checklist()
TEXTS = [text for one in CHECKLIST.items for text in (one.example, one.when_not_known) if text]

# Codes for people and forces, and bodies that are nobody's.
CODES = re.compile(
    r"\b(?:(?:Adult|Child|Force) [A-Z]|(?:PC|DS|Supt|DARDR) ?\d+|Unknown male \d"
    r"|Example (?:Police|Community Safety Partnership))\b"
)
# What else may begin with a capital inside a sentence.
ABBREVIATIONS = {"PC", "SIO", "GP", "MARAC"}
POSTS = {"Head", "Custody", "Superintendent", "Detective", "Inspector", "Case", "Review", "Team"}
WORDS = {"I", "N", "Act", "Black", "English", *calendar.month_name, *calendar.day_name}
NO_NAMES = ABBREVIATIONS | POSTS | WORDS
WRONG = re.compile(
    r"failed to(?! engage”)|should have known|negligen|preventable|\bM(?:rs?|iss|s)\b|\bDr\b"
    r"|https?:|@|official guidance|complian|best practice|[\[\]_|]",
    re.IGNORECASE,
)


def areas_of(one: ChecklistItem) -> list[tuple[str, str, tuple[str, ...]]]:
    """The label, placeholder and options of each part and column."""
    found: list[ItemPart | Column] = []
    for part in one.parts:
        found += [part, *part.columns]
    return [(area.label, area.placeholder, area.options) for area in found]


def beginnings_and_rest(text: str) -> tuple[set[str], set[str]]:
    """The words with a capital that begin a sentence, a label or a quotation, and the others."""
    begin, rest = set(), set()
    for piece in re.split(r"[.?:“”‘()]\s*", CODES.sub("", text)):
        first, *others = re.findall(r"[^\W\d_]+", piece) or [""]
        begin.add(first)
        rest |= {word for word in others if word[0].isupper()}
    return {word for word in begin if word[:1].isupper()}, rest


@pytest.mark.parametrize("one", CHECKLIST.items, ids=lambda one: str(one.id))
def test_an_item_of_the_document_has_both_and_one_of_the_lead_s_neither(one: ChecklistItem) -> None:
    is_in_document = one.where is Where.DOCUMENT

    assert bool(one.when_not_known) == is_in_document
    assert bool(one.example) == is_in_document or one.where is Where.WHOLE_DOCUMENT


def test_they_are_short_and_end_as_a_sentence_does() -> None:
    assert [one.id for one in CHECKLIST.items if len(one.example) >= 350] == []
    assert [one.id for one in CHECKLIST.items if len(one.when_not_known) >= 250] == []
    assert [text for text in TEXTS if not re.search(r"[\w)”][.?]”?$", text)] == []


def test_no_two_of_them_say_the_same() -> None:
    advice = " ".join(one.when_not_known for one in CHECKLIST.items)
    sentences = re.split(r"(?<=[.?])”? ", advice)

    assert len(TEXTS) == len(set(TEXTS)) > 130
    assert len(sentences) == len(set(sentences)) > 110


def test_none_repeats_the_instruction_that_shows_in_the_form() -> None:
    shown = [words for one in CHECKLIST.items for _, words, _ in areas_of(one) if len(words) > 30]

    assert len(shown) > 60
    assert [words for words in shown if any(words in text for text in TEXTS)] == []


def test_people_and_places_in_them_bear_codes() -> None:
    everything = " ".join([*TEXTS, *map(str, CHECKLIST.items)])
    everyday = set(re.findall(r"\b[a-z]+\b", everything))
    of_the_form = {
        word
        for one in CHECKLIST.items
        for label, _, options in areas_of(one)
        for word in re.findall(r"\w+", f"{label} {' '.join(options)}")
    }
    names = set()
    for text in TEXTS:
        begin, rest = beginnings_and_rest(text)
        names |= rest | {word for word in begin if word.lower() not in everyday}

    assert sorted(names - NO_NAMES - of_the_form) == []


@pytest.mark.parametrize("name", ["Then Sarah rang.", "Leeds was told.", "He lives in Leeds."])
def test_a_name_among_them_would_be_found(name: str) -> None:
    begin, rest = beginnings_and_rest(name)

    assert {"Sarah", "Leeds"} & (begin | rest)


def test_none_blames_addresses_anyone_or_claims_to_be_official() -> None:
    assert [text for text in TEXTS if WRONG.search(text)] == []


def filler_in(texts: dict[str, str]) -> list[str]:
    """What the check finds in a draft whose places hold ``texts``, by the id of their item."""
    controls = tuple(
        ContentControl(tag=f"imr:{name}", title=name, kind=ControlKind.RICH_TEXT, text=text)
        for name, text in texts.items()
    )
    report = imrkit.check(Snapshot(controls=controls))
    assert "filler-left" not in [one.name for one in report.not_checked]
    return [one.message for one in report.findings if one.name == "filler-left"]


def test_an_example_that_was_copied_is_no_filler() -> None:
    single = [one for one in CHECKLIST.items if [part.id for part in one.parts] == [""]]

    assert len(filler_in({one.id: "TBC" for one in single})) == len(single) > 20
    assert filler_in({one.id: one.example for one in single}) == []


def test_the_help_of_one_item_is_for_the_author_herself() -> None:
    (one,) = [one for one in CHECKLIST.items if one.supports_author]

    assert (one.id, one.where) == ("gov-author-wellbeing", Where.LEAD)
    assert one.help
