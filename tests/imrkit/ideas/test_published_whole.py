"""Published templates and samples hold no prompt and no name, by a search of anybody's.

Our own templates at five levels of filling, and every sample: their parts are searched unzipped,
and the text of the PDF that LibreOffice makes of them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from support.libreoffice import pdf_text, to_pdfs
from support.paths import SAMPLES, TESTS
from support.search import WORD_PROMPTS, found_in, letters, lost, parts_of, prompts_of
from support.word import validate

import imrkit
from imrkit import RemovedKind
from imrkit.key import parse_key
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.value import SingleValue, Value

TYPES = [one.id for one in imrkit.load_checklist().review_types]
MASTERS = ("dardr", "rr", "susr")  # one type of each of our masters
LEVELS = (0, 0.25, 0.5, 0.75, 1)
KEY = parse_key('[names]\n"Siân Llewellyn-Prys" = "Adult A"\n"Krzysztof Wiśniewski" = "PC1"')
NAMES = ("Siân", "Llewellyn", "Krzysztof", "Wiśniewski", "Llewellyn-Prys, Siân")
WRITTEN = ("Siân Llewellyn-Prys said so.", "It was K. Wiśniewski’s day off.", "WIŚNIEWSKI left.")
# What takes words of paragraphs with it.
TAKEN = (RemovedKind.PROMPT, RemovedKind.GUIDANCE, RemovedKind.HIDDEN_TEXT, RemovedKind.UNUSED_ROW)
DRAFTS = sorted([*SAMPLES.glob("*.docx"), *(TESTS / "drafts").glob("tenth-*.docx")])


def single(control: ContentControl, number: int) -> SingleValue:
    if control.kind is ControlKind.DATE:
        return dt.date(2024, 1, 1) + dt.timedelta(days=number)
    if control.kind is ControlKind.CHECK_BOX:
        return True
    if control.kind is ControlKind.DROP_DOWN:
        return control.choices[-1]
    return WRITTEN[number % len(WRITTEN)]


def value(control: ContentControl, number: int) -> Value:
    """Return something for a place, with a real name where it takes words."""
    if control.kind is not ControlKind.REPEATING_SECTION:
        return single(control, number)
    return [[single(one, number + at) for at, one in enumerate(row)] for row in control.rows[:1]]


@cache
def blank(review_type: str) -> bytes:
    return imrkit.new(review_type, "Example Police")


def filled(review_type: str, level: float) -> bytes:
    """Return a template of ours with a part of its places filled, spread over all of it."""
    draft = imrkit.Draft.open(blank(review_type))
    # The marking stands in headers too, as text that shows what is chosen on the cover.
    controls = [one for one in draft.controls() if one.tag.startswith("imr:") and not one.binding]
    wanted = [one for at, one in enumerate(controls) if (at * level) % 1 + level >= 1]
    for number, control in enumerate(wanted):
        draft.fill(control.tag, value(control, number))
    return draft.to_bytes()


def copy_of(draft: bytes) -> bytes:
    done = imrkit.publish(draft, key=KEY, pseudonyms=True, file_name="to-the-board.docx")
    assert done.data is not None, done.left
    return done.data


def problems(path: Path) -> Counter[str]:
    """Count what the validator finds, by what it says."""
    return Counter(json.loads(error)["description"] for error in validate(path))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("review_type", TYPES)
def test_a_published_template_holds_no_prompt_and_no_name(review_type: str, level: float) -> None:
    draft = filled(review_type, level)
    prompts = prompts_of(draft)
    copy = copy_of(draft)

    assert len(prompts) > 20
    assert found_in(draft, prompts)
    assert bool(found_in(draft, NAMES)) is (level > 0)
    assert found_in(copy, (*prompts, *WORD_PROMPTS, *NAMES, "checklist")) == set()
    assert "PlaceholderText" not in parts_of(copy)["word/document.xml"]


@pytest.mark.programs
def test_no_page_of_a_published_template_shows_a_prompt_or_a_name(tmp_path: Path) -> None:
    drafts = {(kind, level): filled(kind, level) for kind in MASTERS for level in LEVELS}
    paths = [tmp_path / f"{kind}-{level * 100:.0f}.docx" for kind, level in drafts]
    for path, draft in zip(paths, drafts.values(), strict=True):
        path.write_bytes(copy_of(draft))

    for pdf, (kind, level) in zip(to_pdfs(paths, tmp_path), drafts, strict=True):
        text = letters(pdf_text(pdf))
        wanted = (*prompts_of(blank(kind)), *WORD_PROMPTS, *NAMES)
        assert [one for one in wanted if letters(one) in text] == []
        assert letters("Chronology") in text
        assert ("adulta" in text) is (level > 0)


@pytest.mark.programs
@pytest.mark.parametrize("review_type", MASTERS)
@pytest.mark.parametrize("keep_controls", [True, False])
def test_a_published_template_is_sound(
    review_type: str, keep_controls: bool, tmp_path: Path
) -> None:
    done = imrkit.publish(filled(review_type, 0.5), keep_controls=keep_controls)
    path = tmp_path / "copy.docx"
    assert done.data is not None
    path.write_bytes(done.data)

    assert problems(path) == Counter()
    assert ("<w:sdt>" in parts_of(done.data)["word/document.xml"]) is keep_controls


@pytest.mark.parametrize("path", DRAFTS, ids=lambda one: str(one.name))
def test_a_published_sample_keeps_its_words_and_no_prompt(path: Path) -> None:
    done = imrkit.publish(path, key=KEY, pseudonyms=True)
    if done.data is None:
        assert {one.kind.value for one in done.left} <= {"revision", "prompt"}
        return
    prompts = prompts_of(path.read_bytes())
    gone = sum(one.count for one in done.removed if one.kind in TAKEN)

    assert found_in(done.data, (*prompts, *WORD_PROMPTS)) == set()
    assert len(lost(path.read_bytes(), done.data)) <= gone


@pytest.mark.programs
def test_published_samples_are_sound_and_print_no_prompt(tmp_path: Path) -> None:
    copies = {path: imrkit.publish(path).data for path in DRAFTS}
    made = {path: tmp_path / path.name for path, copy in copies.items() if copy is not None}
    for path, copy in made.items():
        copy.write_bytes(copies[path] or b"")
        assert problems(copy) - problems(path) == Counter(), path.name

    assert len(made) >= 10
    for path, pdf in zip(made, to_pdfs(made.values(), tmp_path), strict=True):
        text = letters(pdf_text(pdf))
        wanted = (*prompts_of(path.read_bytes()), *WORD_PROMPTS)
        assert [one for one in wanted if letters(one) in text] == [], path.name
