"""Fields that show a property, a path or other programs' data are text; the others stay fields."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run
from support.published import body, counts, published

TELLING = [
    "AUTHOR", "LASTSAVEDBY", "USERNAME", "FILENAME \\p", "TEMPLATE", "DOCPROPERTY Company",
    "docvariable case", "SAVEDATE", "EDITTIME", "INCLUDETEXT C:\\\\x.docx", "LINK Excel.Sheet x",
    "INCLUDEPICTURE \\\\\\\\force\\\\x.png", "MERGEFIELD Surname", "ADDIN ZOTERO_ITEM {}",
    "DDEAUTO excel x", "FILLIN Name", "CITATION Smi19", "TITLE",
]  # fmt: skip
STAYING = [
    "PAGE", "NUMPAGES", "TOC \\o", "REF b \\h", "PAGEREF b", "SEQ Table", "= 1+1", "DATE",
    "FORMTEXT", "FORMCHECKBOX", "HYPERLINK \\l b", 'HYPERLINK "https://example.org/a"',
    'HYPERLINK "mailto:a@example.org"', "NOTEREF n", "STYLEREF x", "SYMBOL 74", "IF 1 = 1 a b",
]  # fmt: skip
FILES = [
    'HYPERLINK "C:\\\\Cases\\\\x.docx"', 'HYPERLINK "file:///c:/x"', 'HYPERLINK "../annex.docx"',
    'HYPERLINK "\\\\\\\\force\\\\share\\\\x" \\o "tip"',
]  # fmt: skip


def char(kind: str, content: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{content}</w:fldChar></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def field(text: str, result: str = run("shown")) -> str:
    return f"{char('begin')}{code(text)}{char('separate')}{result}{char('end')}"


def simple(text: str) -> str:
    escaped = text.replace('"', "&quot;")
    return f'<w:fldSimple w:instr="{escaped}">{run("shown")}</w:fldSimple>'


@pytest.mark.parametrize("text", TELLING)
@pytest.mark.parametrize("written", [field, simple])
def test_a_telling_field_becomes_its_result(text: str, written: object) -> None:
    given = docx(p("a ", written(text), " b"))  # type: ignore[operator]

    assert body(given) == p("a ", run("shown"), " b")
    assert counts(published(given)[1]) == {"field": 1}


@pytest.mark.parametrize("text", STAYING)
def test_another_field_stays(text: str) -> None:
    given = docx(p("a ", field(text), " b") + p(simple(text)))
    left = body(given)

    assert (left.count("fldChar "), left.count("fldSimple "), left.count("instrText ")) == (3, 1, 1)
    assert counts(published(given)[1]) == {}


@pytest.mark.parametrize("text", FILES)
def test_a_link_to_a_file_becomes_its_words(text: str) -> None:
    given = docx(p("a ", field(text)) + p(simple(text)))

    assert body(given) == p("a ", run("shown")) + p(run("shown"))
    assert counts(published(given)[1]) == {"link": 2}


def test_a_code_that_is_cut_into_runs_is_read_whole() -> None:
    cut = f"{char('begin')}{code('AUT')}{code('HOR')}{char('separate')}{run('x')}{char('end')}"

    assert body(docx(p(cut))) == p(run("x"))


def test_a_field_in_a_result_is_told_by_itself() -> None:
    inner = field("AUTHOR", run("PC1"))

    left = body(docx(p(field("REF b", inner))))
    assert left == p(field("REF b", run("PC1"))).replace("></w:fldChar>", "/>")


def test_a_field_in_the_code_of_a_telling_one_goes_with_the_code() -> None:
    nested = (
        f"{char('begin')}{code('INCLUDETEXT ')}{field('REF b', run('x.docx'))}{char('separate')}"
        f"{run('shown')}{char('end')}"
    )
    assert body(docx(p(nested))) == p(run("shown"))


def test_a_result_of_several_paragraphs_stays_whole() -> None:
    first = p(char("begin"), code("BIBLIOGRAPHY"), char("separate"), run("one"))

    assert body(docx(first + p(run("two"), char("end")))) == p("one") + p("two")


def test_a_field_that_never_ends_is_left() -> None:
    open_ = p(char("begin"), code("AUTHOR"), char("separate"), run("x"))

    assert "instrText" in body(docx(open_))


def test_data_of_a_field_goes() -> None:
    given = docx(p(char("begin", "<w:fldData>AAAA</w:fldData>"), code("PAGE"), char("end")))

    assert "fldData" not in body(given)
