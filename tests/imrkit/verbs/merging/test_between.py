"""Paragraphs and tables between the places are merged as lines are."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import docx, p
from support.merging import WIDER, base, body, done, filled, text, words
from support.paths import SAMPLES
from support.word import validate

import imrkit
from imrkit import PieceKind
from imrkit.errors import DocumentError, NotFoundError


def plain(*paragraphs: str) -> bytes:
    return docx("".join(map(p, paragraphs)))


def test_paragraphs_between_are_merged_like_lines() -> None:
    old = plain("one", "two", "three", "four")

    merged = imrkit.merge(
        plain("one", "two by mine", "three", "four"),
        plain("one", "two", "three", "new", "four"),
        old,
    )

    assert body(done(merged)) == ["one", "two by mine", "three", "new", "four"]


def test_one_paragraph_that_both_changed_is_a_conflict() -> None:
    old, mine, theirs = plain("one", "two"), plain("one", "mine"), plain("one", "theirs")

    merged = imrkit.merge(mine, theirs, old)

    (conflict,) = merged.open_conflicts
    assert (conflict.kind, conflict.mine, conflict.theirs) == (PieceKind.TEXT, "mine", "theirs")
    both = imrkit.merge(mine, theirs, old, keep_both=True)
    assert body(done(both)) == ["one", "[Mine]", "mine", "[Theirs]", "theirs"]


@settings(max_examples=12, deadline=None)
@given(
    *(
        st.lists(st.sampled_from(["ant", "bee", "cat", "dog"]), min_size=1, max_size=5)
        for _ in range(3)
    )
)
def test_any_paragraphs_keep_both_s_words(
    old: list[str], mine: list[str], theirs: list[str]
) -> None:
    merged = imrkit.merge(plain(*mine), plain(*theirs), plain(*old), keep_both=True)

    made = Counter(body(done(merged)))

    for whose in (mine, theirs):
        assert not (Counter(whose) - Counter(old)) - made


def test_text_that_they_put_between_two_places_comes_along() -> None:
    document = Document(io.BytesIO(base()))
    heading = next(
        one for one in document.paragraphs if one.style and "Heading" in (one.style.name or "")
    )
    heading.insert_paragraph_before("A foreword by theirs.")
    saved = io.BytesIO()
    document.save(saved)
    mine = filled({WIDER: "Mine wrote this."})

    data = done(imrkit.merge(mine, saved.getvalue(), base()))

    assert "A foreword by theirs." in body(data)
    assert text(data, WIDER) == "Mine wrote this."


def test_a_choice_of_no_conflict_is_refused_by_name() -> None:
    with pytest.raises(NotFoundError, match="No conflict is called nothing"):
        imrkit.merge(base(), base(), base(), take={"nothing": "mine"})
    with pytest.raises(NotFoundError, match="“hers” is nothing to take"):
        imrkit.merge(base(), base(), base(), take={"a": "hers"})


def test_drafts_of_different_templates_are_refused() -> None:
    with pytest.raises(DocumentError, match="THEIRS was not made from the same template"):
        imrkit.merge(base(), imrkit.new("lcspr", "Example Police"), base())


@pytest.mark.parametrize("base", ["mappa-o-scr-2012.docx", "dhr-report-roman-front.draft.docx"])
def test_a_base_of_another_case_or_form_is_refused(base: str) -> None:
    draft = SAMPLES / "lscb-imr-2010.draft.docx"

    with pytest.raises(DocumentError, match="The base is not the draft that MINE was made from"):
        imrkit.merge(draft, draft, SAMPLES / base)


def test_the_blank_form_is_a_base() -> None:
    draft = SAMPLES / "lscb-imr-2010.draft.docx"

    assert imrkit.merge(draft, draft, SAMPLES / "lscb-imr-2010.docx").pieces


@pytest.mark.programs
@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.draft.docx")))
def test_sample_drafts_edited_on_both_sides_are_sound(name: str, tmp_path: Path) -> None:
    old = (SAMPLES / name).read_bytes()
    mine, theirs = (Document(io.BytesIO(old)) for _ in range(2))
    long = [at for at, one in enumerate(mine.paragraphs) if len(one.text) > 60]
    mine.paragraphs[long[0]].add_run(" Mine added this.")
    theirs.paragraphs[long[-1]].add_run(" Theirs added that.")
    theirs.paragraphs[long[-1]].insert_paragraph_before("Theirs put a paragraph here.")
    files = []
    for document in (mine, theirs):
        saved = io.BytesIO()
        document.save(saved)
        files.append(saved.getvalue())

    merged = imrkit.merge(files[0], files[1], old)

    assert merged.conflicts == ()
    assert not (words(*files) - words(old)) - words(done(merged)) - words(old)
    out, before = tmp_path / "merged.docx", tmp_path / "old.docx"
    out.write_bytes(done(merged))
    before.write_bytes(old)
    assert set(validate(out)) <= set(validate(before))


def test_text_behind_a_paragraph_that_is_itself_replaced_stands_behind_it() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>one</w:t></w:r>"
    theirs = docx(p(bold) + p("new") + p("two"))

    data = done(imrkit.merge(plain("one", "two"), theirs, plain("one", "two")))

    assert body(data) == ["one", "new", "two"]
