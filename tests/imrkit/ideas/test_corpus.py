"""Word files that others made open, or are refused in words; reading them changes nothing.

Run over a folder of your own with ``IMRKIT_CORPUS=folder pytest``; without it there is no such
test.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from support.docx import unzipped
from support.filling import letters
from support.libreoffice import pdf_text, to_pdf
from support.word import validate

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import ImrkitError
from imrkit.ooxml.controls.read import read_controls
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import stories
from imrkit.values.controls import ContentControl, ControlKind, NewControl, walk
from imrkit.values.value import Value


def corpus() -> list[Path]:
    """Return the files of the folder that the environment names."""
    folder = os.environ.get("IMRKIT_CORPUS")
    if folder is None:
        return []
    files = sorted(path for path in Path(folder).rglob("*") if path.suffix.lower() in SUFFIXES)
    if not files:
        raise FileNotFoundError(f"IMRKIT_CORPUS names {folder}, which holds no Word file.")
    return files


def _count(root: Element, path: str) -> int:
    found = root.xpath(path, namespaces=dict(n.PREFIXES))
    assert isinstance(found, list)
    return len(found)


TEXTS = (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.COMBO_BOX)
FILLED = (*TEXTS, ControlKind.DROP_DOWN, ControlKind.DATE, ControlKind.CHECK_BOX)


def value(control: ContentControl, number: int) -> Value:
    """Return something that fills a control, a word of its own where text does."""
    if control.kind is ControlKind.DATE:
        return dt.date(2024, 1, 1) + dt.timedelta(days=number)
    if control.kind is ControlKind.CHECK_BOX:
        return True
    return control.choices[-1] if control.kind is ControlKind.DROP_DOWN else f"q{number}z"


def problems(path: Path) -> Counter[str]:
    """Count what the validator finds, by what it says."""
    return Counter(json.loads(error)["description"] for error in validate(path))


_ROWS = (
    "//w:sdt[w:sdtPr/*[local-name()='repeatingSectionItem']]"
    "[ancestor::w:sdt[w:sdtPr/*[local-name()='repeatingSection']]][not(ancestor::mc:Fallback)]"
)
SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
FILES = corpus()

if FILES:  # without a corpus there is nothing to collect

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_a_real_file_is_read_or_refused_in_words(path: Path) -> None:
        try:
            snapshot = Draft.open(path).snapshot()
        except ImrkitError as error:
            assert path.name in str(error)
        else:
            assert snapshot.blocks is not None

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_reading_and_writing_a_real_file_changes_no_part(path: Path) -> None:
        try:
            draft = Draft.open(path)
            draft.snapshot()
        except ImrkitError:
            return
        before = unzipped(path.read_bytes())
        written = draft.to_bytes()

        assert unzipped(written) == {
            name: data for name, data in before.items() if not name.endswith("/")
        }
        assert Draft.open(written).snapshot() == draft.snapshot()

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_every_control_of_a_real_file_is_found_once(path: Path) -> None:
        try:
            package = Package.open(path.read_bytes())
            found = read_controls(OpenDocument(package))
        except ImrkitError:
            return
        roots = [story.root for story in stories(package)]
        present = sum(_count(root, "//w:sdt[not(ancestor::mc:Fallback)]") for root in roots)
        rows = sum(_count(root, _ROWS) for root in roots)  # they are places, not controls

        assert len(list(walk(found))) == present - rows

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_the_text_controls_of_a_real_file_can_be_filled(path: Path) -> None:
        try:
            draft = Draft.open(path)
        except ImrkitError:
            return
        tags = {
            control.tag
            for control in walk(draft.controls())
            if control.tag and control.kind in (ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT)
        }
        for tag in sorted(tags):
            try:
                draft.fill(tag, "An answer")
            except ImrkitError:
                continue
        for part in unzipped(draft.to_bytes()).values():
            if part.lstrip().startswith(b"<?xml"):
                etree.fromstring(part)
        assert Draft.open(draft.to_bytes()).snapshot() == draft.snapshot()

    @pytest.mark.programs
    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_what_fills_a_real_file_is_read_again_and_drawn_and_no_worse(
        path: Path, tmp_path: Path
    ) -> None:
        try:
            draft = Draft.open(path)
            controls = list(walk(draft.controls()))
        except ImrkitError:
            return
        words: dict[tuple[str, tuple[int, ...]], str] = {}
        for number, control in enumerate(controls):
            if control.kind not in FILLED:
                continue
            try:
                draft.fill_at(control.path, value(control, number), part=control.part)
            except ImrkitError:
                continue
            if control.kind in TEXTS:
                words[control.part, control.path] = f"q{number}z"
        if draft.to_bytes() == Draft.open(path).to_bytes():
            return
        filled = tmp_path / path.name
        filled.write_bytes(draft.to_bytes())
        now = {(one.part, one.path): one for one in walk(Draft.open(filled).controls())}
        bound = {key for key in words if now[key].binding is not None}
        assert {key: now[key].text for key in words if key not in bound} == {
            key: word for key, word in words.items() if key not in bound
        }
        assert {now[key].text for key in bound} <= set(words.values())  # the last one fills all
        assert not problems(filled) - problems(path)
        drawn = letters(pdf_text(to_pdf(filled, tmp_path))).casefold()
        assert [now[key].text for key in words if now[key].text not in drawn] == []

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_wrapping_then_unwrapping_in_a_real_file_gives_back_its_xml(path: Path) -> None:
        try:
            before = Draft.open(path)
            before.snapshot()
        except ImrkitError:
            return
        main = Package.open(path.read_bytes())
        root = main.tree(main.main)
        body = next(index for index, child in enumerate(root) if child.tag == n.qn("w:body"))
        for place in (
            (body, 0),
            (body, 1),
            (body, 0, 1),
            (body, 1, 1),
            (body, 2, 2),
            (body, 2, 2, 0),
        ):
            draft = Draft.open(path)
            try:
                draft.wrap(place, NewControl(tag="put"))
            except ImrkitError:
                continue
            assert [one.path for one in walk(draft.controls()) if one.tag == "put"] == [place]
            draft = Draft.open(draft.to_bytes())
            draft.unwrap(place)
            after = etree.fromstring(unzipped(draft.to_bytes())[main.main])
            expected = etree.fromstring(unzipped(path.read_bytes())[main.main])
            assert etree.tostring(after, method="c14n", exclusive=True) == etree.tostring(
                expected, method="c14n", exclusive=True
            )

    @pytest.mark.programs
    @pytest.mark.parametrize("keep_controls", [True, False])
    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
    def test_a_published_real_file_is_no_worse_and_stays_published(
        path: Path, keep_controls: bool, tmp_path: Path
    ) -> None:
        try:
            done = imrkit.publish(path, keep_controls=keep_controls)
        except ImrkitError:
            return
        if done.data is None:
            assert done.left
            return
        copy = tmp_path / "copy.docx"
        copy.write_bytes(done.data)

        assert problems(copy) - problems(path) == Counter()
        again = imrkit.publish(copy, keep_controls=keep_controls)
        assert (again.removed, again.data) == ((), done.data)
