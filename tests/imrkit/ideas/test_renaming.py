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

from imrkit.key import parse_key
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


def _people(parts: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the codes of a file, the most used first, and a name for each."""
    found = Counter(one[0] for words in _words(parts).values() for one in CODE.finditer(words))
    codes = {re.sub(r"\s", "", code).lower(): code for code, _ in found.most_common()}.values()
    return [(code, " ".join(name)) for code, name in zip(codes, NAMES, strict=False)]


def _planted(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts with names in the place of their codes."""
    planted, people = dict(parts), _people(parts)
    for name, xml in parts.items():
        if name.endswith(".xml"):
            text = xml.decode()
            for code, person in people:
                text = re.sub(rf"(?<![\w=])(?<!\w ){re.escape(code)}(?!\w)", person, text)
            planted[name] = text.encode()
    return planted


def _has_codes(file: Path) -> bool:
    """Tell whether a draft names people by codes; some have first names as pseudonyms."""
    parts = unzipped(file.read_bytes())
    return _planted(parts) != parts


@pytest.mark.programs
@pytest.mark.parametrize("file", [*filter(_has_codes, DRAFTS)], ids=lambda file: file.stem)
def test_a_draft_with_names_becomes_the_draft_with_codes(file: Path, tmp_path: Path) -> None:
    parts = unzipped(file.read_bytes())
    lines = (f'"{person}" = "{code}"' for code, person in _people(parts))
    key = parse_key("\n".join(["[names]", *lines]))
    package = Package.open(zipped(_planted(parts)))

    told = replace_names(package, key)

    data = package.to_bytes()
    assert _words(unzipped(data)) == _words(parts)
    assert {one.outcome for one in told} == {Renamed.REPLACED}
    assert read_back(data, key) == ()
    finished = tmp_path / "copy.docx"
    finished.write_bytes(data)
    assert [one for one in validate(finished) if one not in validate(file)] == []
