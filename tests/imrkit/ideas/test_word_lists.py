"""Whoever asks what a check looks for is shown its lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import run

import imrkit.judging.wordlists
from imrkit.judging.checks import CHECKS, Check
from imrkit.judging.wordlists import entries, phrasings

DATA = Path(imrkit.judging.wordlists.__file__).parent / "data"
FILES = sorted(path.stem for path in DATA.glob("*.toml"))
LISTED = [one for one in CHECKS if one.lists]
PHRASINGS = [name for name in FILES if entries(name)[0].better]


def test_every_list_of_phrasings_is_some_check_s() -> None:
    named = {name for one in LISTED for name in one.lists}

    assert len(PHRASINGS) > 4
    assert set(PHRASINGS) <= named <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_every_entry_says_why_it_is_one(name: str) -> None:
    assert all(one.find and one.reason for one in entries(name))


@pytest.mark.parametrize("name", PHRASINGS)
def test_an_entry_is_what_is_found(name: str) -> None:
    plain = [one for one in entries(name) if not set("~(*") & set(one.find[0])]
    found = [next(phrasings(name).find(f"Then {one.find[0]}."), None) for one in plain]

    assert [one.reason for one in plain] == [one.phrasing.reason for one in found if one]


@pytest.mark.parametrize("check", LISTED, ids=lambda check: str(check.name))
def test_explain_shows_the_words_and_what_to_write_instead(check: Check) -> None:
    shown = " ".join(run("explain", check.name).output.split())

    assert check.entries
    for one in check.entries:
        assert " ".join(one.find[0].replace("|", " | ").split()) in shown
        assert " ".join(one.better.split()) in shown
