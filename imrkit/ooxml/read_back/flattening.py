"""The texts of an XML part, flattened with expat: what stands in a paragraph is joined."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_MEASURE = 9  # figures; a telephone number has more
_DATED = frozenset({"date", "dateUtc", "created", "modified", "lastPrinted"})  # when it was saved
_FONTS = frozenset({"ascii", "hAnsi", "eastAsia", "cs", "typeface", "panose", "script"})
# Art around a page, and other words of the vocabulary that are names of people too.
_ART = frozenset(
    {"top", "left", "bottom", "right", "font", "lsdException", "lang", "themeFontLang"}
)


_APART = frozenset({"p", "rt", "txbxContent"})  # what is read apart from the words around it
_DRAWINGS = frozenset({"wp", "wp14", "o", "x"})  # prefixes of what stands in a paragraph unread


class NotXml(Exception):
    """A part is no XML that may be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """A text of a part."""

    text: str
    is_data: bool  # an attribute, a comment of XML: not what people read as a text
    is_deleted: bool = False
    heading: str = ""  # the words of the heading above


@dataclass(slots=True)
class _Paragraph:
    words: list[str] = field(default_factory=list)  # what stays when changes are accepted
    deleted: list[str] = field(default_factory=list)  # all of it
    codes: list[str] = field(default_factory=list)  # of fields
    is_heading: bool = False

    @property
    def holds_words(self) -> bool:
        return bool(self.deleted or self.codes)


class _Flattener:
    def __init__(self) -> None:
        self.found: list[Flat] = []
        self._open = [_Paragraph()]
        self._names: list[str] = []
        self._heading = ""
        self._values: set[str] = set()  # of attributes, once told of

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._names.append(local)
        if _is_apart(name):
            self._open.append(_Paragraph())
        elif local in _SIGNS and self._names[-2:-1] != ["tabs"]:
            self.text(_SIGNS[local])
        elif local == "sym":
            self.text(_symbol(attributes))
        elif local == "pStyle" and _value(attributes).lower().startswith("heading"):
            self._open[-1].is_heading = True
        self._attributes(local, attributes)

    def _attributes(self, local: str, attributes: Mapping[str, str]) -> None:
        for key, value in attributes.items():
            if value in self._values:  # the same size, colour or id stands in a part many times
                continue
            own = key.rpartition(":")[2]
            is_own = own in _FONTS or own in _DATED or (local in _ART and own in ("val", "name"))
            if not is_own and not key.startswith("xmlns"):
                self._values.add(value)
                self._add(value, is_data=True)

    def text(self, words: str) -> None:
        paragraph = self._open[-1]
        local = self._names[-1] if self._names else ""
        if local in ("instrText", "delInstrText"):
            paragraph.codes.append(words)
        elif local == "delText":
            paragraph.deleted.append(words)
        else:
            paragraph.words.append(words)
            paragraph.deleted.append(words)

    def end(self, name: str) -> None:
        if _is_apart(name):
            self._close_unless_measure(self._open.pop(), name)
        elif len(self._open) == 1 and self._open[0].holds_words:  # an element of data
            self._close_unless_measure(self._open.pop(), name)
            self._open.append(_Paragraph())
        self._names.pop()

    def _close_unless_measure(self, paragraph: _Paragraph, name: str) -> None:
        """Close what was read, but a measure of data, and the time when the file was saved."""
        prefix, _, local = name.rpartition(":")
        text = "".join(paragraph.words).strip()
        is_measure = len(text) <= _MEASURE and text.lstrip("-").isdigit()
        is_text = local in _APART and prefix not in _DRAWINGS
        if is_text or not (local in _DATED or is_measure):
            self._close(paragraph)

    def _close(self, paragraph: _Paragraph) -> None:
        words, every = "".join(paragraph.words), "".join(paragraph.deleted)
        if paragraph.is_heading:
            self._heading = " ".join(words.split())
        self._add(words)
        if every != words:
            self._add(every, is_deleted=True)
        self._add("".join(paragraph.codes), is_data=True)

    def _add(self, text: str, *, is_data: bool = False, is_deleted: bool = False) -> None:
        if text and not text.isspace():
            self.found.append(
                Flat(text=text, is_data=is_data, is_deleted=is_deleted, heading=self._heading)
            )

    def comment(self, text: str) -> None:
        self._add(text, is_data=True)

    def instruction(self, target: str, text: str) -> None:
        self._add(f"{target} {text}", is_data=True)


def flattened(data: bytes) -> Iterator[Flat]:
    """Yield the texts of an XML part; raise :class:`NotXml` when it is none."""
    flattener = _Flattener()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = flattener.start
    parser.EndElementHandler = flattener.end
    parser.CharacterDataHandler = flattener.text
    parser.CommentHandler = flattener.comment
    parser.ProcessingInstructionHandler = flattener.instruction
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NotXml from error
    yield from flattener.found


@functools.lru_cache(maxsize=1024)
def _is_apart(name: str) -> bool:
    prefix, _, local = name.rpartition(":")
    return local in _APART or prefix in _DRAWINGS or local == "fldData"


def _refuse(*_: object) -> None:
    raise NotXml


def _value(attributes: Mapping[str, str]) -> str:
    return next((value for key, value in attributes.items() if key.endswith("val")), "")


def _symbol(attributes: Mapping[str, str]) -> str:
    code = next((value for key, value in attributes.items() if key.endswith("char")), "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
