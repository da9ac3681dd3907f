"""Comments go with their marks, and with all that Word notes of them in other parts."""

from __future__ import annotations

import pytest
from support.docx import docx, p, run
from support.published import body, counts, published, with_part

from imrkit.ooxml.package import names as n

MARKED = (
    '<w:commentRangeStart w:id="3"/>'
    + run("Words")
    + '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
)
COMMENT = f'<w:comment w:id="3" w:author="PC1">{p("Ask her")}</w:comment>'
COMMENTED = docx(p(MARKED), comments=COMMENT)
MORE = {
    "word/commentsExtended.xml": n.REL_COMMENTS_EXTENDED,
    "word/commentsIds.xml": n.REL_COMMENTS_IDS,
    "word/commentsExtensible.xml": n.REL_COMMENTS_EXTENSIBLE,
    "word/people.xml": n.REL_PEOPLE,
    "word/documenttasks/tasks1.xml": (
        "http://schemas.microsoft.com/office/2019/05/relationships/documenttasks"
    ),
}


def test_a_comment_goes_and_the_words_that_it_is_about_stay() -> None:
    parts, done = published(COMMENTED)

    assert body(COMMENTED) == p("Words")
    assert counts(done) == {"comment": 1}
    assert "word/comments.xml" not in parts


def test_a_reference_among_words_leaves_them() -> None:
    words = "<w:t>Words</w:t>"
    both = f'<w:r>{words}<w:commentReference w:id="3"/></w:r>'

    assert body(docx(p(both), comments='<w:comment w:id="3"/>')) == p(f"<w:r>{words}</w:r>")


@pytest.mark.parametrize("name", MORE)
def test_what_word_notes_of_comments_goes(name: str) -> None:
    parts, _ = published(with_part(COMMENTED, name, "<x>PC1</x>", MORE[name]))

    assert name not in parts
    assert b"PC1" not in b"".join(parts.values())
