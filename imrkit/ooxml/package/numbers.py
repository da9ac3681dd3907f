"""Read the whole numbers that attributes hold, whatever stands there.

``int`` alone will not do: it raises on thousands of digits, and takes ``1_000`` and the digits of
other scripts, which XML does not.
"""

from __future__ import annotations

_SPACE = " \t\r\n"  # what XML Schema collapses around a number
_LARGEST = 0xFFFF_FFFF  # Word's numbers have 32 bits; some programs write them without a sign


def integer(text: str) -> int | None:
    """Read a whole number (``xsd:integer``); ``None`` when it is none, or has over 32 bits."""
    plain = text.strip(_SPACE)
    digits = plain[1:] if plain.startswith(("+", "-")) else plain
    if not (digits.isascii() and digits.isdigit()):
        return None
    digits = digits.lstrip("0") or "0"
    if len(digits) > len(str(_LARGEST)) or int(digits) > _LARGEST:
        return None
    return -int(digits) if plain.startswith("-") else int(digits)


def natural(text: str) -> int | None:
    """Read a whole number that is not below nought; ``None`` as :func:`integer` has it."""
    found = integer(text)
    return found if found is not None and found >= 0 else None
