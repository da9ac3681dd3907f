"""Names in what is no XML part: files inside the file, and programs’ own data. None is changed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from imrkit.key.finding import KeyFinder
from imrkit.key.meaning import Certainty
from imrkit.ooxml.package.archive import UNREADABLE
from imrkit.ooxml.package.limits import MAX_SMALL_UNPACKED
from imrkit.ooxml.renaming import places
from imrkit.ooxml.renaming.tally import Spot, Tally
from imrkit.values.renaming import Renamed

_FEWEST = 5  # letters: shorter ones occur by chance in data
_LATIN = re.compile(rb"[\x20-\x7e\xa0-\xff]{5,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){5,}")
_PARAGRAPH_END = re.compile(r"</(?:\w+:)?(?:p|si|v|row)>")
_TAG = re.compile(r"<[^<>]*>")


def look_inside(data: bytes, part: str, finder: KeyFinder, tally: Tally) -> None:
    """Count what stands in a part that is not changed."""
    spot = Spot(part=part, where=places.IN_INNER_FILE)
    for text in _texts(data):
        for one in finder.find(text):
            if one.certainty is Certainty.SURE and one.end - one.start >= _FEWEST:
                tally.left(spot, Renamed.OUT_OF_REACH, one.kind, one.entries)


def _texts(data: bytes) -> Iterator[str]:
    members = _members(data) if data.startswith(b"PK") else None
    for inner in members if members is not None else [data]:
        if inner.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
            xml = _PARAGRAPH_END.sub("\n\n\n\n", inner.decode("utf-8", "replace"))
            yield _TAG.sub("", xml)
        else:
            yield from (one.decode("latin-1") for one in _LATIN.findall(inner))
            yield from (one.decode("utf-16-le") for one in _WIDE.findall(inner))


def _members(data: bytes) -> list[bytes] | None:
    """Return the members of a zip archive; None when it is none, or holds too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MAX_SMALL_UNPACKED:
                return None
            return [archive.read(one) for one in archive.infolist()]
    except UNREADABLE:
        return None
