"""Vehicle registration marks of the United Kingdom, of every age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage

_BOUNDS = r"(?<![\w/.-])(?:{})(?![\w/-])"
# Since 2001; 1983 to 2001; 1963 to 1982.
_MARK = re.compile(
    _BOUNDS.format(
        r"[A-HJ-PR-Y][A-HJ-PR-Z]\d{2}[ ]?[A-HJ-PR-Z]{3}"
        r"|[A-HJ-NPR-TV-Y]\d{2,3}[ ]?[A-HJ-PR-Y]{3}"
        r"|[A-HJ-PR-Y]{3}[ ]?\d{1,3}[A-HJ-NPR-TV-Y]"
    )
)
# Older ones and those of Northern Ireland could be anything: a word about vehicles must stand near.
_OLD = re.compile(
    _BOUNDS.format(
        r"[A-Z]{1,3}[ ]?\d{2,4}|\d{2,4}[ ]?[A-Z]{1,3}|[A-Z]{1,2}I[A-Z]?[ ]?\d{1,4}"
        r"|[A-Z]\d[ ]?[A-Z]{3}"
    )
)
_NEAR = re.compile(
    r"\b(?:registration|registered|reg|vrm|vrn|index|(?:number[ ]?)?plates?"
    r"|mark)\b[^.;\n]{0,30}\Z",
    re.IGNORECASE,
)
# A word for a vehicle around any two letters, two figures and three letters.
_SHAPED = re.compile(_BOUNDS.format(r"[A-Z]{2}\d{2}[ ]?[A-Z]{3}"))
_VEHICLE = re.compile(
    r"\b(?:cars?|vans?|vehicles?|taxis?|hatchback|saloon|estate|motor ?(?:bike|cycle)|mopeds?"
    r"|scooter|lorry"
    r"|driven|driver|driving|drove|parked|passenger|registration|index|plates?)\b",
    re.IGNORECASE,
)
_NO_MARK = re.compile(
    r"(?:PC|DC|PS|DS|DI|SC|IMR|OP|NO|AD|BC|M|A|B)[ ]?\d+|\d+[ ]?(?:AM|PM|HRS?|KM?|M|CM|MG|ML|GBP)"
)
_BEFORE = 60  # characters to look back


def vehicle_marks(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where vehicle marks stand, or postcodes that look like one."""
    text = passage.text
    for found in _MARK.finditer(text):
        yield found.span()
    for found in _SHAPED.finditer(text):
        around = text[max(0, found.start() - _BEFORE) : found.end() + _BEFORE]
        if not _MARK.match(text, found.start()) and _VEHICLE.search(around):
            yield found.span()
    for found in _OLD.finditer(text):
        near = text[max(0, found.start() - _BEFORE) : found.start()]
        if _NEAR.search(near) and not _NO_MARK.fullmatch(found[0]):
            yield found.span()
