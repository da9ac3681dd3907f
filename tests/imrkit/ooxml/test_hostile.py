"""Files made to hurt are refused in words, soon, and with little memory."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.docx import p
from support.hostile import HOSTILE, with_body, with_member

from imrkit.draft import Draft
from imrkit.errors import DocumentError

MEASURE = """
import resource, sys, time
from imrkit.draft import Draft
from imrkit.errors import DocumentError
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    draft = Draft.open(sys.argv[1])
    draft.snapshot(), draft.display(), draft.to_bytes()
    said = "opened"
except DocumentError as error:
    said = str(error)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024, said)
"""


@pytest.mark.parametrize(
    "member",
    ["../up.xml", "word/../../up.xml", "/root.xml", "..\\up.xml", "C:/x.xml", "%2e%2e/up.xml"],
)
def test_a_part_whose_name_leads_out_is_refused(member: str) -> None:
    with pytest.raises(DocumentError, match="leads out of the file"):
        Draft.open(with_member(member, b"x"))


def test_a_name_that_turns_back_inside_is_none() -> None:
    assert Draft.open(with_member("word/../customXml/image1.xml", b"<x/>")).snapshot().blocks


@pytest.mark.parametrize("level", [60, 120, 240])
def test_controls_in_controls_are_read_or_refused_in_words(level: int) -> None:
    start = b"<w:sdt><w:sdtContent>" * (level // 2)
    end = b"</w:sdtContent></w:sdt>" * (level // 2)
    try:
        draft = Draft.open(with_body(start + p("deep").encode() + end))
    except DocumentError:
        assert level == 240
        return
    assert len(draft.controls()) == level // 2
    assert draft.snapshot().blocks and draft.display() and draft.defects() == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_little_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "hostile.docx"
    file.write_bytes(HOSTILE[name]())

    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)], capture_output=True, text=True, timeout=60
    )

    assert done.returncode == 0, done.stderr
    megabytes, said = done.stdout.split(maxsplit=1)
    assert str(file) in said
    assert int(megabytes) < 200


def test_a_header_that_lies_of_its_size_is_not_believed() -> None:
    data = bytearray(with_member("word/media/x.emf", bytes(130_000_000)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/media/x.emf").file_size
    data = data.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))

    with pytest.raises(DocumentError):
        Draft.open(bytes(data))
