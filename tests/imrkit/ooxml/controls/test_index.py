"""Controls found by their tags are those that a walk through the stories finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import docx, p, run, sdt, text_box
from support.paths import ROOT

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.controls.index import ControlIndex
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import live, stories

FILES = sorted((ROOT / "tests").rglob("*.docx"))[::9]
TAGS = ("", '<w:tag w:val="a"/>', '<w:tag w:val="b"/>', "<w:tag/>", '<w:tag w:val="a"/>' * 2)


def walked(package: Package) -> dict[str, list[tuple[str, Sdt]]]:
    found: dict[str, list[tuple[str, Sdt]]] = {}
    for story in stories(package):
        for one in map(Sdt, live(story.root, n.SDT)):
            if one.tag:
                found.setdefault(one.tag, []).append((story.part, one))
    return found


def looked_up(package: Package) -> dict[str, list[tuple[str, Sdt]]]:
    index = ControlIndex(package)
    return {tag: [(story.part, one) for story, one in index.tagged(tag)] for tag in index.tags}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_they_are_those_of_a_walk(path: Path) -> None:
    package = Package.open(path.read_bytes())

    assert looked_up(package) == walked(package)


@given(st.lists(st.tuples(st.sampled_from(TAGS), st.booleans()), max_size=6))
def test_whatever_their_properties(made: list[tuple[str, bool]]) -> None:
    """Some stand in a text box, which the file holds once more for older readers."""
    each = [(p(sdt(run("x"), f"{tag}<w:text/>")), boxed) for tag, boxed in made]
    body = "".join(text_box(one) if boxed else one for one, boxed in each)
    package = Package.open(docx(body))
    found = looked_up(package)

    assert found == walked(package)
    assert sum(map(len, found.values())) == sum('"' in tag for tag, _ in made)


def test_a_control_without_a_tag_is_not_filled_by_none() -> None:
    draft = Draft.open(docx(p(sdt(run("kept"), "<w:text/>", tag=""))))

    with pytest.raises(DocumentError, match="no content control"):
        draft.fill("", "lost")
