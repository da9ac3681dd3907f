"""Drafts in which every code became a name: replaced, each is the draft that it was."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from support.docx import unzipped, zipped
from support.named_places import NAMES
from support.paths import TESTS
from support.word import validate

from imrkit.key import NameKey, parse_key
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.read_back import read_back
from imrkit.ooxml.renaming.replace import replace_names
from imrkit.values.renaming import Renamed
from imrkit.words.codes import CODE

DRAFTS = (
    *sorted((TESTS / "samples").glob("*.draft.docx")),
    *sorted((TESTS / "drafts").glob("*.docx")),
)


def _words(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the words of each part, paragraph by paragraph, by no code of ours."""
    return {
        name: re.sub("<[^>]*>", "", re.sub("</w:p>", "\n", xml.decode()))
        for name, xml in parts.items()
        if name.endswith(".xml")
    }


def _named(parts: dict[str, bytes]) -> tuple[bytes, NameKey]:
    """Return the file with names in the place of its codes, and the key to them."""
    found = Counter(one[0] for words in _words(parts).values() for one in CODE.finditer(words))
    codes = {re.sub(r"\s", "", code).lower(): code for code, _ in found.most_common()}.values()
    people = [(code, " ".join(name)) for code, name in zip(codes, NAMES, strict=False)]
    planted = dict(parts)
    for name, xml in parts.items():
        if name.endswith(".xml"):
            text = xml.decode()
            for code, person in people:
                text = re.sub(rf"(?<![\w=])(?<!\w ){re.escape(code)}(?!\w)", person, text)
            planted[name] = text.encode()
    lines = (f'"{person}" = "{code}"' for code, person in people)
    return zipped(planted), parse_key("\n".join(["[names]", *lines]))


@pytest.mark.programs
@pytest.mark.parametrize("file", DRAFTS, ids=lambda file: file.stem)
def test_a_draft_with_names_becomes_the_draft_with_codes(file: Path, tmp_path: Path) -> None:
    parts = unzipped(file.read_bytes())
    named, key = _named(parts)
    package = Package.open(named)

    told = replace_names(package, key)

    data = package.to_bytes()
    assert _words(unzipped(data)) == _words(parts)
    assert {one.outcome for one in told} == {Renamed.REPLACED}
    assert read_back(data, key) == ()
    finished = tmp_path / "copy.docx"
    finished.write_bytes(data)
    assert [one for one in validate(finished) if one not in validate(file)] == []
