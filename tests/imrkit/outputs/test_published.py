"""The page, the text and the JSON of a copy say the same; the page asks for nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from imrkit.outputs import json, published_html, published_text
from imrkit.outputs.published_words import LEFT_WORDS, REMEDIES, REMOVED_WORDS
from imrkit.values.publishing import Left, LeftKind, Published, Removed, RemovedKind, SignedText
from imrkit.values.renaming import KeyKind, Renamed, Replaced

DAY = date(2026, 11, 26)
SIGNED = SignedText(role="lead", at="2026-03-02T10:00:00+00:00", hash="a" * 64, text_hash="a" * 64)
DONE = Published(
    data=b"PK",
    removed=(
        Removed(kind=RemovedKind.PROMPT, part="p", where="Handling"),
        Removed(kind=RemovedKind.PROMPT, part="p", where="<b>Force</b>", count=2),
        Removed(kind=RemovedKind.COMMENT, part="c"),
    ),
    replaced=(
        Replaced(
            outcome=Renamed.REPLACED,
            kind=KeyKind.NAME,
            codes=("Adult A",),
            where="in the text",
            part="p",
            count=3,
        ),
    ),
    left=(),
    notes=("One picture is cropped.",),
    draft_sha256="d" * 64,
    copy_sha256="c" * 64,
    sign_off=SIGNED,
    is_held_against_key=True,
)
REFUSED = replace(
    DONE,
    data=None,
    copy_sha256="",
    left=(
        Left(kind=LeftKind.REVISION, part="p", where="Analysis", count=2),
        Left(kind=LeftKind.NAME, part="p", where="Analysis", codes=("PC1", "PC2"), sure=False),
    ),
)


def page(done: Published) -> str:
    return published_html.page(done, "clean.docx", made=DAY).replace("<wbr>", "")


def text(done: Published) -> str:
    return " ".join(published_text.published(done, "Done.").split())


@pytest.mark.parametrize("write", [page, text])
def test_what_was_done_is_said(write: object) -> None:
    said = write(DONE)  # type: ignore[operator]

    for words in ("prompts of empty places", "Handling", "comment", "One picture is cropped."):
        assert words in said
    assert all(one * 64 in said for one in "acd")
    assert "still true" in said
    assert "A code was put in the place of a name 3 times." in said


@pytest.mark.parametrize("write", [page, text])
def test_what_stands_against_a_copy_is_said(write: object) -> None:
    said = write(REFUSED)  # type: ignore[operator]

    assert "2 tracked changes: Analysis" in said
    assert "1 name of PC1 or PC2 (an everyday word, which may be no name): Analysis" in said
    assert REMEDIES[LeftKind.REVISION] in said
    assert "c" * 64 not in said


@pytest.mark.parametrize("write", [page, text])
def test_a_sign_off_that_is_broken_is_said(write: object) -> None:
    broken = replace(DONE, sign_off=replace(SIGNED, text_hash="b" * 64))

    assert "words of the draft were changed since" in write(broken)  # type: ignore[operator]
    assert "one in the draft" in write(replace(DONE, sign_off=None))  # type: ignore[operator]


def test_the_page_asks_for_nothing_and_shows_words_as_words() -> None:
    said = page(DONE)

    assert "&lt;b&gt;Force&lt;/b&gt;" in said
    assert not re.search(r"<script|src=|href=|https?:", said)
    assert "default-src &#39;none&#39;" in said or "default-src 'none'" in said


def test_every_kind_has_its_words() -> None:
    assert set(REMOVED_WORDS) == set(RemovedKind)
    assert set(LEFT_WORDS) == set(REMEDIES) == set(LeftKind)


def test_json_says_all_but_the_file() -> None:
    told = json.published(DONE)

    assert '"holds": true' in told
    assert '"data"' not in told
