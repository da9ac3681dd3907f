"""Read a finished Word file back and tell what of a key still stands in it."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator

from imrkit.key.values import NameKey
from imrkit.ooxml.read_back.flattening import Flat, NotXml, flattened
from imrkit.ooxml.read_back.matcher import Hit, Matcher
from imrkit.ooxml.read_back.unpacking import INSIDE, parts
from imrkit.values.renaming import NameLeft

_TEXT, _DATA, _DELETED = "in a text", "in data beside the text", "in a tracked deletion"
_RAW, _PART_NAME, _FILE_NAME = "in raw data", "in the name of a part", "in the file’s name"
_DECLARATION = re.compile(r"\A\s{0,9}<[?]xml[^>]{0,200}>")
_TAG = re.compile(r"<[^<>]*>")
_LATIN = re.compile(rb"[\x20-\x7e\xc0-\xff]{6,}")
# Two bytes a letter, those of Welsh and of Central Europe too.
_WIDE = re.compile(rb"(?:[\x20-\x7e\xc0-\xff]\x00|[\x00-\x7f]\x01|[\x80-\x85\xf2\xf3]\x1e){4,}")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def read_back(data: bytes, key: NameKey, file_name: str = "") -> tuple[NameLeft, ...]:
    """Return what of a key stands in a finished file and in its name, by part; () for nothing.

    It is read with zipfile and expat, paragraph by paragraph and attribute by attribute, files
    inside it too, and at last as raw text without tags; the words of the key are looked for
    without case, accents, hyphens and spaces. An everyday word (“Grace”) counts where people read
    it with a capital, as not sure. Raises :class:`DocumentError` when it is no zip archive.
    """
    reader = _Reader(Matcher(key))
    reader.file_name(file_name)
    for name, content in parts(data):
        reader.part(name, content)
    return tuple(
        NameLeft(
            kind=hit.kind,
            codes=hit.codes,
            where=where,
            part=part,
            near=near,
            count=count,
            sure=hit.sure,
        )
        for (hit, where, part, near), count in reader.found.items()
    )


class _Reader:
    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._seen: dict[tuple[str, bool], tuple[Hit, ...]] = {}
        self.found: Counter[tuple[Hit, str, str, str]] = Counter()

    def file_name(self, name: str) -> None:
        for hit in {*self._matcher.in_data(name), *self._matcher.in_prose(name)}:
            self.found[hit, _FILE_NAME, "", ""] += 1

    def part(self, name: str, data: bytes) -> None:
        shown = self._without_names(name)
        for hit in self._matcher.in_data(name.rpartition(INSIDE)[2]):
            self.found[hit, _PART_NAME, shown, ""] += 1
        try:
            texts = list(flattened(data)) if _is_xml(data) else []
        except NotXml:
            texts = []
        for text in texts:
            self._text(text, shown)
        if not texts and data:
            self._raw(data, shown)
        elif texts:
            self._whole(data, shown)

    def _text(self, text: Flat, part: str) -> None:
        if "<w:t" in text.text:  # a document kept as the text of an element of data
            self._inner(text.text, part)
        where = _DATA if text.is_data else _DELETED if text.is_deleted else _TEXT
        for hit in self._hits(text.text, text.is_data):
            heading = text.heading
            near = "" if heading and any(self._matcher.in_prose(heading)) else heading
            self.found[hit, where, part, near] += 1

    def _inner(self, xml: str, part: str) -> None:
        with contextlib.suppress(NotXml):
            for text in flattened(_DECLARATION.sub("", xml).encode()):
                self._text(text, part)

    def _hits(self, text: str, is_data: bool) -> tuple[Hit, ...]:
        """Return what stands in a text; the same numbers and ids stand in a file many times."""
        if (text, is_data) not in self._seen:
            look = self._matcher.in_data if is_data else self._matcher.in_prose
            self._seen[text, is_data] = tuple(look(text))
        return self._seen[text, is_data]

    def _whole(self, data: bytes, part: str) -> None:
        """Look for whole names in all letters of a part, whatever stands between them."""
        if any(found[2] == part for found in self.found):
            return  # it is told of already, with its place
        for hit in self._matcher.in_letters(_TAG.sub("", _decoded(data))):
            self.found[hit, _RAW, part, ""] += 1

    def _raw(self, data: bytes, part: str) -> None:
        for text in _strings(data):
            for hit in self._matcher.in_raw(text):
                self.found[hit, _RAW, part, ""] += 1

    def _without_names(self, part: str) -> str:
        """Return the name of a part, without what of the key is in it."""
        if not any(self._matcher.in_data(part)):
            return part
        folder, _, base = part.rpartition("/")
        return f"{folder}/….{base.rpartition('.')[2]}"


def _is_xml(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<", *_UTF_16))


def _decoded(data: bytes) -> str:
    return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8", "replace")


def _strings(data: bytes) -> Iterator[str]:
    """Yield the texts in data that is no XML."""
    if _is_xml(data):  # HTML, say: its attributes count as its words do
        yield from (_decoded(data), _TAG.sub("", _decoded(data)))
        return
    yield from (one.decode("latin-1") for one in _LATIN.findall(data))
    yield from (one.decode("utf-16-le", "replace") for one in _WIDE.findall(data))
