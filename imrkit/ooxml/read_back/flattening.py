"""The texts of an XML part, flattened with expat: what stands in a paragraph is joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_FONTS = frozenset({"ascii", "hAnsi", "eastAsia", "cs", "typeface", "panose", "script"})
# Art around a page, and other words of the vocabulary that are names of people too.
_ART = frozenset(
    {"top", "left", "bottom", "right", "font", "lsdException", "lang", "themeFontLang"}
)


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
    depth: int
    words: list[str] = field(default_factory=list)  # what stays when changes are accepted
    deleted: list[str] = field(default_factory=list)  # all of it
    codes: list[str] = field(default_factory=list)  # of fields
    is_heading: bool = False


class _Flattener:
    def __init__(self) -> None:
        self.found: list[Flat] = []
        self._open = [_Paragraph(depth=0)]
        self._names: list[str] = []
        self._heading = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._names.append(local)
        if local in ("p", "rt", "txbxContent"):
            self._open.append(_Paragraph(depth=len(self._names)))
        elif local in _SIGNS and self._names[-2:-1] != ["tabs"]:
            self.text(_SIGNS[local])
        elif local == "sym":
            self.text(_symbol(attributes))
        elif local == "pStyle" and _value(attributes).lower().startswith("heading"):
            self._open[-1].is_heading = True
        self._attributes(local, attributes)

    def _attributes(self, local: str, attributes: Mapping[str, str]) -> None:
        for key, value in attributes.items():
            own = key.rpartition(":")[2]
            is_own = own in _FONTS or (local in _ART and own in ("val", "name"))
            if value and not is_own and not key.startswith("xmlns"):
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
        local = name.rpartition(":")[2]
        if local in ("p", "rt", "txbxContent"):
            self._close(self._open.pop())
        elif len(self._open) == 1:  # data: each element's text by itself
            self._close(self._open[0])
            self._open[0] = _Paragraph(depth=0)
        self._names.pop()

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
