"""What is read of a draft is read once, and anew after every change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from support.docx import docx, p, sdt
from support.example import example_draft

import imrkit
from imrkit.documents.draft import Draft
from imrkit.ooxml.package import archive
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.packing import PackedParts
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import ControlText
from imrkit.values.controls import Locks, NewControl
from imrkit.values.record import Decision, DecisionState, Record


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what is read: parts parsed, styles, and the texts of controls."""
    count: Counter[str] = Counter()
    parse, styles, text = Package._parse, Styles.read.__func__, ControlText.of.__func__  # type: ignore[attr-defined]

    def counted_parse(package: Package, name: str) -> object:
        count[f"part {name}"] += 1
        return parse(package, name)

    def counted_styles(cls: type[Styles], package: Package) -> object:
        count["styles"] += 1
        return styles(cls, package)

    def counted_text(cls: type[ControlText], pieces: list[str]) -> object:
        count["text of a control"] += 1
        return text(cls, pieces)

    monkeypatch.setattr(Package, "_parse", counted_parse)
    monkeypatch.setattr(Styles, "read", classmethod(counted_styles))
    monkeypatch.setattr(ControlText, "of", classmethod(counted_text))
    yield count


def test_a_check_reads_each_part_the_styles_and_each_control_once(reads: Counter[str]) -> None:
    draft = Draft.open(example_draft())
    reads.clear()

    imrkit.check(draft)
    imrkit.check(draft, review_type="dardr")
    draft.display()
    draft.find(tag="imr:people-pen-picture")

    texts = reads.pop("text of a control")
    everything = len(list(_walk(draft)))
    assert texts <= everything
    assert texts > 100
    assert set(reads.values()) == {1}


def _walk(draft: Draft) -> Iterator[object]:
    for control in draft.controls():
        yield control
        for row in control.rows:
            yield None  # the item of a row, whose text is read with it
            yield from row


@pytest.fixture
def handled(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count how often a file is opened and zipped."""
    count: Counter[str] = Counter()
    to_bytes, unzip = Package.to_bytes, archive.unzip

    def counted_zip(package: Package, *, packed: bool = True, anew: bool = False) -> bytes:
        count["packed" if packed else "stored"] += 1
        return to_bytes(package, packed=packed, anew=anew)

    def counted_unzip(data: bytes, name: str) -> tuple[dict[str, bytes], PackedParts]:
        count["opened"] += 1
        return unzip(data, name)

    monkeypatch.setattr(Package, "to_bytes", counted_zip)
    monkeypatch.setattr("imrkit.ooxml.package.package.unzip", counted_unzip)
    yield count


def test_a_repair_zips_what_it_made_and_no_copy(handled: Counter[str]) -> None:
    draft, blank = Draft.open(example_draft()), Draft.open(imrkit.new("dardr", "Force"))
    handled.clear()

    assert draft.repaired(blank, [])
    assert handled == {"packed": 1}


def test_a_template_is_packed_once(handled: Counter[str]) -> None:
    """docxtpl reads and writes files of its own, so that what it made is opened again."""
    made = imrkit.new("dardr", "A force that nobody asked for before")

    assert made
    assert handled == {"opened": 2, "stored": 1, "packed": 1}


CHANGES: dict[str, Callable[[Draft], object]] = {
    "fill": lambda draft: draft.fill("a", "new"),
    "fill_all": lambda draft: draft.fill_all({"a": "new"}),
    "fill_at": lambda draft: draft.fill_at((0, 0), "new"),
    "clear": lambda draft: draft.clear((0, 0)),
    "wrap": lambda draft: draft.wrap((0, 1), NewControl(tag="new")),
    "insert": lambda draft: draft.insert((0, 1), NewControl(tag="new")),
    "unwrap": lambda draft: draft.unwrap((0, 0)),
    "retag": lambda draft: draft.retag((0, 0), "new"),
    "retitle": lambda draft: draft.retitle((0, 0), "new"),
    "lock": lambda draft: draft.lock((0, 0), Locks(content=True)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_read_is_read_anew_after_a_change(change: Callable[[Draft], object]) -> None:
    draft = Draft.open(docx(sdt(p("old"), tag="a") + p("words")))
    before = draft.snapshot(), draft.display()

    change(draft)

    again = Draft.open(draft.to_bytes())
    assert draft.snapshot() == again.snapshot()
    assert draft.display() == again.display()
    assert draft.controls() == again.controls() != before[0].controls


def test_a_record_that_is_put_in_is_read_anew() -> None:
    draft = Draft.open(docx(p("words")))
    assert draft.record == Record()

    decision = Decision(
        item="people-pen-picture",
        state=DecisionState.CONFIRMED,
        role="officer",
        at="2026-01-05T10:00:00Z",
        hash="0" * 64,
    )
    draft.record = Record(decisions=(decision,))

    assert draft.record.decisions == (decision,)
