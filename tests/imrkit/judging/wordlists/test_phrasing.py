"""Phrasings are found with their reasons, and left where their sentence makes them fair."""

from __future__ import annotations

from pathlib import Path

import pytest

import imrkit.judging.wordlists
from imrkit.judging.wordlists import Kinds, Phrasing, Phrasings, phrasings, signs

BLAME = Phrasing(
    find=("failed to engage",), unless=("the record sa*",), reason="It blames.", better="Say what."
)
DATA = Path(imrkit.judging.wordlists.__file__).parent / "data"


def test_a_phrasing_is_found_where_it_stands() -> None:
    text = "It was late. She failed to engage."

    found = list(Phrasings((BLAME,)).find(text))

    assert [text[one.start : one.end] for one in found] == ["failed to engage"]
    assert found[0].phrasing is BLAME


def test_what_makes_it_fair_must_stand_in_its_sentence() -> None:
    fair = "The record says that she failed to engage."

    assert not list(Phrasings((BLAME,)).find(fair))
    assert len(list(Phrasings((BLAME,)).find(f"{fair} She failed to engage."))) == 1


@pytest.mark.parametrize("file", sorted(DATA.glob("*.toml")), ids=lambda file: file.stem)
def test_every_list_can_be_looked_for_and_says_why(file: Path) -> None:
    text = file.read_text("utf-8")
    if "[[phrasings]]" in text:
        phrasings(file.stem)
        assert text.count("\nreason = ") == text.count("\nbetter = ") == text.count("[[phrasings]]")
    else:
        assert text.count("\nwhy = ") == len(signs(file.stem))


def test_signs_of_all_kinds_are_found_in_one_pass() -> None:
    found = [
        (kind, one.phrase)
        for kind, one in Kinds({"a": ["deaf", "old"], "b": ["old"]}).find("An old, deaf man")
    ]

    assert found == [("a", "old"), ("b", "old"), ("a", "deaf")]
