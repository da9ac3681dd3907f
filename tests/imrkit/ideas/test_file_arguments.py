"""An argument that names a file is a text or a Path; of a document also bytes and an open file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.pictures import png

import imrkit
from imrkit import Brand, Draft, FileSource
from imrkit.errors import DocumentError, ImrkitError, MappingError

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "tests/samples"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
FOREIGN = SAMPLES / "lscb-imr-2010.draft.docx"
MASTER = ROOT / "templates/imr-full.docx"
BLANK = imrkit.new("sar", "Example Police")

DOCUMENTS: dict[str, Callable[[Any], Any]] = {
    "check": lambda source: imrkit.check(source).to_dict(),
    "lint": imrkit.lint,
    "open": lambda source: Draft.open(source).controls(),
    "read_controls": imrkit.read_controls,
    "master": lambda source: len(imrkit.new("sar", "Example Police", master=source)),
    "logo": lambda source: _with_logo(source),
}


def _with_logo(logo: Any) -> int:
    return len(imrkit.new("sar", "Example Police", brand=Brand(logo=logo, logo_alt="Crest")))


def sources(path: Path) -> Iterator[FileSource]:
    """Yield a file in every way in which it can be given."""
    yield from (path, str(path), path.read_bytes(), io.BytesIO(path.read_bytes()))
    with path.open("rb") as file:
        yield file
    read_already = io.BytesIO(path.read_bytes())
    read_already.seek(0, io.SEEK_END)
    yield read_already
    yield Pipe(path.read_bytes())


class Pipe(io.BytesIO):
    """An open file that cannot be read twice."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise io.UnsupportedOperation("seek")


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    draft, logo = tmp_path / "draft.docx", tmp_path / "crest.png"
    draft.write_bytes(BLANK)
    logo.write_bytes(png())
    return {**dict.fromkeys(DOCUMENTS, draft), "master": MASTER, "logo": logo}


@pytest.mark.parametrize("way", DOCUMENTS)
def test_a_document_is_taken_in_every_way(way: str, files: dict[str, Path]) -> None:
    path = files[way]

    answers = [DOCUMENTS[way](source) for source in sources(path)]

    assert len(answers) == 7
    assert all(one == answers[0] for one in answers)


@pytest.mark.parametrize("way", DOCUMENTS)
def test_what_is_no_document_is_one_sentence(way: str, tmp_path: Path) -> None:
    closed = io.BytesIO(BLANK)
    closed.close()
    for source in (5, ["draft.docx"], io.StringIO("words"), closed, "", tmp_path, "no.docx"):
        with pytest.raises(ImrkitError) as caught:
            DOCUMENTS[way](source)
        assert len(str(caught.value)) > 20


def test_an_open_file_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "words.docx"
    path.write_bytes(b"words")

    with path.open("rb") as file, pytest.raises(DocumentError, match=r"words\.docx"):
        Draft.open(file)


@pytest.mark.parametrize("mode", [str, Path])
def test_a_toml_file_is_a_text_or_a_path(
    mode: Callable[[Path], str | Path], tmp_path: Path
) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text('colour = "#1F3864"\nlogo = "crest.png"\nlogo_alt = "Crest"\n', "utf-8")
    (tmp_path / "crest.png").write_bytes(png())
    own = tmp_path / "own.toml"
    own.write_text('[checklist]\nid = "own"\nextends = "imr"\ntitle = "Own"\n', "utf-8")

    assert imrkit.new("sar", "X", brand=mode(brand)) != imrkit.new("sar", "X")
    assert imrkit.load_checklist(mode(own)).title == "Own"
    mapping = imrkit.load_mapping(mode(MAPPING))
    assert imrkit.check(FOREIGN, mapping=mode(MAPPING)) == imrkit.check(FOREIGN, mapping=mapping)


def test_a_toml_file_that_is_not_there_is_said_as_one_that_is_wrong() -> None:
    with pytest.raises(MappingError, match=r"no\.toml: this file does not exist\."):
        imrkit.check(FOREIGN, mapping="no.toml")


@pytest.mark.parametrize("mode", [str, Path])
def test_a_draft_is_saved_under_a_text_or_a_path(
    mode: Callable[[Path], str | Path], tmp_path: Path
) -> None:
    target = tmp_path / "draft.docx"
    draft = Draft.open(BLANK)

    draft.save(mode(target))
    draft.save(mode(target), overwrite=True)

    assert target.read_bytes() == draft.to_bytes()
