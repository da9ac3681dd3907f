"""A comment stands at its words, and whatever holds them stays whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.comments import marked, parents_of_marks, same_parts
from support.docx import cell, docx, p, part, row, run, sdt, table, text_box, unzipped
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.judging.checks.base import location_of
from imrkit.judging.passages import passages
from imrkit.values.annotations import NewComment

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
BOLD = "<w:b/>"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the page</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LINK = f'<w:hyperlink w:anchor="a">{run("a link here")}</w:hyperlink>'
TRACKED = f'<w:ins w:id="90" w:author="A" w:date="2026-01-01T00:00:00Z">{run("put in")}</w:ins>'
AWAY = (
    '<w:del w:id="91" w:author="A" w:date="2026-01-01T00:00:00Z">'
    "<w:r><w:delText>taken out</w:delText></w:r></w:del>"
)
SPLIT = run("He ") + run("was") + run(" judged")


def comment_on(data: bytes, quote: str, *, nth: int = 1) -> NewComment:
    """Return a comment on the nth of some words, as a check would name their place."""
    found = []
    for passage in passages(Draft.open(data).snapshot()):
        at = passage.text.find(quote)
        while at >= 0:
            found.append(location_of(passage, at, at + len(quote)))
            at = passage.text.find(quote, at + 1)
    place = found[nth - 1]
    return NewComment(
        lines=("Said.", "Why."),
        part=place.part,
        path=place.path,
        quote=place.quote,
        paragraph=place.paragraph,
        occurrence=place.occurrence,
    )


def commented(data: bytes, *comments: NewComment) -> bytes:
    return Draft.open(data).commented(comments, AT).to_bytes()


@pytest.mark.parametrize(
    ("body", "quote", "shown"),
    [
        (p("He was judged."), "was", "was"),
        (p("He was judged."), "He", "He"),
        (p("He was judged."), "judged.", "judged."),
        (p(run("He w"), run("as jud", BOLD), run("ged.")), "was judged", "was judged"),
        (p(run("He "), LINK, run(" went.")), "link", "a link here"),
        (p(run("He saw "), LINK, run(" went.")), "saw a link", "saw a link here"),
        (p(run("See "), FIELD, run(" there.")), "page", "the page"),
        (p(run("See "), FIELD, run(" there.")), "page there", "the page there"),
        (p(run("See "), FIELD, run(" there.")), "See the", "See the page"),
        (p(run("He "), TRACKED, run(" more.")), "in more", "put in more"),
        (p(run("He "), AWAY, run("stayed.")), "He stayed", "He stayed"),
        (p(run("It is "), sdt(run("inside"), tag="t"), run(" it.")), "side it", "inside it"),
        (p(run("a"), "<w:r><w:tab/><w:t>b</w:t></w:r>", run("c", BOLD)), "b", "b"),
        (sdt(p("In a control."), tag="t"), "control", "control"),
        (table(row(cell(p("Name")), cell(p("One."), p("Two words.")))), "words", "words"),
    ],
)
def test_the_words_are_marked_and_no_more_than_what_they_stand_in(
    body: str, quote: str, shown: str
) -> None:
    data = docx(body)
    made = commented(data, comment_on(data, quote))

    assert list(marked(made).values()) == [shown]
    assert parents_of_marks(made) == {"p"}
    assert texts(made) == texts(data)
    assert same_parts(Draft.open(made).uncommented()[0].to_bytes()) == same_parts(data)


def texts(data: bytes) -> list[str]:
    snapshot = Draft.open(data).snapshot()
    return [one.text for one in passages(snapshot) if one.in_body] + [
        control.text for control in snapshot.controls or ()
    ]


def test_of_the_same_words_those_that_are_meant_are_marked() -> None:
    data = docx(p("was or was not") + p("was") + p("was or was not"))
    made = commented(data, *(comment_on(data, "was", nth=number) for number in (2, 3, 4)))

    xml = part(made)
    first, second, third = xml.split("</w:p>")[:3]
    assert "was or </w:t>" in first
    assert first.index("was or ") < first.index("commentRangeStart") < first.rindex("was")
    assert 'w:commentRangeStart w:id="1"' in second
    assert third.index("commentRangeStart") < third.index("was")


@pytest.mark.parametrize("quote", ["was", " judged", "He "])
def test_words_in_runs_that_look_alike_are_marked_a_little_wider(quote: str) -> None:
    data = docx(p(SPLIT))
    made = commented(data, comment_on(data, quote))

    assert quote.strip() in next(iter(marked(made).values()))
    assert same_parts(Draft.open(made).uncommented()[0].to_bytes()) == same_parts(data)


@pytest.mark.parametrize("words", ["a  b", "a b", "a   b c"])
@pytest.mark.parametrize("space", ["", ' xml:space="preserve"'])
def test_spaces_stay_as_they_are(words: str, space: str) -> None:
    data = docx(p(f"<w:r><w:t{space}>{words}</w:t></w:r>"))
    comments = [comment_on(data, words[at]) for at in (0, len(words) - 1)]
    made = commented(data, *comments)

    assert texts(made) == texts(data)
    assert same_parts(Draft.open(made).uncommented()[0].to_bytes()) == same_parts(data)


def test_words_in_the_middle_of_a_field_of_several_paragraphs_have_a_mark_beside_them() -> None:
    begin, _, end = FIELD.partition("<w:r><w:t>the page</w:t></w:r>")
    data = docx(p(begin + run("one")) + p("two") + p(run("three") + end))
    made = commented(data, *(comment_on(data, word) for word in ("one", "two", "three")))

    assert marked(made) == {"0": "", "1": "two", "2": ""}


@pytest.mark.parametrize(
    "comment",
    [
        NewComment(lines=("x",)),
        NewComment(lines=("x",), part="word/header1.xml", path=(0,)),
        NewComment(lines=("x",), part="word/document.xml", path=(9, 9)),
        NewComment(lines=("x",), part="no/such/part.xml", path=(0,), quote="a", paragraph="b"),
    ],
)
def test_a_comment_without_a_place_stands_at_the_beginning(comment: NewComment) -> None:
    data = docx(p("First.") + p("Second."), headers={"h": p("OFFICIAL")})
    first, *_ = part(commented(data, comment)).split("</w:p>")

    assert first.index("commentReference") < first.index("First")


def test_a_comment_on_a_paragraph_as_a_whole_is_around_it() -> None:
    data = docx(p("First.") + p("Second."))
    made = commented(data, NewComment(lines=("x",), part="word/document.xml", path=(0, 1)))

    assert marked(made) == {"0": "Second."}


def test_words_of_a_row_are_found_in_the_cell_that_holds_them() -> None:
    data = docx(table(row(cell(p("R1")), cell(p("Remind chairs.")))) + p("Remind chairs."))
    place = NewComment(
        lines=("x",),
        part="word/document.xml",
        path=(0, 0, 2, 0),
        quote="Remind",
        paragraph="of the row, and of no paragraph",
    )
    made = commented(data, place)

    assert marked(made) == {"0": "Remind"}
    assert part(made).index("commentRangeStart") < part(made).index("Remind")


def test_a_comment_on_words_in_a_text_box_stands_at_the_paragraph_that_holds_it() -> None:
    data = docx(p("First.") + p(text_box(p("In a box."))))
    made = commented(data, comment_on(data, "box"))

    second = part(made).split("First.")[1]
    assert second.index("commentRangeStart") < second.index("In a box.")
    assert parents_of_marks(made) == {"p"}
    assert "txbxContent" not in second[: second.index("commentRangeStart")]


def test_a_comment_is_signed_and_dated_and_holds_its_lines() -> None:
    data = docx(p("First."))
    comments = unzipped(commented(data, NewComment(lines=("One.", "<Two> & \x02…"))))

    xml = comments["word/comments.xml"].decode()
    assert 'w:author="imrkit"' in xml
    assert 'w:initials="imrkit"' in xml
    assert 'w:date="2026-11-26T09:30:00Z"' in xml
    assert "One." in xml
    assert "&lt;Two&gt; &amp; …" in xml


def test_comments_of_others_and_their_ids_stay() -> None:
    theirs = '<w:comment w:id="7" w:author="PC1">' + p("Mine.") + "</w:comment>"
    marks = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    data = docx(p(marks[0], run("Said here."), marks[1], reference), comments=theirs)
    made = commented(data, comment_on(data, "here"))

    found = Draft.open(made).snapshot().comments or ()
    assert [(one.author, one.text) for one in found] == [
        ("PC1", "Mine."),
        ("imrkit", "Said.\nWhy."),
    ]
    assert marked(made) == {"7": "Said here.", "8": "here"}
    assert same_parts(Draft.open(made).uncommented()[0].to_bytes()) == same_parts(data)


def test_the_draft_itself_stays_as_it_is() -> None:
    data = docx(p("First."))
    draft = Draft.open(data)
    before = draft.to_bytes()
    draft.commented([NewComment(lines=("x",))], AT)

    assert draft.to_bytes() == before


def test_no_comment_changes_nothing() -> None:
    data = docx(p("First."))

    assert commented(data) == Draft.open(data).to_bytes()


def test_a_document_without_a_paragraph_is_refused() -> None:
    with pytest.raises(DocumentError, match="no paragraph"):
        commented(docx(""), NewComment(lines=("x",)))


@pytest.mark.programs
def test_the_word_validator_finds_nothing(tmp_path: Path) -> None:
    body = (
        p(run("He "), TRACKED, AWAY, FIELD, LINK, sdt(run("inside"), tag="t"), run(" it."))
        + sdt(p("In a control."), tag="u")
        + table(row(cell(p("Name")), cell(p("One."), p(""))))
        + p(text_box(p("In a box.")))
    )
    data = docx(body)
    words = ("He", "put", "page", "link", "inside it", "control", "One", "box")
    out = tmp_path / "commented.docx"
    out.write_bytes(commented(data, *(comment_on(data, one) for one in words)))
    plain = tmp_path / "plain.docx"
    plain.write_bytes(data)

    assert validate(out) == validate(plain)
