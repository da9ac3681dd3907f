"""Word files that others made open, or are refused in words; reading them changes nothing.

Run over a folder of your own with ``IMRKIT_CORPUS=folder pytest``; without it there is no such
test.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree
from support.docx import unzipped

from imrkit.controls import ControlKind, NewControl, walk
from imrkit.draft import Draft
from imrkit.errors import ImrkitError
from imrkit.ooxml import names as n
from imrkit.ooxml.package import Element, Package
from imrkit.ooxml.read_controls import read_controls
from imrkit.ooxml.stories import stories


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
            found = read_controls(package)
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
            assert etree.tostring(after, method="c14n") == etree.tostring(expected, method="c14n")
