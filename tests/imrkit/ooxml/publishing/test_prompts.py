"""The words of empty places are not in a copy, and typed words are, whatever a control says."""

from __future__ import annotations

import re

import pytest
from support.docx import Store, cell, docx, p, row, run, sdt, style, table
from support.published import body, counts, published, with_part

from imrkit.ooxml.package import names as n

GREY = '<w:rStyle w:val="PlaceholderText"/>'
SHOWS = "<w:showingPlcHdr/>"
PROMPT = "Say who may see this report, and why."
STYLES = style("PlaceholderText", "Placeholder Text", kind="character")
REPEATS = '<w15:repeatingSection xmlns:w15="{}"/>'.format(n.PREFIXES["w15"])
ITEM = '<w15:repeatingSectionItem xmlns:w15="{}"/>'.format(n.PREFIXES["w15"])
NAMED = '<w:placeholder><w:docPart w:val="P1"/></w:placeholder>'
WORD_PROMPTS = ["Click or tap here to enter text.", "Choose an item.", "Click to enter a date."]


def grey(text: str = PROMPT) -> str:
    return run(text, GREY)


def with_glossary(data: bytes, text: str = PROMPT) -> bytes:
    """Return a file whose glossary holds a placeholder “P1”."""
    entry = (
        f'<w:glossaryDocument xmlns:w="{n.W}"><w:docParts><w:docPart><w:docPartPr>'
        f'<w:name w:val="P1"/></w:docPartPr><w:docPartBody>{p(text)}</w:docPartBody></w:docPart>'
        "</w:docParts></w:glossaryDocument>"
    )
    name = "word/glossary/document.xml"
    return with_part(data, name, entry, "glossaryDocument", content_type=n.TYPE_GLOSSARY)


@pytest.mark.parametrize(
    ("given", "left"),
    [
        pytest.param(p("A: ", sdt(grey(), SHOWS)), p("A: "), id="in a line"),
        pytest.param(sdt(p(grey()) + p(grey()), SHOWS), "<w:p/>", id="a block"),
        pytest.param(
            table(row(cell(p("A")), sdt(cell(p(grey())), SHOWS))),
            table(row(cell(p("A")), cell("<w:p/>"))),
            id="a cell",
        ),
        pytest.param(
            sdt(p(grey(), properties='<w:jc w:val="center"/>'), SHOWS),
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>',
            id="its paragraph keeps its looks",
        ),
        pytest.param(
            p(sdt('<w:bookmarkStart w:id="1" w:name="b"/>' + grey() + '<w:bookmarkEnd w:id="1"/>',
                  SHOWS)),
            '<w:p><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/></w:p>',
            id="bookmarks stay",
        ),
    ],
)  # fmt: skip
def test_an_empty_place_prints_nothing(given: str, left: str) -> None:
    assert body(docx(given)) == left


def test_a_place_is_told_by_the_title_of_its_control() -> None:
    _, done = published(docx(p(sdt(grey(), SHOWS, title="Handling"))))

    assert (done.removed[0].kind.value, done.removed[0].where) == ("prompt", "Handling")


@pytest.mark.parametrize("prompt", WORD_PROMPTS)
def test_a_prompt_of_word_that_lost_its_mark_is_one_still(prompt: str) -> None:
    assert body(docx(p(sdt(run(prompt))))) == "<w:p/>"


def test_the_words_of_the_placeholder_are_a_prompt_without_a_mark() -> None:
    given = docx(p(sdt(run(PROMPT), NAMED)) + p(sdt(run("Typed."), NAMED)))

    assert body(with_glossary(given)) == "<w:p/>" + p("Typed.")


def test_words_that_a_program_typed_and_left_the_mark_stay() -> None:
    given = docx(p(sdt(run("Typed."), NAMED + SHOWS)), styles=STYLES)

    assert body(with_glossary(given)) == p("Typed.")
    kept = body(with_glossary(given), keep_controls=True)
    assert ("<w:sdtPr/>" in kept, ">Typed.<" in kept) == (True, True)


def test_words_in_grey_that_are_another_prompt_go() -> None:
    given = docx(p(sdt(grey("An older prompt."), NAMED + SHOWS)), styles=STYLES)

    assert body(with_glossary(given)) == "<w:p/>"


def test_an_answer_in_a_control_that_says_that_it_is_empty_stays() -> None:
    given = sdt(p(sdt(run("Typed."))) + p(sdt(grey(), SHOWS)), SHOWS)

    assert body(docx(given)) == p("Typed.") + "<w:p/>"


def test_a_prompt_whose_control_is_gone_goes_too() -> None:
    given = docx(p(grey()) + p("Kept."), styles=STYLES)

    assert body(with_glossary(given)) == "<w:p/>" + p("Kept.")


def test_a_prompt_in_the_code_of_a_field_goes() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>MACROBUTTON NoMacro [Type here]</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert body(docx(p("To: ", field))) == p("To: ")


def entry(*texts: str) -> str:
    """Return a row of a repeating section; "" is a place where nobody typed."""
    cells = (sdt(cell(p(run(one) if one else grey())), "" if one else SHOWS) for one in texts)
    return sdt(row(*cells), ITEM)


def rows_left(*rows: str) -> tuple[int, dict[str, int]]:
    parts, done = published(docx(table(sdt("".join(rows), REPEATS))))
    return len(re.findall("<w:tr>", parts["word/document.xml"].decode())), counts(done)


def test_unused_rows_go_where_others_are_used() -> None:
    left, told = rows_left(entry("", ""), entry("3 May", ""), entry("", ""))

    assert (left, told["unused-row"], told["prompt"]) == (1, 2, 1)


def test_a_table_that_nobody_used_keeps_a_row() -> None:
    left, told = rows_left(entry("", ""))

    assert (left, told["prompt"], "unused-row" in told) == (1, 2, False)


def test_a_row_with_a_fixed_word_or_a_ticked_box_is_used() -> None:
    box = '<w14:checkbox xmlns:w14="{}"><w14:checked w14:val="{}"/></w14:checkbox>'
    open_, ticked = (box.format(n.PREFIXES["w14"], value) for value in "01")
    with_box = [sdt(row(cell(p(sdt(run("☐"), one))), sdt(cell(p(grey())), SHOWS)), ITEM)
                for one in (open_, ticked)]  # fmt: skip
    left, told = rows_left(*with_box, entry("x"))

    assert (left, told["unused-row"]) == (2, 1)


def test_a_bound_control_shows_its_data() -> None:
    id_ = "{11111111-2222-3333-4444-555555555555}"
    binding = f'<w:dataBinding w:xpath="/a/b" w:storeItemID="{id_}"/><w:text/>'
    given = docx(p(sdt(run("Old"), binding)), stores=[Store(xml="<a><b>New</b></a>", id=id_)])
    parts, done = published(given)

    assert ">New<" in parts["word/document.xml"].decode()
    assert (counts(done)["binding"], counts(done)["custom-xml"]) == (1, 1)
    assert not [name for name in parts if name.startswith("customXml")]
