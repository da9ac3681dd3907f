"""Read a force’s brand from a TOML file, and its logo."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from docx.image.image import Image
from marshmallow import ValidationError, fields, validate

from imrkit import files
from imrkit.documents.brand import Brand
from imrkit.errors import BrandError, Mistake, UnreadableError
from imrkit.files import FileSource, StrPath
from imrkit.toml import schema as shape
from imrkit.toml.source import TomlSource
from imrkit.values.frozen import FrozenDict
from imrkit.words.characters import ILLEGAL

MAX_LOGO_BYTES = 2 * 1024 * 1024
MAX_LOGO_PIXELS = 10_000  # either way; Word unpacks it, four bytes to a pixel
MIN_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: text against its background
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_COLOURS = ("colour", "table_colour")
_TABLES = ("roles", "paragraphs")
_COLOUR = validate.Regexp(r"#[0-9A-Fa-f]{6}\Z", error="must be a colour such as #1F3864")


def load_brand(path: StrPath, places: Collection[str] | None = None) -> Brand:
    """Load a brand file; raise :class:`BrandError` with every mistake and its line.

    ``places``: those of the checklist, which its words may stand in; None: any.
    """
    source = TomlSource.read(path, BrandError, "Give the path of a brand's TOML file.")
    mistakes = list(shape.shape_mistakes(_BrandSchema(), source, (), source.data))
    raw: dict[str, Any] = {} if mistakes else _BrandSchema().load(source.data)
    logo = None
    if raw.get("logo"):
        logo = read_logo(Path(path).parent / raw["logo"])
        if isinstance(logo, str):
            mistakes.append(source.mistake(("logo",), logo))
        if not raw["logo_alt"]:
            mistakes.append(source.mistake(("logo",), "a logo needs “logo_alt”: what it shows"))
    mistakes += _pale(source, raw)
    mistakes += [] if places is None else _unplaced(source, raw, places)
    if mistakes or isinstance(logo, str):
        raise BrandError(sorted(mistakes, key=lambda one: one.line or 0))
    colours = {name: raw[name].lstrip("#").upper() for name in _COLOURS}
    words = {name: FrozenDict(raw[name]) for name in _TABLES}
    return Brand(**{**raw, **colours, **words, "address": tuple(raw["address"]), "logo": logo})


def _pale(source: TomlSource, raw: Mapping[str, Any]) -> Iterator[Mistake]:
    for name in _COLOURS:
        if raw.get(name) and contrast_with_white(raw[name][1:]) < MIN_CONTRAST:
            yield _too_pale(source, name, raw[name])


def _unplaced(
    source: TomlSource, raw: Mapping[str, Any], places: Collection[str]
) -> Iterator[Mistake]:
    for table in _TABLES:
        for place in raw.get(table, ()):
            if place not in places:
                near = get_close_matches(place, places, n=3)
                like = f"; most like it: {', '.join(near)}" if near else ""
                message = f"“{table}”: the checklist has no place “{place}”{like}"
                yield source.mistake((table, place), message)


def contrast_with_white(colour: str) -> float:
    """Return the contrast of a colour ("1F3864") with white, 1 to 21 (WCAG 2.2)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def is_whole_picture(data: bytes) -> bool:
    """Tell whether bytes are a PNG or JPEG that is not cut or changed and has a size."""
    size = _pixels(data)
    if size is None or min(size) < 1:
        return False
    return _is_whole_png(data) if data.startswith(_PNG) else data.startswith(_JPEG)


def _pixels(data: bytes) -> tuple[int, int] | None:
    """Return how wide and high a picture is; ``None`` when it does not say."""
    try:
        picture = Image.from_blob(data)
        return picture.px_width, picture.px_height
    except Exception:  # python-docx passes on whatever the bytes make it raise
        return None


def _is_whole_png(data: bytes) -> bool:
    """Tell whether every chunk of a PNG, to the last, is as its checksum says."""
    start = len(_PNG)
    while start < len(data):
        end = start + 8 + int.from_bytes(data[start : start + 4])
        kind = data[start + 4 : start + 8]
        if zlib.crc32(data[start + 4 : end]) != int.from_bytes(data[end : end + 4]):
            return False
        if kind == b"IEND":
            return True
        start = end + 4
    return False


class _Words(fields.Field):  # type: ignore[type-arg]
    """A text, or a list of texts, none of them empty."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **options: Any) -> Any:
        texts = value if isinstance(value, list) else [value]
        if not texts or not all(isinstance(one, str) and one.strip() for one in texts):
            raise ValidationError("must be a text or a list of texts, none of them empty")
        if any(ILLEGAL.search(one) for one in texts):
            raise ValidationError("holds a character that no Word file may hold")
        return tuple(value) if isinstance(value, list) else value


def _by_place(words: Any) -> Any:
    return shape.field(
        fields.Dict, False, {}, keys=fields.String(), values=words, invalid="must be a table"
    )


def _colour() -> Any:
    return shape.field(fields.String, False, "", validate=_COLOUR)


class _BrandSchema(shape.StrictSchema):
    name = shape.text(required=False)
    size = shape.text(required=False)
    colour = _colour()
    table_colour = _colour()
    font = shape.text(required=False)
    heading_font = shape.text(required=False)
    logo = shape.text(required=False)
    logo_alt = shape.text(required=False)
    marking = shape.text(required=False)
    handling = shape.text(required=False)
    address = shape.texts()
    roles = _by_place(shape.text())
    paragraphs = _by_place(_Words())


def _too_pale(source: TomlSource, name: str, colour: str) -> Mistake:
    found = contrast_with_white(colour[1:])
    message = (
        f"“{name}” {colour} is too pale: its contrast with white is {found:.1f}, and white words "
        f"on it need {MIN_CONTRAST}"
    )
    return source.mistake((name,), message)


def read_logo(logo: FileSource) -> bytes | str:
    """Return a picture's bytes, or a text that names its fault."""
    named = not isinstance(logo, bytes)
    name = f"the logo {Path(files.name_of(logo)).name}" if named else "the logo"
    try:
        data = files.read(logo, MAX_LOGO_BYTES)
    except UnreadableError as error:
        return f"{name} {error}"
    if not data.startswith((_PNG, _JPEG)):
        return f"{name} is neither a PNG nor a JPEG picture"
    if (size := _pixels(data)) and max(size) > MAX_LOGO_PIXELS:
        return (
            f"{name} is {size[0]:,} pixels wide and {size[1]:,} high, and at most "
            f"{MAX_LOGO_PIXELS:,} either way are taken; save it smaller"
        )
    if not is_whole_picture(data):
        return (
            f"{name} is damaged or not of a kind that Word files hold; save it again "
            "as a PNG in the program that made it"
        )
    return data
