"""What a table's style hides of it: all, or a part such as its first row.

The parts are told by where a cell stands and by which of them the table asks for (ISO 29500-1
sections 17.7.6 and 17.4.55 to 17.4.57); where several hold a cell, the later one counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element

_TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("tbl", "tr", "tc"))
_PR, _LOOK = n.qn("w:tblPr"), n.qn("w:tblLook")
_PART, _TYPE, _VAL = n.qn("w:tblStylePr"), n.qn("w:type"), n.qn("w:val")
_R_PR, _VANISH = n.qn("w:rPr"), n.qn("w:vanish")
# What a table asks for: the name of its attribute, and the bit of the number that says the same.
_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_BANDS = (("band1Vert", "band2Vert"), ("band1Horz", "band2Horz"))
_TRUE = frozenset({"1", "true", "on"})


def parts_that_hide(style: Element) -> Mapping[str, bool]:
    """Return which parts a table style hides, or shows again, by the names of the parts."""
    found: dict[str, bool] = {}
    for part in style.iterchildren(_PART):
        own = child_of(child_of(part, _R_PR), _VANISH)
        if own is not None:
            found[part.get(_TYPE, "")] = is_on(own)
    return found


def hidden_cells(parts: Mapping[str, bool], table: Element) -> Mapping[Element, bool]:
    """Return the cells of which the parts of a table's style say whether they are hidden."""
    look = child_of(child_of(table, _PR), _LOOK)
    asked = frozenset(name for name in _BITS if _asks(look, name))
    rows = [one for one in table.iter(_TR) if next(one.iterancestors(_TBL)) is table]
    found: dict[Element, bool] = {}
    for at, row in enumerate(rows):
        cells = [one for one in row.iter(_TC) if next(one.iterancestors(_TR)) is row]
        for column, cell in enumerate(cells):
            held = _parts_of(asked, (at, len(rows)), (column, len(cells)))
            said = [parts[one] for one in held if one in parts]
            if said:
                found[cell] = said[-1]
    return found


def _parts_of(
    asked: frozenset[str], row: tuple[int, int], column: tuple[int, int]
) -> Iterator[str]:
    """Yield the names of the parts that hold a cell, the later ones over the earlier.

    ``row``, ``column``: its number from 0, and how many there are. Bands are one row or column.
    """
    is_top, is_bottom = "firstRow" in asked and row[0] == 0, _is_last(asked, "lastRow", row)
    is_left, is_right = (
        "firstColumn" in asked and column[0] == 0,
        _is_last(asked, "lastColumn", column),
    )
    yield "wholeTable"
    if "noVBand" not in asked:
        yield _BANDS[0][(column[0] - ("firstColumn" in asked)) % 2]
    if "noHBand" not in asked:
        yield _BANDS[1][(row[0] - ("firstRow" in asked)) % 2]
    held = {
        "firstCol": is_left,
        "lastCol": is_right,
        "firstRow": is_top,
        "lastRow": is_bottom,
        "neCell": is_top and is_right,
        "nwCell": is_top and is_left,
        "seCell": is_bottom and is_right,
        "swCell": is_bottom and is_left,
    }
    yield from (name for name, holds in held.items() if holds)


def _is_last(asked: frozenset[str], name: str, place: tuple[int, int]) -> bool:
    return name in asked and place[0] == place[1] - 1


def _asks(look: Element | None, name: str) -> bool:
    if look is None:
        return False
    own = look.get(n.qn(f"w:{name}"))
    if own is not None:
        return own in _TRUE
    number = value_of(look)
    bits = int(number, 16) if _is_hex(number) else natural(number) or 0
    return bool(bits & _BITS[name])


def _is_hex(text: str) -> bool:
    return 0 < len(text) <= 4 and all(one in "0123456789abcdefABCDEF" for one in text)
