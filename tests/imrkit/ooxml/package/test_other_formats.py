"""A draft in another format is refused by the format's name, whatever the file's own is."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import bad_files, docx, p, zipped
from support.libreoffice import saved_as

import imrkit
from imrkit.errors import DocumentError

TEXT = "application/vnd.oasis.opendocument.text"
BAD = bad_files()
BEGINNINGS = {
    "(.doc)": BAD["old .doc"],
    "(.rtf)": rb"{\rtf1\ansi Adult A}",
    "(.odt)": zipped({"mimetype": TEXT, "content.xml": "<x/>"}),
    "(.fodt)": b'<?xml version="1.0"?>\n<office:document xmlns:office="o"/>',
    "Word 2003": b'\xef\xbb\xbf<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
    "a PDF": b"%PDF-1.7\n",
    "a web page": b"MIME-Version: 1.0\nContent-Type: multipart/related",
    "(.pages)": zipped({"Index/Document.iwa": b"x"}),
}


@pytest.mark.parametrize("what", BEGINNINGS)
@pytest.mark.parametrize("name", ["review.docx", "review.doc"])
def test_it_is_refused_by_name_with_how_to_get_a_word_document(
    tmp_path: Path, what: str, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(BEGINNINGS[what])
    with pytest.raises(DocumentError) as caught:
        imrkit.Draft.open(file)

    said = str(caught.value)
    assert what in said
    assert said.startswith(str(file))
    assert ".docx" in said or "Export To, Word" in said
    assert said.endswith(".")


@pytest.mark.parametrize("verb", [imrkit.check, imrkit.lint, imrkit.repair, imrkit.read_controls])
def test_every_verb_that_opens_a_draft_says_so(verb: object) -> None:
    with pytest.raises(DocumentError, match=r"Rich Text Format \(\.rtf\)"):
        verb(BEGINNINGS["(.rtf)"])  # type: ignore[operator]


@pytest.mark.programs
@pytest.mark.parametrize("ending", ["doc", "odt", "rtf", "fodt"])
def test_what_another_program_writes_is_told_for_what_it_is(tmp_path: Path, ending: str) -> None:
    made = tmp_path / "form.docx"
    made.write_bytes(docx(p("Date of report:")))
    renamed = tmp_path / "renamed.docx"
    saved_as(made, tmp_path, ending).rename(renamed)

    with pytest.raises(DocumentError, match=rf"\(\.{ending}\)"):
        imrkit.Draft.open(renamed)
