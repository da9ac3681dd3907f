"""What reports in every format say of findings, read back out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from imrkit.checklist import Checklist
from imrkit.judging.report import Report
from imrkit.outputs.contents import Contents, contents
from imrkit.outputs.words import SEVERITY_WORDS
from imrkit.values.findings import Finding
from imrkit.words.characters import visible

_HEAD = re.compile(r"(?:error|warning|question) IMR\d+\b", re.IGNORECASE)
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False, "html": True})


def expected(report: Report, checklist: Checklist, form: str) -> set[str]:
    """Return each finding of a report, with all its places, as a format writes it."""
    said = contents(report, checklist, "draft.docx")
    return {_written(one, where, form) for one, where in _findings(said)}


def _findings(said: Contents) -> Iterator[tuple[Finding, str]]:
    for section in said.sections:
        for remark in section.all_remarks:
            yield remark.first, remark.where
    for one in said.accepted:
        yield one, one.location.where


def _written(one: Finding, where: str, form: str) -> str:
    word = SEVERITY_WORDS[one.severity]
    colon = ":" if form == "text" else ""
    place = where if form == "markdown" else f"({where})"
    return _plain(f"{word} {one.code}{colon} {one.message} {place}")


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def in_text(text: str) -> set[str]:
    """Return the findings that a text report shows."""
    found: list[list[str]] = []
    indent = -1
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip())
        if _HEAD.match(line.lstrip()):
            found.append([line])
            indent = depth
        elif line.strip() and depth == indent:
            found[-1].append(line)
        else:
            indent = -1
    return {_plain(" ".join(lines)) for lines in found}


def in_markdown(text: str) -> set[str]:
    """Return the findings that Markdown shows, as CommonMark and GitHub read it."""
    texts = (rendered(token) for token in MARKDOWN.parse(text) if token.type == "inline")
    return {_plain(one) for one in texts if _HEAD.match(one)}


def rendered(token: Token) -> str:
    """Return the words that a line of Markdown shows."""
    return "".join(
        "\n" if one.type == "softbreak" else one.content
        for one in token.children or ()
        if one.type != "html_inline"
    )


def in_html(text: str) -> set[str]:
    """Return the findings that a page shows."""
    words = (_plain(one.text_content()) for one in parsed(text).xpath("//*[@class='head']/.."))
    return {one[0].lower() + one[1:] for one in words}


def parsed(page: str) -> Any:
    """Return a page as a tree; the types of lxml would have every answer to a path told apart."""
    return html.document_fromstring(page)
