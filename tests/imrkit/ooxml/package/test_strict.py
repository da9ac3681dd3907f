"""A Strict file is read as the Transitional one that says the same, and written as what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import Store, as_strict, docx, p, part, run, sdt, text_box, unzipped, zipped
from support.example import example_draft
from support.paths import SAMPLES
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package.strict import is_strict, to_strict, to_transitional
from imrkit.values.controls import Level
from imrkit.values.record import Decision, DecisionState, Record

DRAFTS = [*sorted(SAMPLES.glob("*.docx"))]
EMPTY = "imr:method-evidence-weight"
NAMES = st.sampled_from(
    ["wordprocessingml/main", "officeDocument/relationships/header", "drawingml/chart"]
)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: str(path.stem))
def test_a_strict_file_says_what_the_other_says(path: Path) -> None:
    data = path.read_bytes()

    strict = as_strict(data)

    assert is_strict(unzipped(strict)["word/document.xml"])
    assert Draft.open(strict).snapshot() == Draft.open(data).snapshot()


def test_a_strict_file_that_is_not_edited_keeps_every_byte() -> None:
    strict = as_strict(example_draft())

    draft = Draft.open(strict)
    draft.snapshot()

    assert unzipped(draft.to_bytes()) == unzipped(strict)


def test_a_strict_file_is_filled_as_the_other_is_and_stays_strict() -> None:
    data = example_draft()
    filled = []
    for source in (data, as_strict(data)):
        draft = Draft.open(source)
        draft.fill(EMPTY, ["One paragraph.", "Another."])
        draft.fill("imr:doc-security-marking#marking", "OFFICIAL")
        draft.record = Record(
            decisions=(
                Decision(
                    item="method-evidence-weight",
                    state=DecisionState.CONFIRMED,
                    role="officer",
                    at="2026-11-23T10:00:00+00:00",
                ),
            )
        )
        filled.append(draft.to_bytes())
    transitional, strict = map(unzipped, filled)

    assert {name: to_transitional(part) for name, part in strict.items()} == transitional
    left = {
        name
        for name, part in strict.items()
        if re.search(rb"schemas\.openxmlformats\.org/(?!package/)\w+/2006/", part)
    }
    assert left == set()


@pytest.mark.programs
def test_what_is_added_to_a_strict_file_is_strict(tmp_path: Path) -> None:
    draft = Draft.open(as_strict(docx(sdt(p("x"), tag="a"))))

    draft.record = Record(
        decisions=(
            Decision(
                item="a",
                state=DecisionState.NOT_KNOWN,
                role="officer",
                at="2026-11-23T10:00:00+00:00",
                reason="Nobody asked.",
            ),
        )
    )

    data = draft.to_bytes()
    assert Draft.open(data).record == draft.record
    added = b"".join(part for name, part in unzipped(data).items() if name.endswith(".rels"))
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/customXml" in added
    assert b"schemas.openxmlformats.org/officeDocument" not in added
    path = tmp_path / "strict.docx"
    path.write_bytes(data)
    assert validate(path) == []


def test_a_part_that_mixes_the_names_is_read_and_not_changed() -> None:
    parts = unzipped(as_strict(docx(sdt(p("x"), tag="a"))))
    main = parts["word/document.xml"].replace(
        b"<w:body", b'<w:body xmlns:old="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    draft = Draft.open(zipped({**parts, "word/document.xml": main}))

    assert [one.tag for one in draft.controls()] == ["a"]
    with pytest.raises(DocumentError, match="mixes the names of Strict"):
        draft.fill("a", "y")


def test_a_text_box_as_word_writes_it_in_a_strict_file_is_a_text_box() -> None:
    box = text_box(sdt(p("old"), "<w:text/>", tag="box") + p("beside"))
    strict = as_strict(docx(p("x") + box))
    assert "<wne:txbxContent" in part(strict)
    draft = Draft.open(strict)

    draft.fill("box", "NEW")

    (control,) = draft.controls()
    assert (control.level, control.story, control.text) == (Level.BLOCK, "text-box", "NEW")
    assert (control.copies, part(draft.to_bytes()).count(f"<w:p>{run('NEW')}</w:p>")) == (1, 2)
    assert [one.kind for one in draft.defects()] == []
    assert [getattr(one, "text", None) for one in draft.snapshot().blocks or ()] == ["x", ""]


def test_a_value_of_the_text_is_not_a_name() -> None:
    words = 'See "http://purl.oclc.org/ooxml/wordprocessingml/main" in the standard.'

    draft = Draft.open(as_strict(docx(p(words), stores=[Store(xml="<a/>")])))

    [paragraph, *_] = draft.snapshot().blocks or ()
    assert getattr(paragraph, "text", "") == words


def test_words_about_strict_files_make_none() -> None:
    draft = Draft.open(docx(sdt(p("http://purl.oclc.org/ooxml/wordprocessingml/main"), tag="a")))

    draft.record = Record()
    draft.fill("a", "x")

    written = unzipped(draft.to_bytes())
    assert not any(b"purl.oclc.org" in part for part in written.values())


@given(st.lists(NAMES), st.text())
def test_names_are_turned_and_turned_back(names: list[str], text: str) -> None:
    xml = " ".join(f'a="http://purl.oclc.org/ooxml/{name}"' for name in names) + text
    encoded = xml.encode("utf-8", "replace")

    assert to_strict(to_transitional(encoded)) == encoded
