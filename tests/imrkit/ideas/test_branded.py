"""A brand gives templates a force's own looks and words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.libreoffice import to_pdfs
from support.pictures import png
from support.word import validate

import imrkit
from imrkit.documents.brand_file import BRAND_FILE
from imrkit.documents.read_brand import load_brand
from imrkit.toml.source import TomlSource
from imrkit.values.snapshot import Paragraph

KEY = re.compile(r'^# ("?[a-z_-]+(?:#[a-z]+)?"? = )', re.MULTILINE)
PAGE = re.compile(rb"/Type\s*/Page\b")
ROLE, RANK, HOW = "gov-author-identity#role", "qa-senior-sign-off#rank", "method-described"


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    """The brand file to start from, with every key in use."""
    (tmp_path / "crest.png").write_bytes(png())
    path = tmp_path / "brand.toml"
    path.write_text(KEY.sub(r"\1", BRAND_FILE), "utf-8")
    return path


def texts(data: bytes) -> dict[str, str]:
    return {one.tag.removeprefix("imr:"): one.text for one in imrkit.Draft.open(data).controls()}


def test_the_file_to_start_from_names_every_key_and_changes_nothing(
    brand: Path, tmp_path: Path
) -> None:
    raw = TomlSource.read(brand, imrkit.BrandError).data
    fields = {*imrkit.Brand.__dataclass_fields__}

    assert {*raw} == fields
    assert all(raw.values())
    (tmp_path / "empty.toml").write_text(BRAND_FILE, "utf-8")
    assert load_brand(tmp_path / "empty.toml") == imrkit.Brand()


def test_init_writes_it_once(tmp_path: Path) -> None:
    out = tmp_path / "brand.toml"

    assert run("brand", "init", "-o", out).exit_code == 0
    assert out.read_text("utf-8") == BRAND_FILE
    out.write_text("mine")
    assert "exists already" in refusal(run("brand", "init", "-o", out))
    assert "must end in .toml" in refusal(run("brand", "init", "-o", tmp_path / "brand.docx"))
    assert out.read_text() == "mine"


def test_its_name_and_size_are_those_of_the_template(brand: Path) -> None:
    made = imrkit.Draft.open(imrkit.new("dardr", brand=brand))

    assert made.identity is not None
    assert made.identity.size == "core"
    assert texts(made.to_bytes())["doc-identity-block#force"] == "Example Police"


def test_what_is_asked_for_goes_before_the_brand(brand: Path) -> None:
    made = imrkit.Draft.open(imrkit.new("dardr", "Other Police", size="nil", brand=brand))

    assert made.identity is not None
    assert made.identity.size == "nil"
    assert texts(made.to_bytes())["doc-identity-block#force"] == "Other Police"


def test_without_a_name_one_is_asked_for() -> None:
    with pytest.raises(
        imrkit.TemplateError, match=r"Give it \(--force\), or put it into the brand"
    ):
        imrkit.new("dardr")


@pytest.mark.parametrize("size", ["nil", "core", "full"])
def test_its_words_stand_in_their_places_from_the_start(brand: Path, size: str) -> None:
    held = texts(imrkit.new("dardr", size=size, brand=brand))

    assert held[ROLE] == "Review officer, Statutory Reviews"
    assert held[RANK] == "Assistant Chief Constable"
    assert held.get(HOW, "").startswith("This report follows") is (size != "nil")


def test_values_go_before_its_words(brand: Path) -> None:
    made = imrkit.fill(imrkit.new("dardr", brand=brand), {ROLE: "Reviewer"})

    assert (texts(made.data)[ROLE], made.unplaced) == ("Reviewer", ())


def test_a_branded_template_fills_alike_and_is_current(brand: Path) -> None:
    data = imrkit.new("dardr", brand=brand)

    assert imrkit.update(data, brand=brand) is None
    grown = imrkit.update(data, size="full", brand=brand)
    assert grown is not None
    after = texts(grown.draft.to_bytes())
    assert {after[place] for place in (ROLE, RANK, HOW)} == {
        texts(data)[place] for place in (ROLE, RANK, HOW)
    }
    held = [one.kind for one in grown.ledger.blocks if one.outcome is imrkit.Outcome.UNMATCHED]
    assert held == ["picture"]  # the former logo, which nothing tells from an author’s picture


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('table_colour = "#FFCC00"', "line 1: “table_colour” #FFCC00 is too pale"),
        ('address = "x"', "line 1: “address” must be a list of texts"),
        ("address = [1]", "must be text in quotes"),
        ("roles = 1", "line 1: “roles” must be a table"),
        ('[roles]\n"no-item" = "x"', "line 2: “roles”: the checklist has no place “no-item”"),
        (f'[roles]\n"{ROLE}" = ["x"]', "line 2: “roles.gov-author-identity#role” must be text"),
        (f'[roles]\n"{ROLE}s" = "x"', f"most like it: {ROLE}"),
        (f'[paragraphs]\n"{HOW}" = []', f"line 2: “paragraphs.{HOW}” must be a text or a list"),
        (f'[paragraphs]\n"{HOW}" = "a\\u0000"', "holds a character that no Word file may hold"),
        ('[paragraphs]\n"rec-smart#recs.no" = "1"\nx = 1', "line 3: “paragraphs.x” must be a text"),
    ],
)
def test_a_mistake_is_named_with_its_key_and_line(line: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "brand.toml"
    path.write_text(line, "utf-8")

    with pytest.raises(imrkit.BrandError) as caught:
        imrkit.new("dardr", "Example Police", brand=path)

    assert expected in str(caught.value)


def test_words_that_do_not_suit_their_place_are_refused() -> None:
    brand = imrkit.Brand(roles={"doc-version-and-dates#status": "Done"})

    with pytest.raises(imrkit.TemplateError, match="for “doc-version-and-dates#status” cannot be"):
        imrkit.new("dardr", "Example Police", brand=brand)


def test_a_size_that_is_none_is_refused() -> None:
    with pytest.raises(imrkit.NotFoundError, match="“huge” is not a size of a template"):
        imrkit.new("dardr", "Example Police", brand=imrkit.Brand(size="huge"))


@pytest.mark.programs
def test_all_of_it_is_valid_shown_and_a_nil_return_stays_on_its_page(
    brand: Path, tmp_path: Path
) -> None:
    sizes = ("nil", "core", "full")
    paths = [tmp_path / f"{size}.docx" for size in sizes]
    for size, path in zip(sizes, paths, strict=True):
        path.write_bytes(imrkit.new("dardr", size=size, brand=brand))
        blocks = imrkit.Draft.open(path).snapshot().blocks or ()
        shown = "\n".join(getattr(one, "text", "") for one in blocks)
        assert "Review Team, Example Police" in shown
        assert "1 Example Road, Exampleton EX1 1EX" in shown
        assert b"44546A" in imrkit.Draft.open(path)._package.read("word/document.xml")
        styles = imrkit.Draft.open(path)._package.read("word/styles.xml").decode()
        assert styles.count('w:ascii="Georgia"') > 3
        assert validate(path) == []

    pages = {pdf.stem: len(PAGE.findall(pdf.read_bytes())) for pdf in to_pdfs(paths, tmp_path)}

    assert pages["nil"] == 1


def pages_of(brand: imrkit.Brand) -> set[str]:
    """The pages that the contents of a template name."""
    blocks = imrkit.Draft.open(imrkit.new("dardr", "Example Police", brand=brand)).snapshot().blocks
    lines = [one for one in blocks or () if isinstance(one, Paragraph) and one.style == "toc 1"]
    return {line.text.rpartition("\t")[2] for line in lines}


def test_words_and_lines_that_may_move_pages_leave_their_numbers_out() -> None:
    assert "15" in pages_of(imrkit.Brand(colour="7A0026"))
    assert pages_of(imrkit.Brand(paragraphs={HOW: "We did."})) == {""}
    assert pages_of(imrkit.Brand(address=("A", "B"))) == {""}
    assert pages_of(imrkit.Brand(heading_font="Georgia")) == {""}
