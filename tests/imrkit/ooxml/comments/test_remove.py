"""Taking comments out leaves no trace of them and all of everybody else's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.comments import marked, same_parts
from support.docx import docx, p, part, relationship, run, unzipped, zipped

from imrkit.documents.draft import Draft
from imrkit.values.annotations import NewComment

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
MS = "http://schemas.microsoft.com/office"
NS = (
    f'xmlns:w15="{MS}/word/2012/wordml" xmlns:w16cid="{MS}/word/2016/wordml/cid" '
    f'xmlns:w16cex="{MS}/word/2018/wordml/cex"'
)
NOTES = {
    "commentsExtended": (
        f"{MS}/2011/relationships/commentsExtended",
        f'<w15:commentsEx {NS}><w15:commentEx w15:paraId="0A"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>',
    ),
    "commentsIds": (
        f"{MS}/2016/09/relationships/commentsIds",
        f'<w16cid:commentsIds {NS}><w16cid:commentId w16cid:paraId="0A" w16cid:durableId="1A"/>'
        '<w16cid:commentId w16cid:paraId="0B" w16cid:durableId="1B"/></w16cid:commentsIds>',
    ),
    "commentsExtensible": (
        f"{MS}/2018/08/relationships/commentsExtensible",
        f'<w16cex:commentsExtensible {NS}><w16cex:commentExtensible w16cex:durableId="1A"/>'
        '<w16cex:commentExtensible w16cex:durableId="1B"/></w16cex:commentsExtensible>',
    ),
    "people": (
        f"{MS}/2011/relationships/people",
        f'<w15:people {NS}><w15:person w15:author="imrkit"/>'
        '<w15:person w15:author="PC1"/></w15:people>',
    ),
}


def comment(id_: str, author: str, paragraph: str) -> str:
    return (
        f'<w:comment w:id="{id_}" w:author="{author}"><w:p xmlns:w14="{MS}/word/2010/wordml" '
        f'w14:paraId="{paragraph}">{run(author)}</w:p></w:comment>'
    )


def marks(id_: str, content: str) -> str:
    reference = f'<w:r><w:commentReference w:id="{id_}"/></w:r>'
    start, end = f'<w:commentRangeStart w:id="{id_}"/>', f'<w:commentRangeEnd w:id="{id_}"/>'
    return start + content + end + reference


def as_word_saves_it() -> bytes:
    """Return a draft with a comment of ours that somebody answered, and all that Word notes."""
    body = p(run("He "), marks("0", marks("1", run("was"))), run(" judged."))
    data = docx(body, comments=comment("0", "imrkit", "0A") + comment("1", "PC1", "0B"))
    parts: dict[str, str | bytes] = dict(unzipped(data))
    rels = "word/_rels/document.xml.rels"
    links = "".join(
        relationship(f"rIdX{number}", kind, f"{name}.xml")
        for number, (name, (kind, _)) in enumerate(NOTES.items())
    )
    old = parts[rels]
    assert isinstance(old, bytes)
    parts[rels] = old.decode().replace("</Relationships>", f"{links}</Relationships>")
    return zipped({**parts, **{f"word/{name}.xml": xml for name, (_, xml) in NOTES.items()}})


def test_a_reply_of_somebody_stays_as_a_comment_of_its_own() -> None:
    copy, count = Draft.open(as_word_saves_it()).uncommented()
    data = copy.to_bytes()

    assert count == 1
    assert [one.author for one in copy.snapshot().comments or ()] == ["PC1"]
    assert marked(data) == {"1": "was"}
    assert "paraIdParent" not in part(data, "word/commentsExtended.xml")


@pytest.mark.parametrize("name", NOTES)
def test_what_word_notes_of_ours_goes_and_of_theirs_stays(name: str) -> None:
    xml = part(Draft.open(as_word_saves_it()).uncommented()[0].to_bytes(), f"word/{name}.xml")

    assert not any(one in xml for one in ('"0A"', '"1A"', '"imrkit"'))
    assert any(one in xml for one in ('"0B"', '"1B"', '"PC1"'))


def test_a_draft_without_comments_of_ours_stays_as_it_is() -> None:
    body = p(marks("1", run("was")), run(" judged."))
    data = docx(body, comments=comment("1", "PC1", "0B"))
    copy, count = Draft.open(data).uncommented()

    assert count == 0
    assert copy.to_bytes() == Draft.open(data).to_bytes()


def test_the_part_that_was_made_for_them_is_gone_again() -> None:
    data = docx(p("He was judged."))
    made = Draft.open(data).commented([NewComment(lines=("x",))] * 3, AT)
    copy, count = made.uncommented()

    assert "word/comments.xml" in unzipped(made.to_bytes())
    assert count == 3
    assert same_parts(copy.to_bytes()) == same_parts(data)


def test_a_reference_that_shares_its_run_goes_alone() -> None:
    body = p('<w:r><w:t>He</w:t><w:commentReference w:id="0"/><w:t> was</w:t></w:r>')
    copy, _ = Draft.open(docx(body, comments=comment("0", "imrkit", "0A"))).uncommented()

    assert [one.text for one in copy.body().paragraphs] == ["He was"]
    assert "commentReference" not in part(copy.to_bytes())
