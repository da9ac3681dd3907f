"""A master that lint does not pass makes no template: each error is named, with its place."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.docx import docx, p, sdt

import imrkit
from imrkit.documents.masters import shipped_master
from imrkit.errors import TemplateError
from imrkit.ooxml.templates.master_defects import VARIABLES
from imrkit.values.findings import Severity

MASTERS = ("imr-full", "short-return", "timeline-return", "core-report", "nil-return")
BROKEN = sdt("", tag="own-note", title="Note")
NAMELESS = sdt(p("x"), tag="t" * 65)


def heading(words: str) -> str:
    return p(words, properties='<w:pStyle w:val="Heading1"/>')


def master(*added: str, footer: str = "") -> bytes:
    """A shipped master with blocks before its first paragraph, and words in its footer."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(shipped_master("imr-full"))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + "".join(added).encode(), 1)
            if name == "word/footer1.xml" and footer:
                data = data.replace(b"</w:ftr>", f"{p(footer)}</w:ftr>".encode())
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


MISTAKES = [
    (
        "Report of {{ frce }}",
        "TPL105",
        "names a variable without a value: “frce”; most like it: force",
    ),
    ("{%p if zzz %}", "TPL105", "“zzz”; there are: address, checklist_title"),
    ("Report of {{ force", "TPL106", "does not end in the paragraph"),
    ("[[sectons]]", "TPL107", "“[[sectons]]”; most like it: sections"),
    ("Marked [[marking]]", "TPL107", "facts of the cover stand in headers and footers"),
    ("Here: [[cover]]", "TPL108", "“[[cover]]” stands beside other words"),
    ("[[sections]]", "TPL109", "“[[sections]]” stands here once more"),
]


@pytest.mark.parametrize(("words", "code", "said"), MISTAKES)
def test_a_mistake_of_a_master_is_told_with_heading_and_words(
    words: str, code: str, said: str
) -> None:
    added = (heading("Foreword"), p("Sound."), p(words))
    data = master(p("[[sections]]"), *added) if code == "TPL109" else master(*added)

    with pytest.raises(TemplateError) as refused:
        imrkit.new("dardr", "Example Police", master=data)

    found = [line for line in str(refused.value).splitlines()[1:] if f"“{words}”" in line]
    assert found and found[0].startswith(
        f"  {code}, the paragraph “{words}” in the body, under “Foreword”: "
    )
    assert said in found[0]
    assert code in {one.code for one in imrkit.lint(data)}


def test_lint_says_where_in_a_master(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(master(heading("Foreword"), p("Report of {{ frce }}")))

    result = run("lint", path)

    assert result.exit_code == 1
    assert "the paragraph “Report of {{ frce }}” in the body, under “Foreword”" in " ".join(
        result.output.split()
    )


@pytest.mark.parametrize("words", ["[[sectons]] {{ frce }}", "{{ x", "See [[note]]."])
def test_what_is_no_master_may_say_what_it_likes(words: str) -> None:
    assert imrkit.lint(docx(p(words))) == ()


def test_what_a_loop_names_has_a_value() -> None:
    added = (p("{%p for line in address %}"), p("{{ line }}"), p("{%p endfor %}"))

    assert imrkit.new("dardr", "Example Police", master=master(*added))


def test_every_variable_that_a_master_may_name_has_a_value() -> None:
    data = master(*(p(f"{{{{ {name} }}}}") for name in sorted(VARIABLES - {"address"})))

    assert imrkit.new("dardr", "Example Police", master=data)


def test_a_footer_that_names_no_fact_of_the_cover_is_refused() -> None:
    data = master(footer="Reference [[refrence]]")

    with pytest.raises(
        TemplateError, match=r"“Reference \[\[refrence\]\]”.*no fact of the cover; there"
    ):
        imrkit.new("dardr", "Example Police", master=data)
