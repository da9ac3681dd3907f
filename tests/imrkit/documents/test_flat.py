"""A Word file as one XML text becomes the same file as a package."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import as_flat, docx, p, run
from support.example import shipped_draft
from support.paths import ROOT

from imrkit import DocumentError, Draft, check
from imrkit.documents.flat import packed

SAMPLES = sorted((ROOT / "tests/samples").glob("*.docx"))
NAMES = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_flat_sample_says_what_the_sample_says(path: Path) -> None:
    whole = Draft.open(path)
    flat = Draft.open(packed(as_flat(path.read_bytes()).encode()))
    assert flat.snapshot() == whole.snapshot()
    assert flat.body() == whole.body()


def test_a_flat_draft_of_ours_is_judged_alike() -> None:
    data = shipped_draft()
    assert check(packed(as_flat(data).encode())) == check(data)


@pytest.mark.parametrize(
    "declaration", ["", '<?xml version="1.0" encoding="utf-16"?>', "\ufeff<?xml version='1.0'?>\n"]
)
def test_a_text_is_read_whatever_encoding_it_says_it_had(declaration: str) -> None:
    flat = as_flat(docx(p(run("Wörter"))))
    text = declaration + flat[flat.index("<pkg:package") :]
    assert Draft.open(packed(text.encode())).body().paragraphs[0].text == "Wörter"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is damaged"),
        ("<a/>", "not a Word document"),
        (f"<pkg:package {NAMES}/>", "not a Word document"),
        (f'<pkg:package {NAMES}><pkg:part pkg:name="/a"/></pkg:package>', "its part a is empty"),
        (
            f'<pkg:package {NAMES}><pkg:part pkg:name="/../a"/></pkg:package>',
            "a part whose name no part may have",
        ),
        (
            f'<pkg:package {NAMES}><pkg:part pkg:name="/a"><pkg:binaryData>?</pkg:binaryData>'
            "</pkg:part></pkg:package>",
            "no base64",
        ),
        (
            f'<pkg:package {NAMES}><pkg:part pkg:name="/a"/><pkg:part pkg:name="/A"/>'
            "</pkg:package>",
            "twice",
        ),
        (
            f'<pkg:package {NAMES}><pkg:part pkg:name="/a"><pkg:binaryData>AAAA</pkg:binaryData>'
            "</pkg:part></pkg:package>",
            "not a Word document",
        ),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"),
        (f"<pkg:package {NAMES}>{'<a>' * 300}{'</a>' * 300}</pkg:package>", "deep"),
        (f"<pkg:package {NAMES}>{'<a/>' * 260_000}</pkg:package>", "more than 250,000 elements"),
    ],
)
def test_what_is_no_flat_word_file_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        packed(text.encode())
