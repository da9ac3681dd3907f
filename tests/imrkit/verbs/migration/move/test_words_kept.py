"""No word is lost where two places meet, or where a place takes less than an author wrote."""

from __future__ import annotations

from collections import Counter

import pytest
from support.docx import docx, p, sdt
from support.paths import TESTS
from support.raw_words import words_of

import imrkit

ASKED = "imr:doc-version-and-dates#requested"


def lost(draft: bytes, form: bytes) -> Counter[str]:
    return words_of(draft) - words_of(imrkit.migrate(draft, form).draft.to_bytes())


def test_a_second_table_for_the_same_rows_stands_behind_the_first() -> None:
    draft = (TESTS / "forms/dardr-agency-report.draft.docx").read_bytes()

    assert lost(draft, imrkit.new("sar", "Example Police")) == Counter()


@pytest.mark.parametrize("form", ["blind-fatality-summary", "blind-landlord-imr"])
def test_measures_keep_their_table_where_nothing_takes_it_up(form: str) -> None:
    draft = (TESTS / "drafts/police-own.docx").read_bytes()

    assert lost(draft, (TESTS / f"forms/{form}.docx").read_bytes()) == Counter()


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("7 September 2026", "moved"),
        ("7 September 2026.", "moved"),
        ("7 September 2026. Due 30 October 2026", "unmatched"),
        ("Monday 7 September 2026", "unmatched"),
        ("about 7 September 2026", "unmatched"),
        ("September 2026", "unmatched"),
    ],
)
def test_a_fact_that_is_a_date_takes_a_date_and_no_more(text: str, outcome: str) -> None:
    made = imrkit.migrate(_asked(text), imrkit.new("dardr", "Example Police"))

    assert [one.outcome for one in made.ledger.blocks] == [outcome]
    words = words_of(made.draft.to_bytes())
    assert not words_of(docx(p(text.removesuffix(".")))) - words


def test_a_date_that_is_written_anew_is_told() -> None:
    form = imrkit.new("dardr", "Example Police")
    notes = {
        text: [one.what for one in imrkit.migrate(_asked(text), form).losses if one.where]
        for text in ("07/09/2026", "7 September 2026")
    }

    assert notes == {
        "07/09/2026": ["The date is written as the template writes its dates."],
        "7 September 2026": [],
    }


def _asked(text: str) -> bytes:
    return docx(sdt(p(text), "<w:richText/>", tag=ASKED))
