"""Look for prompts in a finished copy, by other means than those that took them out.

The file is unzipped and its text taken out of the marks by one pattern; nothing else of imrkit that
reads Word files has a part in it.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from imrkit.ooxml.publishing.places import BEFORE
from imrkit.values.prompts import WORD_PROMPT
from imrkit.values.publishing import Left, LeftKind

_GLOSSARY = re.compile(r"(?:^|/)glossary/[^/]*\.xml$")
_XML = re.compile(r"\.xml$")
_ENTRY_END = re.compile(r"</(?:\w{1,20}:)?docPartBody\b")
_ENTRY = re.compile(r"<(?:\w{1,20}:)?docPartBody\b")
_PARAGRAPH_END = re.compile(r"</(?:\w{1,20}:)?p>")
_TEXT = re.compile(r"<(?:\w{1,20}:)?t(?:\s[^<>]*+)?>([^<]*+)</")
_HEADING = re.compile(r"<(?:\w{1,20}:)?pStyle\s[^<>=]{0,99}=\s?[\"']heading", re.IGNORECASE)
_FEWEST = 4  # words of a prompt that no label or heading is likely to have too
_LONG = 25  # letters and signs of a prompt that is looked for inside other words


def prompts_left(draft: bytes, copy: bytes) -> tuple[Left, ...]:
    """Return the prompts of Word, or of the draft's own controls, that a copy still shows."""
    known = frozenset(_own_prompts(draft))
    found: Counter[tuple[str, str]] = Counter()
    for name, xml in _xml_of(copy, _XML):
        whole = _words(xml)
        held = [one for one in known if one in whole]
        if held or WORD_PROMPT.search(whole):
            found.update(
                (name, heading or BEFORE)
                for heading, text in _paragraphs(xml)
                if _is_prompt(text, held)
            )
    return tuple(
        Left(kind=LeftKind.PROMPT, part=part, where=where, count=count)
        for (part, where), count in found.items()
    )


def _is_prompt(text: str, known: list[str]) -> bool:
    """Tell whether a paragraph is a prompt, or holds one that is not likely to be said."""
    is_own = any(text == one or (len(one) >= _LONG and one in text) for one in known)
    return is_own or WORD_PROMPT.search(text) is not None


def _own_prompts(draft: bytes) -> Iterator[str]:
    for _, xml in _xml_of(draft, _GLOSSARY):
        for entry in _ENTRY_END.split(xml)[:-1]:
            words = _words(_ENTRY.split(entry)[-1])
            if words.count(" ") >= _FEWEST - 1:
                yield words


def _paragraphs(xml: str) -> Iterator[tuple[str, str]]:
    """Yield the words of each paragraph, behind the heading above it."""
    heading = ""
    for piece in _PARAGRAPH_END.split(xml):
        words = _words(piece)
        if words and _HEADING.search(piece):
            heading = words
        if words:
            yield heading, words


def _xml_of(data: bytes, names: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if names.search(name):
                yield name, archive.read(name).decode("utf-8", "replace")


def _words(xml: str) -> str:
    return " ".join(html.unescape("".join(_TEXT.findall(xml))).split())
