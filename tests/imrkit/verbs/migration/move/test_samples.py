"""Every sample draft moves into every other sample template with nothing lost."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from support.paths import SAMPLES
from support.raw_words import words_of

import imrkit
from imrkit.values.ledger import Outcome

DRAFTS = sorted(SAMPLES.glob("*.draft.docx"))
FORMS = sorted(one for one in SAMPLES.glob("*.docx") if ".draft" not in one.name)
PAIRS = [(d, f) for d in DRAFTS for f in FORMS if not d.name.startswith(f.stem)]


@cache
def moved(draft: Path, form: Path) -> imrkit.Migrated:
    """Move a sample draft once for all tests."""
    return imrkit.migrate(draft, form)


def name_of(path: Path) -> str:
    return path.name.split(".")[0]


@pytest.mark.parametrize(("draft", "form"), PAIRS, ids=name_of)
def test_no_word_is_missing(draft: Path, form: Path) -> None:
    before, after = words_of(draft.read_bytes()), words_of(moved(draft, form).draft.to_bytes())

    assert before - after == Counter()


@pytest.mark.parametrize(("draft", "form"), PAIRS, ids=name_of)
def test_the_ledger_adds_up_and_drops_nothing(draft: Path, form: Path) -> None:
    ledger = moved(draft, form).ledger

    assert ledger.dropped == 0
    assert ledger.moved + ledger.merged + ledger.unmatched == ledger.source_blocks
    assert [block.id for block in ledger.blocks] == list(range(1, ledger.source_blocks + 1))
    assert all(block.to for block in ledger.blocks if block.outcome is not Outcome.DROPPED)
