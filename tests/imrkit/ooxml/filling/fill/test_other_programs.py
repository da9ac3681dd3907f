"""Other programs show what was filled, and find no errors."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import docx as python_docx
import pytest
from support.docx import (
    docx,
)
from support.kinds import (
    BODY,
    THREE,
)
from support.libreoffice import to_text
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.values.value import Value

KINDS: dict[str, Value] = {
    "rich": ["Rich one", "Rich two"],
    "plain": "Plain\nlines",
    "combo": "Something else",
    "drop": "No",
    "date": dt.date(2026, 3, 3),
    "tick": True,
    "rows": THREE,
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a file with a control of each kind, before and after filling."""
    folder = tmp_path_factory.mktemp("filled")
    body = "".join(
        re.sub(
            r'<w:id w:val="(\d+)"/>',
            lambda found: f'<w:id w:val="{found[1]}00"/>',
            BODY[kind].replace('w:val="t', f'w:val="{kind}'),
        )
        for kind in KINDS
    )
    styles = (
        '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/></w:style>'
    )
    blank, full = folder / "blank.docx", folder / "full.docx"
    blank.write_bytes(docx(body, styles=styles))
    draft = Draft.open(blank)
    for kind, value in KINDS.items():
        draft.fill(kind, value)
    draft.save(full)
    return blank, full


@pytest.mark.programs
def test_a_filled_file_has_no_errors_that_the_blank_one_had_not(
    everything: tuple[Path, Path],
) -> None:
    blank, full = everything

    assert validate(blank) == []
    assert validate(full) == []


@pytest.mark.programs
def test_libreoffice_shows_every_value(everything: tuple[Path, Path], tmp_path: Path) -> None:
    text = to_text(everything[1], tmp_path)

    for wanted in ("Rich one", "Rich two", "Plain", "lines", "Something else", "No"):
        assert wanted in text
    assert "3 March 2026" in text
    assert "\u2612" in text
    assert [char for char in "123456" if char not in text] == []
    assert "Click" not in text


def test_python_docx_opens_a_filled_file(everything: tuple[Path, Path]) -> None:
    document = python_docx.Document(str(everything[1]))

    assert "Rich two" in "".join(document.element.body.itertext())
