"""Look for words in a Word file as anybody could: unzip it, take the tags away, search.

Nothing of imrkit is asked.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator

_TEXT = re.compile(r"<(?:w|a):t(?: [^>]*)?>([^<]*)<")
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_FEWEST = 4  # words of a prompt that no label has too
WORD_PROMPTS = (
    *(
        "Click or tap here to enter text",
        "Click here to enter text",
        "Click or tap to enter a date",
    ),
    *("Choose an item.", "Choose a building block", "Enter any content that you want to repeat"),
)


def parts_of(data: bytes) -> dict[str, str]:
    """Return every part as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def prompts_of(blank: bytes) -> set[str]:
    """Return the prompts that the building blocks of a template hold."""
    glossary = parts_of(blank).get("word/glossary/document.xml", "")
    entries = re.findall(r"<w:docPartBody>(.*?)</w:docPartBody>", glossary, re.DOTALL)
    prompts = (" ".join(html.unescape("".join(_TEXT.findall(one))).split()) for one in entries)
    return {one for one in prompts if len(one.split()) >= _FEWEST}


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", html.unescape(text)).casefold()


def lost(draft: bytes, copy: bytes) -> list[str]:
    """Return the paragraphs of the stories of a draft whose letters its copy does not have."""
    held = "".join(letters("".join(_TEXT.findall(one))) for one in parts_of(copy).values())
    return [
        text
        for name, xml in parts_of(draft).items()
        if _STORY.fullmatch(name)
        for piece in xml.split("</w:p>")
        if (text := letters("".join(_TEXT.findall(piece)))) and text not in held
    ]


def found_in(data: bytes, words: Iterable[str]) -> set[tuple[str, str]]:
    """Return each part with those words whose letters it holds, tags or none between them."""
    return set(_found(data, tuple(words)))


def _found(data: bytes, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name, text in parts_of(data).items():
        shown = (letters(name), letters(text), letters(re.sub("<[^<>]*>", "", text)))
        for one in words:
            if any(letters(one) in each for each in shown):
                yield name, one
