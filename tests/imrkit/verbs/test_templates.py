"""A master that lint does not pass makes no template: each error is named, with its place."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.docx import p, sdt

import imrkit
from imrkit.documents.masters import shipped_master
from imrkit.errors import TemplateError
from imrkit.values.findings import Severity

MASTERS = ("imr-full", "short-return", "timeline-return", "core-report", "nil-return")
BROKEN = sdt("", tag="own-note", title="Note")
NAMELESS = sdt(p("x"), tag="t" * 65)


def heading(words: str) -> str:
    return p(words, properties='<w:pStyle w:val="Heading1"/>')


def master(*added: str) -> bytes:
    """A shipped master with blocks before its first paragraph."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(shipped_master("imr-full"))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + "".join(added).encode(), 1)
            new.writestr(name, data)
    return made.getvalue()


def test_an_error_in_a_master_is_refused_with_its_place_and_what_to_do() -> None:
    data = master(heading("Foreword"), BROKEN, BROKEN)

    with pytest.raises(TemplateError) as refused:
        imrkit.new("dardr", "Example Police", master=data)

    first, *lines = str(refused.value).splitlines()
    assert "“imrkit lint”" in first
    assert (
        lines
        == [
            "  DOC101, the control “Note” in the body, under “Foreword”: It holds nothing at all "
            "(level: block). Take the control away, or let imrkit fill or clear it."
        ]
        * 2
    )


def test_a_master_is_named_by_its_file_and_nothing_is_written(tmp_path: Path) -> None:
    path, out = tmp_path / "ours.docx", tmp_path / "blank.docx"
    path.write_bytes(master(BROKEN))

    result = run("new", "--type", "dardr", "--force", "x", "--master", path, "-o", out)

    assert "ours.docx is refused" in refusal(result)
    assert not out.exists()


def test_a_warning_in_a_master_is_no_refusal() -> None:
    data = master(NAMELESS)
    assert Severity.WARNING in {one.severity for one in imrkit.lint(data)}

    assert imrkit.new("dardr", "Example Police", master=data)


def test_a_master_that_is_read_from_an_open_file_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(master())

    with path.open("rb") as file:
        made = imrkit.new("dardr", "Example Police", master=file)

    assert made == imrkit.new("dardr", "Example Police", master=path)


@pytest.mark.parametrize("name", MASTERS)
def test_our_own_masters_pass(name: str) -> None:
    assert not [one for one in imrkit.lint(shipped_master(name)) if one.severity is Severity.ERROR]
