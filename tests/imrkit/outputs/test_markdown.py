"""No word of a draft becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import said

from imrkit.outputs import markdown


@given(st.text(), st.text())
def test_words_are_no_markup(one: str, other: str) -> None:
    source = f"- **x** {markdown.escaped(one)} *{markdown.escaped(other) or 'y'}*"
    tokens = said.MARKDOWN.parse(source)

    assert [token.type for token in tokens] == [
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "list_item_close",
        "bullet_list_close",
    ]
    assert kinds(source) <= {"text", "strong_open", "strong_close", "em_open", "em_close"}


def kinds(source: str) -> set[str]:
    """Return the kinds of pieces in a line, empty comments left out."""
    return {
        piece.type
        for token in said.MARKDOWN.parse(source)
        for piece in token.children or ()
        if (piece.type, piece.content) != ("html_inline", "<!-- -->")
    } - {"text_special"}


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[here](https://example.com)",
        "![x](https://example.com/x.png)",
        "https://example.com and www.example.com",
        "*bold* _it_ `code` ~~gone~~ | a | b |",
        "&lt;b&gt; &#64;",
        "\\[x\\](y) \\",
        "@chair #12 a@example.com",
        ":smile: $x$",
        "a\n\n# Title\n- list\n1. one\n> said\n```\ncode",
    ],
)
def test_marked_up_words_are_shown_as_they_stand(words: str) -> None:
    source = f"- **x** {markdown.escaped(words)}"
    (line,) = (one for one in said.MARKDOWN.parse(source) if one.type == "inline")

    assert said.rendered(line) == f"x {' '.join(words.split())}"
    assert kinds(source) == {"text", "strong_open", "strong_close"}


@pytest.mark.parametrize("words", ["@chair", "#12", "https://a.b", "www.a.b", "a@b.org"])
def test_what_github_links_although_it_is_escaped_is_parted(words: str) -> None:
    assert "<!-- -->" in markdown.escaped(words)
