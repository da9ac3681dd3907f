"""Each character of a paragraph is found where it stands, whatever the paragraph holds."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import docx, p, run

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.characters import characters_of, cut_behind, run_from
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text


def paragraph(*content: str) -> tuple[Element, Styles]:
    package = Package.open(docx(p(*content)))
    return next(package.tree(package.main).iter(n.qn("w:p"))), Styles.read(package)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_they_are_those_that_a_reader_sees(document: AnyDocument) -> None:
    package = Package.open(document.data)
    styles = Styles.read(package)
    for one in package.tree(package.main).iter(n.qn("w:p")):
        read = characters_of(one, styles)
        assert read.text.rstrip("\n") == visible_text(one, styles)
        assert [leaf.end for leaf in read.leaves] == sorted(leaf.end for leaf in read.leaves)


def test_a_run_is_cut_where_a_character_stands() -> None:
    found, styles = paragraph(run("abc", "<w:b/>"), "<w:r><w:tab/><w:t>de</w:t></w:r>")
    read = characters_of(found, styles)
    (first, tab, last) = read.leaves

    assert read.text == "abc\tde"
    assert visible_text(run_from(last, 5), styles) == "e"
    assert visible_text(cut_behind(last, 5), styles) == "\td"
    assert visible_text(run_from(tab, 3), styles) == "\td"
    assert visible_text(cut_behind(first, 1), styles) == "a"
    assert [visible_text(one, styles) for one in found] == ["a", "bc", "\td", "e"]
    assert len(list(found.iter(n.qn("w:b")))) == 2


def test_line_breaks_before_the_text_are_not_counted() -> None:
    found, styles = paragraph("<w:r><w:br/><w:t>a</w:t></w:r>", "b")

    assert characters_of(found, styles).text == "ab"
    assert [one.start for one in characters_of(found, styles).leaves] == [-1, 0, 1]
