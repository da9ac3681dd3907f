"""The scripts of examples/ do what the reference says of them."""

from __future__ import annotations

import csv
import io
import json
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from python_reference import SCRIPTS, names_on_page
from support.docx import docx, p, run, sdt

import imrkit
from imrkit import DocumentError, Draft

ROOT = Path(__file__).parents[1]
TABLE = "imr:chron-complete-table#entries"


def script(name: str) -> Callable[..., Any]:
    """Return the main function of a script."""
    main: Callable[..., Any] = runpy.run_path(str(ROOT / "examples" / name))["main"]
    return main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two drafts and a file that is none."""
    draft = Draft.open(imrkit.new("sar", "Example Police"))
    draft.fill(TABLE, [{"event": "A call.", "date": "2026-03-03"}, {"event": "A visit."}])
    draft.save(tmp_path / "a.docx")
    (tmp_path / "b.docx").write_bytes(docx(p("no places")))
    (tmp_path / "c.docx").write_bytes(b"no Word file")
    return tmp_path


def test_200_controls_are_filled_from_a_table(tmp_path: Path) -> None:
    template, answers, out = (tmp_path / name for name in ("t.docx", "a.csv", "out.docx"))
    template.write_bytes(docx("".join(p(sdt(run("x"), tag=f"t{number}")) for number in range(200))))
    wanted = {f"t{number}": f"Answer {number}, “quoted”;\nsecond line" for number in range(200)}
    with answers.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("tag", "value"), *wanted.items()])

    script("fill_from_csv.py")(str(template), str(answers), str(out))

    assert {one.tag: one.value for one in Draft.open(out).controls()} == wanted


def test_nothing_is_written_when_a_tag_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(docx(p(sdt(run("x"), tag="known"))))
    (tmp_path / "a.csv").write_text("tag,value\nknown,1\nunknown,2\n", "utf-8")

    with pytest.raises(DocumentError, match="unknown"):
        script("fill_from_csv.py")(*(str(tmp_path / one) for one in ("t.docx", "a.csv", "o.docx")))

    assert not (tmp_path / "o.docx").exists()


def test_the_controls_of_a_folder_are_a_table(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script("list_controls.py")(str(folder))

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    cells = [row for row in rows if row["tag"] == f"{TABLE}.event"]
    assert [row["state"] for row in cells] == ["filled", "filled"]
    assert len({row["path"] for row in cells}) == 2
    assert {row["file"] for row in rows} == {"a.docx", "c.docx"}
    assert len(rows) > 180
    assert "A call." not in str(rows)


def test_the_rows_of_a_table_are_dictionaries(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script("read_rows.py")(str(folder / "a.docx"), TABLE)

    first, second = json.loads(capsys.readouterr().out)
    assert (first["event"], first["date"]) == ("A call.", "2026-03-03")
    assert (second["event"], second["date"]) == ("A visit.", "")


def written(path: Path) -> None:
    """Write a report with headings of two levels, as python-docx makes it."""
    document = Document()
    document.add_heading("Background", 1)
    document.add_paragraph("The family moved in 2019.")
    document.add_table(2, 2).cell(0, 0).text = "In a table."
    document.add_heading("Analysis", 1)
    document.add_paragraph("Two calls were linked.")
    document.add_heading("Police response", 2)
    document.add_paragraph("A car was sent.")
    document.add_heading("Empty", 1)
    document.add_heading("Learning", 1)
    document.add_paragraph("Family must not interpret.")
    document.save(str(path))


def shown(path: Path) -> list[str]:
    """Return the texts of the body of a file, in reading order, placeholders left out."""
    blocks = Draft.open(path).snapshot().blocks or ()
    return [
        one.text if isinstance(one, imrkit.Paragraph) else str(one.texts)
        for one in blocks
        if not isinstance(one, imrkit.Paragraph) or "Click or tap" not in one.text
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("Background", "Analysis", "Police response", "Empty", "Learning"),
        ("Learning", "Police response", "Analysis", "Empty", "Background"),
    ],
)
def test_what_stands_under_headings_is_wrapped(titles: tuple[str, ...], tmp_path: Path) -> None:
    written(tmp_path / "in.docx")

    script("wrap_headings.py")(str(tmp_path / "in.docx"), str(tmp_path / "out.docx"), *titles)

    found = {one.tag: one for one in Draft.open(tmp_path / "out.docx").find()}
    assert sorted(found) == ["analysis", "background", "empty", "learning", "police-response"]
    assert found["background"].text == "The family moved in 2019.\nIn a table."
    assert found["analysis"].text == "Two calls were linked.\nPolice response\nA car was sent."
    assert found["police-response"].text == "A car was sent."
    assert found["learning"].text == "Family must not interpret."
    assert found["empty"].is_empty
    assert shown(tmp_path / "out.docx") == shown(tmp_path / "in.docx")


def test_a_heading_that_is_not_there_is_said_and_nothing_written(tmp_path: Path) -> None:
    written(tmp_path / "in.docx")

    with pytest.raises(SystemExit, match="no heading “Backdrop”"):
        script("wrap_headings.py")(str(tmp_path / "in.docx"), str(tmp_path / "o.docx"), "Backdrop")

    assert not (tmp_path / "o.docx").exists()


def test_a_folder_is_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = script("check_folder.py")(str(folder))

    said = capsys.readouterr().out.splitlines()
    assert code == 2
    assert re.fullmatch(r"a\.docx: \d+ error, \d+ warning, \d+ note", said[0])
    assert said[2].startswith("c.docx: not checked. ")
    (folder / "c.docx").unlink()
    assert script("check_folder.py")(str(folder)) == 1


def test_a_draft_in_anybody_s_template_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    draft = ROOT / "tests/samples/mappa-o-scr-2012.draft.docx"
    script("read_answers.py")(str(draft), "doc-identity-block", "voice-child")

    said = capsys.readouterr().out
    assert said.startswith("known: 55 of 55 places\n\ndoc-identity-block\nOffender X")
    assert said.endswith("voice-child\nnothing\n")


def test_a_folder_of_forms_is_mapped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forms, shelf = tmp_path / "forms", tmp_path / "shelf"
    for folder in (forms, shelf):
        folder.mkdir()
    new = ROOT / "tests/forms/dardr-agency-report.docx"
    known = ROOT / "tests/samples/lscb-imr-2010.docx"
    for file in (new, known):
        (forms / file.name).write_bytes(file.read_bytes())
    script("map_folder.py")(str(forms), str(shelf))

    said = capsys.readouterr().out
    assert [file.name for file in shelf.iterdir()] == ["dardr-agency-report.toml"]
    assert re.match(r"dardr-agency-report.toml: look at \d+ places: ", said)
    script("map_folder.py")(str(forms), str(shelf))
    assert capsys.readouterr().out == ""


def test_every_script_is_on_the_page() -> None:
    held = {file.name for file in (ROOT / "examples").glob("*.py")}

    assert held - {"main_job.py"} == set(SCRIPTS.values())


def test_every_exported_name_is_on_the_page() -> None:
    assert sorted(names_on_page()) == imrkit.__all__
